package io.tongpin.generalledger;

import io.tongpin.platform.Tx;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The general ledger's door for writing (总账); only posting may use it. */
public final class GeneralLedger {

    /** Locks the months of these dates against a close, and returns those that are closed. */
    public Set<LocalDate> closedMonths(Tx tx, Collection<LocalDate> months) throws SQLException {
        return PeriodRows.shareLock(tx, months);
    }

    /** Locks open items in key order. */
    public Map<OpenItem.Key, OpenItem.Locked> lock(Tx tx, Set<OpenItem.Key> keys) throws SQLException {
        return keys.isEmpty() ? Map.of() : OpenItemRows.lock(tx, keys);
    }

    /** Writes a group's journals, new open items and allocations. From here it must succeed. */
    public void write(
            Tx tx, List<JournalLine> journal, List<OpenItem> items, List<OpenItem.Allocation> allocations, Instant at)
            throws SQLException {
        JournalRows.insert(tx, journal, at);
        if (!items.isEmpty()) {
            OpenItemRows.insert(tx, items);
        }
        if (!allocations.isEmpty()) {
            OpenItemRows.allocate(tx, allocations);
        }
    }
}
