package io.tongpin.exchange.totals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import io.tongpin.costing.CostPolicy;
import io.tongpin.documents.Document;
import io.tongpin.documents.Draft;
import io.tongpin.documents.Office;
import io.tongpin.documents.Trade;
import io.tongpin.kernel.Money;
import io.tongpin.kernel.Quantity;
import io.tongpin.organization.Warehouse;
import io.tongpin.posting.Entry;
import io.tongpin.posting.PostingResult;
import io.tongpin.stockledger.Place;
import io.tongpin.stockledger.Track;
import io.tongpin.stockledger.Worth;
import io.tongpin.testing.BooksAreRight;
import io.tongpin.testing.TestDatabase;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(BooksAreRight.class)
class StockCardsTest {

    private final TestDatabase database = TestDatabase.fresh();
    private final Trade trade =
            new Trade(database, CostPolicy.named("store_current").orElseThrow(), 1);
    private final Office office = new Office(trade);

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aStoreWithTwoWarehousesHasOneCardOfAnArticle() {
        Place shelf = trade.shelves.get(1);
        Place cellar = new Place(cellar(shelf.store()), shelf.store(), false, false);
        UUID shirt = trade.articles.get(0).id();
        UUID hat = trade.articles.get(1).id();
        post(office.receipt(shelf, shirt, "2", "10.00"));
        post(office.receipt(cellar, shirt, "3", "12.00"));
        post(office.receipt(shelf, hat, "4", "1.00"));
        post(office.sale(shelf, shirt, "1", "20.00"));
        post(office.sale(cellar, shirt, "2", "40.00"));

        assertThat(cards().lines().filter(line -> line.contains("|")))
                .satisfiesExactly(
                        first -> assertThat(first.replaceAll("\"[A-Z]+[^\"|]*-[^\"]*\"", "…"))
                                .isEqualTo("  \"S01|K01\": [[…, 2, \"20.00\", 2, \"20.00\", \"10.000000\"], "
                                        + "[…, 3, \"36.00\", 5, \"56.00\", \"11.200000\"], "
                                        + "[…, -1, \"-10.00\", 4, \"46.00\", \"11.500000\"], "
                                        + "[…, -2, \"-24.00\", 2, \"22.00\", \"11.000000\"]],"),
                        second -> assertThat(second)
                                .startsWith("  \"S01|K02\": [[")
                                .endsWith("4, \"4.00\", \"1.000000\"]]}"));
    }

    @Test
    void aCardTellsNothingOfTheRoadAndOfALateCostOnlyWhatItIsWorth() {
        Place shelf = trade.shelves.get(1);
        Place road = Objects.requireNonNull(trade.roads.get(shelf.store()));
        UUID shirt = trade.articles.get(0).id();
        Document receipt = office.receipt(shelf, shirt, "5", "10.00");
        post(receipt);
        post(office.freight(receipt, "2.00"));
        Draft sent = trade.draft("transfer-ship", shelf.store(), null);
        int line = sent.line(shirt, Quantity.of(1), Money.ZERO, Track.NONE, null);
        sent.add(new Entry.GoodsMove(line, shirt, shelf, road, Quantity.of(1), Worth.CURRENT, Track.NONE));
        assertThat(trade.books.post(sent.command())).isInstanceOf(PostingResult.Posted.class);

        assertThat(cards().lines().filter(card -> card.contains("|")))
                .singleElement(STRING)
                .contains(", 5, \"50.00\", 5, \"50.00\", \"10.000000\"], [")
                .endsWith(", -1, \"-10.40\", 4, \"41.60\", \"10.400000\"]]}");
    }

    private UUID cellar(UUID store) {
        Warehouse main = Objects.requireNonNull(trade.masters.chain().mainOf(store));
        return trade.masters
                .saved(
                        trade.masters.organization.warehouses(),
                        new Warehouse(trade.ids.next(), "CELLAR", "地库", store, main.kind(), false, 0, false))
                .id();
    }

    private void post(Document document) {
        assertThat(office.post(document)).isInstanceOf(PostingResult.Posted.class);
    }

    private String cards() {
        StringWriter out = new StringWriter();
        trade.database.read(Trade.COMPANY, tx -> {
            try {
                StockCards.write(tx, "store_current", out);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return out;
        });
        return out.toString();
    }
}
