package io.tongpin.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongpin.costing.CostPolicy;
import io.tongpin.kernel.Refusal;
import io.tongpin.posting.PostingCommand;
import io.tongpin.posting.PostingResult;
import io.tongpin.testing.TestDatabase;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** After any month the auditor finds nothing, and a clerk who keeps books by hand has the same figures. */
class RandomMonthTest {

    private static final int STEPS = 220;

    @ParameterizedTest(name = "{0} {1} seed {2}")
    @MethodSource("months")
    void theBooksAreRightAndAgreeWithTheClerk(String policy, CostPolicy.NegativeStock negative, long seed) {
        try (TestDatabase database = TestDatabase.fresh()) {
            CostPolicy costs = CostPolicy.named(policy).orElseThrow().with(negative);
            Trade trade = new Trade(database, costs, seed);
            RandomMonth month = new RandomMonth(trade, seed);
            NaiveBooks clerk = new NaiveBooks(costs);

            for (int step = 0; step < STEPS; step++) {
                PostingCommand command = month.next();
                boolean possible = clerk.post(command);
                PostingResult result = trade.books.post(command);
                assertThat(result instanceof PostingResult.Posted)
                        .as("step %d, %s, %s", step, command.posting(), result)
                        .isEqualTo(possible);
                if (possible) {
                    month.posted();
                } else {
                    assertThat(((PostingResult.Refused) result).why())
                            .extracting(Refusal::code)
                            .isNotEmpty();
                }
            }

            new Figures(trade).mustEqual(clerk);
        }
    }

    static Stream<Arguments> months() {
        long first = Long.getLong("seed", 1);
        int seeds = Integer.getInteger("seeds", 2);
        return Stream.of("store_current", "store_original", "company_current", "company_original", "store_fifo")
                .flatMap(policy -> Stream.of(CostPolicy.NegativeStock.values())
                        .flatMap(negative ->
                                IntStream.range(0, seeds).mapToObj(i -> Arguments.of(policy, negative, first + i))));
    }

    static List<String> policies() {
        return List.of("store_current", "store_original", "company_current", "company_original", "store_fifo");
    }
}
