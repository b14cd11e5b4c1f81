package io.tongpin.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongpin.costing.CostPolicy;
import io.tongpin.generalledger.AccountRole;
import io.tongpin.kernel.Money;
import io.tongpin.kernel.Quantity;
import io.tongpin.kernel.Value;
import io.tongpin.posting.Entry;
import io.tongpin.posting.PostingResult;
import io.tongpin.stockledger.Place;
import io.tongpin.stockledger.Track;
import io.tongpin.stockledger.Worth;
import io.tongpin.testing.TestDatabase;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What builds on a document that was refused in the same group is refused too, and what builds on that. */
class SourceRefusedTest {

    @Test
    void nothingIsBuiltOnWhatWasRefused() {
        try (TestDatabase database = TestDatabase.fresh()) {
            Trade trade = new Trade(database, CostPolicy.named("store_current").orElseThrow(), 1);
            Draft tooMuch = sale(trade);
            Draft itsReturn = brought(trade, tooMuch);
            Draft theReturnsReturn = brought(trade, itsReturn);
            Draft found = brought(trade, null);

            List<PostingResult> results = trade.books.postInOrder(
                    List.of(tooMuch.command(), itsReturn.command(), found.command(), theReturnsReturn.command()));

            assertThat(results.stream().map(SourceRefusedTest::told))
                    .containsExactly(
                            "stock.not-enough", "documents.source-refused", "posted", "documents.source-refused");
        }
    }

    private static String told(PostingResult result) {
        return result instanceof PostingResult.Refused(var why) ? why.getFirst().code() : "posted";
    }

    private static Draft sale(Trade trade) {
        Place place = trade.shelves.get(1);
        UUID sku = trade.articles.getFirst().id();
        Draft draft = trade.draft("adjustment", place.store(), null);
        int line = draft.line(sku, Quantity.of(1), Money.ZERO, Track.NONE, null);
        return draft.add(new Entry.GoodsOut(
                line, sku, place, Quantity.of(1), Worth.CURRENT, AccountRole.STOCK_LOSS, Track.NONE, null));
    }

    private static Draft brought(Trade trade, @org.jspecify.annotations.Nullable Draft source) {
        Place place = trade.shelves.get(1);
        UUID sku = trade.articles.getFirst().id();
        Draft draft = trade.draft("adjustment", place.store(), null);
        int line = draft.line(sku, Quantity.of(1), Money.ZERO, Track.NONE, source == null ? null : source.ref(1));
        Worth worth = new Worth.Known(Value.of("3.00"));
        return draft.add(
                new Entry.GoodsIn(line, sku, place, Quantity.of(1), worth, AccountRole.STOCK_GAIN, Track.NONE));
    }
}
