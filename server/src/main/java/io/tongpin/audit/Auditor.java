package io.tongpin.audit;

import io.tongpin.audit.Inspection.Stretch;
import io.tongpin.platform.Database;
import io.tongpin.platform.Tx;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CancellationException;

/**
 * Checks a company's books against every invariant (审计员). It reads and never writes; memory does not grow with the books.
 */
public final class Auditor {

    private final Database database;
    private final List<Invariant> invariants;
    private final InstantSource clock;

    public Auditor(Database database, List<Invariant> invariants, InstantSource clock) {
        this.database = database;
        this.invariants = List.copyOf(invariants);
        this.clock = clock;
    }

    /** Told after each invariant how many are done. */
    @FunctionalInterface
    public interface Progress {
        void done(Verdict verdict, int done, int all);

        /** For whoever only wants the report. */
        Progress NONE = (verdict, done, all) -> {};
    }

    public List<Invariant> invariants() {
        return invariants;
    }

    /** Checks all books now. */
    public AuditReport run(int company) {
        return run(company, Progress.NONE);
    }

    /** Checks all books now, in one snapshot. */
    public AuditReport run(int company, Progress progress) {
        return database.read(company, tx -> inspect(tx, Stretch.ALL, progress));
    }

    /**
     * Checks all books while the shop is open: every invariant in a snapshot of its own, with a rest after each, so that
     * no snapshot is old and nobody else waits. Every invariant holds at every committed moment, so it makes no difference
     * to the answer.
     */
    public AuditReport runInPassing(int company, Pace pace, Progress progress) {
        Instant at = clock.instant();
        long feed = database.read(company, Auditor::lastNumber);
        List<Verdict> verdicts = new ArrayList<>(invariants.size());
        for (Invariant invariant : invariants) {
            Instant began = clock.instant();
            Verdict verdict = database.read(company, tx -> {
                prepare(tx);
                return ask(invariant, new Inspection(tx, Stretch.ALL, clock.instant()));
            });
            verdicts.add(verdict);
            progress.done(verdict, verdicts.size(), invariants.size());
            if (!pace.restAfter(Duration.between(began, clock.instant()))) {
                throw new CancellationException("the node goes down");
            }
        }
        return new AuditReport(company, at, millisSince(at), true, feed, verdicts);
    }

    /** Checks what changed after one number of the feed and up to another. */
    public AuditReport runChanges(int company, long after, long upTo) {
        return database.read(company, tx -> {
            List<UUID> entities = tx.sql("""
                            select distinct entity_id from changes.feed
                             where company_id = ? and feed_seq > ? and feed_seq <= ?
                            """)
                    .params(company, after, upTo)
                    .query((row, n) -> row.getObject(1, UUID.class))
                    .list();
            return inspect(tx, new Stretch(after, upTo, entities), Progress.NONE);
        });
    }

    /** Checks within a snapshot that somebody else has opened. */
    AuditReport inspect(Tx tx, Stretch stretch, Progress progress) throws SQLException {
        prepare(tx);
        Inspection inspection = new Inspection(tx, stretch, clock.instant());
        List<Invariant> asked = invariants.stream()
                .filter(i -> inspection.complete() || i.checksChanges())
                .toList();
        List<Verdict> verdicts = new ArrayList<>(asked.size());
        for (Invariant invariant : asked) {
            Verdict verdict = ask(invariant, inspection);
            verdicts.add(verdict);
            progress.done(verdict, verdicts.size(), asked.size());
        }
        long feed = inspection.complete() ? lastNumber(tx) : stretch.upTo();
        Instant at = inspection.now();
        return new AuditReport(tx.company(), at, millisSince(at), inspection.complete(), feed, verdicts);
    }

    /** For this transaction only: enough to sum a million rows without spilling, and no more than one core. */
    private static void prepare(Tx tx) {
        tx.sql("set local work_mem = '64MB'").update();
        tx.sql("set local jit = off").update();
        tx.sql("set local max_parallel_workers_per_gather = 0").update();
    }

    private static long lastNumber(Tx tx) {
        return tx.sql("select coalesce(max(next_seq), 1) - 1 from changes.feed_head where company_id = ?")
                .params(tx.company())
                .query(Long.class)
                .single();
    }

    private Verdict ask(Invariant invariant, Inspection inspection) throws SQLException {
        Instant began = clock.instant();
        Findings found = new Findings();
        Savepoint before = inspection.tx().connection().setSavepoint();
        try {
            invariant.check(inspection, found);
            inspection.tx().connection().releaseSavepoint(before);
        } catch (SQLException | RuntimeException e) {
            // What could not be checked has not passed.
            inspection.tx().connection().rollback(before);
            found.add("error", String.valueOf(e.getMessage()));
        }
        Verdict verdict = new Verdict(invariant.id(), found.count(), found.examples(), millisSince(began));
        return NameRows.inWords(inspection.tx(), verdict);
    }

    private long millisSince(Instant began) {
        return Duration.between(began, clock.instant()).toMillis();
    }
}
