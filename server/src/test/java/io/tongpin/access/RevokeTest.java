package io.tongpin.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tongpin.platform.Database;
import io.tongpin.platform.NodeToken;
import io.tongpin.testing.Browser;
import io.tongpin.testing.Ears;
import io.tongpin.testing.NodeTest;
import io.tongpin.testing.TwoStores;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What is taken away holds at the next request, and open streams end within two seconds (即时撤权). */
@NodeTest
class RevokeTest {

    private static final Duration SOON = Duration.ofSeconds(2);

    @LocalServerPort
    private int port;

    @Autowired
    private Database nodes;

    @Autowired
    private NodeToken nodeToken;

    private TwoStores chain = TwoStores.NONE;
    private TwoStores.Someone li = new TwoStores.Someone("", "", Browser.at(0));
    private int version;

    @BeforeEach
    void somebodyAtWork() {
        chain = new TwoStores(port);
        li = chain.someone(chain.a.store(), TwoStores.in(chain.role("seller"), chain.a.store()));
        version = 1;
    }

    private Browser signedIn() {
        chain.owner.send(chain.owner
                .request("/api/users/" + li.id() + "/password")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .PUT(BodyPublishers.ofString("{\"password\":\"to start with 7\"}")));
        Browser browser = Browser.at(port);
        browser.signIn(li.login(), "to start with 7");
        assertThat(StartPasswordTest.choose(browser, "to start with 7", "known to me only")
                        .status())
                .isEqualTo(204);
        version += 2;
        return browser;
    }

    private static String here(Browser browser) {
        return browser.get("/api/sessions").text("/items/0/id");
    }

    /** Opens a stream, takes something away, and waits for the end of it. */
    private void hearsTheEnd(Browser who, Runnable taking) throws Exception {
        try (Ears screen = new Ears(who, null)) {
            Instant before = Instant.now();
            taking.run();
            await().atMost(SOON).pollInterval(Duration.ofMillis(10)).until(screen::isOver);
            System.out.printf(
                    "a stream ended %d ms after%n",
                    Duration.between(before, Instant.now()).toMillis());
            assertThat(screen.said("event:knock")).isTrue();
        }
    }

    @Test
    void anEndedSessionHearsNothingMoreAndOthersGoOn() throws Exception {
        Browser desk = signedIn();
        String session = here(desk);
        try (Ears owner = new Ears(chain.owner, null)) {
            hearsTheEnd(desk, () -> chain.owner.delete("/api/sessions/" + session));

            assertThat(owner.isOver()).isFalse();
        }
        assertThat(desk.get("/api/customers").status()).isEqualTo(401);
    }

    /** Nobody takes a stand-in's role away, and no news says so. */
    @Test
    void aRoleThatEndsByItselfEndsTheStream() throws Exception {
        Instant end = Instant.now().plusSeconds(4).truncatedTo(ChronoUnit.SECONDS);
        String role = TwoStores.in(chain.role("seller"), chain.a.store());
        TwoStores.Someone standIn =
                chain.someone(chain.a.store(), role.substring(0, role.length() - 1) + ",\"until\":\"" + end + "\"}");
        try (Ears screen = new Ears(standIn.browser(), null)) {
            assertThat(screen.isOver()).isFalse();
            await().atMost(Duration.between(Instant.now(), end.plus(SOON))).until(screen::isOver);
            assertThat(Instant.now()).isAfterOrEqualTo(end);
        }
    }

    @Test
    void rolesPasswordsAndPeopleThatChangeEndTheirStreams() throws Exception {
        Browser desk = signedIn();
        hearsTheEnd(
                desk,
                () -> chain.save(
                        chain.owner,
                        li.id(),
                        version,
                        li.login(),
                        chain.a.store(),
                        TwoStores.in(chain.role("cashier"), chain.a.store())));
        assertThat(desk.get("/api/customers").status()).isEqualTo(403);
        assertThat(desk.get("/api/members").status()).isEqualTo(200);

        hearsTheEnd(desk, () -> chain.owner.post("/api/users/" + li.id() + "/start-password", "{}"));
        assertThat(desk.get("/api/members").status()).isEqualTo(401);

        Browser again = signedIn();
        hearsTheEnd(again, () -> chain.owner.post("/api/users/" + li.id() + "/archive", "{}"));
        assertThat(again.get("/api/members").status()).isEqualTo(401);
    }

