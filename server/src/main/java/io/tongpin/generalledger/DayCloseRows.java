package io.tongpin.generalledger;

import io.tongpin.kernel.Money;
import io.tongpin.platform.Trip;
import io.tongpin.platform.Tx;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Rows of generalledger.day_close and generalledger.store_day. */
final class DayCloseRows {

    private DayCloseRows() {}

    /**
     * Locks the days of these stores in one order, and answers up to which day each is closed; where one has no row, {@link
     * NewStores}. Who posts shares them with others; with a close in the group all of them are had alone.
     */
    static Trip.Answer<Map<UUID, LocalDate>> lock(Trip trip, Set<UUID> stores, boolean alone) throws SQLException {
        return trip.ask(
                """
                select store_id, closed_through
                  from generalledger.store_day
                 where company_id = ? and store_id = any(?)
                 order by store_id
                """ + (alone ? "for update" : "for share"),
                rows -> days(rows, stores),
                trip.company(),
                trip.array("uuid", stores));
    }

    private static Map<UUID, LocalDate> days(ResultSet rows, Set<UUID> stores) throws SQLException {
        Set<UUID> missing = new HashSet<>(stores);
        Map<UUID, LocalDate> closed = new HashMap<>();
        while (rows.next()) {
            UUID store = rows.getObject(1, UUID.class);
            LocalDate day = rows.getObject(2, LocalDate.class);
            missing.remove(store);
            if (day != null) {
                closed.put(store, day);
            }
        }
        if (!missing.isEmpty()) {
            throw new NewStores(missing);
        }
        return closed;
    }

    static void open(Tx tx, Set<UUID> stores) throws SQLException {
        try (PreparedStatement insert = tx.connection().prepareStatement("""
                insert into generalledger.store_day (company_id, store_id)
                select ?, s from unnest(?::uuid[]) as s order by 2
                on conflict do nothing
                """)) {
            insert.setInt(1, tx.company());
            insert.setArray(2, tx.array("uuid", stores));
            insert.executeUpdate();
        }
    }

    /** What is on an account of each store at the end of a day: what the last close left, and what was booked since. */
    static Trip.Answer<Map<DayClose.Day, Money>> cash(Trip trip, String account, Collection<DayClose.Day> days)
            throws SQLException {
        return trip.ask(
                """
                select w.store_id, w.day,
                       coalesce(b.cash, 0) + coalesce((
                           select sum(l.debit - l.credit)
                             from generalledger.line l
                            where l.company_id = ? and l.account = ? and l.store_id = w.store_id
                              and l.business_date > coalesce(b.day, '-infinity'::date) and l.business_date <= w.day), 0)
                  from unnest(?::uuid[], ?::date[]) as w (store_id, day)
                  left join lateral (
                       select c.day, c.cash
                         from generalledger.day_close c
                        where c.company_id = ? and c.store_id = w.store_id and c.reopened_by is null
                        order by c.day desc
                        limit 1) b on true
                """,
                DayCloseRows::sums,
                trip.company(),
                account,
                trip.column("uuid", days, DayClose.Day::store),
                trip.column("date", days, DayClose.Day::day),
                trip.company());
    }

    private static Map<DayClose.Day, Money> sums(ResultSet rows) throws SQLException {
        Map<DayClose.Day, Money> sums = new HashMap<>();
        while (rows.next()) {
            sums.put(
                    new DayClose.Day(rows.getObject(1, UUID.class), rows.getObject(2, LocalDate.class)),
                    new Money(rows.getBigDecimal(3)));
        }
        return sums;
    }

    static void insert(Trip trip, List<DayClose> closes) throws SQLException {
        trip.tell(
                """
                insert into generalledger.day_close (company_id, store_id, day, document_id, cash)
                select ?, c.store_id, c.day, c.document_id, c.cash
                  from (select unnest(?::uuid[]) as store_id, unnest(?::date[]) as day,
                               unnest(?::uuid[]) as document_id, unnest(?::numeric[]) as cash) c
                """,
                trip.company(),
                trip.column("uuid", closes, DayClose::store),
                trip.column("date", closes, DayClose::day),
                trip.column("uuid", closes, DayClose::document),
                trip.column("numeric", closes, DayClose::cash));
    }

    /** @param by the document that takes a close back, by the close */
    static void reopen(Trip trip, Map<UUID, UUID> by) throws SQLException {
        trip.tell(
                """
                update generalledger.day_close c
                   set reopened_by = r.by_id
                  from (select unnest(?::uuid[]) as document_id, unnest(?::uuid[]) as by_id) r
                 where c.company_id = ? and c.document_id = r.document_id
                """,
                trip.column("uuid", by.entrySet(), Map.Entry::getKey),
                trip.column("uuid", by.entrySet(), Map.Entry::getValue),
                trip.company());
    }

    /** Up to which day these stores, whose rows are had alone, are closed after it: the last close that stands. */
    static void settle(Trip trip, Set<UUID> stores) throws SQLException {
        trip.tell("""
                update generalledger.store_day s
                   set closed_through = (select max(c.day)
                                           from generalledger.day_close c
                                          where c.company_id = s.company_id and c.store_id = s.store_id
                                            and c.reopened_by is null)
                 where s.company_id = ? and s.store_id = any(?)
                """, trip.company(), trip.array("uuid", stores));
    }
}
