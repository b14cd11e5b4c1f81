package io.tongpin.reporting;

import io.tongpin.platform.Database;

/**
 * Keeps the sums that reports begin with (汇总), by reading the log. A report adds what the log has behind this reader, in
 * the same snapshot, so its figures are exact however far the reader is; a slow reader only makes reports slower.
 */
public final class Rollups {

    private static final int MOST_AT_ONCE = 2_000;

    private final Database database;

    public Rollups(Database database) {
        this.database = database;
    }

    /** Whether more was waiting than is taken up at once. */
    static boolean more(int taken) {
        return taken >= MOST_AT_ONCE;
    }

    /**
     * Takes up what the log has to offer, at most some thousand operations; one commit is one checkpoint. Any number of
     * processes may run it: the reader's rows are locked. Returns how many operations were taken up.
     */
    public int advance(int company) {
        return database.write(company, tx -> {
            long taking = RollupRows.take(tx, MOST_AT_ONCE);
            if (taking > 0) {
                RollupRows.add(tx);
                RollupRows.done(tx);
            }
            return Math.toIntExact(taking);
        });
    }

    /** Takes up everything there is. */
    public void catchUp(int company) {
        int taken;
        do {
            taken = advance(company);
        } while (taken > 0);
    }

    /** Throws the sums away and begins at the log's first row; reports stay exact meanwhile. */
    public void rebuild(int company) {
        database.write(company, tx -> {
            RollupRows.lock(tx);
            RollupRows.forget(tx);
            return 0;
        });
        catchUp(company);
    }
}
