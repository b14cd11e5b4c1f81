package io.tongpin.audit;

import java.util.List;

/** What must hold of the sums that reports begin with (汇总不变量): they are what the rows come to, up to their reader. */
final class RollupInvariantRows {

    private RollupInvariantRows() {}

    static List<Invariant> all() {
        return List.of(ROLLUPS);
    }

    /** Posted behind the reader: not in the sums yet, and rightly so. */
    private static final String TAIL = """
            with tail as (
                select o.entity_id as document_id
                  from changes.stream_head s
                  left join reporting.reader r
                    on r.company_id = :company and r.node_id = s.node_id and r.epoch = s.epoch and r.lane = s.lane
                  join changes.op o
                    on o.company_id = :company and o.node_id = s.node_id and o.epoch = s.epoch and o.lane = s.lane
                   and o.seq > coalesce(r.done_seq, 0) and o.entity = 'document' and o.kind like '%.posted'
                 where s.company_id = :company)
            """;

    private static final Invariant ROLLUPS = SeveralQueries.of(
            SqlInvariant.ofAll("I-75", TAIL + """
                    select 'reporting.ledger_day' as "table", coalesce(d.business_date, l.business_date) as date,
                           coalesce(d.account, l.account) as account, coalesce(d.store_id, l.store_id) as store_id,
                           coalesce(d.debit, 0) as debit, coalesce(l.debit, 0) as debit_expected,
                           coalesce(d.credit, 0) as credit, coalesce(l.credit, 0) as credit_expected
                      from (select * from reporting.ledger_day where company_id = :company) d
                      full join (select business_date, account, store_id, sum(debit) as debit, sum(credit) as credit
                                   from generalledger.line l
                                  where company_id = :company
                                    and not exists (select 1 from tail t where t.document_id = l.document_id)
                                  group by business_date, account, store_id) l
                        on l.business_date = d.business_date and l.account = d.account and l.store_id = d.store_id
                     where coalesce(d.debit, 0) <> coalesce(l.debit, 0)
                        or coalesce(d.credit, 0) <> coalesce(l.credit, 0)
                    """),
            SqlInvariant.ofAll("I-75", """
                    select 'reporting.ledger_month' as "table", coalesce(m.month, d.month) as date,
                           coalesce(m.account, d.account) as account, coalesce(m.store_id, d.store_id) as store_id,
                           coalesce(m.debit, 0) as debit, coalesce(d.debit, 0) as debit_expected,
                           coalesce(m.credit, 0) as credit, coalesce(d.credit, 0) as credit_expected
                      from (select * from reporting.ledger_month where company_id = :company) m
                      full join (select date_trunc('month', business_date)::date as month, account, store_id,
                                        sum(debit) as debit, sum(credit) as credit
                                   from reporting.ledger_day
                                  where company_id = :company
                                  group by 1, 2, 3) d
                        on d.month = m.month and d.account = m.account and d.store_id = m.store_id
                     where coalesce(m.debit, 0) <> coalesce(d.debit, 0)
                        or coalesce(m.credit, 0) <> coalesce(d.credit, 0)
                    """),
            SqlInvariant.ofAll("I-75", TAIL + """
                    select 'reporting.document_day' as "table", coalesce(r.business_date, d.business_date) as date,
                           coalesce(r.kind, d.kind) as kind, coalesce(r.store_id, d.store_id) as store_id,
                           coalesce(r.documents, 0) as found, coalesce(d.documents, 0) as expected,
                           coalesce(r.amount, 0) as amount, coalesce(d.amount, 0) as amount_expected
                      from (select * from reporting.document_day where company_id = :company) r
                      full join (select business_date, kind, store_id,
                                        sum(case when reverses_id is null then 1 else -1 end) as documents,
                                        sum(quantity) as quantity, sum(amount) as amount, sum(tax) as tax
                                   from documents.document h
                                  where company_id = :company and state in ('POSTED', 'REVERSED')
                                    and not exists (select 1 from tail t where t.document_id = h.id)
                                  group by business_date, kind, store_id) d
                        on d.business_date = r.business_date and d.kind = r.kind and d.store_id = r.store_id
                     where coalesce(r.documents, 0) <> coalesce(d.documents, 0)
                        or coalesce(r.quantity, 0) <> coalesce(d.quantity, 0)
                        or coalesce(r.amount, 0) <> coalesce(d.amount, 0) or coalesce(r.tax, 0) <> coalesce(d.tax, 0)
                    """),
            SqlInvariant.ofAll("I-75", TAIL + """
                    select 'reporting.stock_place' as "table", coalesce(p.warehouse_id, e.warehouse_id) as warehouse_id,
                           coalesce(p.quantity, 0) as quantity, coalesce(e.quantity, 0) as quantity_expected,
                           coalesce(p.booked, 0) as booked, coalesce(e.booked, 0) as expected
                      from (select * from reporting.stock_place where company_id = :company) p
                      full join (select warehouse_id, sum(quantity) as quantity, sum(value) as value,
                                        sum(booked) as booked
                                   from stockledger.entry e
                                  where company_id = :company
                                    and not exists (select 1 from tail t where t.document_id = e.document_id)
                                  group by warehouse_id) e
                        on e.warehouse_id = p.warehouse_id
                     where coalesce(p.quantity, 0) <> coalesce(e.quantity, 0)
                        or coalesce(p.value, 0) <> coalesce(e.value, 0)
                        or coalesce(p.booked, 0) <> coalesce(e.booked, 0)
                    """));
}
