package io.tongpin.generalledger;

import io.tongpin.kernel.Money;
import io.tongpin.platform.Trip;
import io.tongpin.platform.Tx;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The general ledger's door for writing (总账); only posting may use it. */
public final class GeneralLedger {

    /** Locks the months of these dates against a close, and returns those that are closed. */
    public Trip.Answer<Set<LocalDate>> closedMonths(Trip trip, Set<LocalDate> months) throws SQLException {
        return months.isEmpty() ? Trip.Answer.known(Set.of()) : PeriodRows.shareLock(trip, months);
    }

    /** What is known of the days of some stores: up to which each is closed, and what the box holds that is to be closed. */
    public record Days(Trip.Answer<Map<UUID, LocalDate>> closed, Trip.Answer<Map<DayClose.Day, Money>> cash) {}

    /**
     * Shares the days of stores against a close; has them alone where one is to be closed or opened again.
     *
     * @param closing the days that are to be closed
     */
    public Days days(Trip trip, Set<UUID> stores, boolean alone, Set<DayClose.Day> closing, String cashAccount)
            throws SQLException {
        return new Days(
                DayCloseRows.lock(trip, stores, alone),
                closing.isEmpty() ? Trip.Answer.known(Map.of()) : DayCloseRows.cash(trip, cashAccount, closing));
    }

    /**
     * Writes which days are over, and which are not any more.
     *
     * @param reopened what takes a close back, by the close
     * @param stores whose days change
     */
    public void write(Trip trip, List<DayClose> closes, Map<UUID, UUID> reopened, Set<UUID> stores)
            throws SQLException {
        if (!reopened.isEmpty()) {
            DayCloseRows.reopen(trip, reopened);
        }
        if (!closes.isEmpty()) {
            DayCloseRows.insert(trip, closes);
        }
        if (!stores.isEmpty()) {
            DayCloseRows.settle(trip, stores);
        }
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
