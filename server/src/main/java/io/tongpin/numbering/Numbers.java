package io.tongpin.numbering;

import io.tongpin.platform.Tx;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.UUID;

/**
 * Gives human numbers (单据编号) such as {@code S017A-XS-260921-T2-0042}: store, series letter of the node's epoch,
 * kind, day, till, counter. Call it late in the posting transaction: it locks the counters until the commit, which is
 * why the numbers have no gaps.
 */
public final class Numbers {

    private Numbers() {}

    /** A series of numbers; {@code storeCode} and {@code letter} are printed, the rest identifies the counter. */
    public record Series(UUID store, String storeCode, String letter, String kind, LocalDate day, String till)
            implements Comparable<Series> {

        /** The n-th number of the series as it is printed. */
        public String number(int n) {
            StringBuilder out = new StringBuilder(32)
                    .append(storeCode)
                    .append(letter)
                    .append('-')
                    .append(kind)
                    .append('-');
            out.append(two(day.getYear() % 100))
                    .append(two(day.getMonthValue()))
                    .append(two(day.getDayOfMonth()));
            if (!till.isEmpty()) {
                out.append('-').append(till);
            }
            String digits = Integer.toString(n);
            return out.append('-')
                    .append("0".repeat(Math.max(0, 4 - digits.length())))
                    .append(digits)
                    .toString();
        }

        private static String two(int n) {
            return n < 10 ? "0" + n : Integer.toString(n);
        }

        @Override
        public int compareTo(Series other) {
            int byStore = store.compareTo(other.store);
            int byKind = byStore != 0 ? byStore : kind.compareTo(other.kind);
            int byDay = byKind != 0 ? byKind : day.compareTo(other.day);
            return byDay != 0 ? byDay : till.compareTo(other.till);
        }
    }

    /** Takes that many numbers of each series and returns the first of each; counters are locked in the map's order. */
    public static Map<Series, Integer> take(Tx tx, int node, int epoch, SortedMap<Series, Integer> wanted)
            throws SQLException {
        Map<Series, Integer> first = new HashMap<>();
        try (PreparedStatement upsert = tx.connection().prepareStatement("""
                insert into numbering.counter as c (company_id, node_id, epoch, store_id, series, business_date, till, n)
                select ?, ?, ?, s.store_id, s.series, s.business_date, s.till, s.n
                  from unnest(?::uuid[], ?::text[], ?::date[], ?::text[], ?::integer[])
                    as s(store_id, series, business_date, till, n)
                on conflict (company_id, node_id, epoch, store_id, series, business_date, till)
                do update set n = c.n + excluded.n
                returning store_id, series, business_date, till, n
                """)) {
            var series = wanted.keySet();
            upsert.setInt(1, tx.company());
            upsert.setInt(2, node);
            upsert.setInt(3, epoch);
            upsert.setArray(4, tx.column("uuid", series, Series::store));
            upsert.setArray(5, tx.column("text", series, Series::kind));
            upsert.setArray(6, tx.column("date", series, Series::day));
            upsert.setArray(7, tx.column("text", series, Series::till));
            upsert.setArray(8, tx.array("integer", wanted.values()));
            Map<String, Integer> last = new HashMap<>();
            try (ResultSet rows = upsert.executeQuery()) {
                while (rows.next()) {
                    last.put(
                            rows.getString(1)
                                    + '|'
                                    + rows.getString(2)
                                    + '|'
                                    + rows.getString(3)
                                    + '|'
                                    + rows.getString(4),
                            rows.getInt(5));
                }
            }
            wanted.forEach((s, count) -> {
                String key = s.store() + "|" + s.kind() + '|' + s.day() + '|' + s.till();
                first.put(s, java.util.Objects.requireNonNull(last.get(key)) - count + 1);
            });
        }
        return first;
    }
}
