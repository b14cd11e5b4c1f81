package io.tongpin.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongpin.generalledger.AccountRole;
import io.tongpin.golden.Paperwork;
import io.tongpin.kernel.Quantity;
import io.tongpin.kernel.Value;
import io.tongpin.posting.Entry;
import io.tongpin.stockledger.Goods;
import io.tongpin.stockledger.Track;
import io.tongpin.stockledger.Worth;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class InventoryKindsTest {

    private final Paperwork paper = new Paperwork(
            "store DC S1 S2", "warehouse BACK of S1", "article SHIRT TIE SET", "article PHONE has serials");

    @Test
    void shippedGoodsAreOnTheRoadToTheReceivingStore() {
        assertThat(paper.entries("transfer-ship V1 at DC to BACK", "SHIRT 4"))
                .containsExactly(new Entry.GoodsMove(
                        1,
                        paper.id("SHIRT"),
                        paper.place("DC"),
                        paper.place("S1-road"),
                        Quantity.of(4),
                        Worth.CURRENT,
                        Track.NONE));
    }

    @Test
    void whatArrivesCarriesItsWorthAndWhatDoesNotIsLost() {
        paper.posted("transfer-ship V1 at DC to S1", "SHIRT 4");
        Worth carried = new Worth.Carried(paper.id("V1"), 1);

        assertThat(paper.entries("transfer-receive E1 at S1", "SHIRT 4 counted 3 of V1/1 because \"torn\""))
                .containsExactly(
                        new Entry.Progress(paper.line("V1", 1), "received", Quantity.of(4), Quantity.of(4)),
                        new Entry.GoodsMove(
                                1,
                                paper.id("SHIRT"),
                                paper.place("S1-road"),
                                paper.place("S1"),
                                Quantity.of(3),
                                carried,
                                Track.NONE),
                        new Entry.GoodsOut(
                                1,
                                paper.id("SHIRT"),
                                paper.place("S1-road"),
                                Quantity.of(1),
                                carried,
                                AccountRole.STOCK_LOSS,
                                Track.NONE,
                                null));
    }

    @Test
    void whatWentBackNeedsNoReasonAndGoesToTheSender() {
        paper.posted("transfer-ship V1 at DC to S1", "SHIRT 4");

        assertThat(paper.entries("transfer-receive E1 at S1", "SHIRT 4 counted 0 as returned of V1/1"))
                .contains(new Entry.GoodsMove(
                        1,
                        paper.id("SHIRT"),
                        paper.place("S1-road"),
                        paper.place("DC"),
                        Quantity.of(4),
                        new Worth.Carried(paper.id("V1"), 1),
                        Track.NONE));
    }

    @Test
    void aCountBooksTheDifferenceInBaseUnits() {
        assertThat(paper.entries("stocktake P1 at S1", "SHIRT counted 2 by 12 book 25", "TIE counted 3 book 3"))
                .containsExactly(new Entry.GoodsOut(
                        1,
                        paper.id("SHIRT"),
                        paper.place("S1"),
                        Quantity.of(1),
                        Worth.CURRENT,
                        AccountRole.STOCK_LOSS,
                        Track.NONE,
                        null));
    }

    @Test
    void foundGoodsCostWhatIsStated() {
        assertThat(paper.entries("adjustment A1 at S1 because \"found\"", "SHIRT 2 cost 1.50"))
                .containsExactly(new Entry.GoodsIn(
                        1,
                        paper.id("SHIRT"),
                        paper.place("S1"),
                        Quantity.of(2),
                        new Worth.Known(Value.of("3.00")),
                        AccountRole.STOCK_GAIN,
                        Track.NONE));
    }

    @Test
    void openingStockKeepsSixDecimals() {
        assertThat(paper.entries("opening-stock Q1 at S1", "SHIRT 7 cost 0.333333"))
                .containsExactly(new Entry.GoodsIn(
                        1,
                        paper.id("SHIRT"),
                        paper.place("S1"),
                        Quantity.of(7),
                        new Worth.Known(Value.of("2.333331")),
                        AccountRole.OPENING,
                        Track.NONE));
    }

    @Test
    void partsShareByWhatTheySellFor() {
        assertThat(paper.entries(
                        "disassembly Y1 at S1",
                        "SET 1 as product",
                        "SHIRT 1 for 30.00 as component",
                        "TIE 1 for 10.00 as component"))
                .containsExactly(new Entry.Transform(
                        List.of(goods("Y1", 1, "SET")),
                        List.of(goods("Y1", 2, "SHIRT"), goods("Y1", 3, "TIE")),
                        List.of(new BigDecimal("30.00"), new BigDecimal("10.00"))));
    }

    private Goods goods(String document, int line, String article) {
        return new Goods(
                paper.line(document, line),
                paper.id(article),
                paper.place("S1"),
                Quantity.of(1),
                Worth.CURRENT,
                Track.NONE);
    }

    @Test
    void missingPiecesHaveALineOfTheirOwn() {
        paper.posted("transfer-ship V1 at DC to S1", "PHONE 2 serials A,B");

        assertThat(paper.refusals("transfer-receive E1 at S1", "PHONE 2 counted 1 serials A of V1/1 because \"?\""))
                .contains("inventory.serials-need-own-line");
        assertThat(paper.entries(
                        "transfer-receive E2 at S1",
                        "PHONE 1 serials A of V1/1",
                        "PHONE 1 counted 0 serials B of V1/1 because \"stolen\""))
                .hasSize(4);
    }

    @Test
    void noneOfSomethingMovesNowhere() {
        assertThat(paper.refusals("transfer-ship V1 at DC to S1", "SHIRT 0"))
                .containsExactly("documents.quantity-wrong");
        assertThat(paper.refusals("adjustment A1 at S1 because \"moth\"", "SHIRT 0"))
                .containsExactly("documents.quantity-wrong");
        assertThat(paper.refusals("transfer-ship V2 at DC to DC", "SHIRT 1"))
                .containsExactly("inventory.same-warehouse");
    }

    @Test
    void goodsDoNotVanishWithoutAReason() {
        assertThat(paper.refusals("adjustment A1 at S1", "SHIRT -1")).containsExactly("inventory.reason-required");
        paper.posted("transfer-ship V1 at DC to S1", "SHIRT 4");
        assertThat(paper.refusals("transfer-receive E1 at S1", "SHIRT 4 counted 5 of V1/1"))
                .containsExactly("inventory.reason-required");
        assertThat(paper.refusals("transfer-receive E2 at S2", "SHIRT 4 of V1/1"))
                .containsExactly("inventory.sent-to-another-store");
    }
}
