package io.tongpin.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tongpin.costing.CostPolicy;
import io.tongpin.documents.Document;
import io.tongpin.documents.Office;
import io.tongpin.documents.RandomMonth;
import io.tongpin.documents.Trade;
import io.tongpin.kernel.Actor;
import io.tongpin.kernel.Money;
import io.tongpin.kernel.Quantity;
import io.tongpin.kernel.StoreScope;
import io.tongpin.platform.Refused;
import io.tongpin.posting.PostingResult;
import io.tongpin.testing.TestDatabase;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Gross profit by anything is what the slips say, and all of it together what the ledger says. */
class MarginReportTest {

    private static final Instant NOW = Instant.parse("2026-01-31T04:00:00Z");

    @AutoClose
    private final TestDatabase database = TestDatabase.fresh();

    /** Two shops sell one article and a return crosses over; a mistake is taken back, freight comes late. */
    private final class Shops {

        final Trade trade =
                new Trade(database, CostPolicy.named("store_original").orElseThrow(), 1);
        final Office office = new Office(trade);
        final MarginReport report = new MarginReport(trade.database, () -> NOW);
        final UUID shirt = trade.articles.get(0).id();
        final UUID coat = trade.articles.get(1).id();
        final UUID here = trade.shelves.get(1).store();
        final UUID there = trade.shelves.get(2).store();
        final Document received = office.receipt(trade.shelves.get(1), shirt, "10", "4.00");

        Shops() {
            posted(received);
            posted(office.receipt(trade.shelves.get(2), coat, "5", "20.00"));
            Document sold = office.sale(trade.shelves.get(1), shirt, "4", "40.00");
            posted(sold);
            Document mistake = office.sale(trade.shelves.get(2), coat, "2", "99.00");
            posted(mistake);
            assertThat(office.reverse(mistake.id())).isInstanceOf(PostingResult.Posted.class);
            posted(office.returned(trade.shelves.get(2), sold.id(), shirt, "1", "10.00"));
            posted(office.sale(trade.shelves.get(2), coat, "2", "50.00"));
            // Of ten shirts four are gone: so is four tenths of the freight.
            posted(office.freight(received, "5.00"));
        }

        private void posted(Document document) {
            assertThat(office.post(document)).isInstanceOf(PostingResult.Posted.class);
        }

        Page<MarginReport.Row, MarginReport.Sums> by(Actor actor, MarginBy by, MarginSort sort, @Nullable UUID store) {
            return report.page(actor, query(by, store, null, sort, null, 50));
        }

        Actor in(UUID store, String... rights) {
            Actor.Grant grant = new Actor.Grant(StoreScope.in(Set.of(store)), Set.of(rights));
            return new Actor(Trade.COMPANY, trade.ids.next(), "店长", List.of(grant), store, null);
        }
    }

    private static MarginQuery query(
            MarginBy by,
            @Nullable UUID store,
            @Nullable String key,
            MarginSort sort,
            @Nullable String cursor,
            int limit) {
        LocalDate first = LocalDate.of(2026, 1, 1);
        return new MarginQuery(first, first.plusDays(30), by, store, null, key, sort, false, cursor, limit);
    }

    @Test
    void whatEveryArticleStoreAndCustomerEarnedIsAddedUpByHand() {
        Shops shops = new Shops();
        Actor owner = shops.trade.actor;

        var articles = shops.by(owner, MarginBy.SKU, MarginSort.PROFIT, null);
        var stores = shops.by(owner, MarginBy.STORE, MarginSort.NET, null);
        var customers = shops.by(owner, MarginBy.CUSTOMER, MarginSort.NET, null);

        // Equal sales stand by key, the last first. Shirts: 40 - 10 of sales; 16 - 4 of cost, and 2.00 of freight for
        // those that were gone.
        assertThat(articles.items())
                .extracting(
                        MarginReport.Row::code,
                        MarginReport.Row::quantity,
                        MarginReport.Row::net,
                        MarginReport.Row::cost,
                        MarginReport.Row::profit)
                .containsExactly(row("K01", 3, "30.00", "14.00", "16.00"), row("K02", 2, "50.00", "40.00", "10.00"));
        assertThat(articles.items().getFirst().rate()).isEqualByComparingTo("0.5333");
        assertThat(articles.items().getFirst().share()).isEqualByComparingTo("0.3750");
        assertThat(articles.sums())
                .isEqualTo(new MarginReport.Sums(2, Quantity.of(5), Money.of("80.00"), Money.of("54.00")));
        assertThat(stores.items())
                .extracting(
                        MarginReport.Row::key,
                        MarginReport.Row::quantity,
                        MarginReport.Row::net,
                        MarginReport.Row::cost)
                .containsExactly(
                        Tuple.tuple(shops.there.toString(), Quantity.of(1), Money.of("40.00"), Money.of("36.00")),
                        Tuple.tuple(shops.here.toString(), Quantity.of(4), Money.of("40.00"), Money.of("18.00")));
        assertThat(customers.items())
                .extracting(MarginReport.Row::key, MarginReport.Row::net, MarginReport.Row::cost)
                .containsExactly(
                        Tuple.tuple("none", Money.of("80.00"), Money.of("52.00")),
                        Tuple.tuple("other", Money.of("0.00"), Money.of("2.00")));
        assertThat(shops.report.slips(
                        owner, query(MarginBy.SKU, null, shops.shirt.toString(), MarginSort.NET, null, 50)))
                .satisfies(page -> assertThat(page.items())
                        .extracting(MarginReport.Slip::kind)
                        .containsExactlyInAnyOrder("retail-sale", "retail-return", "landed-cost"))
                .satisfies(page -> assertThat(page.sums())
                        .isEqualTo(new MarginReport.Sums(3, Quantity.of(3), Money.of("30.00"), Money.of("14.00"))));
    }

