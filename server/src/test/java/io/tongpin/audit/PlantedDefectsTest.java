package io.tongpin.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongpin.changes.FeedSequencer;
import io.tongpin.costing.CostPolicy;
import io.tongpin.documents.RandomMonth;
import io.tongpin.documents.Trade;
import io.tongpin.posting.PostingCommand;
import io.tongpin.posting.PostingResult;
import io.tongpin.testing.BooksAreRight;
import io.tongpin.testing.TestDatabase;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whatever is done to the tables of a month's books, the auditor names it; of clean books it has nothing to say. */
class PlantedDefectsTest {

    private static final long SEED = Long.getLong("seed", 7);
    private static final int STEPS = 250;
    private static final Map<String, TestDatabase> BOOKS = new HashMap<>();

    @AfterAll
    static void close() {
        BOOKS.values().forEach(TestDatabase::close);
        BOOKS.clear();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("defects")
    void isNamed(String policy, Defect defect) {
        try (TestDatabase wrong = month(policy).copy()) {
            JdbcClient owner = wrong.asOwner();
            int changed = defect.sql().stream()
                    .mapToInt(sql -> owner.sql(sql).update())
                    .sum();
            boolean privileges = defect.sql().getFirst().startsWith("grant");
            assertThat(changed > 0 || privileges).as("the defect was planted").isTrue();

            AuditReport report = auditor(wrong).run(Trade.COMPANY);

            assertThat(report.ok()).isFalse();
            assertThat(report.broken()).extracting(Verdict::id).contains(defect.id());
            Verdict verdict = report.broken().stream()
                    .filter(v -> v.id().equals(defect.id()))
                    .findFirst()
                    .orElseThrow();
            assertThat(verdict.examples())
                    .isNotEmpty()
                    .allSatisfy(example -> assertThat(example.facts()).doesNotContainKey("error"));
        }
    }

    @ParameterizedTest
    @MethodSource("policies")
    void ofCleanBooksTheAuditorHasNothingToSay(String policy) {
        try (TestDatabase clean = month(policy).copy()) {
            AuditReport report = auditor(clean).run(Trade.COMPANY);

            assertThat(report.broken()).extracting(Verdict::id).containsExactly("I-40");
            assertThat(report.verdicts()).hasSizeGreaterThan(40);
        }
    }

    @Test
    void aServerThatForgetsWhatThePowerCutTakesIsNamed() {
        try (TestDatabase clean = month("store_fifo").copy()) {
            Verdict verdict = auditor(clean).run(Trade.COMPANY).broken().getFirst();

            assertThat(verdict.id()).isEqualTo("I-40");
            assertThat(verdict.examples())
                    .extracting(example -> example.facts().get("setting"))
                    .contains("fsync", "synchronous_commit", "full_page_writes");
        }
    }

    @Test
    void anApplicationThatIsMoreThanItShouldBeIsNamed() {
        try (TestDatabase database = TestDatabase.fresh()) {
            TestDatabase.administer("alter role tongpin_app bypassrls");
            try {
                assertThat(auditor(database).run(Trade.COMPANY).broken())
                        .extracting(Verdict::id)
                        .contains("I-36");
            } finally {
                TestDatabase.administer("alter role tongpin_app nobypassrls");
            }
        }
    }

    @Test
    void aFeedThatStandsStillIsNamed() {
        try (TestDatabase database = month("store_fifo").copy()) {
            database.asOwner().sql("delete from changes.feed").update();
            database.asOwner().sql("delete from changes.feed_cursor").update();
            database.asOwner().sql("delete from changes.feed_head").update();

            AuditReport report =
                    BooksAreRight.auditor(database, InstantSource.system()).run(Trade.COMPANY);

            assertThat(report.broken()).extracting(Verdict::id).contains("I-73");
        }
    }

    /** Every invariant is broken by some defect here, or said to be out of reach. */
    @Test
    void noInvariantGoesUntested() {
        List<String> planted = Stream.of(Defect.anywhere(), Defect.inLayeredBooks(), Defect.inPooledBooks())
                .flatMap(List::stream)
                .map(Defect::id)
                .toList();
        List<String> byOwnTests = List.of("I-36", "I-40", "I-73");

        assertThat(Invariants.with(List.of()))
                .extracting(Invariant::id)
                .allSatisfy(id -> assertThat(planted.contains(id) || byOwnTests.contains(id))
                        .as(id)
                        .isTrue());
    }

    static Stream<Arguments> defects() {
        return Stream.of(
                        Defect.anywhere().stream().map(d -> Arguments.of("store_fifo", d)),
                        Defect.inLayeredBooks().stream().map(d -> Arguments.of("store_fifo", d)),
                        Defect.inPooledBooks().stream().map(d -> Arguments.of("company_original", d)))
                .flatMap(s -> s);
    }

    static Stream<String> policies() {
        return Stream.of("store_fifo", "company_original");
    }

    private static Auditor auditor(TestDatabase database) {
        return BooksAreRight.auditor(database, InstantSource.fixed(Instant.EPOCH));
    }

    /** A random month, booked once and copied for every defect. */
    private static TestDatabase month(String policy) {
        return BOOKS.computeIfAbsent(policy, name -> {
            TestDatabase database = TestDatabase.fresh();
            CostPolicy costs = CostPolicy.named(name).orElseThrow().with(CostPolicy.NegativeStock.ALLOWED);
            Trade trade = new Trade(database, costs, SEED);
            RandomMonth month = new RandomMonth(trade, SEED);
            for (int step = 0; step < STEPS; step++) {
                PostingCommand command = month.next();
                if (trade.books.post(command) instanceof PostingResult.Posted) {
                    month.posted();
                }
            }
            new FeedSequencer(trade.database).numberWaiting(Trade.COMPANY);
            return database.wrongOnPurpose(); // Its copies are looked at by this test, and that is enough.
        });
    }
}
