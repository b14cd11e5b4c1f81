package io.tongpin.numbering;

import io.tongpin.platform.Trip;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
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

    /**
     * Takes that many numbers of each series; the answer is the first of each. Counters are locked in the map's order.
     *
     * @param wanted not empty
     */
    public static Trip.Answer<Map<Series, Integer>> take(
            Trip trip, int node, int epoch, SortedMap<Series, Integer> wanted) throws SQLException {
        var series = wanted.keySet();
        return trip.ask(
                """
                insert into numbering.counter as c (company_id, node_id, epoch, store_id, series, business_date, till, n)
                select ?, ?, ?, s.store_id, s.series, s.business_date, s.till, s.n
                  from (select unnest(?::uuid[]) as store_id, unnest(?::text[]) as series,
                               unnest(?::date[]) as business_date, unnest(?::text[]) as till,
                               unnest(?::integer[]) as n) s
                on conflict (company_id, node_id, epoch, store_id, series, business_date, till)
                do update set n = c.n + excluded.n
                returning store_id, series, business_date, till, n
                """,
                rows -> first(rows, wanted),
                trip.company(),
                node,
                epoch,
                trip.column("uuid", series, Series::store),
                trip.column("text", series, Series::kind),
                trip.column("date", series, Series::day),
                trip.column("text", series, Series::till),
                trip.array("integer", wanted.values()));
    }

    private static Map<Series, Integer> first(ResultSet rows, SortedMap<Series, Integer> wanted) throws SQLException {
        Map<String, Integer> last = new HashMap<>();
        while (rows.next()) {
            String key =
                    rows.getString(1) + '|' + rows.getString(2) + '|' + rows.getString(3) + '|' + rows.getString(4);
            last.put(key, rows.getInt(5));
        }
        Map<Series, Integer> first = new HashMap<>();
        wanted.forEach((s, count) -> {
            String key = s.store() + "|" + s.kind() + '|' + s.day() + '|' + s.till();
            first.put(s, Objects.requireNonNull(last.get(key)) - count + 1);
        });
        return first;
    }
}
