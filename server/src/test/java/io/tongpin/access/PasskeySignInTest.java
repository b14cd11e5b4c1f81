package io.tongpin.access;

import static io.tongpin.access.DeskAndPasskey.askedAtDoor;
import static io.tongpin.access.DeskAndPasskey.post;
import static org.assertj.core.api.Assertions.assertThat;

import io.tongpin.organization.Chains;
import io.tongpin.platform.Database;
import io.tongpin.testing.Browser;
import io.tongpin.testing.Browser.Answer;
import io.tongpin.testing.NodeTest;
import io.tongpin.testing.TestDatabase;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Signing in with a passkey (通行密钥登录): nothing is typed, nothing can be used twice, and every lie is refused. */
@NodeTest
class PasskeySignInTest {

    @LocalServerPort
    private int port;

    @Autowired
    private TestDatabase database;

    @Autowired
    private Database node;

    @Autowired
    private Chains chains;

    @Autowired
    private PersonNotes notes;

    @Autowired
    private NewSessions sessions;

    @Autowired
    private InstantSource clock;

    @Autowired
    private RandomGenerator random;

    private DeskAndPasskey somebody;
    private final PasskeyDevice device = new PasskeyDevice();

    @BeforeEach
    void somebodyWithAPasskey() {
        somebody = new DeskAndPasskey(port, database);
        somebody.added(device);
    }

