package io.tongpin.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongpin.catalog.Sku;
import io.tongpin.kernel.Money;
import io.tongpin.kernel.StoreScope;
import io.tongpin.platform.Tx;
import io.tongpin.stockledger.Place;
import io.tongpin.testing.TestDatabase;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RollupsTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

    @AutoClose
    private final TestDatabase database = TestDatabase.fresh();

    private final SmallChain chain = new SmallChain(database);
    private final Sku shirt = chain.article("A1", "衬衫", null);

    /**
     * While some post, some take up the log and one throws the sums away, every look must find sums and tail together to be
     * the ledger, to the cent.
     */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void sumsAndTailAreTheLedgerAtEveryMoment(long seed) throws Exception {
        chain.open(chain.shelf(1), FIRST, shirt.id(), "1000000", "33333333.33");
        chain.open(chain.shelf(2), FIRST, shirt.id(), "1000000", "44444444.47");
        AtomicBoolean over = new AtomicBoolean();
        List<Callable<Integer>> posting = new ArrayList<>();
        for (int till = 0; till < 4; till++) {
            SplittableRandom random = new SplittableRandom(seed * 100 + till);
            posting.add(() -> {
                for (int i = 0; i < 60; i++) {
                    postSomething(random);
                }
                return 60;
            });
        }
        Callable<Integer> reading = () -> {
            SplittableRandom random = new SplittableRandom(seed);
            int taken = 0;
            while (!over.get()) {
                if (random.nextInt(12) == 0) {
                    chain.rollups.rebuild(SmallChain.COMPANY);
                } else {
                    taken += chain.rollups.advance(SmallChain.COMPANY);
                }
            }
            return taken;
        };
        Callable<Integer> looking = () -> {
            int looks = 0;
            while (!over.get()) {
                compare();
                looks++;
            }
            return looks;
        };

        int looks;
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> behind =
                    List.of(people.submit(reading), people.submit(reading), people.submit(looking));
            for (Future<Integer> till : people.invokeAll(posting)) {
                assertThat(till.get()).isEqualTo(60);
            }
            over.set(true);
            behind.get(0).get();
            behind.get(1).get();
            looks = behind.get(2).get();
        }

        assertThat(looks).as("looks at the sums while others posted").isGreaterThan(10);
        compare();
        chain.rollups.catchUp(SmallChain.COMPANY);
        compare();
        assertThat(tail()).isZero();
    }

    @Test
    void theReaderTakesUpEveryOperationOnce() {
        chain.open(chain.shelf(1), FIRST, shirt.id(), "10", "100.00");
        int first = chain.rollups.advance(SmallChain.COMPANY);

        assertThat(first).isGreaterThan(1);
        assertThat(chain.rollups.advance(SmallChain.COMPANY)).isZero();

        chain.sell(chain.shelf(1), FIRST, shirt.id(), "1", "20.00", "0.00");
        assertThat(tail()).isEqualTo(1);
        assertThat(chain.rollups.advance(SmallChain.COMPANY)).isEqualTo(1);
        assertThat(tail()).isZero();
        compare();
    }

    private void postSomething(SplittableRandom random) {
        Place here = chain.shelf(1 + random.nextInt(2));
        LocalDate date = FIRST.plusDays(random.nextInt(75));
        String amount = "%d.%02d".formatted(1 + random.nextInt(500), random.nextInt(100));
        switch (random.nextInt(4)) {
            case 0 -> chain.takeBack(here, date, shirt.id(), "1", amount);
            case 1 -> chain.move(here, chain.road(1 + random.nextInt(2)), date, shirt.id(), "2");
            default -> chain.sell(here, date, shirt.id(), "" + (1 + random.nextInt(5)), amount, "0.00");
        }
    }

    /** Everything that is kept in sums, beside the same from the ledgers themselves, in one snapshot. */
    private void compare() {
        chain.database.read(SmallChain.COMPANY, tx -> {
            View view = View.of(tx, chain.actor, StoreScope.EVERYWHERE, null);
            LocalDate cut = FIRST.plusDays(40);
            assertThat(balances(LedgerSumRows.before(view, LedgerSumRows.END))).isEqualTo(ledger(tx, "true"));
            assertThat(balances(LedgerSumRows.before(view, cut)))
                    .isEqualTo(ledger(tx, "business_date < date '" + cut + "'"));
            assertThat(StockSumRows.pieces(view).here().value()).isEqualByComparingTo(onHand(tx, "<>"));
            assertThat(StockSumRows.pieces(view).inTransit().value()).isEqualByComparingTo(onHand(tx, "="));
            Map<LocalDate, DocumentSumRows.Sold> sold = DocumentSumRows.perDay(view, FIRST, FIRST.plusDays(100));
            assertThat(sold.values().stream().map(DocumentSumRows.Sold::amount).reduce(Money.ZERO, Money::plus))
                    .isEqualTo(soldDirectly(tx));
            return 0;
        });
    }

    private static Map<String, Money> balances(Map<String, LedgerSumRows.Turnover> sums) {
        Map<String, Money> balances = new TreeMap<>();
        sums.forEach((account, sum) -> balances.put(account, sum.balance()));
        return balances;
    }

    private static Map<String, Money> ledger(Tx tx, String condition) {
        Map<String, Money> balances = new TreeMap<>();
        tx.sql("select account, sum(debit - credit) from generalledger.line where " + condition + " group by 1")
                .query(row -> {
                    balances.put(row.getString(1), new Money(row.getBigDecimal(2)));
                });
        return balances;
    }

    private static java.math.BigDecimal onHand(Tx tx, String transit) throws SQLException {
        return tx.sql("""
                        select coalesce(sum(b.on_hand), 0)
                          from stockledger.balance b join organization.warehouse w on w.id = b.warehouse_id
                         where w.kind %s 'transit'
                        """.formatted(transit)).query(java.math.BigDecimal.class).single();
    }

    private static Money soldDirectly(Tx tx) {
        return new Money(tx.sql("""
                        select coalesce(sum(case when kind = 'retail-return' then -amount else amount end), 0)
                          from documents.document
                         where kind in ('retail-sale', 'retail-return')
                        """).query(java.math.BigDecimal.class).single());
    }

    private int tail() {
        return chain.database.read(SmallChain.COMPANY, tx -> RollupRows.tail(tx).size());
    }
}
