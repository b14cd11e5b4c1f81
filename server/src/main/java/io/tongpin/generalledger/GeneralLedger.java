package io.tongpin.generalledger;

import io.tongpin.platform.Trip;
import io.tongpin.platform.Tx;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The general ledger's door for writing (总账); only posting may use it. */
public final class GeneralLedger {

    /** Locks the months of these dates against a close, and returns those that are closed. */
    public Trip.Answer<Set<LocalDate>> closedMonths(Trip trip, Set<LocalDate> months) throws SQLException {
        return months.isEmpty() ? Trip.Answer.known(Set.of()) : PeriodRows.shareLock(trip, months);
    }

    /** Locks open items in key order. */
    public Map<OpenItem.Key, OpenItem.Locked> lock(Tx tx, Set<OpenItem.Key> keys) throws SQLException {
        return keys.isEmpty() ? Map.of() : OpenItemRows.lock(tx, keys);
    }

    /** Writes a group's journals, new open items and allocations. From here it must succeed. */
    public void write(
            Trip trip,
            List<JournalLine> journal,
            List<OpenItem> items,
            List<OpenItem.Allocation> allocations,
            Instant at)
            throws SQLException {
        JournalRows.insert(trip, journal, at);
        if (!items.isEmpty()) {
            OpenItemRows.insert(trip, items);
        }
        if (!allocations.isEmpty()) {
            OpenItemRows.allocate(trip, allocations);
        }
    }
}
