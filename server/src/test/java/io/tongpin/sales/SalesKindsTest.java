package io.tongpin.sales;

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

class SalesKindsTest {

    private final Paperwork paper = new Paperwork(
            "store S1 S2",
            "article SHIRT",
            "article POSTAGE is a service",
            "customer WANG may owe pays after 30",
            "customer LI");

    @Test
    void anOrderReservesGoodsWhereItNamesAWarehouse() {
        assertThat(paper.entries("sales-order O1 at S1 with WANG", "SHIRT 3 at 10.00", "POSTAGE 1 at 5.00"))
                .containsExactly(new Entry.Reserve(1, paper.id("SHIRT"), paper.place("S1"), Quantity.of(3)));
    }

    @Test
    void anOrderWithoutAWarehousePromisesNothing() {
        assertThat(paper.entries("sales-order O1 in S1 with WANG", "SHIRT 3 at 10.00"))
                .isEmpty();
    }

    @Test
    void aDeliveryIsOwedEarnedAndTaxed() {
        Money all = Money.of("118.00");

        assertThat(paper.entries(
                        "sales-delivery D1 at S1 with WANG", "SHIRT 2 at 56.50 rate 0.13", "POSTAGE 1 at 5.00"))
                .startsWith(
                        new Entry.Debit(
                                AccountRef.of(AccountRole.RECEIVABLE), all, paper.store("S1"), paper.id("WANG")),
                        new Entry.Owes(
                                Side.RECEIVABLE,
                                paper.id("WANG"),
                                paper.store("S1"),
                                AccountRole.RECEIVABLE,
                                all,
                                Paperwork.TODAY.plusDays(30)),
                        credit(AccountRole.REVENUE, "100.00"),
                        credit(AccountRole.SERVICE_REVENUE, "5.00"),
                        credit(AccountRole.OUTPUT_TAX, "13.00"));
    }

    @Test
    void aDeliveryTakesUpWhatTheOrderKeptInTheSameWarehouse() {
        paper.posted("sales-order O1 at S1 with WANG", "SHIRT 3 at 10.00");

        assertThat(paper.entries("sales-delivery D1 at S1 with WANG", "SHIRT 2 at 10.00 of O1/1"))
                .contains(
                        new Entry.Progress(paper.line("O1", 1), "delivered", Quantity.of(2), Quantity.of(3)),
                        new Entry.GoodsOut(
                                1,
                                paper.id("SHIRT"),
                                paper.place("S1"),
                                Quantity.of(2),
                                Worth.CURRENT,
                                AccountRole.COST_OF_SALES,
                                Track.NONE,
                                paper.line("O1", 1)));
    }

    @Test
    void aDeliveryFromElsewhereSetsTheKeptGoodsFree() {
        paper.posted("sales-order O1 at S1 with WANG", "SHIRT 3 at 10.00");

        assertThat(paper.entries("sales-delivery D1 at S2 with WANG", "SHIRT 2 at 10.00 of O1/1"))
                .contains(new Entry.Release(paper.line("O1", 1), paper.id("SHIRT"), paper.place("S1"), Quantity.of(2)))
                .anySatisfy(entry -> assertThat(entry)
                        .isInstanceOfSatisfying(
                                Entry.GoodsOut.class,
                                out -> assertThat(out.reservation()).isNull()));
    }

    @Test
    void aReturnComesInAtWhatItLeftWithAndNeverMoreThanWasSold() {
        paper.posted("sales-delivery D1 at S1 with WANG", "SHIRT 5 at 10.00");

        assertThat(paper.entries("sales-return T1 at S1 with WANG", "SHIRT 2 at 10.00 of D1/1"))
                .contains(
                        new Entry.Progress(paper.line("D1", 1), "returned", Quantity.of(2), Quantity.of(5)),
                        new Entry.GoodsIn(
                                1,
                                paper.id("SHIRT"),
                                paper.place("S1"),
                                Quantity.of(2),
                                new Worth.OfIssue(paper.id("D1"), 1),
                                AccountRole.COST_OF_SALES,
                                Track.NONE));
    }

    @Test
    void whoMayNotOwePaysAtOnce() {
        assertThat(paper.refusals("sales-delivery D1 at S1 with LI", "SHIRT 1 at 10.00", "pay cash 4.00"))
                .containsExactly("party.may-not-owe");
        assertThat(paper.read("sales-delivery D2 at S1 with LI", "SHIRT 1 at 10.00", "pay cash 10.00")
                        .orThrow())
                .isInstanceOf(SalesDelivery.class);
    }

    @Test
    void ordersTakeNoMoney() {
        assertThat(paper.refusals("sales-order O1 at S1 with WANG", "SHIRT 1 at 10.00", "pay cash 10.00"))
                .containsExactly("documents.tenders-not-taken");
    }

    private Entry credit(AccountRole account, String amount) {
        return new Entry.Credit(AccountRef.of(account), Money.of(amount), paper.store("S1"), null);
    }

    @Test
    void goodsFromAnotherStoresWarehouseAreThatStoresGoodsAndThisStoresInvoice() {
        assertThat(paper.entries("sales-delivery D1 in S1 at S2 with WANG", "SHIRT 1 at 10.00"))
                .anySatisfy(entry -> assertThat(entry)
                        .isInstanceOfSatisfying(
                                Entry.GoodsOut.class,
                                out -> assertThat(out.place()).isEqualTo(paper.place("S2"))))
                .anySatisfy(entry -> assertThat(entry)
                        .isInstanceOfSatisfying(
                                Entry.Owes.class,
                                owes -> assertThat(owes.store()).isEqualTo(paper.store("S1"))));
    }

    @Test
    void noneOfSomethingIsNeitherOrderedNorDelivered() {
        assertThat(paper.refusals("sales-order O1 at S1 with WANG", "SHIRT 0 at 10.00"))
                .containsExactly("documents.quantity-wrong");
        assertThat(paper.refusals("sales-delivery D1 at S1 with WANG", "SHIRT 0 at 10.00"))
                .containsExactly("documents.quantity-wrong");
    }
}
