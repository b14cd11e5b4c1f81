package io.tongpin.audit;

import java.util.List;

/** What must hold of goods (库存不变量): quantities, promises, lots, serial numbers, goods on the road. */
final class StockInvariantRows {

    private StockInvariantRows() {}

    static List<Invariant> all() {
        return List.of(
                ON_HAND,
                RESERVED,
                SHORT_ONLY_WITH_EXCEPTION,
                RESERVATION_WITHIN,
                GOODS_ON_THE_ROAD,
                MOVES_CONSERVE,
                SERIALS,
                COMPANY_POOL_QUANTITY,
                ENTRIES_GAPLESS,
                RUNNING_QUANTITY,
                LOTS,
                EXCEPTION_ONLY_WHEN_SHORT);
    }

    private static final Invariant ON_HAND = SqlInvariant.of("I-01", """
            select coalesce(b.warehouse_id, e.warehouse_id) as warehouse_id, coalesce(b.sku_id, e.sku_id) as sku_id,
                   b.on_hand as found, coalesce(e.quantity, 0) as expected
              from (select * from stockledger.balance
                     where company_id = :company and warehouse_id <> '00000000-0000-0000-0000-000000000000') b
              full join (select warehouse_id, sku_id, sum(quantity) as quantity
                           from stockledger.entry
                          where company_id = :company
                          group by warehouse_id, sku_id) e
                on e.warehouse_id = b.warehouse_id and e.sku_id = b.sku_id
             where b.on_hand is distinct from coalesce(e.quantity, 0)
            """, """
            select b.warehouse_id, b.sku_id, b.on_hand as found, last.balance_quantity as expected
              from (select distinct warehouse_id, sku_id from stockledger.entry
                     where company_id = :company and document_id = any(:changed)) k
              left join stockledger.balance b
                on b.company_id = :company and b.warehouse_id = k.warehouse_id and b.sku_id = k.sku_id
             cross join lateral (
                   select balance_quantity from stockledger.entry
                    where company_id = :company and warehouse_id = k.warehouse_id and sku_id = k.sku_id
                    order by entry_no desc limit 1) last
             where b.on_hand is distinct from last.balance_quantity
            """);

    private static final Invariant RESERVED = SqlInvariant.ofAll("I-10", """
            select coalesce(b.warehouse_id, r.warehouse_id) as warehouse_id, coalesce(b.sku_id, r.sku_id) as sku_id,
                   b.reserved as found, coalesce(r.quantity, 0) as expected
              from (select * from stockledger.balance where company_id = :company) b
              full join (select warehouse_id, sku_id, sum(left_quantity) as quantity
                           from stockledger.reservation
                          where company_id = :company and left_quantity > 0
                          group by warehouse_id, sku_id) r
                on r.warehouse_id = b.warehouse_id and r.sku_id = b.sku_id
             where b.reserved is distinct from coalesce(r.quantity, 0)
            """);

    private static final Invariant SHORT_ONLY_WITH_EXCEPTION = SqlInvariant.ofAll("I-12", """
            select b.warehouse_id, b.sku_id, b.on_hand as found
              from stockledger.balance b
             where b.company_id = :company and b.on_hand < 0
               and b.warehouse_id <> '00000000-0000-0000-0000-000000000000'
               and not exists (
                   select 1 from stockledger.stock_exception x
                    where x.company_id = :company and x.warehouse_id = b.warehouse_id and x.sku_id = b.sku_id
                      and x.closed_at is null)
            """);

    private static final Invariant EXCEPTION_ONLY_WHEN_SHORT = SqlInvariant.ofAll("I-77", """
            select x.warehouse_id, x.sku_id, x.document_id, coalesce(b.on_hand, 0) as found
              from stockledger.stock_exception x
              left join stockledger.balance b
                on b.company_id = :company and b.warehouse_id = x.warehouse_id and b.sku_id = x.sku_id
             where x.company_id = :company and x.closed_at is null and coalesce(b.on_hand, 0) >= 0
            """);

    private static final Invariant RESERVATION_WITHIN = SqlInvariant.of("I-13", """
            select r.document_id, r.line_no, r.warehouse_id, r.sku_id, r.left_quantity as found, r.quantity as expected
              from stockledger.reservation r
             where r.company_id = :company and ${r.document_id} and r.left_quantity > r.quantity
            """);

    /** What else happens on the road (an opening stock, a correction) counts as it is written. */
    private static final Invariant GOODS_ON_THE_ROAD = SqlInvariant.ofAll("I-14", """
            with there as (
                select e.warehouse_id, e.sku_id, e.document_id, e.line_no, e.quantity, d.kind,
                       d.kind = 'transfer-ship' and d.state = 'POSTED' and d.reverses_id is null as sent,
                       d.kind not like 'transfer-%' as besides
                  from stockledger.entry e
                  join organization.warehouse w
                    on w.company_id = :company and w.id = e.warehouse_id and w.kind = 'transit'
                  join documents.document d on d.company_id = :company and d.id = e.document_id
                 where e.company_id = :company)
            select b.warehouse_id, b.sku_id, b.on_hand as found, coalesce(s.quantity, 0) as expected
              from stockledger.balance b
              join organization.warehouse w on w.company_id = :company and w.id = b.warehouse_id and w.kind = 'transit'
              left join (select warehouse_id, sku_id, sum(quantity) as quantity
                           from (select warehouse_id, sku_id, quantity from there where sent or besides
                                  union all
                                 select t.warehouse_id, t.sku_id, -p.done
                                   from (select distinct warehouse_id, sku_id, document_id, line_no
                                           from there where sent) t
                                   join documents.progress p
                                     on p.company_id = :company and p.document_id = t.document_id
                                    and p.line_no = t.line_no and p.purpose = 'received') q
                          group by warehouse_id, sku_id) s
                on s.warehouse_id = b.warehouse_id and s.sku_id = b.sku_id
             where b.company_id = :company and b.on_hand <> coalesce(s.quantity, 0)
            """);

