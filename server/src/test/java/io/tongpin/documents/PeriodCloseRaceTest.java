package io.tongpin.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongpin.changes.ChangeLog;
import io.tongpin.changes.LogHints;
import io.tongpin.changes.MasterWrite;
import io.tongpin.changes.Node;
import io.tongpin.costing.CostPolicy;
import io.tongpin.generalledger.AccountRole;
import io.tongpin.generalledger.Periods;
import io.tongpin.kernel.Money;
import io.tongpin.kernel.Outcome;
import io.tongpin.posting.AccountRef;
import io.tongpin.posting.Books;
import io.tongpin.posting.Entry;
import io.tongpin.posting.Lanes;
import io.tongpin.posting.PostingResult;
import io.tongpin.testing.TestDatabase;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever is posted while a month is being closed is either in the month before it closed, or refused. Who posts shares
 * the month with others and goes first, so on some days all of it is in before the month closes; then everybody tries once more.
 */
class PeriodCloseRaceTest {

    private static final YearMonth JANUARY = YearMonth.of(2026, 1);
    private static final int PEOPLE = 32;
    private static final int DOCUMENTS = 12;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void nothingEntersAClosedMonth(long seed) throws Exception {
        try (TestDatabase database = TestDatabase.fresh();
                var everybody = Executors.newVirtualThreadPerTaskExecutor()) {
            CostPolicy policy = CostPolicy.named("store_current").orElseThrow();
            Trade trade = new Trade(database, policy, seed, new Lanes.Size(3, 5));
            Books other = trade.sibling(new Lanes.Size(3, 5));
            InstantSource february = InstantSource.fixed(Instant.parse("2026-02-10T00:00:00Z"));
            Periods periods = new Periods(
                    trade.database,
                    new MasterWrite(trade.database, new ChangeLog(Node.HEADQUARTERS, february, LogHints.none())),
                    february);
            CountDownLatch over = new CountDownLatch(1);
            List<Future<List<PostingResult>>> posting = new ArrayList<>();
            for (int person = 0; person < PEOPLE; person++) {
                Books books = person % 2 == 0 ? trade.books : other;
                posting.add(everybody.submit(all(trade, books, person, over)));
            }

            Outcome<?> closed;
            try {
                closed = periods.close(trade.actor, trade.ids.next(), JANUARY);
            } finally {
                over.countDown();
            }
            List<PostingResult> endings = new ArrayList<>();
            for (Future<List<PostingResult>> one : posting) {
                assertThat(one.get().getLast()).isInstanceOf(PostingResult.Refused.class);
                endings.addAll(one.get());
            }

            assertThat(closed).isInstanceOf(Outcome.Done.class);
            assertThat(endings)
                    .filteredOn(e -> e instanceof PostingResult.Refused)
                    .allSatisfy(e -> assertThat(((PostingResult.Refused) e).why())
                            .singleElement()
                            .satisfies(why -> assertThat(why.code()).isEqualTo("posting.period-closed")));
            assertThat(trade.books.post(expense(trade, 0))).isInstanceOf(PostingResult.Refused.class);
            assertThat(database.deadlocks()).isZero();
        }
    }

    private static Callable<List<PostingResult>> all(Trade trade, Books books, int person, CountDownLatch over) {
        return () -> {
            List<PostingResult> endings = new ArrayList<>();
            for (int i = 0; i < DOCUMENTS; i++) {
                endings.add(books.post(expense(trade, person + i)));
            }
            over.await();
            endings.add(books.post(expense(trade, person)));
            return endings;
        };
    }

    private static io.tongpin.posting.PostingCommand expense(Trade trade, int n) {
        var store = trade.shelves.get(n % trade.shelves.size()).store();
        Money amount = Money.of("10.00");
        return trade.draft("expense", store, null)
                .on(LocalDate.of(2026, 1, 1 + n % 28))
                .add(new Entry.Debit(AccountRef.of(AccountRole.SELLING_EXPENSE), amount, store, null))
                .add(new Entry.Credit(AccountRef.of(AccountRole.CASH), amount, store, null))
                .paid("cash", amount)
                .command();
    }
}
