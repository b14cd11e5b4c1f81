package io.tongpin.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongpin.costing.CostPolicy;
import io.tongpin.generalledger.AccountRole;
import io.tongpin.generalledger.Side;
import io.tongpin.kernel.Money;
import io.tongpin.posting.AccountRef;
import io.tongpin.posting.Entry;
import io.tongpin.posting.Lanes;
import io.tongpin.posting.PostingCommand;
import io.tongpin.posting.PostingResult;
import io.tongpin.testing.TestDatabase;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Many hands on one slip, and on the end of one day (核销与日结的并发): what is taken is taken once, what is closed stays closed. */
class MoneyRacesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 14);
    private static final Money TEN = Money.of("10.00");

    @AutoClose
    private final TestDatabase database = TestDatabase.fresh();

    private final Trade trade =
            new Trade(database, CostPolicy.named("store_current").orElseThrow(), 1, new Lanes.Size(3, 7));
    private final UUID store = trade.shelves.get(1).store();

    @Test
    void oneOfSixtyFourTakesTheSlipAndTheOthersAreToldWhatIsLeft() throws Exception {
        UUID customer = trade.customers.getFirst();
        Draft sale = trade.draft("other-income", store, customer)
                .add(debit(AccountRole.RECEIVABLE, "100.00", customer))
                .add(credit(AccountRole.OTHER_INCOME, "100.00", null))
                .add(new Entry.Owes(Side.RECEIVABLE, customer, store, AccountRole.RECEIVABLE, Money.of("100.00"), DAY));
        posted(trade.books.post(sale.command()));
        List<Callable<PostingResult>> receipts = new ArrayList<>();
        var others = trade.sibling(new Lanes.Size(3, 7));
        for (int i = 0; i < 64; i++) {
            PostingCommand one = trade.draft("customer-receipt", store, customer)
                    .add(debit(AccountRole.CASH, "60.00", null))
                    .add(credit(AccountRole.RECEIVABLE, "60.00", customer))
                    .add(new Entry.Settles(Side.RECEIVABLE, sale.id(), Money.of("60.00")))
                    .paid("cash", Money.of("60.00"))
                    .command();
            boolean here = i % 2 == 0;
            receipts.add(() -> (here ? trade.books : others).post(one));
        }

        List<PostingResult> endings = LastPieceRaceTest.race(receipts);

        assertThat(endings).filteredOn(MoneyRacesTest::isPosted).hasSize(1);
        assertThat(endings)
                .filteredOn(ending -> !isPosted(ending))
                .allSatisfy(ending -> assertThat(((PostingResult.Refused) ending).why())
                        .singleElement()
                        .satisfies(why -> {
                            assertThat(why.code()).isEqualTo("payments.more-than-open");
                            assertThat(why.facts()).containsEntry("open", "40.00");
                        }));
        assertThat(number("select open_amount from generalledger.open_item where company_id = ?"))
                .isEqualByComparingTo("40");
    }

    @Test
    void whatIsSoldWhileTheDayIsClosedIsInTheCountOrOnTheNextDay() throws Exception {
        try (var everybody = Executors.newVirtualThreadPerTaskExecutor()) {
            var others = trade.sibling(new Lanes.Size(3, 7));
            List<Callable<PostingResult>> sales = new ArrayList<>();
            for (int i = 0; i < 64; i++) {
                PostingCommand sale = sale(DAY);
                boolean here = i % 2 == 0;
                sales.add(() -> (here ? trade.books : others).post(sale));
            }
            var closing = everybody.submit(this::closedAtLast);
            List<PostingResult> endings = LastPieceRaceTest.race(sales);
            Money counted = closing.get();

            long in = endings.stream().filter(MoneyRacesTest::isPosted).count();
            assertThat(counted.amount()).isEqualByComparingTo(BigDecimal.TEN.multiply(BigDecimal.valueOf(in)));
            assertThat(endings)
                    .filteredOn(ending -> !isPosted(ending))
                    .allSatisfy(ending -> assertThat(((PostingResult.Refused) ending).why())
                            .singleElement()
                            .satisfies(why -> assertThat(why.code()).isEqualTo("posting.day-closed")));
            assertThat(isPosted(trade.books.post(sale(DAY)))).isFalse();
            posted(trade.books.post(sale(DAY.plusDays(1))));
            assertThat(number("select cash from generalledger.day_close where company_id = ?"))
                    .isEqualByComparingTo(counted.amount());
            assertThat(database.deadlocks()).isZero();
        }
    }

    /** Counts, and counts again as long as somebody sells in between: the books are asked under their lock. */
    private Money closedAtLast() {
        while (true) {
            Money seen = new Money(number("""
                    select coalesce(sum(debit - credit), 0) from generalledger.line where company_id = ? and account = '1001'
                    """));
            PostingResult result = trade.books.post(trade.draft("daily-close", store, null)
                    .on(DAY)
                    .add(new Entry.ClosesDay(store, DAY, seen, seen))
                    .command());
            if (isPosted(result)) {
                return seen;
            }
            assertThat(((PostingResult.Refused) result).why())
                    .singleElement()
                    .satisfies(why -> assertThat(why.code()).isEqualTo("posting.cash-moved"));
        }
    }

    private PostingCommand sale(LocalDate day) {
        return trade.draft("other-income", store, null)
                .on(day)
                .add(debit(AccountRole.CASH, TEN.toString(), null))
                .add(credit(AccountRole.OTHER_INCOME, TEN.toString(), null))
                .paid("cash", TEN)
                .command();
    }

    private Entry debit(AccountRole account, String amount, @Nullable UUID party) {
        return new Entry.Debit(AccountRef.of(account), Money.of(amount), store, party);
    }

    private Entry credit(AccountRole account, String amount, @Nullable UUID party) {
        return new Entry.Credit(AccountRef.of(account), Money.of(amount), store, party);
    }

    private BigDecimal number(String sql) {
        return trade.database.read(
                Trade.COMPANY,
                tx -> tx.sql(sql).params(Trade.COMPANY).query(BigDecimal.class).single());
    }

    private static boolean isPosted(PostingResult result) {
        return result instanceof PostingResult.Posted;
    }

    private static void posted(PostingResult result) {
        assertThat(result).isInstanceOf(PostingResult.Posted.class);
    }
}
