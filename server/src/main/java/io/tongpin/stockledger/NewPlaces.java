package io.tongpin.stockledger;

import io.tongpin.platform.Tx;
import java.sql.SQLException;
import java.util.Set;

/**
 * Articles are to lie where they never lay before, so there is no row to lock (首次入位). Making the row while others are
 * locked could wait in a circle:
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
public final class NewPlaces extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Set<StockKey> keys;

    NewPlaces(Set<StockKey> keys) {
        super("no row yet for " + keys, null, false, false);
        this.keys = Set.copyOf(keys);
    }

    /** Makes the rows; nothing else may happen in this transaction. */
    public void open(Tx tx) throws SQLException {
        BalanceRows.create(tx, keys);
    }
}
