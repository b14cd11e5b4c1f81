package io.tongpin.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongpin.costing.CostPolicy;
import io.tongpin.generalledger.AccountRole;
import io.tongpin.kernel.LineRef;
import io.tongpin.kernel.Quantity;
import io.tongpin.kernel.Value;
import io.tongpin.posting.Entry;
import io.tongpin.posting.PostingCommand;
import io.tongpin.posting.PostingResult;
import io.tongpin.testing.TestDatabase;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LateCostTest {

    private static final CostPolicy FIFO = CostPolicy.named("store_fifo").orElseThrow();
    private static final CostPolicy AVERAGE = CostPolicy.named("store_current").orElseThrow();

    @Test
    void reachesAReceiptBehindHundredOthersUnderFifo() {
        try (TestDatabase database = TestDatabase.fresh()) {
            Shop shop = new Shop(database.database(), FIFO, 1);
            UUID sku = shop.ids.next();
            PostingCommand last = receipt(shop, sku, 1);
            for (int i = 1; i <= 100; i++) {
                last = receipt(shop, sku, i);
                shop.books.post(last);
            }

            PostingResult late = shop.books.post(
                    freight(shop, sku, new LineRef(last.posting().document(), 1), "2.00"));

            assertThat(late).isInstanceOf(PostingResult.Posted.class);
            assertThat(worth(shop, sku)).isEqualByComparingTo("5052.00");
        }
    }

    @Test
    void knowsWhatCameInWithTheSameGroup() {
        try (TestDatabase database = TestDatabase.fresh()) {
            Shop shop = new Shop(database.database(), AVERAGE, 3);
            UUID sku = shop.ids.next();
            PostingCommand first = receipt(shop, sku, 10);
            shop.books.post(first);
            shop.books.post(shop.sale(shop.ids.next(), sku, shop.main, "1", "20.00"));

            // The only piece here came with the second receipt, so the freight of the first is all cost of sales.
            List<PostingResult> results = shop.books.postInOrder(List.of(
                    receipt(shop, sku, 12),
                    freight(shop, sku, new LineRef(first.posting().document(), 1), "5.00")));

            assertThat(results).allSatisfy(r -> assertThat(r).isInstanceOf(PostingResult.Posted.class));
            assertThat(worth(shop, sku)).isEqualByComparingTo("12.00");
        }
    }

    private static PostingCommand receipt(Shop shop, UUID sku, int cost) {
        return shop.command(
                shop.ids.next(),
                "receipt",
                List.of(new Entry.GoodsIn(
                        1,
                        sku,
                        shop.main,
                        Quantity.of(1),
                        new io.tongpin.stockledger.Worth.Known(Value.of(cost + ".00")),
                        AccountRole.OPENING,
                        io.tongpin.stockledger.Track.NONE)));
    }

    private static PostingCommand freight(Shop shop, UUID sku, LineRef receipt, String amount) {
        return shop.command(
                shop.ids.next(),
                "freight",
                List.of(new Entry.LateCost(
                        1, sku, shop.main, receipt, Quantity.of(1), Value.of(amount), AccountRole.FREIGHT_PAYABLE)));
    }

    private static BigDecimal worth(Shop shop, UUID sku) {
        return shop.database.read(
                Shop.COMPANY,
                tx -> tx.sql("select value from stockledger.balance where company_id = ? and sku_id = ?")
                        .params(Shop.COMPANY, sku)
                        .query(BigDecimal.class)
                        .single());
    }
}
