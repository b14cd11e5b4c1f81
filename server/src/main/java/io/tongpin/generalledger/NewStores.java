package io.tongpin.generalledger;

import io.tongpin.platform.MissingRows;
import io.tongpin.platform.Tx;
import java.sql.SQLException;
import java.util.Set;
import java.util.UUID;

/** The first postings of stores that nobody has posted to before (首次入账). */
final class NewStores extends MissingRows {

    private static final long serialVersionUID = 1L;

    private final transient Set<UUID> stores;

    NewStores(Set<UUID> stores) {
        super("no row yet for " + stores);
        this.stores = Set.copyOf(stores);
    }

    @Override
    public void make(Tx tx) throws SQLException {
        DayCloseRows.open(tx, stores);
    }
}
