package io.tongpin.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tongpin.catalog.Sku;
import io.tongpin.generalledger.AccountRole;
import io.tongpin.generalledger.Side;
import io.tongpin.kernel.Actor;
import io.tongpin.kernel.Money;
import io.tongpin.party.Party;
import io.tongpin.platform.Refused;
import io.tongpin.posting.AccountRef;
import io.tongpin.posting.Entry;
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

/** Ages by the day of booking, statements of partners, and the journal of cash and bank. */
class MoneyReportsTest {

    @AutoClose
    private final TestDatabase database = TestDatabase.fresh();

    private final SmallChain chain = new SmallChain(database);
    private final OpenItemsReport openItems = new OpenItemsReport(chain.database, chain.clock);
    private final PartyStatementReport statements = new PartyStatementReport(chain.database, chain.clock);
    private final CashReport cash = new CashReport(chain.database, chain.clock);
    private final Sku shirt = chain.article("A1", "衬衫", null);
    private final Party shop = chain.party(Party.CUSTOMER, "C1", "百货");
    private final Party mill = chain.party(Party.SUPPLIER, "V1", "织造厂");

    @BeforeEach
    void aWinterOnCredit() {
        chain.open(chain.shelf(1), LocalDate.of(2025, 12, 1), shirt.id(), "100", "1000.00");
        owe(LocalDate.of(2025, 12, 10), "11.00"); // 95 days before today, 2026-03-15
        owe(LocalDate.of(2025, 12, 15), "12.00"); // 90
        owe(LocalDate.of(2026, 2, 12), "13.00"); // 31
        UUID item = owe(LocalDate.of(2026, 2, 13), "14.00"); // 30
        chain.collect(chain.shelf(1), chain.day(9), item, shop.id(), "4.00");
        owe(chain.day(15), "15.00"); // 0
        owe(chain.day(20), "16.00"); // booked ahead
        chain.sell(chain.shelf(1), chain.day(9), shirt.id(), "1", "30.00", "0.00");
        chain.takeBack(chain.shelf(1), chain.day(10), shirt.id(), "1", "30.00");
        buy(chain.day(2), "500.00");
    }

    /** Paid in half a year, so by the due date nothing is late. */
    private UUID owe(LocalDate day, String amount) {
        return chain.sellOnCredit(chain.shelf(1), day, shirt.id(), amount, shop.id(), day.plusDays(180));
    }

    private void buy(LocalDate day, String amount) {
        Money money = Money.of(amount);
        UUID store = chain.shelf(1).store();
        chain.post(
                "opening-balance",
                chain.shelf(1),
                day,
                null,
                money,
                Money.ZERO,
                List.of(
                        new Entry.Debit(AccountRef.of(AccountRole.OPENING), money, store, null),
                        new Entry.Credit(AccountRef.of(AccountRole.PAYABLE), money, store, mill.id()),
                        new Entry.Owes(Side.PAYABLE, mill.id(), store, AccountRole.PAYABLE, money, day)));
    }

    @Test
    void agesAreCountedFromTheDueDateOrFromTheDayOfBooking() {
        OpenItemsReport.Sums booked =
                openItems.parties(chain.actor, open(null, Age.Basis.BOOKED)).sums();

        assertThat(booked.ageing())
                .isEqualTo(new OpenItemsReport.Ageing(
                        Money.of("16.00"),
                        Money.of("25.00"),
                        Money.of("13.00"),
                        Money.of("12.00"),
                        Money.of("11.00"),
                        Money.ZERO));
        assertThat(openItems
                        .parties(chain.actor, open(null, Age.Basis.DUE))
                        .sums()
                        .ageing()
                        .notDue())
                .isEqualTo(Money.of("77.00"));
        for (Age age : Age.values()) {
            assertThat(openItems.page(chain.actor, open(age, Age.Basis.BOOKED)).items().stream()
                            .map(OpenItemsReport.Item::open)
                            .reduce(Money.ZERO, Money::plus))
                    .as("the items behind " + age)
                    .isEqualTo(of(booked.ageing(), age));
        }
    }

    private static Money of(OpenItemsReport.Ageing ageing, Age age) {
        return switch (age) {
            case NOT_DUE -> ageing.notDue();
            case DAYS30 -> ageing.days30();
            case DAYS60 -> ageing.days60();
            case DAYS90 -> ageing.days90();
            case OLDER -> ageing.older();
            case CREDITS -> ageing.credits();
        };
    }

