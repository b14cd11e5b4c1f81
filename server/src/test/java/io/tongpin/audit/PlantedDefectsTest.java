package io.tongpin.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongpin.changes.FeedSequencer;
import io.tongpin.costing.CostPolicy;
import io.tongpin.documents.Office;
import io.tongpin.documents.RandomMonth;
import io.tongpin.documents.Trade;
import io.tongpin.platform.Words;
import io.tongpin.posting.PostingCommand;
import io.tongpin.posting.PostingResult;
import io.tongpin.reporting.Rollups;
import io.tongpin.testing.BooksAreRight;
import io.tongpin.testing.TestDatabase;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is done to the tables of a month's books, the auditor names it; of clean books it has nothing to say. */
class PlantedDefectsTest {

    private static final long SEED = Long.getLong("seed", 7);
    private static final int STEPS = 250;
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.EPOCH);
    private static final Words WORDS = Words.of("invariants");

    /** A sum over everything is wrong everywhere; a stream, a month, a table and a role are places of their own. */
    private static final Set<String> OF_NO_PLACE = Set.of("I-03", "I-04", "I-21", "I-24", "I-39", "I-72");

    /** The feed is counted as a whole, and its rows are not documents. */
    private static final Set<String> ONLY_AS_A_WHOLE = Set.of("the feed lost a row", "the feed jumped");

    private static final Map<String, TestDatabase> BOOKS = new HashMap<>();
    private static final Map<Defect, Planted> PLANTED = new HashMap<>();

    @AfterAll
    static void close() {
        TestDatabase.administer("revoke tongpin_engine from tongpin_owner");
        BOOKS.values().forEach(TestDatabase::close);
        BOOKS.clear();
        PLANTED.clear();
    }

    /** The owner of the tables looks with the application's eyes. */
    @BeforeAll
    static void mayLookAsTheApplication() {
        TestDatabase.administer("grant tongpin_engine to tongpin_owner with inherit false, set true");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("defects")
    void isNamedWithItsPlace(String policy, Defect defect) {
        Planted planted = planted(policy, defect);

        assertThat(planted.complete().broken()).extracting(Verdict::id).contains(defect.id());
        Verdict verdict = planted.complete().broken().stream()
                .filter(v -> v.id().equals(defect.id()))
                .findFirst()
                .orElseThrow();
        assertThat(verdict.examples()).isNotEmpty().allSatisfy(PlantedDefectsTest::isReadable);
        if (!OF_NO_PLACE.contains(defect.id())) {
            assertThat(verdict.examples())
                    .as("one of them says where, of %s", planted.touched())
                    .anyMatch(planted::isAt);
        }
    }

    /** Shortly after it happened, where the look at changes alone can see it. */
    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("defectsOfChanges")
    void isFoundAmongTheChanges(String policy, Defect defect) {
        assertThat(planted(policy, defect).changes().broken()).isNotEmpty();
    }

    /** After a test only those invariants are asked that look at the tables it wrote to: they must be the right ones. */
    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("defects")
    void isLookedForWhereItWasDone(String policy, Defect defect) {
        Planted planted = planted(policy, defect);
        Set<String> tables = planted.tables();

        assertThat(planted.complete().broken().stream().map(Verdict::id))
                .allSatisfy(id -> assertThat(EveryInvariant.here())
                        .filteredOn(invariant -> invariant.id().equals(id))
                        .allMatch(invariant -> tables.isEmpty() || ReadTables.concerns(invariant, tables)));
    }

    private static void isReadable(Finding example) {
        assertThat(example.facts()).isNotEmpty().doesNotContainKey("error");
        for (Locale language : Words.LANGUAGES) {
            assertThat(example.facts().keySet())
                    .allSatisfy(fact -> assertThat(WORDS.codes(language)).contains("fact." + fact));
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

    /** So that nothing is left out: every kind that there is has been posted in the month that is looked at. */
    @Test
    void everyKindIsInTheMonth() {
        var kinds = month("store_fifo")
                .asOwner()
                .sql("select distinct kind from documents.document where state in ('POSTED', 'REVERSED')")
                .query(String.class)
                .list();

        assertThat(kinds).containsAll(Office.kinds());
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

    @ParameterizedTest
    @ValueSource(strings = {"tongpin_app", "tongpin_engine"})
    void aRoleThatIsMoreThanItShouldBeIsNamed(String role) {
        try (TestDatabase database = TestDatabase.fresh()) {
            TestDatabase.administer("alter role " + role + " bypassrls");
            try {
                assertThat(auditor(database).run(Trade.COMPANY).broken())
                        .extracting(Verdict::id)
                        .contains("I-36");
            } finally {
                TestDatabase.administer("alter role " + role + " nobypassrls");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alter table documents.document disable row level security",
                "alter table stockledger.balance no force row level security",
                "drop policy within_reach on changes.op",
                "create policy open on documents.document using (true)",
                "alter policy engine on generalledger.line to public",
                "alter policy within_reach on stockledger.entry using (true)",
                "create table reporting.forgotten (company_id integer, store_id uuid, primary key (company_id, store_id))",
                "create function access.door() returns bigint security definer begin atomic select count(*) from stockledger.entry; end",
                "alter function access.places_in_reach() security definer",
            })
    void aWallThatIsMissingIsNamed(String defect) {
        try (TestDatabase database = TestDatabase.fresh().wrongOnPurpose()) {
            database.asOwner().sql(defect).update();

            assertThat(auditor(database).run(Trade.COMPANY).broken())
                    .extracting(Verdict::id)
                    .contains("I-36");
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
        List<String> planted = Stream.of(
                        Defect.anywhere(),
                        DefectsOfDays.all(),
                        DefectsOfCosting.inLayeredBooks(),
                        DefectsOfCosting.inPooledBooks())
                .flatMap(List::stream)
                .map(Defect::id)
                .toList();
        List<String> byOwnTests = List.of("I-36", "I-40", "I-73");

        assertThat(EveryInvariant.here())
                .extracting(Invariant::id)
                .allSatisfy(id -> assertThat(planted.contains(id) || byOwnTests.contains(id))
                        .as(id)
                        .isTrue());
    }

    static Stream<Arguments> defects() {
        return Stream.of(
                        Defect.anywhere().stream().map(d -> Arguments.of("store_fifo", d)),
                        DefectsOfDays.all().stream().map(d -> Arguments.of("store_fifo", d)),
                        DefectsOfCosting.inLayeredBooks().stream().map(d -> Arguments.of("store_fifo", d)),
                        DefectsOfCosting.inPooledBooks().stream().map(d -> Arguments.of("company_original", d)))
                .flatMap(s -> s);
    }

    static Stream<Arguments> defectsOfChanges() {
        Set<String> inChanges = EveryInvariant.here().stream()
                .filter(Invariant::checksChanges)
                .map(Invariant::id)
                .collect(Collectors.toSet());
        return defects()
                .filter(arguments -> arguments.get()[1] instanceof Defect defect
                        && inChanges.contains(defect.id())
                        && !ONLY_AS_A_WHOLE.contains(defect.what()));
    }

    static Stream<String> policies() {
        return Stream.of("store_fifo", "company_original");
    }

    /** Looked at once, both ways, whoever asks first. */
    private static Planted planted(String policy, Defect defect) {
        return PLANTED.computeIfAbsent(defect, d -> Planted.in(month(policy), d, CLOCK));
    }

    private static Auditor auditor(TestDatabase database) {
        return BooksAreRight.auditor(database, CLOCK);
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
            new EveryKind(new Office(trade)).post();
            FeedSequencer sequencer = new FeedSequencer(trade.database);
            while (sequencer.numberWaiting(Trade.COMPANY) > 0) {
                // One batch after the other.
            }
            new Rollups(trade.database).catchUp(Trade.COMPANY);
            return database.wrongOnPurpose(); // It is looked at by this test, and that is enough.
        });
    }
}