    @Test
    void whoHasOneIsInWithoutTypingAnythingAndWithoutACode() {
        somebody.person.enrolled();
        Browser browser = somebody.stranger();

        Answer in = DeskAndPasskey.signIn(browser, device);

        assertThat(in.status()).as(in.toString()).isEqualTo(200);
        assertThat(in.text("/user/login")).isEqualTo(somebody.person.li.login());
        assertThat(in.cookies())
                .anySatisfy(cookie -> assertThat(cookie).startsWith("tongpin=").contains("Secure"));
        assertThat(browser.get("/api/customers").status()).isEqualTo(200);
        assertThat(database.asOwner()
                        .sql("select count(*) from access.passkey_challenge where purpose = 'sign-in'")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(database.asOwner()
                        .sql(
                                "select convert_from(payload, 'UTF8') from changes.op where kind = 'session.opened' order by seq desc limit 1")
                        .query(String.class)
                        .single())
                .contains("\"by\":\"passkey\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"EdDSA", "RS256"})
    void everyAlgorithmThatIsOfferedWorks(String algorithm) {
        PasskeyDevice other = new PasskeyDevice(algorithm);
        somebody.added(other);

        assertThat(somebody.signIn(other).status()).isEqualTo(200);
    }

    /** Whoever holds the stolen device is out when its passkey is removed, and not only unable to come again. */
    @Test
    void whatARemovedPasskeyHasOpenedIsClosed() {
        PasskeyDevice other = new PasskeyDevice();
        somebody.added(other);
        for (boolean keeping : new boolean[] {true, false}) {
            PasskeyDevice stolen = new PasskeyDevice();
            String id = somebody.added(stolen);
            Browser thief = somebody.stranger();
            Browser mine = somebody.stranger();
            assertThat(DeskAndPasskey.signIn(thief, stolen).status()).isEqualTo(200);
            assertThat(DeskAndPasskey.signIn(mine, other).status()).isEqualTo(200);

            String path = "/api/passkeys/" + id + (keeping ? "?keepSessions=true" : "");
            assertThat(DeskAndPasskey.delete(somebody.desk, path).status()).isEqualTo(204);

            assertThat(thief.get("/api/session").status())
                    .as("kept open: " + keeping)
                    .isEqualTo(keeping ? 200 : 401);
            assertThat(mine.get("/api/session").status()).isEqualTo(200);
            assertThat(DeskAndPasskey.get(somebody.desk, "/api/passkeys").status())
                    .as("opened by a password, though the passkey was made in it")
                    .isEqualTo(200);
        }
    }

    @Test
    void aChallengeIsGoodOnce() {
        String answer = device.shown(askedAtDoor(somebody.stranger()).body());

        assertThat(post(somebody.stranger(), "/api/session/passkey", answer).status())
                .isEqualTo(200);
        assertThat(post(somebody.stranger(), "/api/session/passkey", answer).code())
                .isEqualTo("access.passkey-late");
    }

    @Test
    void aWrongAnswerUsesTheChallengeUpToo() {
        Answer asked = askedAtDoor(somebody.stranger());
        device.origin = "https://shop.example.evil.example";
        assertThat(post(somebody.stranger(), "/api/session/passkey", device.shown(asked.body()))
                        .code())
                .isEqualTo("access.passkey-wrong");

        device.origin = PasskeyDevice.ORIGIN;

        assertThat(post(somebody.stranger(), "/api/session/passkey", device.shown(asked.body()))
                        .code())
                .isEqualTo("access.passkey-late");
    }

    @Test
    void ofTwoWhoBringTheSameAnswerAtOnceOneComesIn() throws Exception {
        try (ExecutorService both = Executors.newFixedThreadPool(4)) {
            for (int round = 0; round < 8; round++) {
                String answer = device.shown(askedAtDoor(somebody.stranger()).body());
                CyclicBarrier together = new CyclicBarrier(4);
                List<Future<Integer>> answers = new ArrayList<>();
                for (int i = 0; i < 4; i++) {
                    answers.add(both.submit(() -> {
                        Browser browser = somebody.stranger();
                        together.await();
                        return post(browser, "/api/session/passkey", answer).status();
                    }));
                }
                List<Integer> statuses = new ArrayList<>();
                for (Future<Integer> one : answers) {
                    statuses.add(one.get());
                }
                assertThat(statuses).as("round %d", round).containsExactlyInAnyOrder(200, 401, 401, 401);
            }
        }
    }

    @Test
    void whatWasNeverAskedOrIsOverOrWasForSomethingElseOpensNothing() {
        assertThat(post(somebody.stranger(), "/api/session/passkey", device.shown(PasskeyDevice.madeUp()))
                        .code())
                .isEqualTo("access.passkey-late");

        Answer asked = askedAtDoor(somebody.stranger());
        database.asOwner()
                .sql("update access.passkey_challenge set expires_at = now() - interval '1 second'")
                .update();
        assertThat(post(somebody.stranger(), "/api/session/passkey", device.shown(asked.body()))
                        .code())
                .isEqualTo("access.passkey-late");

        Answer forProof = post(somebody.desk, "/api/session/proof/challenge", "{}");
        assertThat(forProof.text("/known/0/id")).isEqualTo(device.id());
        assertThat(post(somebody.stranger(), "/api/session/passkey", device.shown(forProof.body()))
                        .code())
                .isEqualTo("access.passkey-late");
    }

    @Test
    void everyLieIsRefused() {
        device.origin = "http://shop.example";
        assertThat(somebody.signIn(device).code()).as("not encrypted").isEqualTo("access.passkey-wrong");
        device.origin = "https://other.shop.example";
        assertThat(somebody.signIn(device).code()).as("a page beside ours").isEqualTo("access.passkey-wrong");
        device.origin = PasskeyDevice.ORIGIN;
        device.rpId = "evil.example";
        assertThat(somebody.signIn(device).code()).as("for another address").isEqualTo("access.passkey-wrong");
        device.rpId = PasskeyDevice.HOST;
        device.crossOrigin = true;
        assertThat(somebody.signIn(device).code()).as("in a frame of another's").isEqualTo("access.passkey-wrong");
        device.crossOrigin = false;
        device.verified = false;
        assertThat(somebody.signIn(device).code()).as("nobody looked").isEqualTo("access.passkey-unverified");
        device.verified = true;

        assertThat(somebody.signIn(new PasskeyDevice()).code()).as("of nobody").isEqualTo("access.passkey-unknown");
        String handle = device.handle();
        device.says(PasskeyDevice.madeUp());
        assertThat(somebody.signIn(device).code()).as("of another").isEqualTo("access.passkey-unknown");
        device.says("");
        assertThat(somebody.signIn(device).code()).as("of whom?").isEqualTo("access.passkey-unknown");
        device.says(handle);

        assertThat(somebody.signIn(device).status()).as("the truth").isEqualTo(200);
    }

    @Test
    void aForgedSignatureAndBytesOfNoSenseAreRefused() {
        Answer asked = askedAtDoor(somebody.stranger());
        String forged =
                device.shown(asked.body()).replaceFirst("\"signature\":\"([^\"]{20})..", "\"signature\":\"$1AA");
        assertThat(post(somebody.stranger(), "/api/session/passkey", forged).code())
                .isEqualTo("access.passkey-wrong");
        for (String bytes : List.of("", "AAAA", PasskeyDevice.madeUp())) {
            String sense = """
                    {"id":"%1$s","clientDataJSON":"%1$s","authenticatorData":"%1$s","signature":"%1$s","userHandle":"%1$s"}""".formatted(bytes);
            assertThat(post(somebody.stranger(), "/api/session/passkey", sense).code())
                    .as(bytes)
                    .isEqualTo("access.passkey-wrong");
        }
        assertThat(post(somebody.stranger(), "/api/session/passkey", "{\"id\":\"***\"}")
                        .code())
                .isEqualTo("access.passkey-malformed");
        String long_ = "{\"id\":\"%s\"}".formatted("A".repeat(40_000));
        assertThat(post(somebody.stranger(), "/api/session/passkey", long_).code())
                .isEqualTo("access.passkey-malformed");
        assertThat(post(somebody.stranger(), "/api/session/passkey", "{}").code())
                .isEqualTo("access.passkey-wrong");
    }

    @Test
    void aCounterThatGoesBackwardsIsRefusedAndNoted() {
        PasskeyDevice counting = new PasskeyDevice();
        counting.counts = true;
        String id = somebody.added(counting);
        assertThat(somebody.signIn(counting).status()).isEqualTo(200);
        assertThat(somebody.signIn(counting).status()).isEqualTo(200);

        counting.counter = 0;
        Answer copied = somebody.signIn(counting);

        assertThat(copied.status()).isEqualTo(401);
        assertThat(copied.code()).isEqualTo("access.passkey-copied");
        assertThat(somebody.history()).startsWith("user.passkey-copied");
        Answer own = DeskAndPasskey.get(somebody.desk, "/api/passkeys");
        assertThat(own.text("/items/1/id")).isEqualTo(id);
        assertThat(own.text("/items/1/copiedAt")).isNotEmpty();
        assertThat(own.text("/items/0/copiedAt")).isEmpty();
        assertThat(somebody.person
                        .chain
                        .owner
                        .get("/api/users/" + somebody.person.li.id() + "/second-factor")
                        .text("/copiedAt"))
                .isNotEmpty();
        counting.counter = 50;
        assertThat(somebody.signIn(counting).status()).isEqualTo(200);
    }

    @Test
    void whoIsArchivedOrWasGivenAPasswordThatIsOldStaysOutside() {
        String path = "/api/users/" + somebody.person.li.id();
        Browser owner = somebody.person.chain.owner;
        database.asOwner()
                .sql("update access.password set starts_until = now() - interval '1 second' where user_id = ?::uuid")
                .param(somebody.person.li.id())
                .update();
        assertThat(somebody.signIn(device).code()).isEqualTo("access.start-password-old");
        database.asOwner()
                .sql("update access.password set starts_until = now() + interval '1 hour' where user_id = ?::uuid")
                .param(somebody.person.li.id())
                .update();
        assertThat(somebody.signIn(device).text("/mustChoosePassword")).isEqualTo("true");

        Answer archived = owner.send(owner.request(path + "/archive")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofString("{}")));
        assertThat(archived.status()).as(archived.toString()).isEqualTo(200);

        assertThat(somebody.signIn(device).code()).isEqualTo("access.passkey-unknown");
    }

    @Test
    void whatOneProcessAsksAnotherTakes() {
        // Nothing is kept in memory: another node on the same database is another set of the same parts.
        PasskeySignIn other = new PasskeySignIn(
                node.engine(), chains, new ShownPasskeys(new PasskeyCheck(), notes), sessions, clock, random);
        Caller caller = new Caller("10.9.0.1", "", "");
        byte[] asked = other.ask(caller).orThrow();

        assertThat(post(somebody.stranger(), "/api/session/passkey", device.shown(PasskeyDevice.text(asked)))
                        .status())
                .isEqualTo(200);
        assertThat(other.ask(caller).orThrow())
                .as("drawn anew")
                .isNotEqualTo(asked)
                .hasSize(32);
        assertThat(new PasskeySite(PasskeyDevice.HOST, Set.of(PasskeyDevice.ORIGIN)).origins())
                .hasSize(1);
    }

    @Test
    void wrongPasswordsKeepNobodyOutWhoBringsAPasskey() {
        Browser browser = somebody.stranger();
        for (int i = 0; i < 7; i++) {
            browser.signIn(somebody.person.li.login(), "guess " + i);
        }
        assertThat(database.asOwner()
                        .sql("update access.failed_try set failures = failures + 60 where address not like 'passkeys%'")
                        .update())
                .as("for the login, and for the address")
                .isGreaterThanOrEqualTo(2);
        assertThat(browser.signIn(somebody.person.li.login(), DeskAndPhone.PASSWORD)
                        .code())
                .isEqualTo("access.too-many-tries");

        assertThat(somebody.signIn(device).status()).isEqualTo(200);
    }

    @Test
    void whoKeepsTheNodeBusyWaitsAndHisQuestionsAreForgotten() {
        for (int i = 0; i < ChallengeRows.MOST_OF_ONE + 5; i++) {
            askedAtDoor(somebody.stranger());
        }
        assertThat(database.asOwner()
                        .sql("select count(*) from access.passkey_challenge where purpose = 'sign-in'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(ChallengeRows.MOST_OF_ONE);
        database.asOwner().sql("delete from access.failed_try").update();
        assertThat(somebody.signIn(new PasskeyDevice()).code()).isEqualTo("access.passkey-unknown");
        assertThat(database.asOwner()
                        .sql("update access.failed_try set failures = 60 where address like 'passkeys from %'")
                        .update())
                .isEqualTo(1);

        assertThat(somebody.signIn(device).code()).isEqualTo("access.too-many-tries");
    }
}
