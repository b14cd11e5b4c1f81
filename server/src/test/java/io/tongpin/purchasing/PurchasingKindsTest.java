package io.tongpin.purchasing;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongpin.generalledger.AccountRole;
import io.tongpin.golden.Paperwork;
import io.tongpin.kernel.Money;
import io.tongpin.kernel.Quantity;
import io.tongpin.kernel.Value;
import io.tongpin.posting.AccountRef;
import io.tongpin.posting.Entry;
import io.tongpin.stockledger.Track;
import io.tongpin.stockledger.Worth;
import java.util.List;
import org.junit.jupiter.api.Test;

class PurchasingKindsTest {

    private final Paperwork paper = new Paperwork(
            "store HQ S1", "article SHIRT HAT", "supplier ACME paid after 30", "supplier OTHER", "customer WANG");

    @Test
    void anOrderLeavesTheBooksAlone() {
        assertThat(paper.entries("purchase-order O1 at S1 with ACME", "SHIRT 10 at 5.00"))
                .isEmpty();
    }

    @Test
    void goodsAreWorthTheirNetAmountAndTheirFreight() {
        assertThat(paper.entries("purchase-receipt R1 at S1 with ACME", "SHIRT 10 at 11.30 rate 0.13 landed 5.00"))
                .contains(
                        new Entry.GoodsIn(
                                1,
                                paper.id("SHIRT"),
                                paper.place("S1"),
                                Quantity.of(10),
                                new Worth.Known(Value.of("105.00")),
                                AccountRole.GOODS_RECEIVED,
                                Track.NONE),
                        new Entry.Debit(
                                AccountRef.of(AccountRole.GOODS_RECEIVED), Money.of("105.00"), paper.store("S1"), null),
                        new Entry.Credit(
                                AccountRef.of(AccountRole.FREIGHT_PAYABLE), Money.of("5.00"), paper.store("S1"), null));
    }

    @Test
    void headquartersMayBuyForAStoreAndWhatIsBetweenStaysInTheStoresBooks() {
        List<Entry> entries = paper.entries("purchase-receipt R1 in HQ at S1 with ACME", "SHIRT 10 at 5.00");

        assertThat(entries)
                .contains(
                        new Entry.Debit(
                                AccountRef.of(AccountRole.GOODS_RECEIVED), Money.of("50.00"), paper.store("S1"), null),
                        new Entry.Credit(
                                AccountRef.of(AccountRole.PAYABLE),
                                Money.of("50.00"),
                                paper.store("HQ"),
                                paper.id("ACME")));
    }

    @Test
    void moreThanWasOrderedIsWelcome() {
        paper.posted("purchase-order O1 at S1 with ACME", "SHIRT 10 at 5.00");

        assertThat(paper.entries("purchase-receipt R1 at S1 with ACME", "SHIRT 12 at 5.00 of O1/1"))
                .contains(new Entry.Progress(paper.line("O1", 1), "received", Quantity.of(12), null));
    }

    @Test
    void onlySuppliersAreBoughtFrom() {
        assertThat(paper.refusals("purchase-receipt R1 at S1 with WANG", "SHIRT 1 at 5.00"))
                .containsExactly("documents.party-wrong-role");
    }

    @Test
    void aReturnLeavesAtItsShareOfTheReceiptWithoutTaxAndFreight() {
        paper.posted("purchase-receipt R1 at S1 with ACME", "SHIRT 3 for 11.30 rate 0.13 landed 5.00");

        assertThat(paper.entries("purchase-return T1 at S1 with ACME", "SHIRT 1 at 4.00 of R1/1"))
                .contains(
                        new Entry.Progress(paper.line("R1", 1), "returned", Quantity.of(1), Quantity.of(3)),
                        new Entry.GoodsOut(
                                1,
                                paper.id("SHIRT"),
                                paper.place("S1"),
                                Quantity.of(1),
                                new Worth.AtReceipt(Value.of("3.333333")),
                                AccountRole.STOCK_VARIANCE,
                                Track.NONE,
                                null));
    }

    @Test
    void aLateCostIsSharedToTheCentAndByWhatTheReceiptSays() {
        paper.posted("purchase-receipt R1 at S1 with ACME", "SHIRT 3 at 10.00", "HAT 7 at 10.00");

        assertThat(paper.entries("landed-cost C1 in HQ", "SHIRT 0 of R1/1", "HAT 0 of R1/2", "credit 224101 9.99"))
                .contains(
                        late(1, "SHIRT", 3, "3.00"),
                        late(2, "HAT", 7, "6.99"),
                        new Entry.Credit(new AccountRef.ByCode("224101"), Money.of("9.99"), paper.store("HQ"), null));
    }

    private Entry late(int line, String article, int received, String share) {
        return new Entry.LateCost(
                line,
                paper.id(article),
                paper.place("S1"),
                paper.line("R1", line),
                Quantity.of(received),
                Value.of(share),
                AccountRole.GOODS_RECEIVED);
    }

    @Test
    void aPieceDoesNotCostTheEarth() {
        assertThat(paper.refusals("purchase-receipt R1 at S1 with ACME", "SHIRT 0.000001 for 9999999999.99"))
                .containsExactly("purchasing.cost-too-high");
    }

    @Test
    void partOfWhatWasOrderedTakesUpThatPart() {
        paper.posted("purchase-order O9 at S1 with ACME", "SHIRT 10 at 10.00");

        assertThat(paper.entries("purchase-receipt R9 at S1 with ACME", "SHIRT 4 at 10.00 of O9/1"))
                .contains(new Entry.Progress(paper.line("O9", 1), "received", Quantity.of(4), null));
        assertThat(paper.refusals("purchase-receipt R10 at S1 with ACME", "SHIRT 0 at 10.00 of O9/1"))
                .containsExactly("documents.quantity-wrong");
    }
}