    private static final Invariant MOVES_CONSERVE = SqlInvariant.of("I-15", """
            select e.document_id, e.line_no, e.sku_id, sum(e.quantity) as quantity, sum(e.value) as value,
                   sum(e.booked) as booked
              from stockledger.entry e
             where e.company_id = :company and e.movement = 'MOVE' and ${e.document_id}
             group by e.document_id, e.line_no, e.sku_id
            having sum(e.quantity) <> 0 or sum(e.value) <> 0 or sum(e.booked) <> 0
            """);

    /** The key says that a piece is in one place; this says that the place has as many pieces as it has numbers. */
    private static final Invariant SERIALS = SqlInvariant.ofAll("I-17", """
            select coalesce(b.warehouse_id, s.warehouse_id) as warehouse_id, coalesce(b.sku_id, s.sku_id) as sku_id,
                   coalesce(s.pieces, 0) as found, coalesce(b.on_hand, 0) as expected
              from (select b.* from stockledger.balance b
                     where b.company_id = :company and exists (
                           select 1 from stockledger.serial s
                            where s.company_id = :company and s.sku_id = b.sku_id)
                       and b.warehouse_id <> '00000000-0000-0000-0000-000000000000') b
              full join (select warehouse_id, sku_id, count(*) as pieces
                           from stockledger.serial
                          where company_id = :company and warehouse_id is not null
                          group by warehouse_id, sku_id) s
                on s.warehouse_id = b.warehouse_id and s.sku_id = b.sku_id
             where coalesce(s.pieces, 0) <> coalesce(b.on_hand, 0)
            """);

    private static final Invariant COMPANY_POOL_QUANTITY = SqlInvariant.ofAll("I-50", """
            select b.sku_id, b.on_hand as found, coalesce(w.quantity, 0) as expected
              from stockledger.balance b
              left join (select w.sku_id, sum(w.on_hand) as quantity
                           from stockledger.balance w
                          where w.company_id = :company
                            and w.warehouse_id <> '00000000-0000-0000-0000-000000000000'
                          group by w.sku_id) w
                on w.sku_id = b.sku_id
             where b.company_id = :company and b.warehouse_id = '00000000-0000-0000-0000-000000000000'
               and b.on_hand <> coalesce(w.quantity, 0)
            """);

    private static final Invariant ENTRIES_GAPLESS = SqlInvariant.ofAll("I-51", """
            select e.warehouse_id, e.sku_id, e.last as last_no, e.counted as found,
                   greatest(e.last, coalesce(b.entry_no, 0)) as expected
              from (select warehouse_id, sku_id, min(entry_no) as first, max(entry_no) as last, count(*) as counted
                      from stockledger.entry
                     where company_id = :company
                     group by warehouse_id, sku_id) e
              left join stockledger.balance b
                on b.company_id = :company and b.warehouse_id = e.warehouse_id and b.sku_id = e.sku_id
             where e.first <> 1 or e.last <> e.counted or b.entry_no is distinct from e.last
            """);

    /**
     * Entries of what changed, each with the number of the one before on its card. That number is worked out here and not
     * where the card is searched: behind a wall PostgreSQL searches an index only for what is there as it stands.
     */
    static final String CHANGED_ENTRIES = """
            select e.*, e.entry_no - 1 as before_no
              from stockledger.entry e
             where e.company_id = :company and e.document_id = any(:changed)
            """;

    private static final Invariant RUNNING_QUANTITY = SqlInvariant.of("I-52", """
            select warehouse_id, sku_id, entry_no, document_id, balance_quantity as found,
                   before + quantity as expected
              from (select e.*, lag(e.balance_quantity, 1, 0) over (
                           partition by e.warehouse_id, e.sku_id order by e.entry_no) as before
                      from stockledger.entry e
                     where e.company_id = :company) e
             where balance_quantity <> before + quantity
            """, """
            with changed as materialized (%s)
            select e.warehouse_id, e.sku_id, e.entry_no, e.document_id, e.balance_quantity as found,
                   coalesce(p.balance_quantity, 0) + e.quantity as expected
              from changed e
              left join stockledger.entry p
                on p.company_id = :company and p.warehouse_id = e.warehouse_id and p.sku_id = e.sku_id
               and p.entry_no = e.before_no
             where e.balance_quantity <> coalesce(p.balance_quantity, 0) + e.quantity
            """.formatted(CHANGED_ENTRIES));

    private static final Invariant LOTS = SqlInvariant.ofAll("I-59", """
            select coalesce(l.warehouse_id, e.warehouse_id) as warehouse_id, coalesce(l.sku_id, e.sku_id) as sku_id,
                   coalesce(l.lot, e.lot) as lot, l.on_hand as found, coalesce(e.quantity, 0) as expected
              from (select * from stockledger.lot where company_id = :company) l
              full join (select warehouse_id, sku_id, lot, sum(quantity) as quantity
                           from stockledger.entry
                          where company_id = :company and lot is not null
                          group by warehouse_id, sku_id, lot) e
                on e.warehouse_id = l.warehouse_id and e.sku_id = l.sku_id and e.lot = l.lot
             where l.on_hand is distinct from coalesce(e.quantity, 0)
            """);
}
