package io.tongpin.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongpin.platform.Database;
import io.tongpin.platform.NodeToken;
import io.tongpin.testing.Browser;
import io.tongpin.testing.Browser.Answer;
import io.tongpin.testing.NodeTest;
import io.tongpin.testing.TestDatabase;
import io.tongpin.testing.TwoStores;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Where somebody is signed in (登录会话): seen, named, ended from elsewhere, and over by itself after a while. */
@NodeTest
class SessionsTest {

    private static final String PASSWORD = "known to me only";
    private static final String CHROME = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/142.0.0.0 Safari/537.36";

    @LocalServerPort
    private int port;

    @Autowired
    private TestDatabase database;

    @Autowired
    private Database nodes;

    @Autowired
    private NodeToken nodeToken;

    private TwoStores chain = TwoStores.NONE;
    private TwoStores.Someone li = new TwoStores.Someone("", "", Browser.at(0));

    @BeforeEach
    void somebodyWhoSignsIn() {
        chain = new TwoStores(port);
        li = chain.someone(chain.a.store(), TwoStores.in(chain.role("seller"), chain.a.store()));
        chain.owner.send(chain.owner
                .request("/api/users/" + li.id() + "/password")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .PUT(BodyPublishers.ofString("{\"password\":\"to start with 7\"}")));
        Browser first = Browser.at(port);
        first.signIn(li.login(), "to start with 7");
        assertThat(StartPasswordTest.choose(first, "to start with 7", PASSWORD).status())
                .isEqualTo(204);
        first.delete("/api/session");
    }

    private Browser signedIn() {
        Browser browser = Browser.at(port);
        Answer in = browser.send(browser.request("/api/session")
                .header("User-Agent", CHROME)
                .POST(BodyPublishers.ofString(
                        "{\"login\":\"%s\",\"password\":\"%s\"}".formatted(li.login(), PASSWORD))));
        assertThat(in.status()).as(in.toString()).isEqualTo(200);
        return browser;
    }

    private static Answer named(Browser browser, String id, String name) {
        return browser.send(browser.request("/api/sessions/" + id)
                .PUT(BodyPublishers.ofString("{\"name\":\"%s\"}".formatted(name))));
    }

    /** The id of the session of this browser. */
    private static String here(Browser browser) {
        for (var line : browser.get("/api/sessions").body().path("items")) {
            if (line.path("here").asBoolean(false)) {
                return line.path("id").asString("");
            }
        }
        throw new AssertionError("not signed in");
    }

    private static int count(Browser browser) {
        return browser.get("/api/sessions").body().path("items").size();
    }

    @Test
    void onePersonSeesWhereTheyAreSignedInAndWhichIsHere() {
        Browser desk = signedIn();
        Browser phone = signedIn();

        Answer list = desk.get("/api/sessions");

        assertThat(count(phone)).isEqualTo(2);
        assertThat(list.body().path("items"))
                .filteredOn(line -> line.path("here").asBoolean(false))
                .hasSize(1);
        assertThat(list.text("/items/0/browser")).isEqualTo("Chrome");
        assertThat(list.text("/items/0/system")).isEqualTo("Windows");
        assertThat(list.text("/items/0/address")).isEqualTo("127.0.0.1");
        assertThat(Instant.parse(list.text("/items/0/expiresAt")))
                .isEqualTo(Instant.parse(list.text("/items/0/openedAt")).plus(Duration.ofDays(14)));
        assertThat(here(desk)).isNotEqualTo(here(phone));
        assertThat(count(chain.owner))
                .isEqualTo(chain.owner.get("/api/sessions").body().path("items").size());
    }

    @Test
    void aDeviceHasANameThatTheLogKnowsItBy() {
        Browser desk = signedIn();

        assertThat(named(desk, here(desk), "  前台电脑 ").status()).isEqualTo(204);

        assertThat(desk.get("/api/sessions").text("/items/0/name")).isEqualTo("前台电脑");
        assertThat(named(desk, here(desk), "长".repeat(41)).code()).isEqualTo("access.device-name-long");
        assertThat(named(chain.owner, here(desk), "不是我的").code()).isEqualTo("access.session-unknown");
        String customer = UUID.randomUUID().toString();
        desk.put(
                "/api/customers/" + customer,
                0,
                "{\"code\":\"%s\",\"name\":\"客\"}".formatted(customer.substring(0, 9)));
        assertThat(chain.owner.get("/api/history/customer/" + customer).text("/0/device"))
                .isEqualTo("前台电脑");
    }

    @Test
    void anotherSessionIsEndedFromHereAndOnlyThat() {
        Browser desk = signedIn();
        Browser phone = signedIn();
        Browser tablet = signedIn();

        assertThat(desk.delete("/api/sessions/" + here(phone)).status()).isEqualTo(204);

        assertThat(phone.get("/api/customers").status()).isEqualTo(401);
        assertThat(tablet.get("/api/customers").status()).isEqualTo(200);
        assertThat(desk.post("/api/sessions/end-others", "{}").text("/ended")).isEqualTo("1");
        assertThat(tablet.get("/api/customers").status()).isEqualTo(401);
        assertThat(desk.get("/api/customers").status()).isEqualTo(200);
        assertThat(count(desk)).isEqualTo(1);
        assertThat(li.browser().post("/api/sessions/end-others", "{}").code()).isEqualTo("access.browser-only");
    }

