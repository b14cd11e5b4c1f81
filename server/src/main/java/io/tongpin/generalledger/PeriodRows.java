package io.tongpin.generalledger;

import io.tongpin.platform.Tx;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Rows of generalledger.period; a month without a row has never been touched and is open. */
final class PeriodRows {

    private PeriodRows() {}

    static Set<LocalDate> shareLock(Tx tx, Collection<LocalDate> months) throws SQLException {
        Map<LocalDate, String> states = select(tx, months);
        if (states.size() < months.size()) {
            open(tx, months);
            states = select(tx, months);
        }
        Set<LocalDate> closed = new HashSet<>();
        states.forEach((month, state) -> {
            if (!"OPEN".equals(state)) {
                closed.add(month);
            }
        });
        return closed;
    }

    private static Map<LocalDate, String> select(Tx tx, Collection<LocalDate> months) throws SQLException {
        try (PreparedStatement select = tx.connection().prepareStatement("""
                select month, state
                  from generalledger.period
                 where company_id = ? and month = any(?)
                 order by month
                   for share
                """)) {
            select.setInt(1, tx.company());
            select.setArray(2, tx.array("date", months));
            Map<LocalDate, String> states = new HashMap<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    states.put(rows.getObject(1, LocalDate.class), rows.getString(2));
                }
            }
            return states;
        }
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

    private static void open(Tx tx, Collection<LocalDate> months) throws SQLException {
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
