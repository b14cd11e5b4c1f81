package io.tongpin.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongpin.costing.CostPolicy;
import io.tongpin.posting.PostingResult;
import io.tongpin.stockledger.Place;
import io.tongpin.testing.BooksAreRight;
import io.tongpin.testing.TestDatabase;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Under first in, first out a mistake that is taken back leaves the cost layers as if it had never been. */
@ExtendWith(BooksAreRight.class)
class FifoReversalTest {

    private static final int STEPS = 60;
    private static final long SEED = Long.getLong("seed", 11);

    private final TestDatabase database = TestDatabase.fresh();

    @AfterEach
    void close() {
        database.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"store_fifo", "company_fifo", "store_fifo_current", "company_fifo_current"})
    void whatIsTakenBackAtOnceNeverHappened(String policy) {
        Office office = office(policy);
        Place place = office.trade.shelves.get(1);
        UUID sku = office.trade.articles.getFirst().id();
        SplittableRandom random = new SplittableRandom(SEED);
        for (int step = 0; step < STEPS; step++) {
            Document document = next(office, place, sku, random);
            List<String> before = layers(office);
            office.happened(document).forEach(FifoReversalTest::posted);
            if (random.nextBoolean() && takenBack(office, document)) {
                assertThat(layers(office))
                        .as("seed %d, step %d, a %s", SEED, step, document.kind())
                        .isEqualTo(before);
            }
        }
    }

    /** A receipt stays where what it brought was owed already. */
    private static boolean takenBack(Office office, Document document) {
        PostingResult result = office.reverse(document.id());
        boolean done = result instanceof PostingResult.Posted;
        assertThat(done || document.kind().equals("purchase-receipt"))
                .as(result.toString())
                .isTrue();
        return done;
    }

    private static Document next(Office office, Place place, UUID sku, SplittableRandom random) {
        String quantity = Integer.toString(random.nextInt(1, 9));
        return random.nextInt(5) < 2
                ? office.receipt(place, sku, quantity, random.nextInt(1, 30) + "." + random.nextInt(10, 100))
                : office.sale(place, sku, quantity, "20.00");
    }

    /** The receipt's layer is used up by the sale; it is its own again once the sale is taken back with it. */
    @ParameterizedTest
    @ValueSource(strings = {"store_fifo", "company_fifo"})
    void aSaleAndTheReceiptItTookFromAreTakenBackTogether(String policy) {
        Office office = office(policy);
        Place place = office.trade.shelves.get(1);
        UUID sku = office.trade.articles.getFirst().id();
        posted(office.post(office.receipt(place, sku, "1", "8.00")));
        Document receipt = office.receipt(place, sku, "2", "10.00");
        posted(office.post(receipt));
        posted(office.post(office.receipt(place, sku, "10", "12.00")));
        Document sale = office.sale(place, sku, "4", "80.00");
        posted(office.post(sale));

        office.reverseInOrder(sale.id(), receipt.id()).forEach(FifoReversalTest::posted);

        assertThat(layers(office)).containsExactly("1: 1 worth 8", "3: 10 worth 120");
        assertThat(count("stockledger.entry where movement = 'VARIANCE'")).isZero();
    }

    /** What was opened and taken from in one group is kept as it was opened. */
    @Test
    void aSaleInTheGroupOfItsReceiptIsTakenBack() {
        Office office = office("store_fifo");
        Place place = office.trade.shelves.get(1);
        UUID sku = office.trade.articles.getFirst().id();
        Document sale = office.sale(place, sku, "3", "60.00");
        office.happened(office.receipt(place, sku, "10", "7.00"), sale).forEach(FifoReversalTest::posted);

        assertThat(layers(office)).containsExactly("1: 7 worth 49");
        posted(office.reverse(sale.id()));

        assertThat(layers(office)).containsExactly("1: 10 worth 70");
    }

    /** Who has a moving average pays nothing for it. */
    @Test
    void underAMovingAverageNothingIsWrittenOfLayers() {
        Office office = office("store_current");
        Place place = office.trade.shelves.get(1);
        UUID sku = office.trade.articles.getFirst().id();
        Document sale = office.sale(place, sku, "3", "60.00");
        posted(office.post(office.receipt(place, sku, "5", "7.00")));
        posted(office.post(sale));
        posted(office.reverse(sale.id()));

        assertThat(count("stockledger.layer_use")).isZero();
    }

    private Office office(String policy) {
        return new Office(new Trade(database, CostPolicy.named(policy).orElseThrow(), SEED));
    }

    private static void posted(PostingResult result) {
        assertThat(result).isInstanceOf(PostingResult.Posted.class);
    }

    private static List<String> layers(Office office) {
        return office.trade.database.read(
                Trade.COMPANY, tx -> tx.sql("""
                        select layer_no || ': ' || trim_scale(left_quantity) || ' worth ' || trim_scale(left_value)
                          from stockledger.layer
                         where company_id = 1 and left_quantity > 0
                         order by pool_id, sku_id, layer_no
                        """).query(String.class).list());
    }

    private long count(String from) {
        return database.asOwner()
                .sql("select count(*) from " + from)
                .query(Long.class)
                .single();
    }
}
