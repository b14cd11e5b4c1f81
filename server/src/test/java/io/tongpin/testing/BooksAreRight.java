package io.tongpin.testing;

import io.tongpin.audit.Auditor;
import io.tongpin.audit.EveryInvariant;
import io.tongpin.audit.Finding;
import io.tongpin.audit.Invariants;
import io.tongpin.audit.ReadTables;
import io.tongpin.audit.Verdict;
import io.tongpin.documents.StoredAsLogged;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Runs every invariant that what a test wrote can break over every database it has open, after every test. It registers itself (see
 * junit-platform.properties), and {@link TestDatabase#close()} does the same for a database that the test itself closes,
 * so no database test can forget it. A test that plants defects says so with {@link TestDatabase#wrongOnPurpose()}.
 */
public final class BooksAreRight implements AfterEachCallback {

    /** The test server forgets what the power cut takes, on purpose; a real one must not. */
    private static final Set<String> NOT_OF_A_TEST_SERVER = Set.of("I-40");

    /** A statement that only holds in tests; the others are in {@link Invariants}. Registered as a service. */
    public interface Invariant {

        /** What is wrong, one line each; nothing if all is well. */
        List<String> violations(TestDatabase database);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        require(TestDatabase.open());
    }

    static void require(List<TestDatabase> databases) {
        List<String> found = databases.stream()
                .flatMap(database -> check(database, database.news()))
                .toList();
        if (!found.isEmpty()) {
            throw new AssertionError("The books are not right after this test:\n  " + String.join("\n  ", found));
        }
    }

    /** What contradicts the invariants in one database. */
    public static Stream<String> check(TestDatabase database) {
        return check(database, Written.ANYTHING);
    }

    /** What contradicts those invariants that may be broken by what was written. */
    static Stream<String> check(TestDatabase database, Written written) {
        if (written.isNothing()) {
            return Stream.empty();
        }
        List<String> found = new ArrayList<>();
        List<io.tongpin.audit.Invariant> concerned = EveryInvariant.here().stream()
                .filter(invariant -> written.everything() || ReadTables.concerns(invariant, written.tables()))
                .toList();
        Auditor auditor = new Auditor(database.database(), concerned, InstantSource.fixed(Instant.EPOCH));
        for (int company : database.companies()) {
            auditor.run(company).broken().stream()
                    .filter(verdict -> !NOT_OF_A_TEST_SERVER.contains(verdict.id()))
                    .forEach(verdict -> found.add("company " + company + ": " + say(verdict)));
        }
        ServiceLoader.load(Invariant.class).forEach(i -> found.addAll(i.violations(database)));
        return found.stream();
    }

    /** An auditor who knows all invariants, at the given time. */
    public static Auditor auditor(TestDatabase database, InstantSource clock) {
        return new Auditor(database.database(), Invariants.with(List.of(new StoredAsLogged())), clock);
    }

    private static String say(Verdict verdict) {
        StringBuilder out = new StringBuilder(verdict.id() + " × " + verdict.count());
        for (Finding example :
                verdict.examples().subList(0, Math.min(3, verdict.examples().size()))) {
            out.append("\n      ").append(example.say(fact -> fact));
        }
        return out.toString();
    }
}
