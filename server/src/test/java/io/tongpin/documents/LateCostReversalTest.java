package io.tongpin.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongpin.costing.CostPolicy;
import io.tongpin.posting.PostingResult;
import io.tongpin.stockledger.Place;
import io.tongpin.testing.BooksAreRight;
import io.tongpin.testing.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Under first in, first out late costs that are taken back leave the cost layers as if they had never been. */
@ExtendWith(BooksAreRight.class)
class LateCostReversalTest {

    private static final int STEPS = 80;

    private final TestDatabase database = TestDatabase.fresh();

    @AfterEach
    void close() {
        database.close();
    }

    /** The same thing that happened to both articles. */
    private record Twins(Document dear, Document plain) {}

    /** Two articles live the same life, only that one of them is charged with freight that turns out not to be its own. */
    private static final class Life {

        private final Office office;
        private final UUID dear;
        private final UUID plain;
        private final SplittableRandom random;
        private final List<Twins> receipts = new ArrayList<>();
        private final List<Twins> sales = new ArrayList<>();
        private final List<Document> freight = new ArrayList<>();

        Life(Office office, SplittableRandom random) {
            this.office = office;
            this.dear = office.trade.articles.get(0).id();
            this.plain = office.trade.articles.get(1).id();
            this.random = random;
        }

        void goesOn() {
            Place place = office.trade.shelves.get(random.nextInt(1, 3));
            switch (random.nextInt(14)) {
                case 0, 1 -> received(place);
                case 2, 3, 4, 5 -> sold(place);
                case 6, 7 -> takenBack(sales);
                case 8 -> receiptTakenBack();
                case 9 -> returned(place);
                case 10, 11 -> charged();
                default -> notOurs();
            }
        }

        private void received(Place place) {
            String quantity = Integer.toString(random.nextInt(1, 12));
            String cost = random.nextInt(1, 30) + "." + random.nextInt(10, 100);
            happens(
                    office.receipt(place, dear, quantity, cost),
                    office.receipt(place, plain, quantity, cost),
                    receipts);
        }

        private void sold(Place place) {
            String quantity = Integer.toString(random.nextInt(1, 7));
            happens(office.sale(place, dear, quantity, "60.00"), office.sale(place, plain, quantity, "60.00"), sales);
        }

        private void returned(Place place) {
            if (!sales.isEmpty()) {
                Twins sale = any(sales);
                happens(
                        office.returned(place, sale.dear().id(), dear, "1", "5.00"),
                        office.returned(place, sale.plain().id(), plain, "1", "5.00"),
                        new ArrayList<>());
            }
        }

        private void happens(Document one, Document other, List<Twins> kept) {
            boolean posted = office.post(one) instanceof PostingResult.Posted;
            assertThat(office.post(other) instanceof PostingResult.Posted).isEqualTo(posted);
            if (posted) {
                kept.add(new Twins(one, other));
            }
        }

        private void takenBack(List<Twins> documents) {
            if (!documents.isEmpty()) {
                Twins twins = any(documents);
                boolean posted = office.reverse(twins.dear().id()) instanceof PostingResult.Posted;
                assertThat(office.reverse(twins.plain().id()) instanceof PostingResult.Posted)
                        .isEqualTo(posted);
                if (posted) {
                    documents.remove(twins);
                }
            }
        }

        /** What is charged with freight stays until that is taken back. */
        private void receiptTakenBack() {
            List<Twins> free =
                    receipts.stream().filter(twins -> !isCharged(twins.dear())).toList();
            receipts.stream()
                    .filter(twins -> !free.contains(twins))
                    .forEach(twins ->
                            assertThat(office.reverse(twins.dear().id())).isInstanceOf(PostingResult.Refused.class));
            List<Twins> left = new ArrayList<>(free);
            takenBack(left);
            receipts.removeIf(twins -> free.contains(twins) && !left.contains(twins));
        }

        private boolean isCharged(Document receipt) {
            return freight.stream()
                    .anyMatch(one -> receipt.id().equals(one.lines().getFirst().sourceDocument()));
        }

        /** Mostly on what is sold next, so that goods leave with it and come back without. */
        private void charged() {
            List<Twins> lying = random.nextInt(4) == 0 ? receipts : soldNext();
            if (!lying.isEmpty()) {
                Document one = office.freight(any(lying).dear(), random.nextInt(1, 20) + "." + random.nextInt(10, 100));
                posted(office.post(one));
                freight.add(one);
            }
        }

        private List<Twins> soldNext() {
            List<UUID> oldest = office.trade.database.read(
                    Trade.COMPANY,
                    tx -> tx.sql("""
                            select distinct on (pool_id) document_id
                              from stockledger.layer
                             where company_id = 1 and sku_id = ? and left_quantity > 0
                             order by pool_id, layer_no
                            """).param(dear).query(UUID.class).list());
            return receipts.stream()
                    .filter(twins -> oldest.contains(twins.dear().id()))
                    .toList();
        }

