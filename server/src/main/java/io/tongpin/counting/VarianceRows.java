package io.tongpin.counting;

import io.tongpin.kernel.Money;
import io.tongpin.kernel.Quantity;
import io.tongpin.platform.Tx;
import io.tongpin.stockledger.StockKey;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Sets every article of a count beside the ledger as it stood when that article was counted last. Each one's own cut-off is
 * found by walking its entries back from the newest: no more of them are read than were made since.
 */
final class VarianceRows {

    /** Scans that hold: not taken back, and not older than the order to count anew. Of one zone the later word. */
    private static final String COUNTED = """
            with held as (
                select s.sku_id, t.track, s.zone, s.counter_id, s.counter_name, max(s.expiry) as expiry,
                       sum(s.quantity) as quantity, min(s.scanned_at) as first, max(s.scanned_at) as last
                  from counting.scan s
                  join counting.article a on a.company_id = :company and a.task_id = :task and a.sku_id = s.sku_id
                  join catalog.sku k on k.company_id = :company and k.id = s.sku_id
                  join catalog.style y on y.company_id = :company and y.id = k.style_id
                 cross join lateral (select case when y.track_lots or y.track_serials then coalesce(s.track, '') else ''
                                            end as track) t
                 where s.company_id = :company and s.task_id = :task and s.undoes is null
                   and (a.since is null or s.scanned_at > a.since)
                   and not exists (select from counting.scan u
                                    where u.company_id = :company and u.task_id = :task and u.undoes = s.id)
                 group by s.sku_id, t.track, s.zone, s.counter_id, s.counter_name
            ), zoned as (
                select distinct on (sku_id, track, zone) *,
                       min(quantity) over same <> max(quantity) over same as disagreed
                  from held
                window same as (partition by sku_id, track, zone)
                 order by sku_id, track, zone, last desc, counter_id
            ), counted as (
                select sku_id, track, sum(quantity) as quantity, min(first) as first, max(last) as last,
                       max(expiry) as expiry, string_agg(distinct counter_name, '、') as counters,
                       bool_or(disagreed) as disagreed
                  from zoned
                 group by sku_id, track
            ), whole as (
                select sku_id, min(first) as first, max(last) as last, string_agg(distinct counter_name, '、') as counters
                  from zoned
                 group by sku_id
            )
            """;

    /**
     * An article without lots has one row; one with lots or serial numbers a row for each that lies there or was found, and
     * one without a name as long as there is no other, or where somebody scanned it without.
     */
    private static final String ROWS = """
            , rows as (
                select a.sku_id, '' as track
                  from counting.article a
                 where a.company_id = :company and a.task_id = :task
                union
                select a.sku_id, l.lot
                  from counting.article a
                  join stockledger.lot l on l.company_id = :company and l.warehouse_id = :warehouse and l.sku_id = a.sku_id
                 where a.company_id = :company and a.task_id = :task and l.on_hand <> 0
                union
                select a.sku_id, n.serial
                  from counting.article a
                  join stockledger.serial n on n.company_id = :company and n.warehouse_id = :warehouse and n.sku_id = a.sku_id
                 where a.company_id = :company and a.task_id = :task
                union
                select sku_id, track from counted
            ), named as (
                select distinct sku_id from rows where track <> ''
            )
            """;

