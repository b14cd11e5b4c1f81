package io.tongpin.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongpin.costing.CostPolicy;
import io.tongpin.posting.PostingResult;
import io.tongpin.testing.TestDatabase;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class LastPieceRaceTest {

    private static final CostPolicy AVERAGE = CostPolicy.named("store_original").orElseThrow();

    @Test
    void sixtyFourTillsSellTheLastPieceOnce() throws Exception {
        try (TestDatabase db = TestDatabase.fresh()) {
            Shop shop = new Shop(db.database(), AVERAGE, 1);
            UUID sku = shop.ids.next();
            shop.receive(sku, shop.main, "1", "60.00");
            Callable<PostingResult> sale =
                    () -> shop.books.post(shop.sale(shop.ids.next(), sku, shop.main, "1", "99.00"));

            List<PostingResult> endings = race(Collections.nCopies(64, sale));

            assertThat(endings)
                    .filteredOn(e -> e instanceof PostingResult.Posted)
                    .hasSize(1);
            assertThat(endings)
                    .filteredOn(e -> e instanceof PostingResult.Refused)
                    .hasSize(63)
                    .allSatisfy(e -> assertThat(((PostingResult.Refused) e).why())
                            .singleElement()
                            .satisfies(why -> {
                                assertThat(why.code()).isEqualTo("stock.not-enough");
                                assertThat(why.facts())
                                        .containsEntry("missing", "1")
                                        .containsEntry("available", "0");
                            }));
            assertThat(shop.onHand(sku, shop.main)).isZero();
            assertThat(shop.count("documents.document")).isEqualTo(2);
        }
    }

    @Test
    void twoBooksOnOneDatabaseSellEachPieceOnce() throws Exception {
        try (TestDatabase db = TestDatabase.fresh()) {
            Shop shop = new Shop(db.database(), AVERAGE, 2);
            Shop other = shop.sibling(AVERAGE, 3);
            UUID sku = shop.ids.next();
            shop.receive(sku, shop.main, "40", "400.00");
            List<Callable<PostingResult>> sales = new ArrayList<>();
            for (int i = 0; i < 32; i++) {
                sales.add(() -> shop.books.post(shop.sale(shop.ids.next(), sku, shop.main, "1", "20.00")));
                sales.add(() -> other.books.post(other.sale(other.ids.next(), sku, shop.main, "1", "20.00")));
            }

            List<PostingResult> endings = race(sales);

            assertThat(endings)
                    .filteredOn(e -> e instanceof PostingResult.Posted)
                    .hasSize(40);
            assertThat(shop.onHand(sku, shop.main)).isZero();
        }
    }

    @Test
    void theSameCommandSentTwentyTimesAtOncePostsOnce() throws Exception {
        try (TestDatabase db = TestDatabase.fresh()) {
            Shop shop = new Shop(db.database(), AVERAGE, 4);
            UUID sku = shop.ids.next();
            shop.receive(sku, shop.main, "10", "100.00");
            UUID command = shop.ids.next();

            List<PostingResult> endings = race(
                    Collections.nCopies(20, () -> shop.books.post(shop.sale(command, sku, shop.main, "1", "20.00"))));

            assertThat(endings).allSatisfy(e -> assertThat(e).isInstanceOf(PostingResult.Posted.class));
            assertThat(endings.stream()
                            .map(e -> ((PostingResult.Posted) e).number())
                            .distinct())
                    .hasSize(1);
            assertThat(shop.onHand(sku, shop.main)).isEqualByComparingTo("9");
        }
    }

    static <T> List<T> race(List<Callable<T>> calls) throws InterruptedException {
        try (var tills = Executors.newVirtualThreadPerTaskExecutor()) {
            return tills.invokeAll(calls).stream().map(f -> f.resultNow()).toList();
        }
    }
}
