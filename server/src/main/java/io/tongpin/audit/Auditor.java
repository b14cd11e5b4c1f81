package io.tongpin.audit;

import io.tongpin.platform.Database;
import io.tongpin.platform.Tx;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/**
 * Checks a company's books against every invariant, all in one snapshot (审计员). It reads and never writes; memory does not
 * grow with the books.
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

    public AuditReport run(int company, Progress progress) {
        return database.read(company, tx -> inspect(tx, Inspection.Stretch.ALL, progress));
    }

    /** Checks within a snapshot that somebody else has opened. */
    AuditReport inspect(Tx tx, Inspection.Stretch stretch, Progress progress) throws SQLException {
        // Enough to sum a million rows without spilling, for this transaction only.
        tx.sql("set local work_mem = '64MB'").update();
        tx.sql("set local jit = off").update();
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
        long feed = tx.sql("select coalesce(max(next_seq), 1) - 1 from changes.feed_head where company_id = ?")
                .params(tx.company())
                .query(Long.class)
                .single();
        return new AuditReport(
                tx.company(), inspection.now(), inspection.complete(), feed, NameRows.inWords(tx, verdicts));
    }

    private Verdict ask(Invariant invariant, Inspection inspection) throws SQLException {
        long start = clock.millis();
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
        return new Verdict(invariant.id(), found.count(), found.examples(), clock.millis() - start);
    }
}
