package io.tongpin.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongpin.costing.CostPolicy;
import io.tongpin.kernel.Refusal;
import io.tongpin.posting.PostingCommand;
import io.tongpin.posting.PostingResult;
import io.tongpin.testing.TestDatabase;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * A till that is alone takes its number before anybody knows whether it will be used; what is refused and what came before
 * gives it back. That the counters agree with the documents is looked at after every test on a database.
 */
class LoneTillTest {

    private static final CostPolicy AVERAGE = CostPolicy.named("store_current").orElseThrow();

    @Test
    void givesItsNumberBackWhenItIsRefused() {
        try (TestDatabase database = TestDatabase.fresh()) {
            Shop shop = new Shop(database.database(), AVERAGE, 1);
            UUID sku = shop.ids.next();
            shop.receive(sku, shop.main, "1", "10.00");

            assertThat(number(sold(shop, sku, "1"))).endsWith("-0001");
            assertThat(refused(sold(shop, sku, "1"))).containsExactly("stock.not-enough");
            shop.receive(sku, shop.main, "1", "10.00");
            assertThat(number(sold(shop, sku, "1"))).endsWith("-0002");
        }
    }

    @Test
    void givesItsNumberBackWhenItCameBefore() {
        try (TestDatabase database = TestDatabase.fresh()) {
            Shop shop = new Shop(database.database(), AVERAGE, 2);
            UUID sku = shop.ids.next();
            shop.receive(sku, shop.main, "2", "20.00");
            PostingCommand first = shop.sale(shop.ids.next(), sku, shop.main, "1", "30.00");

            assertThat(number(shop.books.post(first))).endsWith("-0001");
            assertThat(number(shop.books.post(first))).endsWith("-0001");
            assertThat(number(sold(shop, sku, "1"))).endsWith("-0002");
        }
    }

    private static PostingResult sold(Shop shop, UUID sku, String quantity) {
        return shop.books.post(shop.sale(shop.ids.next(), sku, shop.main, quantity, "30.00"));
    }

    private static String number(PostingResult result) {
        assertThat(result).isInstanceOf(PostingResult.Posted.class);
        return ((PostingResult.Posted) result).number();
    }

    private static List<String> refused(PostingResult result) {
        assertThat(result).isInstanceOf(PostingResult.Refused.class);
        return ((PostingResult.Refused) result)
                .why().stream().map(Refusal::code).toList();
    }
}