    /** A piece is there or not, however often it was scanned; what nobody found of an article that was counted is missing. */
    private static final String SELECT = """
            select r.sku_id, s.code, s.name, c.name, s.size, coalesce(s.barcodes[1], s.internal_barcodes[1]),
                   nullif(r.track, ''), case when y.track_lots then 'lot' when y.track_serials then 'serial' end,
                   coalesce(o.expiry, n.expiry), n.last is not null,
                   case when y.track_serials and b.book = 0 and n.quantity > 0 then (
                        select p.name from stockledger.serial e
                          join organization.warehouse p on p.company_id = :company and p.id = e.warehouse_id
                         where e.company_id = :company and e.sku_id = r.sku_id and e.serial = r.track
                           and e.warehouse_id <> :warehouse) end,
                   a.expected,
                   case when y.track_serials and r.track <> '' then least(greatest(n.quantity, 0), 1) else n.quantity end,
                   w.last is not null or a.zero_at is not null, b.book, coalesce(n.last, w.last, a.zero_at),
                   coalesce(n.counters, w.counters), a.reason,
                   w.first is not null and f.entry_no is distinct from e.entry_no,
                   coalesce(n.disagreed, false), a.since is not null and w.last is null and a.zero_at is null,
                   exists (select from stockledger.entry x
                             join documents.document d on d.company_id = :company and d.id = x.document_id
                            where x.company_id = :company and x.warehouse_id = :warehouse and x.sku_id = r.sku_id
                              and x.entry_no > coalesce(e.entry_no, 0) and (not y.track_lots or x.lot = r.track)
                              and d.kind = 'stocktake' and d.state = 'POSTED' and d.reverses_id is null
                              and d.id is distinct from :own),
                   v.cost
              from rows r
              join counting.article a on a.company_id = :company and a.task_id = :task and a.sku_id = r.sku_id
              join catalog.sku s on s.company_id = :company and s.id = r.sku_id
              join catalog.style y on y.company_id = :company and y.id = s.style_id
              left join catalog.color c on c.company_id = :company and c.id = s.color_id
              left join named m on m.sku_id = r.sku_id
              left join counted n on n.sku_id = r.sku_id and n.track = r.track
              left join whole w on w.sku_id = r.sku_id
              left join stockledger.lot o on o.company_id = :company and o.warehouse_id = :warehouse
               and o.sku_id = r.sku_id and o.lot = r.track
              left join lateral (
                   select x.entry_no, x.balance_quantity from stockledger.entry x
                    where x.company_id = :company and x.warehouse_id = :warehouse and x.sku_id = r.sku_id
                      and x.posted_at <= coalesce(n.last, w.last, a.zero_at, :now)
                    order by x.entry_no desc limit 1) e on true
              left join lateral (
                   select x.entry_no from stockledger.entry x
                    where x.company_id = :company and x.warehouse_id = :warehouse and x.sku_id = r.sku_id
                      and w.first is not null and x.posted_at <= coalesce(n.first, w.first)
                    order by x.entry_no desc limit 1) f on true
             cross join lateral (select case when y.track_lots then (%s) when y.track_serials then (%s)
                                             else coalesce(e.balance_quantity, 0) end as book) b
              left join lateral (
                   select case when p.on_hand > 0 and p.value > 0 then p.value / p.on_hand else p.last_cost end as cost
                     from stockledger.balance p
                    where p.company_id = :company and p.sku_id = r.sku_id and p.warehouse_id in (:pool, :warehouse)
                    order by p.warehouse_id = :pool desc limit 1) v on true
             where not y.track_lots and not y.track_serials or r.track <> '' or m.sku_id is null or n.quantity <> 0
             order by s.code, r.track
            """.formatted(lot(), serial());

    private VarianceRows() {}

    /** What a lot holds now, less what has come to it since. */
    private static String lot() {
        return """
                coalesce((select l.on_hand from stockledger.lot l
                           where l.company_id = :company and l.warehouse_id = :warehouse and l.sku_id = r.sku_id
                             and l.lot = r.track), 0)
                - coalesce((select sum(x.quantity) from stockledger.entry x
                             where x.company_id = :company and x.warehouse_id = :warehouse and x.sku_id = r.sku_id
                               and x.entry_no > coalesce(e.entry_no, 0) and x.lot = r.track), 0)
                """;
    }

    /** Where a piece was before it moved last, if that was later: it has left here, or it has not been here yet. */
    private static String serial() {
        return """
                select case when count(*) = 0 then 0
                            when bool_or(x.entry_no > coalesce(e.entry_no, 0))
                            then case when sum(x.quantity) < 0 then 1 else 0 end
                            when bool_or(n1.warehouse_id = :warehouse) then 1 else 0 end
                  from stockledger.serial n1
                  left join stockledger.entry x on x.company_id = :company and x.document_id = n1.document_id
                   and x.warehouse_id = :warehouse and x.sku_id = r.sku_id
                 where n1.company_id = :company and n1.sku_id = r.sku_id and n1.serial = r.track
                """;
    }

    /**
     * All of them, by code.
     *
     * @param own the stocktake that this count has become
     */
    static List<Variance> all(Tx tx, CountTask task, @Nullable UUID own, Instant now) throws SQLException {
        return tx.sql(COUNTED + ROWS + SELECT)
                .param("company", tx.company())
                .param("task", task.id())
                .param("warehouse", task.warehouse())
                .param("pool", StockKey.COMPANY_POOL)
                .param("own", own, Types.OTHER)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, n) -> variance(row))
                .list();
    }

    private static Variance variance(ResultSet row) throws SQLException {
        BigDecimal scanned = row.getBigDecimal(13);
        Quantity book = new Quantity(row.getBigDecimal(15));
        Quantity quantity = scanned != null ? new Quantity(scanned) : row.getBoolean(14) ? Quantity.ZERO : null;
        Quantity difference = quantity == null ? null : quantity.minus(book);
        BigDecimal cost = row.getBigDecimal(23);
        Money value = cost == null || difference == null
                ? null
                : Money.roundedHalfUp(difference.value().multiply(cost));
        OffsetDateTime last = row.getObject(16, OffsetDateTime.class);
        return new Variance(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getObject(9, LocalDate.class),
                row.getBoolean(10),
                row.getString(11),
                row.getBoolean(12),
                quantity,
                book,
                difference,
                value,
                last == null ? null : last.toInstant(),
                row.getString(17),
                row.getString(18),
                row.getBoolean(19),
                row.getBoolean(20),
                row.getBoolean(21),
                row.getBoolean(22));
    }
}
