package io.tongpin.access;

import static io.tongpin.access.Loans.end;
import static io.tongpin.access.Loans.lent;
import static io.tongpin.access.Loans.suppliers;
import static io.tongpin.access.Loans.unit;
import static io.tongpin.access.Loans.wish;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tongpin.platform.Database;
import io.tongpin.platform.NodeToken;
import io.tongpin.testing.Browser.Answer;
import io.tongpin.testing.Colleague;
import io.tongpin.testing.Ears;
import io.tongpin.testing.NodeTest;
import io.tongpin.testing.TestDatabase;
import io.tongpin.testing.TwoStores;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** What is lent begins, ends and is lost at once, on open screens and between requests, and costs no request a statement. */
@NodeTest
class DelegationsHoldTest {

    private static final Duration SOON = Duration.ofSeconds(2);

    @LocalServerPort
    int port;

    @Autowired
    TestDatabase database;

    @Autowired
    Database nodes;

    @Autowired
    NodeToken nodeToken;

    private TwoStores chain = TwoStores.NONE;
    private Colleague anna = Colleague.NOBODY;
    private Colleague bert = Colleague.NOBODY;

    @BeforeEach
    void aManagerAndASeller() {
        chain = new TwoStores(port);
        anna = Colleague.in(
                chain,
                port,
                chain.a.store(),
                TwoStores.in(chain.role("manager"), chain.a.store()),
                TwoStores.in(chain.role("manager"), chain.b.store()));
        bert = Colleague.in(chain, port, chain.a.store(), TwoStores.in(chain.role("cashier"), chain.a.store()));
    }

    @Test
    void itEndsByTheClock() {
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        Answer done = anna.browser()
                .post(
                        "/api/delegations",
                        wish(
                                UUID.randomUUID().toString(),
                                bert,
                                now.plus(Duration.ofDays(2)),
                                now.plus(Duration.ofDays(4)),
                                managerOf(chain.a)));
        assertThat(done.status()).as(done.toString()).isEqualTo(200);
        assertThat(suppliers(bert)).isEqualTo(403);

        assertThat(suppliersAt(now.plus(Duration.ofDays(2)).minusSeconds(1))).isFalse();
        assertThat(suppliersAt(now.plus(Duration.ofDays(2)))).isTrue();
        assertThat(suppliersAt(now.plus(Duration.ofDays(4)).minusSeconds(1))).isTrue();
        assertThat(suppliersAt(now.plus(Duration.ofDays(4)))).isFalse();
        Holder before = Objects.requireNonNull(at(now.plus(Duration.ofDays(1))));
        assertThat(before.expiresAt())
                .as("it is looked at anew when something begins")
                .isEqualTo(now.plus(Duration.ofDays(2)));
    }

    private boolean suppliersAt(Instant moment) {
        return Objects.requireNonNull(at(moment)).actor().may("supplier", "view");
    }
    /** Whoever holds Bert's session, for a process whose clock says so. */
    private @Nullable Holder at(Instant moment) {
        String secret = Objects.requireNonNull(bert.browser().cookie()).substring("tongpin=".length());
        SessionLimits patient = new SessionLimits(Duration.ofDays(100), Duration.ofDays(100));
        return new Credentials(nodes, InstantSource.fixed(moment), nodeToken, patient).session(secret, false);
    }

    @Test
    void aRoleThatDemandsASecondFactorDemandsItOfTheReceiver() {
        String role = UUID.randomUUID().toString();
        Answer made = chain.owner.put("/api/roles/" + role, 0, """
                {"code":"%s","name":"要紧","rights":["supplier.view","access.delegate"],"secondFactor":false}""".formatted(role.substring(0, 8)));
        assertThat(made.status()).as(made.toString()).isEqualTo(200);
        Colleague carl = Colleague.in(chain, port, chain.a.store(), TwoStores.in(role, chain.a.store()));
        lent(carl, bert, unit(role, chain.a.store()));
        assertThat(suppliers(bert)).isEqualTo(200);

        chain.owner.put("/api/roles/" + role, 1, """
                {"code":"%s","name":"要紧","rights":["supplier.view","access.delegate"],"secondFactor":true}""".formatted(role.substring(0, 8)));

        assertThat(bert.browser().get("/api/suppliers?limit=1").code()).isEqualTo("access.second-factor-enrol");
    }
    /** Who a request is from takes as many statements as it did before anybody could lend anything. */
    @Test
    void noRequestPaysAStatementForIt() {
        AtomicInteger statements = new AtomicInteger();
        Credentials counted = new Credentials(
                new Database(counting(statements)),
                InstantSource.fixed(Instant.now().plusSeconds(5)),
                nodeToken,
                new SessionLimits(Duration.ofDays(1), Duration.ofDays(1)));
        String secret = Objects.requireNonNull(bert.browser().cookie()).substring("tongpin=".length());

        assertThat(counted.session(secret, false)).isNotNull();
        assertThat(statements.getAndSet(0)).isEqualTo(2);
        lent(anna, bert, managerOf(chain.a));
        counted.forget();
        Holder standIn = Objects.requireNonNull(counted.session(secret, false));

        assertThat(standIn.actor().may("supplier", "view")).isTrue();
        assertThat(statements.get()).isEqualTo(2);
    }

