package io.tongpin.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongpin.changes.FeedSequencer;
import io.tongpin.costing.CostPolicy;
import io.tongpin.documents.Document;
import io.tongpin.documents.Office;
import io.tongpin.documents.Trade;
import io.tongpin.platform.Database;
import io.tongpin.posting.PostingResult;
import io.tongpin.stockledger.Place;
import io.tongpin.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.AbstractDataSource;

/** The watch sees what changed, soon; everything, once a night; and never forgets what it found. */
class WatchTest {

    /** Four in the afternoon in Shanghai. */
    private static final Instant START = Instant.parse("2026-01-15T08:00:00Z");

    private static final LocalTime NIGHT = LocalTime.of(3, 30);

    @AutoClose
    private final TestDatabase database = TestDatabase.fresh().wrongOnPurpose();

    private final Trade trade =
            new Trade(database, CostPolicy.named("store_current").orElseThrow(), 1);
    private final Office office = new Office(trade);
    private final AtomicReference<Instant> now = new AtomicReference<>(START);
    private final InstantSource clock = now::get;
    private final List<Duration> rests = new ArrayList<>();
    private final Pace pace = work -> rests.add(work);
    private final Audits audits = audits();
    private final Watch watch = watch(1);

    private Audits audits() {
        Auditor auditor = new Auditor(
                database.database(),
                EveryInvariant.here().stream()
                        .filter(i -> !i.id().equals("I-40")) // The test server forgets what the power cut takes.
                        .toList(),
                clock);
        return new Audits(database.database(), auditor, trade.ids, clock, Runnable::run);
    }

    private Watch watch(long self) {
        return new Watch(database.database(), audits, clock, NIGHT, new UUID(0, self));
    }

    @BeforeEach
    void someGoods() {
        post(office.receipt(shelf(), sku(), "10", "40"));
    }

    @Test
    void whatWasNeverLookedAtIsLookedAtAsAWhole() {
        assertThat(last().complete()).isNull();

        look();

        assertThat(last().complete()).isNotNull();
        assertThat(Objects.requireNonNull(last().complete()).at()).isEqualTo(START);
        assertThat(Objects.requireNonNull(last().complete()).by()).isNull();
        assertThat(last().verdicts()).hasSizeGreaterThan(45).allMatch(Verdict::ok);
        assertThat(last().changes()).isEqualTo(new LastAudit.Changes(START, 0));
        assertThat(rests).as("it rests after every invariant").hasSameSizeAs(last().verdicts());
    }

    @Test
    void afterThatOnlyWhatChanged() {
        look();
        post(office.sale(shelf(), sku(), "1", "100"));
        assertThat(last().changes().waiting()).isPositive();

        later(Duration.ofMinutes(1));
        look();

        assertThat(Objects.requireNonNull(last().complete()).at()).isEqualTo(START);
        assertThat(last().changes()).isEqualTo(new LastAudit.Changes(START.plusSeconds(60), 0));
        assertThat(runs()).as("what is well is not kept").isEqualTo(1);
    }

    @Test
    void aChangeThatIsWrongIsKeptAndToldUntilItIsMended() {
        look();
        post(office.sale(shelf(), sku(), "1", "100"));
        change("update stockledger.balance set on_hand = on_hand + 1 where on_hand > 0");
        later(Duration.ofMinutes(1));
        look();

        assertThat(last().ok()).isFalse();
        assertThat(broken()).containsExactly("I-01");
        assertThat(last().verdicts())
                .as("the others are still known to be well")
                .hasSizeGreaterThan(45);

        later(Duration.ofMinutes(1));
        look();
        assertThat(broken()).as("nothing new, and still wrong").contains("I-01");

        change("update stockledger.balance set on_hand = on_hand - 1 where on_hand > 0");
        audits.now(trade.actor).join();
        assertThat(last().ok()).isTrue();
        assertThat(Objects.requireNonNull(last().complete()).by()).isEqualTo(trade.actor.name());
    }

