package io.tongpin.reporting;

import io.tongpin.platform.Tx;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** Rows of the roll-ups and of their reader's place in the log. */
final class RollupRows {

    private static final String DAYS = """
            insert into reporting.ledger_day as d (company_id, business_date, account, store_id, debit, credit)
            select :company, l.business_date, l.account, l.store_id, sum(l.debit), sum(l.credit)
              from generalledger.line l
             where l.company_id = :company and l.document_id = any(:fresh)
             group by 2, 3, 4
             order by 2, 3, 4
            on conflict (company_id, business_date, account, store_id)
            do update set debit = d.debit + excluded.debit, credit = d.credit + excluded.credit
            """;

    private static final String MONTHS = """
            insert into reporting.ledger_month as m (company_id, month, account, store_id, debit, credit)
            select :company, date_trunc('month', l.business_date)::date, l.account, l.store_id, sum(l.debit), sum(l.credit)
              from generalledger.line l
             where l.company_id = :company and l.document_id = any(:fresh)
             group by 2, 3, 4
             order by 2, 3, 4
            on conflict (company_id, month, account, store_id)
            do update set debit = m.debit + excluded.debit, credit = m.credit + excluded.credit
            """;

    private static final String DOCUMENTS = """
            insert into reporting.document_day as d (company_id, business_date, kind, store_id, documents, quantity,
                                                     amount, tax)
            select :company, h.business_date, h.kind, h.store_id,
                   sum(case when h.reverses_id is null then 1 else -1 end), sum(h.quantity), sum(h.amount), sum(h.tax)
              from documents.document h
             where h.company_id = :company and h.id = any(:fresh)
             group by 2, 3, 4
             order by 2, 3, 4
            on conflict (company_id, business_date, kind, store_id)
            do update set documents = d.documents + excluded.documents, quantity = d.quantity + excluded.quantity,
                          amount = d.amount + excluded.amount, tax = d.tax + excluded.tax
            """;

    private static final String PLACES = """
            insert into reporting.stock_place as p (company_id, warehouse_id, quantity, value, booked)
            select :company, e.warehouse_id, sum(e.quantity), sum(e.value), sum(e.booked)
              from stockledger.entry e
             where e.company_id = :company and e.document_id = any(:fresh)
             group by 2
             order by 2
            on conflict (company_id, warehouse_id)
            do update set quantity = p.quantity + excluded.quantity, value = p.value + excluded.value,
                          booked = p.booked + excluded.booked
            """;

    private RollupRows() {}

    /** One reader at a time; streams that are new are followed from their beginning. */
    static void lock(Tx tx) {
        tx.sql("""
                insert into reporting.reader (company_id, node_id, epoch, lane, done_seq, taking_seq)
                select company_id, node_id, epoch, lane, 0, 0 from changes.stream_head where company_id = :company
                on conflict do nothing
                """).param("company", tx.company()).update();
        tx.sql("""
                select 1 from reporting.reader where company_id = :company order by node_id, epoch, lane for update
                """).param("company", tx.company()).query(Integer.class).list();
    }

    /** Marks the next part of every stream and says how many operations that is. */
    static long take(Tx tx, int most) {
        lock(tx);
        return tx.sql("""
                        update reporting.reader r
                           set taking_seq = least(r.done_seq + :most, s.next_seq - 1)
                          from changes.stream_head s
                         where r.company_id = :company and s.company_id = :company and s.node_id = r.node_id
                           and s.epoch = r.epoch and s.lane = r.lane
                        returning r.taking_seq - r.done_seq
                        """).param("company", tx.company()).param("most", most).query(Long.class).list().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    /** Adds up what was posted in the parts that {@link #take} marked. */
    static void add(Tx tx) throws SQLException {
        List<UUID> fresh = tx.sql("""
                        select o.entity_id
                          from reporting.reader r
                          join changes.op o
                            on o.company_id = r.company_id and o.node_id = r.node_id and o.epoch = r.epoch
                           and o.lane = r.lane and o.seq > r.done_seq and o.seq <= r.taking_seq
                         where r.company_id = :company and o.entity = 'document' and o.kind like '%.posted'
                        """)
                .param("company", tx.company())
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
        if (fresh.isEmpty()) {
            return;
        }
        for (String sum : List.of(DAYS, MONTHS, DOCUMENTS, PLACES)) {
            tx.sql(sum)
                    .param("company", tx.company())
                    .param("fresh", tx.array("uuid", fresh))
                    .update();
        }
    }

    /**
     * The documents posted behind the reader: what a report adds to the roll-ups. Streams are gapless in commit order, so
     * nothing is before the reader that it has not counted. (Case and not coalesce: behind row security an index is used
     * only by what cannot give anything away, and of coalesce PostgreSQL is not sure.)
     */
    static List<UUID> tail(Tx tx) {
        return tx.sql("""
                        select o.entity_id
                          from changes.stream_head s
                          left join reporting.reader r
                            on r.company_id = s.company_id and r.node_id = s.node_id and r.epoch = s.epoch
                           and r.lane = s.lane
                         cross join lateral (
                               select o.entity_id
                                 from changes.op o
                                where o.company_id = s.company_id and o.node_id = s.node_id and o.epoch = s.epoch
                                  and o.lane = s.lane
                                  and o.seq > case when r.done_seq is null then 0 else r.done_seq end
                                  and o.entity = 'document' and o.kind like '%.posted') o
                         where s.company_id = :company
                        """)
                .param("company", tx.company())
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }

    static void done(Tx tx) {
        tx.sql("update reporting.reader set done_seq = taking_seq where company_id = :company")
                .param("company", tx.company())
                .update();
    }

    static void forget(Tx tx) {
        for (String table : List.of("ledger_day", "ledger_month", "document_day", "stock_place")) {
            tx.sql("delete from reporting." + table + " where company_id = :company")
                    .param("company", tx.company())
                    .update();
        }
        tx.sql("update reporting.reader set done_seq = 0, taking_seq = 0 where company_id = :company")
                .param("company", tx.company())
                .update();
    }
}
