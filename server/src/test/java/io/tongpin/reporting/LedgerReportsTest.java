package io.tongpin.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongpin.catalog.Sku;
import io.tongpin.generalledger.Side;
import io.tongpin.kernel.Actor;
import io.tongpin.kernel.Money;
import io.tongpin.party.Party;
import io.tongpin.testing.TestDatabase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Journal, trial balance, accounts and open items over two months. */
class LedgerReportsTest {

    @AutoClose
    private final TestDatabase database = TestDatabase.fresh();

    private final SmallChain chain = new SmallChain(database);
    private final JournalReport journal = new JournalReport(chain.database);
    private final BalanceReport balances = new BalanceReport(chain.database, chain.clock);
    private final OpenItemsReport openItems = new OpenItemsReport(chain.database, chain.clock);
    private final Sku shirt = chain.article("A1", "衬衫", null);
    private final Party shop = chain.party(Party.CUSTOMER, "C1", "百货");
    private final Party market = chain.party(Party.CUSTOMER, "C2", "市场");
    private UUID first = new UUID(0, 0);

    @BeforeEach
    void twoMonths() {
        LocalDate february = LocalDate.of(2026, 2, 10);
        chain.open(chain.shelf(1), february, shirt.id(), "100", "1000.00");
        chain.sell(chain.shelf(1), february, shirt.id(), "2", "60.00", "0.00");
        first = chain.sellOnCredit(chain.shelf(1), february, shirt.id(), "45.00", shop.id(), february.plusDays(10));
        chain.sellOnCredit(chain.shelf(1), chain.day(3), shirt.id(), "70.00", market.id(), chain.day(12));
        chain.sellOnCredit(chain.shelf(1), chain.day(9), shirt.id(), "90.00", shop.id(), chain.day(30));
        chain.collect(chain.shelf(1), chain.day(9), first, shop.id(), "15.00");
        chain.move(chain.shelf(1), chain.shelf(2), chain.day(10), shirt.id(), "4");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void theTrialBalanceHasOpeningMovementsAndClosing(boolean caughtUp) {
        if (caughtUp) {
            chain.rollups.catchUp(SmallChain.COMPANY);
        }

        BalanceReport.TrialBalance trial = balances.trial(chain.actor, chain.day(1), chain.day(9), null);

        assertThat(trial.items())
                .extracting(
                        row -> row.account().code(),
                        BalanceReport.Row::opening,
                        BalanceReport.Row::debit,
                        BalanceReport.Row::credit,
                        BalanceReport.Row::closing)
                .containsExactly(
                        row("1001", "60.00", "0.00", "0.00", "60.00"),
                        row("1002", "0.00", "15.00", "0.00", "15.00"),
                        row("1122", "45.00", "160.00", "15.00", "190.00"),
                        row("1405", "970.00", "0.00", "20.00", "950.00"),
                        row("3001", "-1000.00", "0.00", "0.00", "-1000.00"),
                        row("5001", "-105.00", "0.00", "160.00", "-265.00"),
                        row("5401", "30.00", "20.00", "0.00", "50.00"));
        assertThat(trial.sums())
                .isEqualTo(new BalanceReport.Sums(Money.ZERO, Money.of("195.00"), Money.of("195.00"), Money.ZERO));
        assertThat(trial.items().get(2).drill().query())
                .containsEntry("account", "1122")
                .containsEntry("from", "2026-03-01")
                .containsEntry("to", "2026-03-09");
    }

    @Test
    void theTrialBalanceOfOneStoreBalancesToo() {
        BalanceReport.TrialBalance trial =
                balances.trial(chain.actor, null, null, chain.store(2).id());

        assertThat(trial.from()).isEqualTo(chain.day(1));
        assertThat(trial.to()).isEqualTo(chain.day(15));
        assertThat(trial.items())
                .extracting(row -> row.account().code(), BalanceReport.Row::closing)
                .containsExactly(Tuple.tuple("1405", Money.of("40.00")), Tuple.tuple("1903", Money.of("-40.00")));
        assertThat(trial.sums().closing()).isEqualTo(Money.ZERO);
    }

    @Test
    void everyAccountStandsOnItsOwnSide() {
        List<BalanceReport.Standing> all = balances.accounts(chain.actor, null);

        assertThat(all).hasSize(io.tongpin.generalledger.AccountRole.values().length);
        assertThat(all)
                .filteredOn(a -> !a.balance().isZero())
                .extracting(BalanceReport.Standing::code, BalanceReport.Standing::side, BalanceReport.Standing::balance)
                .containsExactly(
                        Tuple.tuple("1001", "DEBIT", Money.of("60.00")),
                        Tuple.tuple("1002", "DEBIT", Money.of("15.00")),
                        Tuple.tuple("1122", "DEBIT", Money.of("190.00")),
                        Tuple.tuple("1405", "DEBIT", Money.of("950.00")),
                        Tuple.tuple("3001", "CREDIT", Money.of("1000.00")),
                        Tuple.tuple("5001", "CREDIT", Money.of("265.00")),
                        Tuple.tuple("5401", "DEBIT", Money.of("50.00")));
    }

    @Test
    void theJournalComesPageByPageNewestDayFirst() {
        List<JournalReport.Line> all = new ArrayList<>();
        String cursor = null;
        do {
            var page = journal.page(chain.actor, query(null, null, List.of(), null, cursor, 3));
            assertThat(page.items()).hasSizeLessThanOrEqualTo(3);
            if (cursor == null) {
                assertThat(page.sums()).isEqualTo(new JournalReport.Sums(Money.of("1410.00"), Money.of("1410.00")));
            } else {
                assertThat(page.sums()).isNull();
            }
            all.addAll(page.items());
            cursor = page.next();
        } while (cursor != null);

        assertThat(all)
                .extracting(line -> line.document() + " " + line.lineNo())
                .doesNotHaveDuplicates()
                .hasSize(24);
        assertThat(all).extracting(JournalReport.Line::businessDate).isSortedAccordingTo((a, b) -> b.compareTo(a));
        assertThat(all.getFirst().storeName()).isNotNull();
        assertThat(all.getFirst().kind()).isEqualTo("transfer-ship");
        assertThat(all.getFirst().number()).isNotNull();
    }

    @Test
    void theJournalIsNarrowedByDayAccountAndParty() {
        var page = journal.page(
                chain.actor, query(LocalDate.of(2026, 2, 1), chain.day(3), List.of("1122", "1001"), null, null, 50));
        assertThat(page.items())
                .extracting(line -> line.account().code(), JournalReport.Line::debit, JournalReport.Line::partyName)
                .containsExactlyInAnyOrder(
                        Tuple.tuple("1122", Money.of("70.00"), "市场"),
                        Tuple.tuple("1122", Money.of("45.00"), "百货"),
                        Tuple.tuple("1001", Money.of("60.00"), null));
        assertThat(page.sums()).isEqualTo(new JournalReport.Sums(Money.of("175.00"), Money.ZERO));

        var ofParty = journal.page(chain.actor, query(null, null, List.of(), shop.id(), null, 50));
        assertThat(ofParty.items()).hasSize(3);
        assertThat(ofParty.sums()).isEqualTo(new JournalReport.Sums(Money.of("135.00"), Money.of("15.00")));
    }

    @Test
    void aCursorThatIsNotOursBeginsAtTheFirstPage() {
        var page = journal.page(chain.actor, query(null, null, List.of(), null, "AAAA!", 5));
        assertThat(page.items()).hasSize(5);
    }

    @Test
    void aShopSeesItsOwnLedgerOnly() {
        Actor clerk = chain.in(2, "ledger.view");

        assertThat(journal.page(clerk, query(null, null, List.of(), null, null, 50))
                        .items())
                .extracting(JournalReport.Line::store)
                .hasSize(2)
                .containsOnly(chain.store(2).id());
        assertThat(balances.trial(clerk, null, null, chain.store(1).id()).items())
                .isEmpty();
        assertThat(openItems.page(clerk, open(null, null, false, null, 50)).items())
                .isEmpty();
    }

    @Test
    void openItemsStandInTheOrderTheyFallDueWithTheirAge() {
        var page = openItems.page(chain.actor, open(Side.RECEIVABLE, null, false, null, 2));

        assertThat(page.items())
                .extracting(
                        OpenItemsReport.Item::partyName,
                        OpenItemsReport.Item::amount,
                        OpenItemsReport.Item::open,
                        OpenItemsReport.Item::overdueDays)
                .containsExactly(
                        Tuple.tuple("百货", Money.of("45.00"), Money.of("30.00"), 23),
                        Tuple.tuple("市场", Money.of("70.00"), Money.of("70.00"), 3));
        assertThat(page.sums())
                .isEqualTo(new OpenItemsReport.Sums(
                        3,
                        Money.of("190.00"),
                        new OpenItemsReport.Ageing(
                                Money.of("90.00"),
                                Money.of("100.00"),
                                Money.ZERO,
                                Money.ZERO,
                                Money.ZERO,
                                Money.ZERO)));

        var rest = openItems.page(chain.actor, open(Side.RECEIVABLE, null, false, page.next(), 2));
        assertThat(rest.items()).extracting(OpenItemsReport.Item::open).containsExactly(Money.of("90.00"));
        assertThat(rest.next()).isNull();
    }

    @Test
    void openItemsAreNarrowedAndAddedUpByParty() {
        assertThat(openItems
                        .page(chain.actor, open(Side.RECEIVABLE, shop.id(), true, null, 50))
                        .items())
                .extracting(OpenItemsReport.Item::item)
                .containsExactly(first);
        assertThat(openItems
                        .page(chain.actor, open(Side.PAYABLE, null, false, null, 50))
                        .items())
                .isEmpty();
        assertThat(openItems
                        .parties(chain.actor, open(Side.RECEIVABLE, null, false, null, 50))
                        .items())
                .extracting(
                        OpenItemsReport.PartyOpen::code,
                        p -> p.sums().open(),
                        p -> p.sums().count())
                .containsExactly(Tuple.tuple("C1", Money.of("120.00"), 2L), Tuple.tuple("C2", Money.of("70.00"), 1L));
    }

    private static Tuple row(String code, String opening, String debit, String credit, String closing) {
        return Tuple.tuple(code, Money.of(opening), Money.of(debit), Money.of(credit), Money.of(closing));
    }

    private static JournalQuery query(
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            List<String> accounts,
            @Nullable UUID party,
            @Nullable String cursor,
            int limit) {
        return new JournalQuery(from, to, accounts, null, party, cursor, limit);
    }

    private static OpenItemQuery open(
            @Nullable Side side, @Nullable UUID party, boolean overdue, @Nullable String cursor, int limit) {
        return new OpenItemQuery(side, party, null, overdue, null, Age.Basis.DUE, cursor, limit);
    }
}
