package io.tongpin.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tongpin.catalog.Sku;
import io.tongpin.generalledger.AccountRole;
import io.tongpin.generalledger.ChangeChart;
import io.tongpin.kernel.Actor;
import io.tongpin.kernel.Money;
import io.tongpin.party.Party;
import io.tongpin.platform.Refused;
import io.tongpin.posting.AccountRef;
import io.tongpin.posting.Entry;
import io.tongpin.reporting.FinancialReport.Figure;
import io.tongpin.reporting.FinancialReport.Line;
import io.tongpin.reporting.FinancialReport.Statement;
import io.tongpin.stockledger.Place;
import io.tongpin.testing.TestDatabase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Profit and loss and balance sheet over quarters and stores. */
class FinancialReportTest {

    private static final LocalDate FIRST = LocalDate.of(2025, 11, 1);

    /** Accounts on which anything may be booked without a party or goods. */
    private static final List<AccountRole> FREE = List.of(
            AccountRole.CASH,
            AccountRole.BANK,
            AccountRole.WECHAT,
            AccountRole.REVENUE,
            AccountRole.OTHER_INCOME,
            AccountRole.SELLING_EXPENSE,
            AccountRole.ADMIN_EXPENSE,
            AccountRole.FINANCE_EXPENSE);

    @AutoClose
    private final TestDatabase database = TestDatabase.fresh();

    private final SmallChain chain = new SmallChain(database);
    private final FinancialReport report = new FinancialReport(chain.database, chain.clock);
    private final Sku shirt = chain.article("A1", "衬衫", null);

