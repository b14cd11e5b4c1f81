package io.tongpin.stockledger;

import io.tongpin.platform.MissingRows;
import io.tongpin.platform.Tx;
import java.sql.SQLException;
import java.util.Set;

/** Articles are to lie where they never lay before (首次入位). */
final class NewPlaces extends MissingRows {

    private static final long serialVersionUID = 1L;

    private final transient Set<StockKey> keys;

    NewPlaces(Set<StockKey> keys) {
        super("no row yet for " + keys);
        this.keys = Set.copyOf(keys);
    }

    @Override
    public void make(Tx tx) throws SQLException {
        BalanceRows.create(tx, keys);
    }
}
