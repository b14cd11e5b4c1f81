package io.tongpin.generalledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongpin.changes.ChangeLog;
import io.tongpin.changes.History;
import io.tongpin.changes.LogHints;
import io.tongpin.changes.MasterWrite;
import io.tongpin.changes.Node;
import io.tongpin.kernel.Actor;
import io.tongpin.kernel.Ids;
import io.tongpin.kernel.Outcome;
import io.tongpin.kernel.Refusal;
import io.tongpin.kernel.StoreScope;
import io.tongpin.platform.Database;
import io.tongpin.platform.Trip;
import io.tongpin.platform.Tx;
import io.tongpin.testing.TestDatabase;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** It is the fifth of April. */
class PeriodsTest {

    private static final int COMPANY = 1;
    private static final YearMonth FEBRUARY = YearMonth.of(2026, 2);
    private static final YearMonth MARCH = YearMonth.of(2026, 3);
    private static final YearMonth APRIL = YearMonth.of(2026, 4);

    @AutoClose
    private final TestDatabase test = TestDatabase.fresh();

    private final Database database = test.database();
    private final InstantSource clock = InstantSource.fixed(Instant.parse("2026-04-05T02:00:00Z"));
    private final Ids ids = new Ids(clock, new SplittableRandom(1));
    private final Actor actor = new Actor(COMPANY, ids.next(), "会计", Set.of("*"), null, null);
    private final Periods periods = new Periods(
            database, new MasterWrite(database, new ChangeLog(Node.HEADQUARTERS, clock, LogHints.none())), clock);

    @Test
    void aClosedMonthTakesNoPostingsUntilItIsOpenedAgain() {
        assertThat(closedFor(MARCH)).isFalse();

        Period closed = periods.close(actor, ids.next(), MARCH).orThrow();
        assertThat(closed).isEqualTo(new Period(MARCH, Period.State.SOFT_CLOSED, 1, clock.instant(), "会计"));
        assertThat(closedFor(MARCH)).isTrue();
        assertThat(closedFor(APRIL)).isFalse();

        assertThat(periods.reopen(actor, ids.next(), MARCH).orThrow().version()).isEqualTo(2);
        assertThat(closedFor(MARCH)).isFalse();
    }

    @Test
    void everyStepIsInTheLogWithWhoDidIt() {
        periods.close(actor, ids.next(), MARCH).orThrow();
        periods.reopen(actor, ids.next(), MARCH).orThrow();

        assertThat(new History(database)
                        .of(COMPANY, StoreScope.EVERYWHERE, "period", EntityId.of("period", "2026-03"), 10))
                .extracting(History.Version::version, History.Version::kind, History.Version::actorName)
                .containsExactly(Tuple.tuple(2, "period.reopened", "会计"), Tuple.tuple(1, "period.closed", "会计"));
    }

    @Test
    void monthsCloseInOrderAndOpenInTheOppositeOrder() {
        closedFor(FEBRUARY); // Something was posted in it.

        assertThat(codes(periods.close(actor, ids.next(), MARCH)))
                .containsExactly(Map.entry("generalledger.earlier-period-open", "2026-02"));

        periods.close(actor, ids.next(), FEBRUARY).orThrow();
        periods.close(actor, ids.next(), MARCH).orThrow();
        assertThat(codes(periods.reopen(actor, ids.next(), FEBRUARY)))
                .containsExactly(Map.entry("generalledger.later-period-closed", "2026-03"));

        periods.reopen(actor, ids.next(), MARCH).orThrow();
        periods.reopen(actor, ids.next(), FEBRUARY).orThrow();
    }

    @Test
    void whatIsClosedIsNotClosedTwiceNorWhatIsOpenOpened() {
        periods.close(actor, ids.next(), MARCH).orThrow();

        assertThat(codes(periods.close(actor, ids.next(), MARCH)))
                .extracting(Map.Entry::getKey)
                .containsExactly("generalledger.period-already-closed");
        assertThat(codes(periods.reopen(actor, ids.next(), FEBRUARY)))
                .extracting(Map.Entry::getKey)
                .containsExactly("generalledger.period-not-closed");
        assertThat(codes(periods.close(actor, ids.next(), APRIL)))
                .extracting(Map.Entry::getKey)
                .containsExactly("generalledger.period-not-over");
    }

    @Test
    void aRepeatedCommandIsAnsweredAndNothingHappensTwice() {
        UUID command = ids.next();

        periods.close(actor, command, MARCH).orThrow();
        assertThat(periods.close(actor, command, MARCH).orThrow().version()).isEqualTo(1);
        assertThat(codes(periods.close(actor, command, FEBRUARY)))
                .extracting(Map.Entry::getKey)
                .containsExactly("command.id-reused");
    }

    @Test
    void theListHasEveryMonthWithoutGaps() {
        closedFor(YearMonth.of(2026, 1));
        periods.close(actor, ids.next(), YearMonth.of(2026, 1)).orThrow();

        assertThat(periods.list(COMPANY))
                .extracting(Period::month, Period::state)
                .containsExactly(
                        Tuple.tuple(APRIL, Period.State.OPEN),
                        Tuple.tuple(MARCH, Period.State.OPEN),
                        Tuple.tuple(FEBRUARY, Period.State.OPEN),
                        Tuple.tuple(YearMonth.of(2026, 1), Period.State.SOFT_CLOSED));
    }

    @Test
    void closingWaitsForAPostingThatHasBegun() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Boolean> posting = people.submit(() -> database.write(COMPANY, tx -> {
                boolean closed = closed(tx, MARCH);
                begun.countDown();
                waitFor(goOn);
                return closed;
            }));
            waitFor(begun);
            Future<Period> closing =
                    people.submit(() -> periods.close(actor, ids.next(), MARCH).orThrow());
            org.awaitility.Awaitility.await()
                    .until(() -> test.asOwner()
                                    .sql("select count(*) from pg_locks where not granted")
                                    .query(Integer.class)
                                    .single()
                            > 0);
            assertThat(closing.isDone()).isFalse();
            goOn.countDown();

            assertThat(posting.get()).isFalse();
            assertThat(closing.get().state()).isEqualTo(Period.State.SOFT_CLOSED);
        }
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What a posting asks before it writes. */
    private boolean closedFor(YearMonth month) {
        return database.write(COMPANY, tx -> closed(tx, month));
    }

    private static boolean closed(Tx tx, YearMonth month) throws SQLException {
        Trip trip = tx.trip();
        var closed = new GeneralLedger().closedMonths(trip, Set.of(month.atDay(1)));
        trip.go();
        return !closed.get().isEmpty();
    }

    /** Code and the month it names, if it names one. */
    private static List<Map.Entry<String, String>> codes(Outcome<Period> outcome) {
        return switch (outcome) {
            case Outcome.Done<Period> _ -> List.of();
            case Outcome.Refused<Period>(List<Refusal> why) ->
                why.stream()
                        .map(r -> Map.entry(
                                r.code(),
                                r.facts().getOrDefault("earlier", r.facts().getOrDefault("later", ""))))
                        .toList();
        };
    }
}
