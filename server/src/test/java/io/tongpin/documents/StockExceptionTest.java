package io.tongpin.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongpin.costing.CostPolicy;
import io.tongpin.generalledger.AccountRole;
import io.tongpin.kernel.Quantity;
import io.tongpin.kernel.Value;
import io.tongpin.posting.Entry;
import io.tongpin.posting.PostingCommand;
import io.tongpin.posting.PostingResult;
import io.tongpin.stockledger.Place;
import io.tongpin.stockledger.Track;
import io.tongpin.stockledger.Worth;
import io.tongpin.testing.TestDatabase;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class StockExceptionTest {

    private static final CostPolicy AVERAGE = CostPolicy.named("store_current").orElseThrow();

    @Test
    void isOpenWhileStockIsBelowZero() {
        try (TestDatabase database = TestDatabase.fresh()) {
            Shop shop = new Shop(database.database(), AVERAGE, 1);
            UUID sku = shop.ids.next();
            Place outlet = shop.place(false, true);

            shop.books.post(shop.sale(shop.ids.next(), sku, outlet, "3", "30.00"));
            assertThat(open(shop)).isEqualTo(1);

            shop.receive(sku, outlet, "2", "20.00");
            assertThat(open(shop)).isEqualTo(1);

            shop.receive(sku, outlet, "1", "10.00");
            assertThat(open(shop)).isZero();
            assertThat(shop.count("stockledger.stock_exception")).isEqualTo(1);
        }
    }

    @Test
    void staysOnRecordButClosedWhereTheSameGroupMakesItGood() {
        try (TestDatabase database = TestDatabase.fresh()) {
            Shop shop = new Shop(database.database(), AVERAGE, 2);
            UUID sku = shop.ids.next();
            Place outlet = shop.place(false, true);

            List<PostingResult> results = shop.books.postInOrder(List.of(
                    shop.sale(shop.ids.next(), sku, outlet, "3", "30.00"), receipt(shop, sku, outlet, "5", "50.00")));

            assertThat(results).allSatisfy(r -> assertThat(r).isInstanceOf(PostingResult.Posted.class));
            assertThat(open(shop)).isZero();
            assertThat(shop.count("stockledger.stock_exception")).isEqualTo(1);
        }
    }

    private static PostingCommand receipt(Shop shop, UUID sku, Place place, String quantity, String value) {
        return shop.command(
                shop.ids.next(),
                "receipt",
                List.of(new Entry.GoodsIn(
                        1,
                        sku,
                        place,
                        Quantity.of(quantity),
                        new Worth.Known(Value.of(value)),
                        AccountRole.OPENING,
                        Track.NONE)));
    }

    private static long open(Shop shop) {
        return shop.database.read(
                Shop.COMPANY,
                tx -> tx.sql(
                                "select count(*) from stockledger.stock_exception where company_id = ? and closed_at is null")
                        .params(Shop.COMPANY)
                        .query(Long.class)
                        .single());
    }
}
