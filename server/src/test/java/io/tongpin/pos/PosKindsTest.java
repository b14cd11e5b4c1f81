package io.tongpin.pos;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongpin.generalledger.AccountRole;
import io.tongpin.generalledger.Side;
import io.tongpin.golden.Paperwork;
import io.tongpin.kernel.Money;
import io.tongpin.kernel.Quantity;
import io.tongpin.posting.AccountRef;
import io.tongpin.posting.Entry;
import io.tongpin.stockledger.Track;
import io.tongpin.stockledger.Worth;
import org.junit.jupiter.api.Test;

class PosKindsTest {

    private final Paperwork paper = new Paperwork(
            "store S1",
            "article SHIRT",
            "article POSTAGE is a service",
            "article PHONE has serials",
            "customer WANG may owe pays after 30",
            "customer LI");

    @Test
    void aSaleTakesTendersEarnsAndLetsGoodsGo() {
        assertThat(paper.entries(
                        "retail-sale L1 at S1",
                        "SHIRT 2 at 56.50 rate 0.13",
                        "pay cash 13.00 given 20.00 back 7.00",
                        "pay wechat 100.00"))
                .containsExactly(
                        debit(AccountRole.CASH, "13.00"),
                        debit(AccountRole.WECHAT, "100.00"),
                        credit(AccountRole.REVENUE, "100.00"),
                        credit(AccountRole.OUTPUT_TAX, "13.00"),
                        new Entry.GoodsOut(
                                1,
                                paper.id("SHIRT"),
                                paper.place("S1"),
                                Quantity.of(2),
                                Worth.CURRENT,
                                AccountRole.COST_OF_SALES,
                                Track.NONE,
                                null));
    }

    @Test
    void aServiceEarnsAndMovesNothing() {
        assertThat(paper.entries("retail-sale L1 at S1", "POSTAGE 1 at 8.00", "pay card 8.00"))
                .containsExactly(debit(AccountRole.CARD, "8.00"), credit(AccountRole.SERVICE_REVENUE, "8.00"));
    }

    @Test
    void whatGoesOnAccountIsOwedByOneWhoMay() {
        assertThat(paper.entries("retail-sale L1 at S1 with WANG", "SHIRT 1 at 8.00", "pay on_account 8.00"))
                .contains(new Entry.Owes(
                        Side.RECEIVABLE,
                        paper.id("WANG"),
                        paper.store("S1"),
                        AccountRole.RECEIVABLE,
                        Money.of("8.00"),
                        Paperwork.TODAY.plusDays(30)));
        assertThat(paper.refusals("retail-sale L2 at S1 with LI", "SHIRT 1 at 8.00", "pay on_account 8.00"))
                .containsExactly("party.may-not-owe");
    }

    @Test
    void anAdvancePaysIfItIsNamed() {
        paper.posted("customer-receipt K1 in S1 with WANG", "pay cash 50.00")
                .open("K1", Side.RECEIVABLE, "WANG", AccountRole.CUSTOMER_ADVANCE, "-50.00");

        assertThat(paper.entries(
                        "retail-sale L1 at S1 with WANG",
                        "POSTAGE 1 at 8.00",
                        "pay prepayment 8.00",
                        "settle K1 -8.00"))
                .containsExactly(
                        new Entry.Debit(
                                new AccountRef.ByCode(AccountRole.CUSTOMER_ADVANCE.code()),
                                Money.of("8.00"),
                                paper.store("S1"),
                                paper.id("WANG")),
                        new Entry.Settles(Side.RECEIVABLE, paper.id("K1"), Money.of("-8.00")),
                        credit(AccountRole.SERVICE_REVENUE, "8.00"));
    }

    @Test
    void tendersThatDoNotMatchAreTheOnlyReason() {
        assertThat(paper.refusals("retail-sale L1 at S1", "SHIRT 1 at 8.00", "pay cash 7.99"))
                .containsExactly("pos.tenders-do-not-match");
    }

    @Test
    void aSlipNeedsLinesAndAPlaceToTakeThemFrom() {
        assertThat(paper.refusals("retail-sale L1 in S1"))
                .containsExactly("documents.warehouse-required", "documents.no-lines");
    }

    @Test
    void piecesWithSerialNumbersAreNamedOneByOne() {
        assertThat(paper.refusals("retail-sale L1 at S1", "PHONE 2 at 8.00 serials A", "pay cash 16.00"))
                .containsExactly("documents.serials-do-not-match");
    }

    @Test
    void aReturnWithoutASlipComesInAtTodaysCost() {
        assertThat(paper.entries("retail-return T1 at S1", "SHIRT 1 at 8.00", "pay cash 8.00"))
                .containsExactly(
                        debit(AccountRole.REVENUE, "8.00"),
                        credit(AccountRole.CASH, "8.00"),
                        new Entry.GoodsIn(
                                1,
                                paper.id("SHIRT"),
                                paper.place("S1"),
                                Quantity.of(1),
                                Worth.CURRENT,
                                AccountRole.COST_OF_SALES,
                                Track.NONE));
    }

    private Entry debit(AccountRole account, String amount) {
        return new Entry.Debit(AccountRef.of(account), Money.of(amount), paper.store("S1"), null);
    }

    private Entry credit(AccountRole account, String amount) {
        return new Entry.Credit(AccountRef.of(account), Money.of(amount), paper.store("S1"), null);
    }

    @Test
    void changeIsCountedAndOnlyCashGivesIt() {
        assertThat(paper.entries(
                        "retail-sale L1 at S1",
                        "SHIRT 1 at 70.00",
                        "pay cash 50.00 given 100.00 back 50.00",
                        "pay wechat 20.00"))
                .contains(
                        new Entry.Debit(AccountRef.of(AccountRole.CASH), Money.of("50.00"), paper.store("S1"), null),
                        new Entry.Debit(AccountRef.of(AccountRole.WECHAT), Money.of("20.00"), paper.store("S1"), null));
        assertThat(paper.refusals("retail-sale L2 at S1", "SHIRT 1 at 70.00", "pay cash 70.00 given 100.00 back 40.00"))
                .containsExactly("documents.change-wrong");
        assertThat(paper.refusals(
                        "retail-sale L3 at S1", "SHIRT 1 at 70.00", "pay wechat 70.00 given 100.00 back 30.00"))
                .containsExactly("documents.change-only-in-cash");
    }

    @Test
    void noneOfSomethingIsNotSold() {
        assertThat(paper.refusals("retail-sale L1 at S1", "SHIRT 0 at 70.00"))
                .containsExactly("documents.quantity-wrong");
        assertThat(paper.refusals("retail-sale L2 at S1", "SHIRT -1 at 0.00")).contains("documents.quantity-wrong");
    }
}
