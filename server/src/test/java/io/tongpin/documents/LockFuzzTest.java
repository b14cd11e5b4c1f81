package io.tongpin.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongpin.costing.CostPolicy;
import io.tongpin.generalledger.AccountRole;
import io.tongpin.generalledger.Side;
import io.tongpin.kernel.LineRef;
import io.tongpin.kernel.Money;
import io.tongpin.kernel.Quantity;
import io.tongpin.kernel.Value;
import io.tongpin.posting.AccountRef;
import io.tongpin.posting.Books;
import io.tongpin.posting.Entry;
import io.tongpin.posting.Lanes;
import io.tongpin.posting.PostingCommand;
import io.tongpin.posting.PostingResult;
import io.tongpin.stockledger.Place;
import io.tongpin.stockledger.Track;
import io.tongpin.stockledger.Worth;
import io.tongpin.testing.TestDatabase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Many people post overlapping documents at once through two books with several lanes each: over the same warehouses and
 * articles in any order, articles that nobody has had before, lots, promises, items and lines of earlier documents. Nobody
 * ever waits in a circle.
 */
class LockFuzzTest {

    private static final int PEOPLE = 24;
    private static final int DOCUMENTS = 25;

    private final List<Place> places = new ArrayList<>();
    private final List<UUID> known = new ArrayList<>();

    @ParameterizedTest(name = "{0} seed {1}")
    @MethodSource("seeds")
    void nobodyWaitsInACircle(String policy, long seed) throws Exception {
        try (TestDatabase database = TestDatabase.fresh()) {
            CostPolicy costs = CostPolicy.named(policy).orElseThrow().with(CostPolicy.NegativeStock.ALLOWED);
            Trade trade = new Trade(database, costs, seed, new Lanes.Size(3, 10));
            Books other = trade.sibling(new Lanes.Size(3, 10));
            places.addAll(trade.shelves);
            places.addAll(trade.roads.values());
            trade.articles.subList(0, 4).forEach(a -> known.add(a.id()));
            Shared shared = shared(trade);
            List<Callable<PostingResult>> everybody = new ArrayList<>();
            for (int person = 0; person < PEOPLE; person++) {
                SplittableRandom random = new SplittableRandom(seed * 1_000 + person);
                Books books = person % 2 == 0 ? trade.books : other;
                everybody.add(() -> {
                    PostingResult last = null;
                    for (int i = 0; i < DOCUMENTS; i++) {
                        last = books.post(document(trade, shared, random));
                    }
                    return Objects.requireNonNull(last);
                });
            }

            List<PostingResult> endings = LastPieceRaceTest.race(everybody);

            assertThat(endings).hasSize(PEOPLE);
            assertThat(database.deadlocks()).isZero();
        }
    }

    static Stream<Arguments> seeds() {
        List<String> policies = List.of("store_current", "company_original", "store_fifo");
        long first = Long.getLong("seed", 1);
        return LongStream.range(first, first + Integer.getInteger("seeds", 4))
                .mapToObj(seed -> Arguments.of(policies.get((int) (seed % policies.size())), seed));
    }

    /** What everybody reaches for: a debt to pay, an order line to take up, a promise to give back. */
    private record Shared(UUID debt, UUID customer, LineRef line, LineRef promise, UUID promised, Place at) {}

    private static Shared shared(Trade trade) {
        Place place = trade.shelves.getFirst();
        UUID customer = trade.customers.getFirst();
        UUID sku = trade.articles.get(8).id();
        Draft receipt = trade.draft("purchase-receipt", place.store(), null);
        in(receipt, sku, place, 1_000, Track.NONE);
        post(trade, receipt);
        Draft sale = trade.draft("sales-delivery", place.store(), customer);
        Money much = Money.of("1000000.00");
        sale.line(sku, Quantity.of(1), much, Track.NONE, null);
        sale.add(new Entry.Debit(AccountRef.of(AccountRole.RECEIVABLE), much, place.store(), customer));
        sale.add(new Entry.Credit(AccountRef.of(AccountRole.REVENUE), much, place.store(), null));
        sale.add(new Entry.Owes(
                Side.RECEIVABLE, customer, place.store(), AccountRole.RECEIVABLE, much, LocalDate.of(2026, 2, 1)));
        post(trade, sale);
        Draft order = trade.draft("sales-order", place.store(), customer);
        int line = order.line(sku, Quantity.of(900), Money.ZERO, Track.NONE, null);
        order.add(new Entry.Reserve(line, sku, place, Quantity.of(900)));
        post(trade, order);
        return new Shared(sale.id(), customer, order.ref(line), order.ref(line), sku, place);
    }

