package io.tongpin.generalledger;

import io.tongpin.platform.Trip;
import io.tongpin.platform.Tx;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Rows of generalledger.period; a month without a row has never been touched and is open. */
final class PeriodRows {

    private PeriodRows() {}

    /** Locks these months against a close and answers which are closed; where one has no row, {@link NewMonths}. */
    static Trip.Answer<Set<LocalDate>> shareLock(Trip trip, Set<LocalDate> months) throws SQLException {
        return trip.ask("""
                select month, state
                  from generalledger.period
                 where company_id = ? and month = any(?)
                 order by month
                   for share
                """, rows -> closed(rows, months), trip.company(), trip.array("date", months));
    }

    private static Set<LocalDate> closed(ResultSet rows, Set<LocalDate> months) throws SQLException {
        Set<LocalDate> missing = new HashSet<>(months);
        Set<LocalDate> closed = new HashSet<>();
        while (rows.next()) {
            LocalDate month = rows.getObject(1, LocalDate.class);
            missing.remove(month);
            if (!"OPEN".equals(rows.getString(2))) {
                closed.add(month);
            }
        }
        if (!missing.isEmpty()) {
            throw new NewMonths(missing);
        }
        return closed;
    }

    /** Every month that was ever posted to or closed, oldest first. */
    static List<Period> all(Tx tx) {
        return tx.sql("""
                        select month, state, version, changed_at, changed_by
                          from generalledger.period
                         where company_id = ?
                         order by month
                        """).params(tx.company()).query((row, n) -> period(row)).list();
    }

    /** Waits for whoever is posting to the month, and keeps others from beginning. */
    static Period lock(Tx tx, YearMonth month) throws SQLException {
        open(tx, List.of(month.atDay(1)));
        return tx.sql("""
                        select month, state, version, changed_at, changed_by
                          from generalledger.period
                         where company_id = ? and month = ?
                           for update
                        """)
                .params(tx.company(), month.atDay(1))
                .query((row, n) -> period(row))
                .single();
    }

    private static Period period(ResultSet row) throws SQLException {
        OffsetDateTime changed = row.getObject(4, OffsetDateTime.class);
        return new Period(
                YearMonth.from(row.getObject(1, LocalDate.class)),
                Period.State.valueOf(row.getString(2)),
                row.getInt(3),
                changed == null ? null : changed.toInstant(),
                row.getString(5));
    }

    static void update(Tx tx, Period period) {
        tx.sql("""
                update generalledger.period
                   set state = ?, version = ?, changed_at = ?::timestamptz, changed_by = ?
                 where company_id = ? and month = ?
                """)
                .param(period.state().name())
                .param(period.version())
                .param(period.changedAt() == null ? null : period.changedAt().toString())
                .param(period.changedBy())
                .param(tx.company())
                .param(period.month().atDay(1))
                .update();
    }

    static void open(Tx tx, Collection<LocalDate> months) throws SQLException {
        try (PreparedStatement insert = tx.connection().prepareStatement("""
                insert into generalledger.period (company_id, month, state, version)
                select ?, month, 'OPEN', 0 from unnest(?::date[]) as month
                on conflict do nothing
                """)) {
            insert.setInt(1, tx.company());
            insert.setArray(2, tx.array("date", months));
            insert.executeUpdate();
        }
    }
}
