package io.tongpin.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongpin.costing.CostPolicy;
import io.tongpin.kernel.LineRef;
import io.tongpin.kernel.Money;
import io.tongpin.kernel.Quantity;
import io.tongpin.posting.Lanes;
import io.tongpin.posting.PostingResult;
import io.tongpin.stockledger.Place;
import io.tongpin.testing.BooksAreRight;
import io.tongpin.testing.TestDatabase;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is still to come of an order is what was ordered less what came, whatever comes, is given up or is taken back. */
@ExtendWith(BooksAreRight.class)
class OpenQuantityTest {

    private final TestDatabase database = TestDatabase.fresh();
    private Office office =
            new Office(new Trade(database, CostPolicy.named("company_original").orElseThrow(), 1));

    @AfterEach
    void close() {
        database.close();
    }

    /** What one document took of each line. */
    private record Taken(UUID document, List<Integer> of) {}

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2})
    void isOrderedLessTaken(long seed) {
        SplittableRandom dice = new SplittableRandom(seed);
        int[] ordered = {dice.nextInt(1, 40), dice.nextInt(1, 40), dice.nextInt(1, 40)};
        UUID order = posted(paper("purchase-order", null, ordered));
        List<Taken> standing = new ArrayList<>();
        for (int round = 0; round < 14; round++) {
            if (!standing.isEmpty() && dice.nextInt(4) == 0) {
                Taken back = standing.remove(dice.nextInt(standing.size()));
                done(office.reverse(back.document()));
            } else {
                String kind = dice.nextInt(4) == 0 ? "purchase-closing" : "purchase-receipt";
                List<Integer> parts = parts(dice, ordered, standing, kind.equals("purchase-receipt"));
                if (parts.stream().anyMatch(part -> part > 0)) {
                    int[] some = parts.stream().mapToInt(Integer::intValue).toArray();
                    standing.add(new Taken(posted(paper(kind, order, some)), parts));
                }
            }
            assertThat(open(order))
                    .as(
                            "seed %d, round %d: of %s after %s",
                            seed, round, List.of(ordered[0], ordered[1], ordered[2]), standing)
                    .isEqualByComparingTo(BigDecimal.valueOf(expected(ordered, standing)));
        }
    }

    /** A receipt may bring more than was ordered; what is given up was still open. */
    private static List<Integer> parts(SplittableRandom dice, int[] ordered, List<Taken> standing, boolean more) {
        List<Integer> parts = new ArrayList<>();
        for (int line = 0; line < ordered.length; line++) {
            int open = Math.max(0, ordered[line] - taken(standing, line));
            parts.add(more ? dice.nextInt(0, open + 3) : open == 0 ? 0 : dice.nextInt(0, open + 1));
        }
        return parts;
    }

    private static int taken(List<Taken> standing, int line) {
        return standing.stream().mapToInt(one -> one.of().get(line)).sum();
    }

    private static int expected(int[] ordered, List<Taken> standing) {
        int open = 0;
        for (int line = 0; line < ordered.length; line++) {
            open += Math.max(0, ordered[line] - taken(standing, line));
        }
        return open;
    }

    /** Two lorries at two gates: each takes another line of the same order, and neither forgets the other. */
    @Test
    void twoWhoReceiveAtOnceAreBothCounted() throws Exception {
        for (int round = 0; round < 8; round++) {
            UUID order = posted(paper("purchase-order", null, 5, 7));
            CountDownLatch gate = new CountDownLatch(1);
            try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
                List<Future<PostingResult>> both = new ArrayList<>();
                for (int[] part : new int[][] {{2, 0}, {0, 3}}) {
                    Document receipt = paper("purchase-receipt", order, part);
                    Office at = new Office(office.trade, office.trade.sibling(new Lanes.Size(1, 10)));
                    both.add(people.submit(() -> {
                        gate.await();
                        return at.post(receipt);
                    }));
                }
                gate.countDown();
                for (Future<PostingResult> one : both) {
                    done(one.get());
                }
            }
            assertThat(open(order)).isEqualByComparingTo("7");
        }
        assertThat(database.deadlocks()).isZero();
    }

    @Test
    void nothingIsToComeOfWhatWasTakenBackOrNeverOrdered() {
        UUID order = posted(paper("purchase-order", null, 4));
        UUID receipt = posted(paper("purchase-receipt", order, 4));
        assertThat(open(order)).isEqualByComparingTo("0");
        assertThat(stored(receipt)).isEmpty();

        done(office.reverse(receipt));
        assertThat(open(order)).isEqualByComparingTo("4");

        done(office.reverse(order));
        assertThat(stored(order)).isEmpty();
    }

    private BigDecimal open(UUID document) {
        return stored(document).orElseThrow();
    }

    private Optional<BigDecimal> stored(UUID document) {
        return database.asOwner()
                .sql("select open_quantity from documents.document where id = ? and open_quantity is not null")
                .param(document)
                .query((row, n) -> row.getBigDecimal(1))
                .optional();
    }

    private UUID posted(Document document) {
        done(office.post(document));
        return document.id();
    }

    private static void done(PostingResult result) {
        assertThat(result).isInstanceOf(PostingResult.Posted.class);
    }

    /** @param pieces of each line; a line of none is left out */
    private Document paper(String kind, @Nullable UUID order, int... pieces) {
        Trade trade = office.trade;
        Place place = trade.shelves.get(1);
        boolean closing = kind.endsWith("closing");
        List<Document.Line> lines = new ArrayList<>();
        for (int n = 0; n < pieces.length; n++) {
            if (pieces[n] > 0) {
                Money amount = closing ? Money.ZERO : Money.of(pieces[n] + ".00");
                lines.add(line(n + 1, trade.articles.get(0).id(), pieces[n], amount, order));
            }
        }
        return new Document(
                trade.ids.next(),
                kind,
                0,
                Document.State.DRAFT,
                null,
                Office.TODAY,
                null,
                place.store(),
                trade.suppliers.getFirst(),
                closing ? null : place.warehouse(),
                null,
                null,
                order,
                null,
                null,
                null,
                closing ? "断货" : null,
                lines,
                List.of(),
                List.of(),
                List.of(),
                Map.of());
    }

    private static Document.Line line(int no, UUID sku, int pieces, Money amount, @Nullable UUID order) {
        LineRef source = order == null ? null : new LineRef(order, no);
        return new Document.Line(
                no,
                sku,
                Quantity.of(pieces),
                null,
                Quantity.of(1),
                null,
                amount.isZero() ? null : BigDecimal.ONE,
                null,
                amount,
                null,
                Money.ZERO,
                null,
                Money.ZERO,
                null,
                null,
                List.of(),
                source == null ? null : source.document(),
                source == null ? null : source.line(),
                null,
                null,
                null,
                null);
    }
}