    @Test
    void aRoleThatLosesARightEndsTheStreamsOfItsPeople() throws Exception {
        String role = chain.newRole("customer.view", "member.view");
        TwoStores.Someone wang = chain.someone(chain.a.store(), TwoStores.in(role, chain.a.store()));
        assertThat(wang.browser().get("/api/customers").status()).isEqualTo(200);

        hearsTheEnd(
                wang.browser(), () -> chain.owner.put("/api/roles/" + role, 1, """
                {"code":"%s","name":"自定","rights":["member.view"]}""".formatted(role.substring(0, 8))));

        assertThat(wang.browser().get("/api/customers").status()).isEqualTo(403);
    }

    /** What another process has ended, this one learns from the feed, and in any case within two seconds. */
    @Test
    void anotherProcessKnowsItToo() {
        Browser desk = signedIn();
        String secret = Objects.requireNonNull(desk.cookie()).substring("tongpin=".length());
        Credentials elsewhere = new Credentials(
                nodes,
                java.time.InstantSource.system(),
                nodeToken,
                new SessionLimits(Duration.ofDays(1), Duration.ofDays(1)));
        assertThat(elsewhere.session(secret, false)).isNotNull();
        String session = here(desk);

        chain.owner.delete("/api/sessions/" + session);

        await().atMost(SOON.plusMillis(200)).until(() -> elsewhere.session(secret, false) == null);
    }

    @Test
    void aListThatIsReadPageByPageEndsAtTheNextPage() {
        for (int i = 0; i < 12; i++) {
            String id = UUID.randomUUID().toString();
            chain.owner.put(
                    "/api/customers/" + id, 0, "{\"code\":\"%s\",\"name\":\"客\"}".formatted(id.substring(0, 13)));
        }
        Browser desk = signedIn();
        String session = here(desk);
        String next = desk.get("/api/customers?limit=5").text("/next");
        assertThat(next).isNotEmpty();
        assertThat(desk.get("/api/customers?limit=5&cursor=" + next).status()).isEqualTo(200);

        chain.owner.delete("/api/sessions/" + session);

        assertThat(desk.get("/api/customers?limit=5&cursor=" + next).status()).isEqualTo(401);
    }

    /** Whoever reads without pause while it is taken away: after the answer to the revoke no request is let in. */
    @Test
    void noRequestThatBeginsAfterTheRevokeIsAnswered() throws Exception {
        for (int round = 0; round < 5; round++) {
            Browser desk = signedIn();
            String session = here(desk);
            AtomicBoolean revoked = new AtomicBoolean();
            List<String> late = java.util.Collections.synchronizedList(new ArrayList<>());
            AtomicBoolean go = new AtomicBoolean(true);
            List<Thread> readers = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                readers.add(Thread.ofVirtual().start(() -> {
                    while (go.get()) {
                        boolean after = revoked.get();
                        int status = desk.get("/api/customers?limit=1").status();
                        if (after && status != 401) {
                            late.add("status " + status);
                        }
                    }
                }));
            }

            chain.owner.delete("/api/sessions/" + session);
            revoked.set(true);

            await().during(Duration.ofMillis(150)).atMost(SOON).until(late::isEmpty);
            go.set(false);
            for (Thread reader : readers) {
                reader.join();
            }
            assertThat(late).isEmpty();
        }
    }

    /** Whoever signs in by the old password while it is being changed is out, or was never in. */
    @Test
    void aSignInThatRacesAChangeOfThePasswordLeavesNoWayIn() throws Exception {
        String password = "known to me only";
        Browser desk = signedIn();
        for (int round = 0; round < 6; round++) {
            String next = "known to me only " + round;
            String old = password;
            List<Browser> racers = new ArrayList<>();
            List<Thread> threads = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                Browser racer = Browser.at(port);
                racers.add(racer);
                threads.add(Thread.ofVirtual().start(() -> racer.signIn(li.login(), old)));
            }
            assertThat(StartPasswordTest.choose(desk, old, next).status()).isEqualTo(204);
            for (Thread thread : threads) {
                thread.join();
            }
            password = next;
            for (Browser racer : racers) {
                @Nullable String cookie = racer.cookie();
                assertThat(cookie == null ? 401 : racer.get("/api/customers").status())
                        .as("round " + round)
                        .isEqualTo(401);
            }
        }
    }
}