    private DataSource counting(AtomicInteger statements) {
        return new DelegatingDataSource(database.app()) {
            @Override
            public Connection getConnection() throws SQLException {
                Connection real = super.getConnection();
                return (Connection) Proxy.newProxyInstance(
                        Connection.class.getClassLoader(),
                        new Class<?>[] {Connection.class},
                        (proxy, method, given) -> {
                            if (method.getName().equals("prepareStatement")) {
                                statements.incrementAndGet();
                            }
                            return method.invoke(real, given);
                        });
            }
        };
    }

    @Test
    void openStreamsGainAndLoseItWithinTwoSeconds() throws Exception {
        String id = hearsOf(() -> lent(anna, bert, managerOf(chain.a)));
        hearsOf(() -> end(anna, id).text("/id"));
        hearsOf(() -> lent(anna, bert, managerOf(chain.a)));

        hearsOf(() -> chain.save(
                        chain.owner,
                        anna.id(),
                        anna.version(),
                        anna.login(),
                        chain.a.store(),
                        TwoStores.in(chain.role("cashier"), chain.a.store()))
                .text("/id"));

        assertThat(suppliers(bert)).isEqualTo(403);
    }
    /** A stream that no older news is still on its way to: news come in order, and it has heard of what was made just now. */
    private Ears quiet() throws Exception {
        while (true) {
            Ears screen = new Ears(bert.browser(), null);
            String newest = style();
            await().atMost(SOON)
                    .pollInterval(Duration.ofMillis(10))
                    .until(() -> screen.isOver() || screen.heard(newest) != null);
            if (!screen.isOver()) {
                return screen;
            }
            screen.close();
        }
    }

    private String style() {
        String id = UUID.randomUUID().toString();
        String unit = chain.owner.get("/api/units?limit=1").text("/items/0/id");
        Answer made =
                chain.owner.put("/api/styles/" + id, 0, """
                {"code":"%1$s","name":"衬衫","unit":"%2$s","taxRate":"0.13","skus":[{"id":"%3$s","code":"%1$s-1"}]}""".formatted(id.substring(0, 8), unit, UUID.randomUUID()));
        assertThat(made.status()).as(made.toString()).isEqualTo(200);
        return id;
    }

    /** Opens the receiver's stream, changes something, and waits for the end of it. */
    private String hearsOf(Supplier<String> change) throws Exception {
        try (Ears screen = quiet()) {
            Instant before = Instant.now();
            String id = change.get();
            await().atMost(SOON).pollInterval(Duration.ofMillis(10)).until(screen::isOver);
            System.out.printf(
                    "a stand-in's stream ended %d ms after%n",
                    Duration.between(before, Instant.now()).toMillis());
            assertThat(screen.said("event:knock")).isTrue();
            return id;
        }
    }
    /** Whoever reads without pause while it is taken back: after the answer no request is let in by it. */
    @Test
    void noRequestThatBeginsAfterItWasTakenBackIsAnswered() throws Exception {
        for (int round = 0; round < 4; round++) {
            String id = lent(anna, bert, managerOf(chain.a));
            AtomicBoolean ended = new AtomicBoolean();
            AtomicBoolean go = new AtomicBoolean(true);
            List<String> late = Collections.synchronizedList(new ArrayList<>());
            List<Thread> readers = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                readers.add(Thread.ofVirtual().start(() -> {
                    while (go.get()) {
                        boolean after = ended.get();
                        int status = suppliers(bert);
                        if (after && status != 403) {
                            late.add("status " + status);
                        }
                    }
                }));
            }

            try {
                assertThat(end(anna, id).status()).isEqualTo(200);
                ended.set(true);

                await().during(Duration.ofMillis(150)).atMost(SOON).until(late::isEmpty);
            } finally {
                go.set(false);
            }
            for (Thread reader : readers) {
                reader.join();
            }
            assertThat(late).as("round " + round).isEmpty();
        }
    }

    private String managerOf(TwoStores.Shop shop) {
        return unit(chain.role("manager"), shop.store());
    }
}