    @Test
    void whoeverMayNotSeeCostIsToldPiecesAndSalesAndNotByTheOrderEither() {
        Shops shops = new Shops();
        Actor blind = shops.in(shops.there, "home.view");
        Actor manager = shops.in(shops.there, "home.view", "cost.view");

        var told = shops.by(blind, MarginBy.SKU, MarginSort.RATE, null);

        assertThat(told.items())
                .extracting(
                        MarginReport.Row::code, MarginReport.Row::net, MarginReport.Row::cost, MarginReport.Row::rate)
                .containsExactly(
                        Tuple.tuple("K02", Money.of("50.00"), null, null),
                        Tuple.tuple("K01", Money.of("-10.00"), null, null));
        assertThat(told.sums())
                .isEqualTo(new MarginReport.Sums(2, Quantity.of(1), Money.of("40.00"), null, null, null));
        assertThat(shops.report
                        .slips(blind, query(MarginBy.STORE, null, null, MarginSort.NET, null, 50))
                        .items())
                .hasSize(4)
                .allSatisfy(slip -> assertThat(slip.cost()).isNull());
        assertThat(shops.report.check(blind, query(MarginBy.STORE, null, null, MarginSort.NET, null, 50)))
                .extracting(MarginReport.Check::cost, MarginReport.Check::ledgerCost, MarginReport.Check::agrees)
                .containsExactly(null, null, true);
        assertThat(shops.by(manager, MarginBy.STORE, MarginSort.NET, null).items())
                .extracting(MarginReport.Row::key, MarginReport.Row::cost)
                .containsExactly(Tuple.tuple(shops.there.toString(), Money.of("36.00")));
        assertThat(shops.by(manager, MarginBy.STORE, MarginSort.NET, shops.here).items())
                .isEmpty();
        assertThatThrownBy(() -> shops.report.page(
                        manager,
                        new MarginQuery(
                                LocalDate.of(2020, 1, 1),
                                null,
                                MarginBy.STORE,
                                null,
                                null,
                                null,
                                MarginSort.NET,
                                false,
                                null,
                                50)))
                .isInstanceOf(Refused.class);
    }

    @ParameterizedTest(name = "{0} seed {1}")
    @CsvSource({"company_current,1", "store_fifo,2"})
    void afterAnyMonthEveryWayToBreakItDownComesToWhatTheLedgerSays(String policy, long first) {
        long seed = Long.getLong("seed", first);
        System.out.println("gross profit of a random month, seed " + seed);
        CostPolicy costs = CostPolicy.named(policy).orElseThrow().with(CostPolicy.NegativeStock.ALLOWED);
        Trade trade = new Trade(database, costs, seed);
        RandomMonth month = new RandomMonth(trade, seed);
        for (int step = 0; step < 60; step++) {
            if (trade.books.post(month.next()) instanceof PostingResult.Posted) {
                month.posted();
            }
        }
        MarginReport report = new MarginReport(trade.database, () -> NOW);

        MarginReport.Check all = report.check(trade.actor, query(MarginBy.SKU, null, null, MarginSort.NET, null, 1));

        assertThat(all.net().signum()).isPositive();
        assertThat(all.ledgerNet()).isEqualTo(all.net());
        assertThat(all.ledgerCost()).isEqualTo(all.cost());
        assertThat(all.agrees()).isTrue();
        for (MarginBy by : MarginBy.values()) {
            var rows = all(report, trade.actor, by);
            assertThat(sum(rows, MarginReport.Row::net)).as("%s", by).isEqualTo(all.net());
            assertThat(sum(rows, MarginReport.Row::cost)).as("%s", by).isEqualTo(all.cost());
            for (MarginReport.Row row : rows) {
                var slips = report.slips(trade.actor, query(by, null, row.key(), MarginSort.NET, null, 500));
                assertThat(sum(slips.items(), MarginReport.Slip::profit))
                        .as("%s %s", by, row)
                        .isEqualTo(row.profit());
            }
        }
        for (UUID store : trade.roads.keySet()) {
            assertThat(report.check(trade.actor, query(MarginBy.SKU, store, null, MarginSort.NET, null, 1)))
                    .as("%s", store)
                    .extracting(MarginReport.Check::agrees)
                    .isEqualTo(true);
        }
    }

    /** All rows, three at a time, in one order or another. */
    private static List<MarginReport.Row> all(MarginReport report, Actor actor, MarginBy by) {
        List<MarginReport.Row> rows = new ArrayList<>();
        MarginSort sort = MarginSort.values()[by.ordinal() % MarginSort.values().length];
        String cursor = null;
        do {
            var page = report.page(actor, query(by, null, null, sort, cursor, 3));
            rows.addAll(page.items());
            cursor = page.next();
        } while (cursor != null);
        assertThat(rows).extracting(MarginReport.Row::key).doesNotHaveDuplicates();
        return rows;
    }

    private static <R> Money sum(List<R> rows, Function<R, @Nullable Money> part) {
        Money sum = Money.ZERO;
        for (R row : rows) {
            sum = sum.plus(Objects.requireNonNull(part.apply(row)));
        }
        return sum;
    }

    private static Tuple row(String code, long quantity, String net, String cost, String profit) {
        return Tuple.tuple(code, Quantity.of(quantity), Money.of(net), Money.of(cost), Money.of(profit));
    }
}
