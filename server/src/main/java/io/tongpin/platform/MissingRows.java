package io.tongpin.platform;

import java.sql.SQLException;

/**
 * Rows are to be locked that do not exist yet (缺行). Making a row while others are locked could wait in a circle:
 *
 * <pre>
 *   A holds P2, misses P1 ──────────────────► waits for P1
 *   B              makes P1, commits
 *   C                        locks P1 ──────► waits for P2
 * </pre>
 *
 * So whoever meets this gives all locks back, makes the rows in a transaction of its own, and starts again. It happens once
 * in the life of a row.
 */
public abstract class MissingRows extends RuntimeException {

    private static final long serialVersionUID = 1L;

    protected MissingRows(String message) {
        super(message, null, false, false);
    }

    /** Makes the rows; nothing else may happen in this transaction. */
    public abstract void make(Tx tx) throws SQLException;
}
