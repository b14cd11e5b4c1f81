package io.tongpin.access;

import io.tongpin.platform.Tx;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Rows of access.right_use and access.counting_since. */
final class RightUseRows {

    private RightUseRows() {}

    /** What one person has used on one day. */
    record Row(UUID user, String right, LocalDate day, long uses, Instant last) {}

    static int begin(Tx tx, Instant since) {
        return tx.sql("insert into access.counting_since (company_id, since) values (?, ?) on conflict do nothing")
                .params(tx.company(), since.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** In the order of the key: two nodes that write at once wait for each other and not in a circle. */
    static int add(Tx tx, List<Row> rows) throws SQLException {
        List<Row> sorted = rows.stream()
                .sorted(Comparator.comparing(Row::user)
                        .thenComparing(Row::right)
                        .thenComparing(Row::day))
                .toList();
        return tx.sql("""
                        insert into access.right_use as u (company_id, user_id, right_name, day, uses, last_at)
                        select ?, n.user_id, n.right_name, n.day, n.uses, n.last_at
                          from unnest(?::uuid[], ?::text[], ?::date[], ?::bigint[], ?::timestamptz[])
                               as n(user_id, right_name, day, uses, last_at)
                        on conflict (company_id, user_id, right_name, day)
                        do update set uses = u.uses + excluded.uses, last_at = greatest(u.last_at, excluded.last_at)
                        """)
                .params(
                        tx.company(),
                        tx.column("uuid", sorted, Row::user),
                        tx.column("text", sorted, Row::right),
                        tx.column("date", sorted, row -> row.day().toString()),
                        tx.column("bigint", sorted, Row::uses),
                        tx.column("timestamptz", sorted, row -> row.last().toString()))
                .update();
    }

    static Optional<Instant> since(Tx tx) {
        return tx.sql("select since from access.counting_since where company_id = ?")
                .params(tx.company())
                .query((row, n) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .optional();
    }

    static int forget(Tx tx, LocalDate before) {
        return tx.sql("delete from access.right_use where company_id = ? and day < ?")
                .params(tx.company(), before)
                .update();
    }

    /** How often since a day, and when last at all. */
    record Sum(long uses, Instant last) {}

    /** By person and right. */
    static Map<UUID, Map<String, Sum>> sums(Tx tx, LocalDate from) {
        Map<UUID, Map<String, Sum>> sums = new HashMap<>();
        tx.sql("""
                        select user_id, right_name, coalesce(sum(uses) filter (where day >= ?), 0)::bigint, max(last_at)
                          from access.right_use
                         where company_id = ?
                         group by user_id, right_name
                        """).params(from, tx.company()).query(row -> {
            sums.computeIfAbsent(row.getObject(1, UUID.class), user -> new HashMap<>())
                    .put(
                            row.getString(2),
                            new Sum(
                                    row.getLong(3),
                                    row.getObject(4, OffsetDateTime.class).toInstant()));
        });
        return sums;
    }
}
