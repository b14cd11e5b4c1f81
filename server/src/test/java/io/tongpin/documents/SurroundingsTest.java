package io.tongpin.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongpin.costing.CostPolicy;
import io.tongpin.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** Copies are as fresh as the last word of the feed (常用资料缓存): while it speaks they stay, once it is silent they grow old. */
class SurroundingsTest {

    private static final Instant OPENING = Instant.parse("2026-01-15T01:00:00Z");

    private final AtomicReference<Instant> now = new AtomicReference<>(OPENING);

    @Test
    void aCopyServesAsLongAsTheFeedSpeaksAndAMomentLonger() {
        try (TestDatabase database = TestDatabase.fresh()) {
            Trade trade = new Trade(database, CostPolicy.named("store_current").orElseThrow(), 1);
            Surroundings copies = copies(trade);
            UUID shirt = read(trade, copies);
            assertThat(copies.atHand(Trade.COMPANY, List.of(shirt))).isPresent();

            for (int minute = 0; minute < 10; minute++) {
                later(Duration.ofSeconds(20));
                copies.upToDate(Trade.COMPANY);
            }
            assertThat(copies.atHand(Trade.COMPANY, List.of(shirt))).isPresent();

            later(Surroundings.TOLD);
            assertThat(copies.atHand(Trade.COMPANY, List.of(shirt))).isPresent();
            later(Duration.ofMillis(1));
            assertThat(copies.atHand(Trade.COMPANY, List.of(shirt))).isEmpty();
        }
    }

    @Test
    void whatTheFeedTellsIsForgottenAtOnce() {
        try (TestDatabase database = TestDatabase.fresh()) {
            Trade trade = new Trade(database, CostPolicy.named("store_current").orElseThrow(), 1);
            Surroundings copies = copies(trade);
            UUID shirt = read(trade, copies);

            copies.forget(Trade.COMPANY);

            assertThat(copies.atHand(Trade.COMPANY, List.of(shirt))).isEmpty();
        }
    }

    private Surroundings copies(Trade trade) {
        return new Surroundings(trade.masters.chains, trade.masters.catalog.skus(), now::get, Surroundings.TOLD);
    }

    private UUID read(Trade trade, Surroundings copies) {
        UUID shirt = trade.articles.getFirst().id();
        trade.database.read(Trade.COMPANY, tx -> {
            copies.chain(tx);
            copies.chart(tx);
            return copies.skus(tx, List.of(shirt));
        });
        return shirt;
    }

    private void later(Duration passed) {
        now.updateAndGet(time -> time.plus(passed));
    }
}