    @Test
    void nobodyEndsOrSeesWhatIsNotTheirs() {
        Browser desk = signedIn();
        String bosses = here(chain.owner);
        TwoStores.Someone other = chain.someone(
                chain.b.store(), TwoStores.in(chain.newRole("access.view", "access.edit"), chain.b.store()));

        assertThat(desk.delete("/api/sessions/" + bosses).code()).isEqualTo("access.session-unknown");
        assertThat(other.browser().delete("/api/sessions/" + here(desk)).code()).isEqualTo("access.session-unknown");
        assertThat(other.browser().get("/api/users/" + li.id() + "/sessions").code())
                .isEqualTo("master.unknown");
        assertThat(other.browser().delete("/api/users/" + li.id() + "/sessions").code())
                .isEqualTo("master.unknown");
        assertThat(desk.get("/api/users/" + li.id() + "/sessions").code()).isEqualTo("access.not-allowed");
        assertThat(desk.get("/api/customers").status()).isEqualTo(200);
    }

    @Test
    void whoLooksAfterSomebodyEndsTheirsButNotThoseOfWhoMayMore() {
        Browser desk = signedIn();
        TwoStores.Someone hr = chain.someone(
                "", TwoStores.inCompany(chain.newRole("access.*", "sales.*", "customer.*", "stock.view")));
        String boss = chain.owner.get("/api/session").text("/user/id");

        assertThat(chain.owner.get("/api/users/" + li.id() + "/sessions").text("/items/0/browser"))
                .isEqualTo("Chrome");
        assertThat(hr.browser().delete("/api/sessions/" + here(chain.owner)).code())
                .isEqualTo("access.grants-more");
        assertThat(hr.browser().delete("/api/users/" + boss + "/sessions").code())
                .isEqualTo("access.grants-more");
        assertThat(chain.owner.delete("/api/users/" + li.id() + "/sessions").text("/ended"))
                .isEqualTo("1");
        assertThat(desk.get("/api/customers").status()).isEqualTo(401);
    }

    @Test
    void anotherPasswordEndsAllOtherSessionsAndSaysSoInTheLog() {
        Browser desk = signedIn();
        Browser phone = signedIn();
        String ended = here(phone);

        assertThat(StartPasswordTest.choose(desk, PASSWORD, "another one of mine")
                        .status())
                .isEqualTo(204);

        assertThat(phone.get("/api/customers").status()).isEqualTo(401);
        assertThat(desk.get("/api/customers").status()).isEqualTo(200);
        assertThat(chain.owner.get("/api/history/session/" + ended).text("/0/state/open"))
                .isEqualTo("false");
    }

    @Test
    void whoIsArchivedAndComesBackSignsInAnew() {
        Browser desk = signedIn();
        chain.owner.post("/api/users/" + li.id() + "/archive", "{}");
        chain.owner.post("/api/users/" + li.id() + "/restore", "{}");

        assertThat(desk.get("/api/customers").status()).isEqualTo(401);
        assertThat(signedIn().get("/api/customers").status()).isEqualTo(200);
    }

    @Test
    void aSessionEndsWhenNobodyUsesItAndInAnyCaseOneDay() {
        Clock clock = new Clock();
        Credentials credentials =
                new Credentials(nodes, clock, nodeToken, new SessionLimits(Duration.ofHours(8), Duration.ofDays(2)));
        String secret = Objects.requireNonNull(signedIn().cookie()).substring("tongpin=".length());
        lastsUntil(secret, clock.now.plus(Duration.ofDays(2)));

        for (int hour = 0; hour < 44; hour += 4) {
            clock.now = clock.now.plus(Duration.ofHours(4));
            assertThat(credentials.session(secret, true))
                    .as("used after %d hours", hour)
                    .isNotNull();
        }
        clock.now = clock.now.plus(Duration.ofHours(5));
        assertThat(credentials.session(secret, true)).as("two days are over").isNull();

        String other = Objects.requireNonNull(signedIn().cookie()).substring("tongpin=".length());
        clock.now = Instant.now().plus(Duration.ofHours(7));
        assertThat(credentials.session(other, false))
                .as("a screen that only listens")
                .isNotNull();
        clock.now = clock.now.plus(Duration.ofHours(1).plusMinutes(1));
        assertThat(credentials.session(other, true))
                .as("unused for eight hours")
                .isNull();
    }

    private void lastsUntil(String secret, Instant end) {
        database.asOwner()
                .sql("update access.session set expires_at = ? where token_hash = ?")
                .params(end.atOffset(java.time.ZoneOffset.UTC), Secrets.hash(secret))
                .update();
    }

    /** Stands still until it is moved. */
    private static final class Clock implements InstantSource {

        private Instant now = Instant.now();

        @Override
        public Instant instant() {
            return now;
        }
    }
}
