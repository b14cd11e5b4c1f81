package io.tongpin.counting;

import io.tongpin.kernel.Quantity;
import io.tongpin.platform.Tx;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/** Reads how far a count is, and what a phone needs of it. */
final class CountProgressRows {

    private static final String HELD = """
             s.company_id = ? and s.task_id = ? and s.undoes is null
               and not exists (select from counting.scan u
                                where u.company_id = s.company_id and u.task_id = s.task_id and u.undoes = s.id)
            """;

    private static final String SINCE = """
            exists (select from counting.scan s
                     where s.company_id = a.company_id and s.task_id = a.task_id and s.sku_id = a.sku_id
                       and s.undoes is null and (a.since is null or s.scanned_at > a.since)
                       and not exists (select from counting.scan u
                                        where u.company_id = s.company_id and u.task_id = s.task_id and u.undoes = s.id))
            """;

    private CountProgressRows() {}

    static CountProgress of(Tx tx, UUID task) {
        List<CountProgress.Sheet> sheets = sheets(tx, task);
        List<CountProgress.Unknown> unknown = unknown(tx, task);
        return tx.sql("""
                        select count(*) filter (where expected), count(*) filter (where expected and (is_counted or is_none)),
                               count(*) filter (where not expected), count(*) filter (where anew and not is_counted and not is_none)
                          from (select a.expected, a.since is not null as anew, a.zero_at is not null as is_none,
                        """ + SINCE + """
                                as is_counted
                                  from counting.article a where a.company_id = ? and a.task_id = ?) x
                        """)
                .params(tx.company(), task)
                .query((row, n) ->
                        new CountProgress(row.getInt(1), row.getInt(2), row.getInt(3), row.getInt(4), sheets, unknown))
                .single();
    }

    private static List<CountProgress.Sheet> sheets(Tx tx, UUID task) {
        return tx.sql("""
                        select s.zone, s.counter_id, s.counter_name, count(*), count(distinct s.sku_id), sum(s.quantity),
                               max(s.scanned_at)
                          from counting.scan s where
                        """ + HELD + """
                         group by s.zone, s.counter_id, s.counter_name
                         order by s.zone, s.counter_name
                        """)
                .params(tx.company(), task)
                .query((row, n) -> new CountProgress.Sheet(
                        row.getString(1),
                        row.getObject(2, UUID.class),
                        row.getString(3),
                        row.getInt(4),
                        row.getInt(5),
                        new Quantity(row.getBigDecimal(6)),
                        row.getObject(7, OffsetDateTime.class).toInstant()))
                .list();
    }

    private static List<CountProgress.Unknown> unknown(Tx tx, UUID task) {
        return tx.sql("""
                        select s.code, count(*), min(s.zone), min(s.counter_name), max(s.scanned_at)
                          from counting.scan s where
                        """ + HELD + """
                           and s.sku_id is null
                         group by s.code
                         order by max(s.scanned_at) desc
                         limit 200
                        """)
                .params(tx.company(), task)
                .query((row, n) -> new CountProgress.Unknown(
                        row.getString(1),
                        row.getInt(2),
                        row.getString(3),
                        row.getString(4),
                        row.getObject(5, OffsetDateTime.class).toInstant()))
                .list();
    }

    /** All that are to be counted, and what was found beside them. */
    static List<CountArticle> articles(Tx tx, CountTask task, boolean book) {
        return tx.sql("""
                        select s.id, s.code, s.name, c.name, s.size, s.barcodes || s.internal_barcodes,
                               case when y.track_lots then 'lot' when y.track_serials then 'serial' end,
                               coalesce(b.on_hand, 0), a.since is not null and a.zero_at is null and not
                        """ + SINCE + """
                          from counting.article a
                          join catalog.sku s on s.company_id = a.company_id and s.id = a.sku_id
                          join catalog.style y on y.company_id = a.company_id and y.id = s.style_id
                          left join catalog.color c on c.company_id = a.company_id and c.id = s.color_id
                          left join stockledger.balance b
                            on b.company_id = a.company_id and b.warehouse_id = ? and b.sku_id = a.sku_id
                         where a.company_id = ? and a.task_id = ?
                         order by s.code
                        """)
                .params(task.warehouse(), tx.company(), task.id())
                .query((row, n) -> article(row, book))
                .list();
    }

    private static CountArticle article(ResultSet row, boolean book) throws SQLException {
        BigDecimal onHand = row.getBigDecimal(8);
        return new CountArticle(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                List.of((String[]) row.getArray(6).getArray()),
                row.getString(7),
                book ? new Quantity(onHand) : null,
                List.of(),
                row.getBoolean(9));
    }
}