    @Test
    void onceANightEverything() {
        look();
        change("update stockledger.balance set on_hand = on_hand + 1 where on_hand > 0");

        at("2026-01-15T19:29:00Z"); // 3:29 in Shanghai
        look();
        assertThat(last().ok())
                .as("nothing changed by the log, so nothing was looked at")
                .isTrue();

        at("2026-01-15T19:31:00Z");
        look();
        assertThat(Objects.requireNonNull(last().complete()).at()).isEqualTo(Instant.parse("2026-01-15T19:31:00Z"));
        assertThat(broken()).contains("I-01");

        at("2026-01-16T02:00:00Z");
        look();
        assertThat(Objects.requireNonNull(last().complete()).at()).isEqualTo(Instant.parse("2026-01-15T19:31:00Z"));
    }

    @Test
    void aNodeThatWasOffAtNightDoesItInTheMorning() {
        look();
        at("2026-01-18T01:00:00Z");
        look();

        assertThat(Objects.requireNonNull(last().complete()).at()).isEqualTo(Instant.parse("2026-01-18T01:00:00Z"));
    }

    @Test
    void aNodeThatGoesDownLosesNothing() {
        watch.look(Trade.COMPANY, work -> false);
        assertThat(last().complete()).isNull();

        look();
        assertThat(last().complete()).isNotNull();
    }

    @Test
    void twoProcessesDoNotDoItTwice() {
        number();
        List<Boolean> other = new ArrayList<>();
        watch.look(Trade.COMPANY, work -> {
            if (other.isEmpty()) {
                watch(2).look(Trade.COMPANY, Pace.AT_ONCE);
                other.add(last().complete() != null);
            }
            return true;
        });

        assertThat(other).as("the second had nothing to do").containsExactly(false);
        assertThat(runs()).isEqualTo(1);
    }

    @Test
    void theWatchOfAProcessThatDiedIsTakenOver() {
        change("insert into audit.watch (company_id, feed_seq, claimed_by, claimed_until) values (1, 0, '"
                + new UUID(0, 7) + "', timestamptz '2026-01-15T08:05:00Z')");
        look();
        assertThat(last().complete()).isNull();

        later(Duration.ofMinutes(6));
        look();
        assertThat(last().complete()).isNotNull();
    }

    @Test
    void whatCameBeforeTheLastWholeLookIsHistoryAndEnds() {
        change("""
                insert into audit.run (company_id, id, complete, started_at, millis, feed_seq)
                select 1, gen_random_uuid(), true, timestamptz '2026-01-15T07:00:00Z' - n * interval '1 minute', 1, 0
                  from generate_series(1, 150) n
                """);
        audits.now(trade.actor).join();
        assertThat(runs()).isEqualTo(101);

        later(Duration.ofDays(200));
        audits.now(trade.actor).join();
        assertThat(runs()).isEqualTo(1);
    }

    @Test
    void anAuditThatFailsIsNoAnswerAndNobodyWaitsForIt() {
        Auditor blind = new Auditor(new Database(new NoDatabase()), List.of(), clock);
        Audits failing = new Audits(database.database(), blind, trade.ids, clock, Runnable::run);

        assertThat(failing.now(trade.actor)).isCompletedExceptionally();
        assertThat(failing.running(Trade.COMPANY)).isEmpty();
    }

    private static final class NoDatabase extends AbstractDataSource {
        @Override
        public Connection getConnection() throws SQLException {
            throw new SQLException("the server is gone");
        }

        @Override
        public Connection getConnection(String user, String password) throws SQLException {
            return getConnection();
        }
    }

    private void look() {
        number();
        watch.look(Trade.COMPANY, pace);
    }

    private void number() {
        new FeedSequencer(trade.database).numberWaiting(Trade.COMPANY);
    }

    private LastAudit last() {
        number();
        return audits.last(Trade.COMPANY);
    }

    private List<String> broken() {
        return last().verdicts().stream().filter(v -> !v.ok()).map(Verdict::id).toList();
    }

    private long runs() {
        return database.asOwner()
                .sql("select count(*) from audit.run")
                .query(Long.class)
                .single();
    }

    private void change(String sql) {
        assertThat(database.asOwner().sql(sql).update()).isPositive();
    }

    private void post(Document document) {
        assertThat(office.post(document)).isInstanceOf(PostingResult.Posted.class);
    }

    private void later(Duration duration) {
        now.updateAndGet(at -> at.plus(duration));
    }

    private void at(String instant) {
        now.set(Instant.parse(instant));
    }

    private Place shelf() {
        return trade.shelves.getFirst();
    }

    private UUID sku() {
        return trade.articles.getFirst().id();
    }
}
