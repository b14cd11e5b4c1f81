package io.tongpin.generalledger;

import io.tongpin.platform.Tx;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
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

    private static void open(Tx tx, Collection<LocalDate> months) throws SQLException {
        try (PreparedStatement insert = tx.connection().prepareStatement("""
                insert into generalledger.period (company_id, month, state, version)
                select ?, month, 'OPEN', 1 from unnest(?::date[]) as month
                on conflict do nothing
                """)) {
            insert.setInt(1, tx.company());
            insert.setArray(2, tx.array("date", months));
            insert.executeUpdate();
        }
    }
}
