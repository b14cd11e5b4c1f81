package io.tongpin.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongpin.costing.CostPolicy;
import io.tongpin.kernel.Refusal;
import io.tongpin.posting.Lanes;
import io.tongpin.posting.PostingResult;
import io.tongpin.stockledger.Place;
import io.tongpin.testing.TestDatabase;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A sale that is taken back and goods of it that come back meet at the same moment. */
class ReversalRaceTest {

    private static final CostPolicy POLICY = CostPolicy.named("store_original").orElseThrow();
    private static final int SALES = 25;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2})
    void eitherTheSaleIsTakenBackOrItsGoodsComeBackNeverBoth(long seed) throws Exception {
        try (TestDatabase database = TestDatabase.fresh()) {
            Trade trade = new Trade(database, POLICY, seed, new Lanes.Size(2, 5));
            Office here = new Office(trade);
            Office there = new Office(trade, trade.sibling(new Lanes.Size(2, 5)));
            Place place = trade.shelves.getFirst();
            Place elsewhere = trade.shelves.getLast();
            UUID sku = trade.articles.getFirst().id();
            posted(here.post(here.receipt(place, sku, "100", "6.00")));

            for (int i = 0; i < SALES; i++) {
                UUID sale = posted(here.post(here.sale(place, sku, "2", "20.00")));
                Callable<PostingResult> takeBack = () -> here.reverse(sale);
                Callable<PostingResult> bringBack =
                        () -> there.post(there.returned(elsewhere, sale, sku, "1", "10.00"));

                List<PostingResult> endings = LastPieceRaceTest.race(
                        i % 2 == 0 ? List.of(takeBack, bringBack) : List.of(bringBack, takeBack));

                assertThat(endings)
                        .filteredOn(e -> e instanceof PostingResult.Posted)
                        .hasSize(1);
            }
            assertThat(database.deadlocks()).isZero();
        }
    }

    /** One lane, so that wishes about the same sale stand in one group. */
    @Test
    void alsoWhereBothStandInOneGroup() throws Exception {
        try (TestDatabase database = TestDatabase.fresh()) {
            Trade trade = new Trade(database, POLICY, 5, new Lanes.Size(1, 100));
            Office office = new Office(trade);
            Place place = trade.shelves.getFirst();
            UUID sku = trade.articles.getFirst().id();
            posted(office.post(office.receipt(place, sku, "100", "6.00")));
            List<Callable<PostingResult>> wishes = new ArrayList<>();
            for (int i = 0; i < SALES; i++) {
                UUID sale = posted(office.post(office.sale(place, sku, "2", "20.00")));
                wishes.add(() -> office.post(office.returned(place, sale, sku, "1", "10.00")));
                wishes.add(() -> office.reverse(sale));
                wishes.add(() -> office.reverse(sale));
            }
            Collections.shuffle(wishes, new Random(5));

            List<PostingResult> endings = LastPieceRaceTest.race(wishes);

            assertThat(endings)
                    .filteredOn(e -> e instanceof PostingResult.Posted)
                    .hasSize(SALES);
        }
    }

    @Test
    void nothingComesBackOfASaleThatWasTakenBackMeanwhile() {
        try (TestDatabase database = TestDatabase.fresh()) {
            Trade trade = new Trade(database, POLICY, 3);
            Office office = new Office(trade);
            Place place = trade.shelves.getFirst();
            UUID sku = trade.articles.getFirst().id();
            posted(office.post(office.receipt(place, sku, "10", "6.00")));
            UUID sale = posted(office.post(office.sale(place, sku, "2", "20.00")));
            posted(office.reverse(sale));

            PostingResult late = office.post(office.returned(place, sale, sku, "1", "10.00"));

            assertThat(late).isInstanceOf(PostingResult.Refused.class);
        }
    }

    @Test
    void aSaleIsTakenBackOnce() throws Exception {
        try (TestDatabase database = TestDatabase.fresh()) {
            Trade trade = new Trade(database, POLICY, 4);
            Office office = new Office(trade);
            Office other = new Office(trade, trade.sibling(new Lanes.Size(2, 5)));
            Place place = trade.shelves.getFirst();
            UUID sku = trade.articles.getFirst().id();
            posted(office.post(office.receipt(place, sku, "10", "6.00")));
            UUID sale = posted(office.post(office.sale(place, sku, "2", "20.00")));

            List<PostingResult> endings = LastPieceRaceTest.race(List.of(
                    () -> office.reverse(sale),
                    () -> other.reverse(sale),
                    () -> office.reverse(sale),
                    () -> other.reverse(sale)));

            assertThat(endings)
                    .filteredOn(e -> e instanceof PostingResult.Posted)
                    .hasSize(1);
            assertThat(endings)
                    .filteredOn(e -> e instanceof PostingResult.Refused)
                    .allSatisfy(e -> assertThat(((PostingResult.Refused) e).why())
                            .extracting(Refusal::code)
                            .containsAnyOf("documents.not-reversible"));
        }
    }

    private static UUID posted(PostingResult result) {
        assertThat(result).isInstanceOf(PostingResult.Posted.class);
        return ((PostingResult.Posted) result).document();
    }
}
