package io.tongpin.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tongpin.kernel.Actor;
import io.tongpin.organization.Chains;
import io.tongpin.organization.Organization;
import io.tongpin.platform.Database;
import io.tongpin.testing.Browser;
import io.tongpin.testing.NodeTest;
import io.tongpin.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Every request asks for the company's level: it costs none of them a look into the database, and is never old. */
@NodeTest
class StepUpLevelTest {

    private static final int COMPANY = 1;

    @LocalServerPort
    private int port;

    @Autowired
    private TestDatabase database;

    @Autowired
    private Organization organization;

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-23T08:00:00Z"));
    private final AtomicInteger looks = new AtomicInteger();
    private final AtomicReference<CountDownLatch> slow = new AtomicReference<>(new CountDownLatch(0));
    private StepUpSettings till = settings();

    @BeforeEach
    void aCompany() {
        Browser.founded(port);
        till = settings();
    }

    @AfterEach
    void asItWas() {
        slow.getAndSet(new CountDownLatch(0)).countDown(); // Also after a failure: nobody looks for ever.
        change(settings(), StepUpSettings.ADMINISTRATION);
    }

    /** As another process has them. */
    private StepUpSettings settings() {
        Database counted = new Database(new DelegatingDataSource() {
            @Override
            public Connection getConnection() throws SQLException {
                looks.incrementAndGet();
                held();
                return database.app().getConnection();
            }
        });
        return new StepUpSettings(new Chains(counted, organization), organization, now::get);
    }

    private void held() {
        try {
            slow.get().await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void change(StepUpSettings by, String level) {
        Actor owner = new Actor(COMPANY, new UUID(0, 7), "owner", Set.of("*"), null, null);
        by.change(owner, UUID.randomUUID(), by.of(COMPANY).version(), level, null)
                .orThrow();
    }

    @Test
    void isReadOnceASecondHoweverMuchIsSold() {
        for (int second = 0; second < 3; second++) {
            for (int sale = 0; sale < 1_000; sale++) {
                assertThat(till.level(COMPANY)).isEqualTo(StepUpSettings.ADMINISTRATION);
            }
            now.updateAndGet(before -> before.plusSeconds(1));
        }
        assertThat(looks).hasValue(3);

        now.updateAndGet(before -> before.plusSeconds(2));
        till.level(COMPANY);
        assertThat(looks).hasValue(4);
    }

    @Test
    void nobodyWaitsForWhoeverLooksAgain() throws Exception {
        till.level(COMPANY);
        now.updateAndGet(before -> before.plusSeconds(1));
        slow.set(new CountDownLatch(1));
        try (ExecutorService other = Executors.newSingleThreadExecutor()) {
            try {
                Future<String> looking = other.submit(() -> till.level(COMPANY));
                await().until(() -> looks.get() == 2);
                Future<String> selling = CompletableFuture.supplyAsync(() -> till.level(COMPANY));
                assertThat(selling.get(10, TimeUnit.SECONDS)).isEqualTo(StepUpSettings.ADMINISTRATION);
                assertThat(looking).isNotDone();
                slow.get().countDown();
                assertThat(looking.get(10, TimeUnit.SECONDS)).isEqualTo(StepUpSettings.ADMINISTRATION);
            } finally {
                slow.get().countDown();
            }
        }
        assertThat(looks).hasValue(2);
    }

    @Test
    void whoeverChangesItHasChangedIt() {
        assertThat(till.level(COMPANY)).isEqualTo(StepUpSettings.ADMINISTRATION);
        change(till, StepUpSettings.DOCUMENTS);
        assertThat(till.level(COMPANY)).isEqualTo(StepUpSettings.DOCUMENTS);
    }

    @Test
    void anotherProcessIsBelievedAfterTwoSecondsAtMost() {
        assertThat(till.level(COMPANY)).isEqualTo(StepUpSettings.ADMINISTRATION);
        change(settings(), StepUpSettings.DOCUMENTS);
        now.updateAndGet(before -> before.plusSeconds(2));
        assertThat(till.level(COMPANY)).isEqualTo(StepUpSettings.DOCUMENTS);
    }
}
