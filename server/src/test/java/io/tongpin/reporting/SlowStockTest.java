package io.tongpin.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongpin.catalog.Sku;
import io.tongpin.kernel.Actor;
import io.tongpin.kernel.Money;
import io.tongpin.kernel.Quantity;
import io.tongpin.testing.TestDatabase;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** What lies is as slow as its last sale says, or as long as it has been there. Today is the fifteenth of March. */
class SlowStockTest {

    @AutoClose
    private final TestDatabase database = TestDatabase.fresh();

    private final SmallChain chain = new SmallChain(database);
    private final SlowStock slow = new SlowStock(chain.database, chain.clock);
    private final Sku shirt = chain.article("A1", "衬衫", null);
    private final Sku coat = chain.article("A2", "外套", null);
    private final Sku boots = chain.article("A3", "靴子", null);

    private void goods() {
        LocalDate year = chain.day(1).minusYears(1);
        chain.open(chain.shelf(1), year, shirt.id(), "10", "100.00");
        chain.open(chain.shelf(2), chain.day(1), shirt.id(), "6", "72.00");
        chain.open(chain.shelf(1), year, coat.id(), "4", "400.00");
        chain.open(chain.shelf(2), year, boots.id(), "3", "30.00");
        chain.sell(chain.shelf(1), chain.day(5), shirt.id(), "2", "60.00", "0.00");
        chain.sell(chain.shelf(1), chain.day(15).minusDays(70), coat.id(), "1", "300.00", "0.00");
        chain.takeBack(chain.shelf(1), chain.day(10), coat.id(), "1", "300.00");
    }

    private Page<SlowStock.Row, SlowStock.Sums> ask(Actor actor, boolean byStore, @Nullable SlowBand band) {
        return slow.page(actor, new SlowQuery(false, byStore, null, null, band, SlowSort.WORTH, false, null, 50));
    }

    @Test
    void everyStyleStandsInTheBandOfItsLastSaleDearestFirst() {
        goods();

        var page = ask(chain.actor, false, null);

        assertThat(page.items())
                .extracting(
                        SlowStock.Row::code,
                        SlowStock.Row::onHand,
                        SlowStock.Row::worth,
                        SlowStock.Row::idleDays,
                        SlowStock.Row::band,
                        SlowStock.Row::sold30,
                        SlowStock.Row::sold90,
                        SlowStock.Row::coverDays)
                .containsExactly(
                        row("A2", 4, "400.00", 70, SlowBand.OVER_60, -1, 0, null),
                        row("A1", 14, "152.00", 10, SlowBand.SELLING, 2, 2, 630L),
                        row("A3", 3, "30.00", 379, SlowBand.OVER_180, 0, 0, null));
        assertThat(page.items().getFirst())
                .extracting(SlowStock.Row::firstCame, SlowStock.Row::lastCame, SlowStock.Row::lastSold)
                .containsExactly(
                        chain.day(1).minusYears(1), chain.day(10), chain.day(15).minusDays(70));
        assertThat(page.sums())
                .extracting(SlowStock.Sums::count, SlowStock.Sums::onHand, SlowStock.Sums::worth)
                .containsExactly(3L, Quantity.of(21), Money.of("582.00"));
        assertThat(Objects.requireNonNull(page.sums()).bands())
                .extracting(SlowStock.Band::band, SlowStock.Band::count, SlowStock.Band::worth)
                .contains(
                        Tuple.tuple(SlowBand.OVER_180, 1L, Money.of("30.00")),
                        Tuple.tuple(SlowBand.OVER_90, 0L, Money.ZERO));
        assertThat(ask(chain.actor, false, SlowBand.OVER_60).items())
                .extracting(SlowStock.Row::code)
                .containsExactly("A2");
    }

    @Test
    void aStoreSeesItsOwnAndWorthOnlyIfItMay() {
        goods();

        var page = ask(chain.in(2, "stock.view"), true, null);

        assertThat(page.items())
                .extracting(SlowStock.Row::code, SlowStock.Row::onHand, SlowStock.Row::worth, SlowStock.Row::idleDays)
                .containsExactly(
                        Tuple.tuple("A1", Quantity.of(6), null, 14), Tuple.tuple("A3", Quantity.of(3), null, 379));
        assertThat(page.items())
                .extracting(SlowStock.Row::warehouse)
                .containsOnly(chain.shelf(2).warehouse());
        assertThat(Objects.requireNonNull(page.sums()).worth()).isNull();
        assertThat(Objects.requireNonNull(page.sums()).bands())
                .extracting(SlowStock.Band::worth)
                .containsOnlyNulls();
        var both = ask(chain.actor, true, null);
        assertThat(both.items()).hasSize(4);
        List<String> paged = new java.util.ArrayList<>();
        String cursor = null;
        do {
            var one =
                    slow.page(chain.actor, new SlowQuery(true, true, null, null, null, SlowSort.IDLE, true, cursor, 1));
            one.items().forEach(row -> paged.add(row.code() + " " + row.storeName()));
            cursor = one.next();
        } while (cursor != null);
        assertThat(paged).hasSize(4).doesNotHaveDuplicates();
    }

    private static Tuple row(
            String code,
            long onHand,
            String worth,
            int idle,
            SlowBand band,
            long sold30,
            long sold90,
            @Nullable Long cover) {
        return Tuple.tuple(
                code,
                Quantity.of(onHand),
                Money.of(worth),
                idle,
                band,
                Quantity.of(sold30),
                Quantity.of(sold90),
                cover);
    }
}