    @Test
    void aStatementBeginsWithWhatWasOwedAndEndsWithWhatIsOpen() {
        PartyStatement march = statement(chain.actor, shop.id(), LocalDate.of(2026, 2, 13), chain.day(31));

        assertThat(march.opening()).isEqualTo(Money.of("36.00"));
        assertThat(march.items())
                .extracting(
                        PartyStatement.Movement::kind,
                        PartyStatement.Movement::added,
                        PartyStatement.Movement::settled,
                        PartyStatement.Movement::balance)
                .containsExactly(
                        movement("sales-delivery", "14.00", "0.00", "50.00"),
                        movement("customer-receipt", "0.00", "4.00", "46.00"),
                        movement("sales-delivery", "15.00", "0.00", "61.00"),
                        movement("sales-delivery", "16.00", "0.00", "77.00"));
        assertThat(march.closing())
                .isEqualTo(openItems
                        .parties(chain.actor, open(null, Age.Basis.DUE))
                        .sums()
                        .open());
        assertThat(march.partyName()).isEqualTo("百货");
    }

    @Test
    void whatIsOwedToASupplierIsForThoseWhoMayKnowThemAndTheirPrices() {
        PartyStatement owed = statement(chain.actor, mill.id(), null, null);
        assertThat(owed.side()).isEqualTo(Side.PAYABLE);
        assertThat(owed.closing()).isEqualTo(Money.of("500.00"));
        assertThat(owed.given()).isNotNull();

        assertThat(statement(chain.in(1, "open-items.view", "cost.view", "supplier.view"), mill.id(), null, null)
                        .closing())
                .isEqualTo(Money.of("500.00"));
        assertThat(statement(chain.in(2, "open-items.view", "cost.view", "supplier.view"), mill.id(), null, null)
                        .closing())
                .isEqualTo(Money.ZERO);
        for (String right : List.of("cost.view", "supplier.view")) {
            Actor clerk = chain.in(1, "open-items.view", right);
            assertThatThrownBy(() -> statement(clerk, mill.id(), null, null)).isInstanceOf(Refused.class);
            assertThatThrownBy(() -> statements.of(
                            clerk, new PartyStatementReport.Query(mill.id(), Side.RECEIVABLE, null, null, null)))
                    .isInstanceOf(Refused.class);
        }
    }

    @Test
    void theCashJournalGoesOnFromPageToPageAndEndsWithTheBalance() {
        chain.rollups.catchUp(SmallChain.COMPANY);
        chain.sell(chain.shelf(1), chain.day(9), shirt.id(), "1", "5.00", "0.00");
        chain.sell(chain.shelf(1), chain.day(11), shirt.id(), "1", "6.00", "0.00");
        List<CashJournal.Line> all = new ArrayList<>();
        String cursor = null;
        do {
            CashJournal page = cash.of(chain.actor, "1001", days(chain.day(9), chain.day(11), cursor));
            assertThat(page.closing()).isEqualTo(Money.of("11.00"));
            all.addAll(page.items());
            cursor = page.next();
        } while (cursor != null);

        assertThat(all)
                .extracting(CashJournal.Line::in, CashJournal.Line::out, CashJournal.Line::balance)
                .containsExactly(
                        cash("30.00", "0.00", "30.00"),
                        cash("5.00", "0.00", "35.00"),
                        cash("0.00", "30.00", "5.00"),
                        cash("6.00", "0.00", "11.00"));
        assertThat(cash.accounts(chain.actor, days(chain.day(10), chain.day(10), null))
                        .items())
                .filteredOn(moved -> !moved.closing().isZero())
                .containsExactly(
                        new CashJournal.Moved(
                                "1001", "库存现金", Money.of("35.00"), Money.ZERO, Money.of("30.00"), Money.of("5.00")),
                        new CashJournal.Moved(
                                "1002", "银行存款", Money.of("4.00"), Money.ZERO, Money.ZERO, Money.of("4.00")));
        assertThatThrownBy(() -> cash.of(chain.actor, "1122", days(null, null, null)))
                .as("no money lies there")
                .isInstanceOf(Refused.class);
        assertThat(cash.of(chain.in(2, "ledger.view"), "1001", days(null, null, null))
                        .items())
                .isEmpty();
    }

    private static CashReport.Query days(@Nullable LocalDate from, @Nullable LocalDate to, @Nullable String cursor) {
        return new CashReport.Query(from, to, null, cursor, 1);
    }

    private static Tuple cash(String in, String out, String balance) {
        return Tuple.tuple(Money.of(in), Money.of(out), Money.of(balance));
    }

    private static Tuple movement(String kind, String added, String settled, String balance) {
        return Tuple.tuple(kind, Money.of(added), Money.of(settled), Money.of(balance));
    }

    private PartyStatement statement(Actor actor, UUID party, @Nullable LocalDate from, @Nullable LocalDate to) {
        return statements.of(actor, new PartyStatementReport.Query(party, null, from, to, null));
    }

    private static OpenItemQuery open(@Nullable Age age, Age.Basis basis) {
        return new OpenItemQuery(Side.RECEIVABLE, null, null, false, age, basis, null, 50);
    }
}
