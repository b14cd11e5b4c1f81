package io.tongpin.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongpin.catalog.Sku;
import io.tongpin.kernel.Money;
import io.tongpin.kernel.Quantity;
import io.tongpin.party.Party;
import io.tongpin.testing.TestDatabase;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Today is 15 March; at four in the morning UTC it is noon in Shanghai. */
class HomeReportTest {

    @AutoClose
    private final TestDatabase database = TestDatabase.fresh();

    private final SmallChain chain = new SmallChain(database);
    private final HomeReport report = new HomeReport(chain.database, chain.clock);
    private final Sku shirt = chain.article("A1", "衬衫", null);
    private final Party shop = chain.party(Party.CUSTOMER, "C1", "百货");
    private UUID delivery = new UUID(0, 0);

    @BeforeEach
    void aShortHistory() {
        chain.open(chain.shelf(1), chain.day(1), shirt.id(), "100", "4000.00");
        chain.open(chain.shelf(2), chain.day(1), shirt.id(), "50", "1500.00");
        delivery = chain.sellOnCredit(chain.shelf(2), chain.day(2), shirt.id(), "88.00", shop.id(), chain.day(10));
        chain.sell(chain.shelf(1), chain.day(14), shirt.id(), "2", "200.00", "0.00");
        chain.sell(chain.shelf(1), chain.day(15), shirt.id(), "1", "113.00", "13.00");
        chain.sell(chain.shelf(2), chain.day(15), shirt.id(), "3", "270.00", "0.00");
        chain.takeBack(chain.shelf(2), chain.day(15), shirt.id(), "1", "90.00");
        chain.move(chain.shelf(1), chain.road(2), chain.day(15), shirt.id(), "5");
        chain.collect(chain.shelf(2), chain.day(15), delivery, shop.id(), "30.00");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void theFirstScreenIsExactWhereverTheReaderIs(boolean caughtUp) {
        if (caughtUp) {
            chain.rollups.catchUp(SmallChain.COMPANY);
        }

        Home home = report.of(chain.actor, null);

        assertThat(home.date()).isEqualTo(chain.day(15));
        assertThat(home.sales())
                .isEqualTo(new Home.Sales(
                        Money.of("293.00"), // 113 + 270 − 90
                        Money.of("200.00"),
                        Money.of("581.00"), // and 88 on credit
                        Money.of("280.00"),
                        Money.of("568.00"),
                        2));
        // 100 − 40 in the first store; 270 − 90 − 3 × 30 + 30 in the second.
        assertThat(home.grossProfit()).isEqualTo(new Home.Profit(Money.of("180.00"), Money.of("358.00")));
        assertThat(balances(home))
                .containsEntry("1001", Money.of("493.00"))
                .containsEntry("1002", Money.of("30.00"))
                .containsEntry("101201", Money.ZERO)
                .doesNotContainKey("5601");
        assertThat(home.receivable()).isEqualTo(Money.of("58.00"));
        assertThat(home.payable()).isEqualTo(Money.ZERO);
        assertThat(home.stock())
                .isEqualTo(new Home.Stock(Quantity.of(139), Money.of("5090.00"), Quantity.of(5), Money.of("200.00")));
        assertThat(home.stores())
                .extracting(
                        Home.StoreToday::code, Home.StoreToday::sales, Home.StoreToday::count, Home.StoreToday::profit)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("S02", Money.of("180.00"), 1L, Money.of("120.00")),
                        org.assertj.core.groups.Tuple.tuple("S01", Money.of("113.00"), 1L, Money.of("60.00")));
        assertThat(home.days()).hasSize(30);
        assertThat(home.days().getFirst().date()).isEqualTo(chain.day(15).minusDays(29));
        assertThat(home.days().getLast())
                .isEqualTo(new Home.Day(chain.day(15), Money.of("293.00"), Money.of("180.00")));
        assertThat(home.alerts())
                .extracting(Home.Alert::code, Home.Alert::count)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("receivables-overdue", 1L));
        assertThat(home.asOf()).isEqualTo(chain.now);
    }

    /** The other shop's paper moves this one's goods and books, and its operation in the log is the other shop's. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whatAnotherShopSentIsCountedAtOnce(boolean caughtUp) {
        if (caughtUp) {
            chain.rollups.catchUp(SmallChain.COMPANY);
        }

        Home home = report.of(chain.in(2, "home.view", "cost.view"), null);

        assertThat(home.stock().inTransit()).isEqualTo(Quantity.of(5));
        assertThat(home.stock().inTransitValue()).isEqualTo(Money.of("200.00"));
    }

    @Test
    void aShopSeesItselfOnly() {
        Home home = report.of(chain.in(1, "home.view", "cost.view"), null);

        assertThat(home.sales().today()).isEqualTo(Money.of("113.00"));
        assertThat(Objects.requireNonNull(home.grossProfit()).today()).isEqualTo(Money.of("60.00"));
        assertThat(home.receivable()).isEqualTo(Money.ZERO);
        assertThat(home.stock().quantity()).isEqualTo(Quantity.of(92));
        assertThat(home.stores()).extracting(Home.StoreToday::code).containsExactly("S01");
        assertThat(home.alerts()).isEmpty();
        assertThat(home.drill())
                .containsEntry(
                        "sales.today",
                        Drill.to("documents")
                                .with("kind", Selling.ALL)
                                .with("from", chain.day(15))
                                .with("to", chain.day(15))
                                .with("store", chain.store(1).id()));

        Home other =
                report.of(chain.in(1, "home.view", "cost.view"), chain.store(2).id());
        assertThat(other.sales().today()).isEqualTo(Money.ZERO);
        assertThat(other.stores()).isEmpty();
    }

    @Test
    void headquartersMayLookAtOneStore() {
        Home home = report.of(chain.actor, chain.store(2).id());

        assertThat(home.sales().today()).isEqualTo(Money.of("180.00"));
        assertThat(home.stock().inTransit()).isEqualTo(Quantity.of(5));
    }

    @Test
    void theDayBeginsWhereTheStoreIs() {
        chain.now = Instant.parse("2026-03-15T16:30:00Z"); // Half past midnight in Shanghai.

        Home home = report.of(chain.actor, null);

        assertThat(home.date()).isEqualTo(chain.day(16));
        assertThat(home.sales().today()).isEqualTo(Money.ZERO);
        assertThat(home.sales().yesterday()).isEqualTo(Money.of("293.00"));
    }

    @Test
    void aReversedSaleIsNoSale() {
        database.wrongOnPurpose(); // The reversal here is only a posting; its document is not made by the envelope.
        UUID sale = chain.sell(chain.shelf(1), chain.day(15), shirt.id(), "1", "50.00", "0.00");
        chain.post("retail-sale", chain.shelf(1), chain.day(15), sale, Money.of("-50.00"), Money.ZERO, List.of());

        Home home = report.of(chain.actor, null);

        assertThat(home.sales().today()).isEqualTo(Money.of("293.00"));
        assertThat(home.sales().count()).isEqualTo(2);
    }

    private static Map<String, Money> balances(Home home) {
        return home.cash().stream().collect(java.util.stream.Collectors.toMap(Home.Cash::account, Home.Cash::balance));
    }
}