    private static void post(Trade trade, Draft draft) {
        assertThat(trade.books.post(draft.command())).isInstanceOf(PostingResult.Posted.class);
    }

    private PostingCommand document(Trade trade, Shared shared, SplittableRandom random) {
        Place home = places.get(random.nextInt(places.size()));
        Draft draft = trade.draft("adjustment", home.store(), null)
                .on(LocalDate.of(2026, 1 + random.nextInt(3), 1 + random.nextInt(3)))
                .fact();
        List<Runnable> movements = new ArrayList<>();
        for (int i = random.nextInt(1, 7); i > 0; i--) {
            UUID sku = article(trade, random);
            Place place = places.get(random.nextInt(places.size()));
            int kind = random.nextInt(4);
            movements.add(() -> move(draft, sku, place, kind, random));
        }
        Collections.shuffle(movements, new Random(random.nextLong()));
        movements.forEach(Runnable::run);
        reach(draft, shared, random);
        return draft.command();
    }

    private UUID article(Trade trade, SplittableRandom random) {
        if (random.nextInt(3) == 0) {
            // One that several people will meet for the first time at the same moment.
            return new UUID(0x0100_0000_0000_7000L + random.nextInt(200), 0x8000_0000_0000_0000L);
        }
        return random.nextInt(6) == 0 ? trade.articles.get(4).id() : known.get(random.nextInt(known.size()));
    }

    private void move(Draft draft, UUID sku, Place place, int kind, SplittableRandom random) {
        Track track = known.contains(sku) || random.nextBoolean()
                ? Track.NONE
                : new Track("L" + random.nextInt(3), null, List.of());
        switch (kind) {
            case 0 -> out(draft, sku, place);
            case 1 -> {
                Place to = places.get(random.nextInt(places.size()));
                if (!to.equals(place)) {
                    int line = draft.line(sku, Quantity.of(1), Money.ZERO, Track.NONE, null);
                    draft.add(new Entry.GoodsMove(line, sku, place, to, Quantity.of(1), Worth.CURRENT, Track.NONE));
                }
            }
            default -> in(draft, sku, place, random.nextInt(1, 4), track);
        }
    }

    private static void in(Draft draft, UUID sku, Place place, int pieces, Track track) {
        int line = draft.line(sku, Quantity.of(pieces), Money.ZERO, track, null);
        draft.add(new Entry.GoodsIn(
                line,
                sku,
                place,
                Quantity.of(pieces),
                new Worth.Known(Value.of(pieces + ".00")),
                AccountRole.STOCK_GAIN,
                track));
    }

    private static void out(Draft draft, UUID sku, Place place) {
        int line = draft.line(sku, Quantity.of(1), Money.ZERO, Track.NONE, null);
        draft.add(new Entry.GoodsOut(
                line, sku, place, Quantity.of(1), Worth.CURRENT, AccountRole.STOCK_LOSS, Track.NONE, null));
    }

    private static void reach(Draft draft, Shared shared, SplittableRandom random) {
        Money cent = Money.of("0.01");
        UUID store = shared.at().store();
        if (random.nextInt(3) == 0) {
            draft.add(new Entry.Settles(Side.RECEIVABLE, shared.debt(), cent));
            draft.add(new Entry.Debit(AccountRef.of(AccountRole.CASH), cent, store, null));
            draft.add(new Entry.Credit(AccountRef.of(AccountRole.RECEIVABLE), cent, store, shared.customer()));
        }
        if (random.nextInt(3) == 0) {
            // There and back: the row is locked and written, and says in the end what the lines say, nothing.
            draft.add(new Entry.Progress(shared.line(), "delivered", Quantity.of(1), Quantity.of(900)));
            draft.add(new Entry.Progress(
                    shared.line(), "delivered", Quantity.of(1).negate(), Quantity.of(900)));
        }
        if (random.nextInt(3) == 0) {
            draft.add(new Entry.Release(shared.promise(), shared.promised(), shared.at(), Quantity.of(1)));
        }
    }
}