        private void notOurs() {
            if (!freight.isEmpty()) {
                posted(office.reverse(
                        freight.remove(random.nextInt(freight.size())).id()));
            }
        }

        private <T> T any(List<T> list) {
            return list.get(random.nextInt(list.size()));
        }

        /** What a customer brings back keeps the cost it left with, so its layer may differ. */
        List<String> layers(UUID sku) {
            return office.trade.database.read(
                    Trade.COMPANY,
                    tx -> tx.sql("""
                            select pool_id || ' ' || layer_no || ': ' || trim_scale(left_quantity) || ' worth '
                                   || case d.kind when 'retail-return' then 'what it left with'
                                                  else trim_scale(left_value)::text end
                              from stockledger.layer l
                              join documents.document d on d.company_id = l.company_id and d.id = l.document_id
                             where l.company_id = 1 and l.sku_id = ? and left_quantity > 0
                             order by pool_id, layer_no
                            """).param(sku).query(String.class).list());
        }

        void isAsIfNothingHadBeenCharged(String when) {
            assertThat(layers(dear)).as(when).isEqualTo(layers(plain));
        }
    }

    @ParameterizedTest(name = "{0} seed {1}")
    @MethodSource("lives")
    void freightThatIsTakenBackNeverWas(String policy, long seed) {
        Life life = new Life(office(policy, seed), new SplittableRandom(seed));
        for (int step = 0; step < STEPS; step++) {
            life.goesOn();
            if (life.freight.isEmpty()) {
                life.isAsIfNothingHadBeenCharged("seed " + seed + ", step " + step);
            }
        }
        while (!life.freight.isEmpty()) {
            life.notOurs();
        }
        life.isAsIfNothingHadBeenCharged("seed " + seed + ", in the end");
    }

    static Stream<Arguments> lives() {
        long first = Long.getLong("seed", 1);
        int seeds = Integer.getInteger("seeds", 4);
        return Stream.of("store_fifo", "company_fifo")
                .flatMap(policy ->
                        Stream.iterate(first, seed -> seed + 1).limit(seeds).map(seed -> Arguments.of(policy, seed)));
    }

    /** In whichever order a sale and the freight before it are taken back, and be it in one transaction. */
    @ParameterizedTest
    @ValueSource(strings = {"sale, freight", "freight, sale", "sale freight", "freight sale"})
    void aSaleAndTheFreightBeforeIt(String order) {
        Office office = office("store_fifo", 1);
        Life life = new Life(office, new SplittableRandom(1));
        Place place = office.trade.shelves.get(1);
        Document receipt = office.receipt(place, life.dear, "9", "7.00");
        Document freight = office.freight(receipt, "10.00");
        Document sale = office.sale(place, life.dear, "4", "80.00");
        Stream.of(receipt, freight, sale).forEach(one -> posted(office.post(one)));

        UUID[] ids = Stream.of(order.split("\\W+"))
                .map(name -> (name.equals("sale") ? sale : freight).id())
                .toArray(UUID[]::new);
        if (order.contains(",")) {
            Stream.of(ids).forEach(id -> posted(office.reverse(id)));
        } else {
            office.reverseInOrder(ids).forEach(LateCostReversalTest::posted);
        }

        assertThat(life.layers(life.dear)).singleElement().asString().endsWith(" 1: 9 worth 63");
        assertThat(standing(office)).containsExactly("1405 63.00", "2202 -63.00");
    }

    /** A freight on goods that moved on: the share that left with them is a variance, and no cent is lost. */
    @ParameterizedTest
    @ValueSource(strings = {"store_fifo", "company_fifo"})
    void whatLeftSinceIsAVariance(String policy) {
        Office office = office(policy, 1);
        Place place = office.trade.shelves.get(1);
        UUID sku = office.trade.articles.getFirst().id();
        Document receipt = office.receipt(place, sku, "10", "6.00");
        Document freight = office.freight(receipt, "10.00");
        posted(office.post(receipt));
        posted(office.post(office.sale(place, sku, "4", "80.00")));
        posted(office.post(freight));
        posted(office.post(office.sale(place, sku, "3", "60.00")));

        posted(office.reverse(freight.id()));

        assertThat(standing(office))
                .containsExactly(
                        "1001 140.00", "1405 18.00", "2202 -60.00", "5001 -140.00", "5401 45.00", "540101 -3.00");
    }

    private Office office(String policy, long seed) {
        return new Office(new Trade(database, CostPolicy.named(policy).orElseThrow(), seed));
    }

    private static void posted(PostingResult result) {
        assertThat(result).isInstanceOf(PostingResult.Posted.class);
    }

    private static List<String> standing(Office office) {
        return office.trade.database.read(
                Trade.COMPANY, tx -> tx.sql("""
                        select account || ' ' || sum(debit - credit)
                          from generalledger.line where company_id = 1
                         group by account having sum(debit - credit) <> 0
                         order by account collate "C"
                        """).query(String.class).list());
    }
}