    @Test
    void aMonthStandsBesideTheOneBeforeAndTheYear() {
        LocalDate february = LocalDate.of(2026, 2, 10);
        chain.open(chain.shelf(1), LocalDate.of(2025, 12, 31), shirt.id(), "100", "1000.00");
        chain.sell(chain.shelf(1), LocalDate.of(2026, 1, 5), shirt.id(), "1", "30.00", "0.00");
        chain.sell(chain.shelf(1), february, shirt.id(), "2", "60.00", "0.00");
        Party shop = chain.party(Party.CUSTOMER, "C1", "百货");
        chain.sellOnCredit(chain.shelf(1), chain.day(3), shirt.id(), "70.00", shop.id(), chain.day(12));
        pay(chain.shelf(1), chain.day(4), AccountRole.SELLING_EXPENSE, "12.50");
        account("6601", "门店装修", AccountRole.Kind.EXPENSE, null);
        book(chain.shelf(1), chain.day(5), new AccountRef.ByCode("6601"), AccountRef.of(AccountRole.CASH), "5.00");

        Statement profit = report.profitAndLoss(chain.actor, "2026-03", null);

        assertThat(figures(profit))
                .contains(
                        "1 revenue 70.00 60.00 160.00",
                        "2 cost-of-sales 10.00 20.00 40.00",
                        "11 selling 12.50 0.00 12.50",
                        "14 admin 5.00 0.00 5.00", // What has no line of its own.
                        "21 operating 42.50 40.00 102.50",
                        "32 net 42.50 40.00 102.50");
        assertThat(profit.beforeFrom()).isEqualTo(LocalDate.of(2026, 2, 1));

        Statement sheet = report.balanceSheet(chain.actor, "2026-Q1", null);

        assertThat(figures(sheet))
                .contains(
                        "1 money 72.50 0.00 0.00",
                        "4 receivables 70.00 0.00 0.00",
                        "9 inventory 960.00 1000.00 1000.00",
                        "12 goods 960.00 1000.00 1000.00",
                        "30 assets 1102.50 1000.00 1000.00",
                        "48 capital 1000.00 1000.00 1000.00",
                        "51 retained 102.50 0.00 0.00",
                        "53 liabilities-and-equity 1102.50 1000.00 1000.00");
        assertThat(sheet.balanced()).isTrue();
        assertThat(sheet.to()).isEqualTo(LocalDate.of(2026, 3, 31));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void whateverIsBookedTheHalvesAreTheSameAndEveryFigureIsWhatItsJournalSays(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        account("5602.01", "房租", AccountRole.Kind.EXPENSE, "5602");
        account("X-9", "押金", AccountRole.Kind.ASSET, null);
        account("L-9", "借入", AccountRole.Kind.LIABILITY, null);
        List<AccountRef> refs =
                new ArrayList<>(FREE.stream().map(AccountRef::of).toList());
        Stream.of("5602.01", "X-9", "L-9").map(AccountRef.ByCode::new).forEach(refs::add);
        chain.open(chain.shelf(1), FIRST, shirt.id(), "1000", "33333.33");
        for (int i = 0; i < 40; i++) {
            LocalDate day = FIRST.plusDays(random.nextInt(200));
            Place shelf = chain.shelf(1 + random.nextInt(2));
            String amount = "" + random.nextInt(1, 99_999) / 100 + "." + random.nextInt(10, 99);
            switch (random.nextInt(6)) {
                case 0 -> chain.sell(chain.shelf(1), day, shirt.id(), "1", amount, "0.00");
                case 1 -> chain.move(chain.shelf(1), chain.shelf(2), day, shirt.id(), "1");
                default -> book(shelf, day, any(refs, random), any(refs, random), amount);
            }
            if (i == 20) {
                chain.rollups.catchUp(SmallChain.COMPANY);
            }
        }

        for (String period : List.of("2025-12", "2026-Q1", "2026")) {
            for (UUID store :
                    new UUID[] {null, chain.store(1).id(), chain.store(2).id()}) {
                Statement sheet = report.balanceSheet(chain.actor, period, store);
                Statement profit = report.profitAndLoss(chain.actor, period, store);

                assertThat(sheet.balanced()).isTrue();
                assertThat(value(sheet, "assets", Line::now))
                        .isEqualTo(value(sheet, "liabilities-and-equity", Line::now));
                assertThat(value(sheet, "retained", Line::now).minus(value(sheet, "retained", Line::before)))
                        .as("what was earned is what is kept")
                        .isEqualTo(value(profit, "net", Line::now));
            }
        }
        JournalReport journal = new JournalReport(chain.database);
        for (Statement statement : List.of(
                report.balanceSheet(chain.actor, "2026-Q1", chain.store(1).id()),
                report.profitAndLoss(chain.actor, "2026-Q1", chain.store(1).id()))) {
            for (Line line : statement.lines()) {
                Stream.of(line.now(), line.before(), line.year())
                        .filter(figure ->
                                figure != null && figure.drill() != null && line.shape() == FinancialReport.Shape.ITEM)
                        .forEach(figure -> isWhatTheJournalSays(journal, line, figure));
            }
        }
    }

    private void isWhatTheJournalSays(JournalReport journal, Line line, Figure figure) {
        Map<String, String> asked = Objects.requireNonNull(figure.drill()).query();
        JournalReport.Sums sums = journal.page(
                        chain.actor,
                        new JournalQuery(
                                day(asked.get("from")),
                                day(asked.get("to")),
                                List.of(Objects.requireNonNull(asked.get("account"))
                                        .split(",")),
                                UUID.fromString(asked.get("store")),
                                null,
                                null,
                                1))
                .sums();
        Money balance = Objects.requireNonNull(sums).debit().minus(sums.credit());
        assertThat(figure.value()).as(line.code() + asked).isIn(balance, balance.negate());
    }

    @Test
    void whoMayNotKnowCostsIsShownSalesAndExpensesAlone() {
        chain.open(chain.shelf(1), chain.day(1), shirt.id(), "10", "100.00");
        chain.sell(chain.shelf(1), chain.day(2), shirt.id(), "1", "30.00", "0.00");
        Actor clerk = chain.in(1, "ledger.view");

        Statement profit = report.profitAndLoss(clerk, null, null);

        assertThat(profit.withheld()).isTrue();
        assertThat(figures(profit))
                .containsExactly(
                        "1 revenue 30.00 0.00 30.00",
                        "3 taxes 0.00 0.00 0.00",
                        "11 selling 0.00 0.00 0.00",
                        "14 admin 0.00 0.00 0.00",
                        "18 finance 0.00 0.00 0.00",
                        "20 investment 0.00 0.00 0.00",
                        "22 other-income 0.00 0.00 0.00",
                        "24 other-loss 0.00 0.00 0.00",
                        "31 income-tax 0.00 0.00 0.00");
        assertThat(figures(report.balanceSheet(clerk, null, null)))
                .noneMatch(line -> line.matches(".* (inventory|goods|assets|retained|equity|liabilities.*) .*"));
        assertThat(report.profitAndLoss(chain.in(2, "ledger.view", "cost.view"), null, null)
                        .lines())
                .as("the other store has sold nothing")
                .allMatch(line -> line.now() == null || line.now().value().isZero());
    }

    @Test
    void aPeriodIsWrittenAsPeopleWriteIt() {
        for (String wrong : List.of("2026-13", "2026-Q5", "26-01", "2026-1", "x")) {
            assertThatThrownBy(() -> report.profitAndLoss(chain.actor, wrong, null))
                    .as(wrong)
                    .isInstanceOf(Refused.class);
        }
        assertThat(report.profitAndLoss(chain.actor, null, null).period()).isEqualTo("2026-03");
    }

    private static List<String> figures(Statement statement) {
        return statement.lines().stream()
                .filter(line -> line.now() != null)
                .map(line -> line.number() + " " + line.code() + " " + text(line.now()) + " " + text(line.before())
                        + " " + text(line.year()))
                .toList();
    }

    private static String text(@Nullable Figure figure) {
        return figure == null ? "" : figure.value().toString();
    }

    private static Money value(Statement statement, String code, Function<Line, @Nullable Figure> column) {
        Figure figure = statement.lines().stream()
                .filter(line -> line.code().equals(code))
                .map(column)
                .findFirst()
                .orElseThrow();
        assertThat(figure).isNotNull();
        return figure == null ? Money.ZERO : figure.value();
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        return text == null ? null : LocalDate.parse(text);
    }

    private static AccountRef any(List<AccountRef> refs, SplittableRandom random) {
        return refs.get(random.nextInt(refs.size()));
    }

    private void pay(Place shelf, LocalDate day, AccountRole what, String amount) {
        book(shelf, day, AccountRef.of(what), AccountRef.of(AccountRole.CASH), amount);
    }

    private void book(Place shelf, LocalDate day, AccountRef debit, AccountRef credit, String amount) {
        Money money = Money.of(amount);
        chain.post(
                "account-transfer",
                shelf,
                day,
                null,
                Money.ZERO,
                Money.ZERO,
                List.of(
                        new Entry.Debit(debit, money, shelf.store(), null),
                        new Entry.Credit(credit, money, shelf.store(), null)));
    }

    private void account(String code, String name, AccountRole.Kind kind, @Nullable String parent) {
        new ChangeChart(chain.database, chain.masters.write)
                .save(chain.actor, chain.ids.next(), new ChangeChart.Wish(code, name, kind, parent, true, 0))
                .orThrow();
    }
}
