package io.tongpin.payments;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongpin.generalledger.AccountRole;
import io.tongpin.generalledger.Side;
import io.tongpin.golden.Paperwork;
import io.tongpin.kernel.Money;
import io.tongpin.posting.AccountRef;
import io.tongpin.posting.Entry;
import org.junit.jupiter.api.Test;

class PaymentKindsTest {

    private final Paperwork paper = new Paperwork(
                    "store S1 S2",
                    "article SHIRT",
                    "customer WANG may owe pays after 30",
                    "supplier ACME paid after 30")
            .posted("sales-delivery D1 at S1 with WANG", "SHIRT 1 at 60.00")
            .open("D1", Side.RECEIVABLE, "WANG", AccountRole.RECEIVABLE, "60.00")
            .posted("purchase-receipt R1 at S1 with ACME", "SHIRT 1 at 40.00")
            .open("R1", Side.PAYABLE, "ACME", AccountRole.PAYABLE, "40.00");

    @Test
    void whatNoInvoiceTakesIsAnAdvance() {
        assertThat(paper.entries("customer-receipt K1 in S2 with WANG", "pay bank 80.00", "settle D1 60.00"))
                .containsExactly(
                        debit(AccountRole.BANK, "80.00", "S2"),
                        new Entry.Credit(
                                new AccountRef.ByCode("1122"), Money.of("60.00"), paper.store("S1"), paper.id("WANG")),
                        new Entry.Settles(Side.RECEIVABLE, paper.id("D1"), Money.of("60.00")),
                        new Entry.Credit(
                                AccountRef.of(AccountRole.CUSTOMER_ADVANCE),
                                Money.of("20.00"),
                                paper.store("S2"),
                                paper.id("WANG")),
                        new Entry.Owes(
                                Side.RECEIVABLE,
                                paper.id("WANG"),
                                paper.store("S2"),
                                AccountRole.CUSTOMER_ADVANCE,
                                Money.of("-20.00"),
                                Paperwork.TODAY));
    }

    @Test
    void aPaymentIsTheMirrorOfAReceipt() {
        assertThat(paper.entries("supplier-payment F1 in S1 with ACME", "pay bank 40.00", "settle R1 40.00"))
                .containsExactly(
                        new Entry.Debit(
                                new AccountRef.ByCode("2202"), Money.of("40.00"), paper.store("S1"), paper.id("ACME")),
                        new Entry.Settles(Side.PAYABLE, paper.id("R1"), Money.of("40.00")),
                        credit(AccountRole.BANK, "40.00", "S1"));
    }

    @Test
    void anInvoiceIsNotSettledByMoreThanIsPaid() {
        assertThat(paper.refusals("customer-receipt K1 in S1 with WANG", "pay cash 59.99", "settle D1 60.00"))
                .containsExactly("payments.allocated-beyond-paid");
    }

    @Test
    void theSidesOfAnOpenItemAreNotConfused() {
        assertThat(paper.refusals("supplier-payment F1 in S1 with ACME", "pay cash 60.00", "settle D1 60.00"))
                .containsExactly("payments.item-unknown");
    }

    @Test
    void anExpenseIsPaidOrOwed() {
        assertThat(paper.entries("expense E1 in S1 with ACME", "debit 5601 50.00", "pay cash 20.00"))
                .contains(new Entry.Owes(
                        Side.PAYABLE,
                        paper.id("ACME"),
                        paper.store("S1"),
                        AccountRole.PAYABLE,
                        Money.of("30.00"),
                        Paperwork.TODAY.plusDays(30)));
        assertThat(paper.refusals("expense E2 in S1", "debit 5601 50.00", "pay cash 20.00"))
                .containsExactly("documents.party-required-for-account");
    }

    @Test
    void theSideOfAnExpenseIsUnderstood() {
        assertThat(paper.entries("expense E1 in S1", "credit 5601 5.00", "pay cash 5.00"))
                .isEqualTo(paper.entries("expense E2 in S1", "debit 5601 5.00", "pay cash 5.00"));
    }

    @Test
    void anOpeningBalanceOfAPartyStaysOpen() {
        assertThat(paper.entries("opening-balance B1 in S1", "credit 2203 20.00 with WANG"))
                .contains(new Entry.Owes(
                        Side.RECEIVABLE,
                        paper.id("WANG"),
                        paper.store("S1"),
                        AccountRole.CUSTOMER_ADVANCE,
                        Money.of("-20.00"),
                        Paperwork.TODAY));
    }

    private Entry debit(AccountRole account, String amount, String store) {
        return new Entry.Debit(AccountRef.of(account), Money.of(amount), paper.store(store), null);
    }

    private Entry credit(AccountRole account, String amount, String store) {
        return new Entry.Credit(AccountRef.of(account), Money.of(amount), paper.store(store), null);
    }

    @Test
    void somethingMustBePaidOrSettled() {
        assertThat(paper.refusals("customer-receipt K1 in S1 with WANG")).containsExactly("payments.nothing-paid");
        assertThat(paper.refusals("customer-receipt K2 in S1 with WANG", "pay cash 1.00", "settle D1 0.00"))
                .containsExactly("payments.allocation-of-nothing");
    }
}
