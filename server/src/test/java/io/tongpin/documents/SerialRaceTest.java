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
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SerialRaceTest {

    private static final CostPolicy AVERAGE = CostPolicy.named("store_current").orElseThrow();
    private static final int PLACES = 12;

    /** Twelve warehouses, two of them in other books, receive the same hundred pieces; each piece can only be in one. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void aPieceThatArrivesEverywhereAtOnceIsInOnePlace(long seed) throws Exception {
        try (TestDatabase database = TestDatabase.fresh()) {
            Shop shop = new Shop(database.database(), AVERAGE, seed);
            Shop other = shop.sibling(AVERAGE, seed + 100);
            UUID sku = shop.ids.next();
            shop.receive(shop.ids.next(), shop.main, "1", "1.00"); // The month is open, so nobody waits for that.
            List<Callable<PostingResult>> receipts = new ArrayList<>();
            for (int i = 0; i < PLACES; i++) {
                Shop side = i % 2 == 0 ? shop : other;
                PostingCommand receipt = receipt(side, sku, shop.place(false, false), new Random(seed * 100 + i));
                receipts.add(() -> side.books.post(receipt));
            }

            List<PostingResult> endings = LastPieceRaceTest.race(receipts);

            assertThat(endings)
                    .filteredOn(e -> e instanceof PostingResult.Posted)
                    .hasSize(1);
            assertThat(endings)
                    .filteredOn(e -> e instanceof PostingResult.Refused)
                    .hasSize(PLACES - 1)
                    .allSatisfy(e -> assertThat(((PostingResult.Refused) e).why())
                            .allSatisfy(why -> assertThat(why.code()).isEqualTo("stock.serial-already-here")));
            assertThat(shop.count("stockledger.serial")).isEqualTo(100);
        }
    }

    private static PostingCommand receipt(Shop shop, UUID sku, Place place, Random random) {
        List<String> serials = new ArrayList<>(
                IntStream.rangeClosed(1, 100).mapToObj(n -> "SN" + n).toList());
        Collections.shuffle(serials, random);
        return shop.command(
                shop.ids.next(),
                "receipt",
                List.of(new Entry.GoodsIn(
                        1,
                        sku,
                        place,
                        Quantity.of(100),
                        new Worth.Known(Value.of("1000.00")),
                        AccountRole.OPENING,
                        new Track(null, null, serials))));
    }
}
