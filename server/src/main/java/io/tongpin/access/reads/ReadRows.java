package io.tongpin.access.reads;

import io.tongpin.access.Browsers;
import io.tongpin.access.reads.ReadList.Line;
import io.tongpin.platform.Tx;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** Rows of access.look with what was added to them, as they are read. */
final class ReadRows {

    private ReadRows() {}

    static List<Line> page(Tx tx, ReadQuery query, int rows) {
        String sql = """
                select l.day, l.id, l.at, greatest(l.last_at, a.last_at), l.looks + coalesce(a.looks, 0),
                       l.things + coalesce(a.things, 0), l.user_id, l.user_name, l.by_key, l.device, l.lender_name,
                       l.preview, l.through, l.class, l.entity, l.record_id, l.asked
                  from (select * from access.look l where %s order by l.day desc, l.id desc limit :rows) l
                  left join lateral (
                       select max(n.last_at) as last_at, sum(n.looks)::bigint as looks, sum(n.things)::bigint as things
                         from access.look_again n
                        where n.company_id = l.company_id and n.day = l.day and n.look_id = l.id) a on true
                 order by l.day desc, l.id desc
                """.formatted(query.conditions());
        StatementSpec statement = tx.sql(sql).param("company", tx.company()).param("rows", rows);
        return bound(statement, query).query((row, n) -> line(row)).list();
    }

    private static StatementSpec bound(StatementSpec statement, ReadQuery query) {
        StatementSpec bound = statement;
        bound = query.user() == null ? bound : bound.param("user", query.user());
        bound = query.kind() == null ? bound : bound.param("kind", query.kind());
        bound = query.entity() == null ? bound : bound.param("entity", query.entity());
        bound = query.record() == null ? bound : bound.param("record", query.record());
        bound = query.from() == null ? bound : bound.param("from", query.from());
        bound = query.to() == null ? bound : bound.param("to", query.to());
        ReadQuery.After after = query.place().orElse(null);
        return after == null ? bound : bound.param("day", after.day()).param("id", after.id());
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                row.getObject(1, LocalDate.class),
                row.getObject(2, UUID.class),
                instant(row, 3),
                instant(row, 4),
                row.getLong(5),
                row.getLong(6),
                row.getObject(7, UUID.class),
                row.getString(8),
                row.getBoolean(9),
                Browsers.named(row.getString(10)),
                row.getString(11),
                row.getBoolean(12),
                row.getString(13),
                row.getString(14),
                row.getString(15),
                row.getObject(16, UUID.class),
                row.getString(17));
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    /** How much somebody saw on a day. */
    record Daily(UUID user, LocalDate day, long things) {}

    static List<Daily> daily(Tx tx, Collection<UUID> users, LocalDate from, LocalDate to) throws SQLException {
        return tx.sql("""
                        select l.user_id, l.day, sum(l.things + coalesce(a.things, 0))::bigint
                          from access.look l
                          left join lateral (
                               select sum(n.things) as things from access.look_again n
                                where n.company_id = l.company_id and n.day = l.day and n.look_id = l.id) a on true
                         where l.company_id = :company and l.user_id = any(:users) and l.day between :from and :to
                         group by 1, 2
                        """)
                .param("company", tx.company())
                .param("users", tx.array("uuid", users))
                .param("from", from)
                .param("to", to)
                .query((row, n) ->
                        new Daily(row.getObject(1, UUID.class), row.getObject(2, LocalDate.class), row.getLong(3)))
                .list();
    }

    /** Where headquarters is: its hours are the chain's. */
    static ZoneId zone(Tx tx) {
        return tx.sql("select zone from organization.store where company_id = ? and type = 'hq'")
                .params(tx.company())
                .query(String.class)
                .optional()
                .map(ZoneId::of)
                .orElse(ZoneId.of("UTC"));
    }
}
