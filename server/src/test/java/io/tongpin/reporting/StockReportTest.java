package io.tongpin.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongpin.catalog.Category;
import io.tongpin.catalog.Sku;
import io.tongpin.kernel.Actor;
import io.tongpin.kernel.Money;
import io.tongpin.kernel.Quantity;
import io.tongpin.kernel.UnitCost;
import io.tongpin.kernel.Value;
import io.tongpin.testing.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class StockReportTest {

    @AutoClose
    private final TestDatabase database = TestDatabase.fresh();

    @Test
    void everyArticleInEveryWarehouseWithItsWorth() {
        Goods goods = new Goods("store_original");

        var page = goods.report.list(goods.chain.actor, goods.all());

        assertThat(page.items())
                .extracting(
                        StockReport.Row::skuCode,
                        StockReport.Row::onHand,
                        StockReport.Row::inTransit,
                        StockReport.Row::value,
                        StockReport.Row::unitCost)
                .containsExactly(
                        row("A1", "7", "0", "70.00", "10.000000"),
                        row("A1", "6", "2", "72.00", "12.000000"),
                        row("A2", "3", "0", "10.00", "3.333333"),
                        row("B1", "-1", "0", "-5.00", "5.000000"));
        assertThat(page.items().getFirst().barcode()).isEqualTo("NA1");
        assertThat(page.sums())
                .isEqualTo(
                        new StockReport.Sums(4, Quantity.of(15), Quantity.ZERO, Quantity.of(15), Money.of("147.00")));
    }

    @Test
    void whereOneCostServesTheCompanyAPieceIsWorthTheCompanysAverage() {
        Goods goods = new Goods("company_original");

        var page = goods.report.list(goods.chain.actor, goods.all());

        // 10 for 100 and 6 for 72: one average of 10.75, two of them on the road.
        assertThat(page.items())
                .filteredOn(row -> row.skuCode().equals("A1"))
                .extracting(StockReport.Row::onHand, StockReport.Row::value, StockReport.Row::unitCost)
                .containsExactly(
                        Tuple.tuple(Quantity.of(7), Money.of("75.25"), UnitCost.of("10.750000")),
                        Tuple.tuple(Quantity.of(6), Money.of("64.50"), UnitCost.of("10.750000")));
        var card = goods.report.card(goods.chain.actor, goods.chain.shelf(1).warehouse(), goods.shirt.id(), null, 50);
        assertThat(card.items()).extracting(StockReport.CardRow::balanceValue).containsOnlyNulls();
    }

    @Test
    void theListIsFoundByBarcodeNamePinyinAndCategory() {
        Goods goods = new Goods("store_original");

        assertThat(goods.codes("NA2", null)).containsExactly("A2");
        assertThat(goods.codes("裤", null)).containsExactly("B1");
        assertThat(goods.codes("chenshan", null)).containsExactly("A1", "A1");
        assertThat(goods.codes("zzz", null)).isEmpty();
        assertThat(goods.codes("??", null)).isEmpty();
        assertThat(goods.codes(null, goods.clothes.id())).containsExactly("A1", "A1", "A2");
        assertThat(goods.codes("cs", goods.shirts.id())).containsExactly("A1", "A1");
    }

    @Test
    void pagesJoinWithoutGapsOrRepeats() {
        Goods goods = new Goods("store_original");
        List<String> seen = new ArrayList<>();
        String cursor = null;
        do {
            var page = goods.report.list(
                    goods.chain.actor, new StockQuery(null, null, null, null, false, false, cursor, 1, true));
            page.items().forEach(row -> seen.add(row.skuCode() + " " + row.warehouseCode()));
            cursor = page.next();
        } while (cursor != null);

        assertThat(seen).containsExactly("A1 S01-W1", "A1 S02-W1", "A2 S01-W1", "B1 S01-W1");
    }

    @Test
    void belowZeroAndOnTheRoadCanBeAskedFor() {
        Goods goods = new Goods("store_original");
        Actor actor = goods.chain.actor;

        assertThat(goods.report
                        .list(actor, new StockQuery(null, null, null, null, true, true, null, 50, true))
                        .items())
                .extracting(StockReport.Row::skuCode)
                .containsExactly("B1");
        UUID road = goods.chain.road(2).warehouse();
        assertThat(goods.report
                        .list(actor, new StockQuery(road, null, null, null, true, false, null, 50, true))
                        .items())
                .extracting(StockReport.Row::skuCode, StockReport.Row::onHand)
                .containsExactly(Tuple.tuple("A1", Quantity.of(2)));
    }

    @Test
    void aShopSeesItsOwnAndCostOnlyIfItMay() {
        Goods goods = new Goods("store_original");

        var page = goods.report.list(goods.chain.in(2, "stock.view"), goods.all());
        var buyers = goods.report.list(goods.chain.in(2, "stock.view", "cost.view"), goods.all());
        assertThat(page.items())
                .extracting(StockReport.Row::onHand, StockReport.Row::value, StockReport.Row::unitCost)
                .containsExactly(Tuple.tuple(Quantity.of(6), null, null));
        assertThat(page.sums()).extracting(StockReport.Sums::value).isNull();
        assertThat(buyers.sums()).extracting(StockReport.Sums::value).isNotNull();
        var card = goods.report.card(
                goods.chain.in(2, "stock.view"), goods.chain.shelf(2).warehouse(), goods.shirt.id(), null, 50);
        assertThat(card.items())
                .extracting(
                        StockReport.CardRow::value, StockReport.CardRow::unitCost, StockReport.CardRow::balanceValue)
                .containsExactly(Tuple.tuple(null, null, null));
        var foreign =
                goods.report.card(goods.chain.in(2, "*"), goods.chain.shelf(1).warehouse(), goods.shirt.id(), null, 50);
        assertThat(foreign.items()).isEmpty();
        assertThat(foreign.sums()).isNull();
    }

    @Test
    void theCardTellsEveryMovementNewestFirst() {
        Goods goods = new Goods("store_original");
        var page = goods.report.card(goods.chain.actor, goods.chain.shelf(1).warehouse(), goods.shirt.id(), null, 2);

        assertThat(page.sums())
                .isEqualTo(new StockReport.CardHead(
                        goods.chain.shelf(1).warehouse(), "人民路店 仓库", goods.shirt.id(), "A1", "白衬衫", Quantity.of(7)));
        assertThat(page.items())
                .extracting(
                        StockReport.CardRow::entryNo,
                        StockReport.CardRow::kind,
                        StockReport.CardRow::quantity,
                        StockReport.CardRow::value,
                        StockReport.CardRow::unitCost,
                        StockReport.CardRow::balanceQuantity,
                        StockReport.CardRow::balanceValue)
                .containsExactly(
                        Tuple.tuple(
                                3L,
                                "transfer-ship",
                                Quantity.of(-2),
                                Value.of("-20"),
                                UnitCost.of("10"),
                                Quantity.of(7),
                                Value.of("70")),
                        Tuple.tuple(
                                2L,
                                "retail-sale",
                                Quantity.of(-1),
                                Value.of("-10"),
                                UnitCost.of("10"),
                                Quantity.of(9),
                                Value.of("90")));
        var rest = goods.report.card(
                goods.chain.actor, goods.chain.shelf(1).warehouse(), goods.shirt.id(), page.next(), 2);
        assertThat(rest.items()).extracting(StockReport.CardRow::entryNo).containsExactly(1L);
    }

    private static Tuple row(String code, String onHand, String inTransit, String value, String unitCost) {
        return Tuple.tuple(code, Quantity.of(onHand), Quantity.of(inTransit), Money.of(value), UnitCost.of(unitCost));
    }

    /** Three articles in two shops, one sold below zero, two pieces on the road. */
    private final class Goods {
        final SmallChain chain;
        final StockReport report;
        final Category clothes;
        final Category shirts;
        final Sku shirt;

        Goods(String policy) {
            chain = new SmallChain(database, policy);
            report = new StockReport(chain.database);
            clothes = category("K", "服装", null);
            shirts = category("K1", "衬衫", clothes.id());
            shirt = chain.article("A1", "白衬衫", shirts.id());
            Sku coat = chain.article("A2", "外套", clothes.id());
            Sku trousers = chain.article("B1", "长裤", null);
            chain.open(chain.shelf(1), chain.day(1), shirt.id(), "10", "100.00");
            chain.open(chain.shelf(2), chain.day(1), shirt.id(), "6", "72.00");
            chain.open(chain.shelf(1), chain.day(1), coat.id(), "3", "10.00");
            chain.open(chain.shelf(1), chain.day(1), trousers.id(), "1", "5.00");
            chain.sell(chain.shelf(1), chain.day(2), shirt.id(), "1", "30.00", "0.00");
            chain.sell(chain.shelf(1), chain.day(2), trousers.id(), "2", "30.00", "0.00");
            chain.move(chain.shelf(1), chain.road(2), chain.day(3), shirt.id(), "2");
        }

        Category category(String code, String name, @Nullable UUID parent) {
            return chain.masters.saved(
                    chain.masters.catalog.categories(), new Category(chain.ids.next(), code, name, parent, 0, false));
        }

        StockQuery all() {
            return new StockQuery(null, null, null, null, false, false, null, 50, true);
        }

        List<String> codes(@Nullable String q, @Nullable UUID category) {
            return report
                    .list(chain.actor, new StockQuery(null, null, q, category, false, false, null, 50, true))
                    .items()
                    .stream()
                    .map(StockReport.Row::skuCode)
                    .toList();
        }
    }
}
