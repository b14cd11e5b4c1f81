package io.tongpin.audit;

import java.util.List;

/** What must hold of money (总账不变量): journals, accounts, what parties owe, periods. */
final class LedgerInvariantRows {

    private LedgerInvariantRows() {}

    static List<Invariant> all() {
        return List.of(
                JOURNALS_BALANCE,
                TRIAL_BALANCE,
                INVENTORY_ACCOUNT,
                PAID_AND_OWED,
                PARTY_BALANCES,
                INVENTORY_PER_STORE,
                GOODS_AND_MONEY_OF_A_DOCUMENT,
                OPEN_IS_AMOUNT_LESS_SETTLED,
                JOURNAL_LINES_GAPLESS,
                ACCOUNTS_EXIST,
                PERIODS,
                CLOSED_DAYS);
    }

    private static final Invariant JOURNALS_BALANCE = SqlInvariant.of("I-02", """
            select l.document_id, l.store_id, sum(l.debit) as debit, sum(l.credit) as credit
              from generalledger.line l
             where l.company_id = :company and ${l.document_id}
             group by l.document_id, l.store_id
            having sum(l.debit) <> sum(l.credit)
            """);

    private static final Invariant TRIAL_BALANCE = SqlInvariant.ofAll("I-03", """
            select sum(debit) as debit, sum(credit) as credit
              from generalledger.line
             where company_id = :company
            having sum(debit) <> sum(credit)
            """);

    /** Accounts of goods, and what goods are worth there in cents. */
    private static final String GOODS_ACCOUNTS = """
            goods_accounts as (
                select code, role from generalledger.account
                 where company_id = :company and role in ('INVENTORY', 'IN_TRANSIT'))
            """;

    private static final Invariant INVENTORY_ACCOUNT = SqlInvariant.ofAll("I-04", "with " + GOODS_ACCOUNTS + """
            select l.amount as found, b.booked as expected
              from (select coalesce(sum(debit - credit), 0) as amount
                      from generalledger.line
                     where company_id = :company and account in (select code from goods_accounts)) l
             cross join (select coalesce(sum(booked), 0) as booked
                           from stockledger.balance where company_id = :company) b
             where l.amount <> b.booked
            """);

    /** Only where every warehouse is known to the organization; the company's pool counts for the whole company. */
    private static final Invariant INVENTORY_PER_STORE = SqlInvariant.ofAll("I-60", "with " + GOODS_ACCOUNTS + """
            , scope as (
                select exists (select 1 from stockledger.balance
                                where company_id = :company
                                  and warehouse_id = '00000000-0000-0000-0000-000000000000') as company)
            , stock as (
                select case when s.company then null else w.store_id end as store_id,
                       case when w.kind = 'transit' and not s.company then 'IN_TRANSIT' else 'INVENTORY' end as role,
                       sum(b.booked) as booked
                  from stockledger.balance b
                 cross join scope s
                  left join organization.warehouse w on w.company_id = :company and w.id = b.warehouse_id
                 where b.company_id = :company
                 group by 1, 2)
            , ledger as (
                select case when s.company and a.role = 'INVENTORY' then null else l.store_id end as store_id, a.role,
                       sum(l.debit - l.credit) as amount
                  from generalledger.line l
                  join goods_accounts a on a.code = l.account
                 cross join scope s
                 where l.company_id = :company
                 group by 1, 2)
            select coalesce(s.store_id, l.store_id) as store_id, coalesce(s.role, l.role) as account_use,
                   coalesce(l.amount, 0) as found, coalesce(s.booked, 0) as expected
              from stock s
              full join ledger l on l.role = s.role
               and coalesce(l.store_id, '00000000-0000-0000-0000-000000000000')
                   = coalesce(s.store_id, '00000000-0000-0000-0000-000000000000')
             where coalesce(l.amount, 0) <> coalesce(s.booked, 0)
               and not exists (
                   select 1 from stockledger.balance b
                    where b.company_id = :company and b.warehouse_id <> '00000000-0000-0000-0000-000000000000'
                      and not exists (select 1 from organization.warehouse w
                                       where w.company_id = :company and w.id = b.warehouse_id))
            """);

    /** A sale of 100: 20 in cash, 30 taken from an advance, 50 owed. What comes back counts the other way. */
    private static final Invariant PAID_AND_OWED = SqlInvariant.of("I-05", """
            select d.id as document_id, d.kind, coalesce(l.paid, 0) as paid, coalesce(i.owed, 0) as due,
                   coalesce(a.settled, 0) as settled, coalesce(l.paid, 0) + coalesce(i.owed, 0)
                   - coalesce(a.settled, 0) as found, d.amount * k.sign as expected
              from documents.document d
              join (values ('retail-sale', 1), ('sales-delivery', 1), ('retail-return', -1), ('sales-return', -1)
                   ) as k(kind, sign) on k.kind = d.kind
              left join (select l.document_id, sum(l.debit - l.credit) as paid
                           from generalledger.line l
                           join generalledger.account t on t.company_id = :company and t.code = l.account
                            and (t.tender or t.role is null)
                          where l.company_id = :company and ${l.document_id}
                          group by l.document_id) l on l.document_id = d.id
              left join (select i.document_id, sum(i.amount) as owed
                           from generalledger.open_item i
                          where i.company_id = :company and i.side = 'RECEIVABLE' and ${i.document_id}
                          group by i.document_id) i on i.document_id = d.id
              left join (select a.document_id, sum(a.amount) as settled
                           from generalledger.allocation a
                          where a.company_id = :company and a.side = 'RECEIVABLE' and ${a.document_id}
                          group by a.document_id) a on a.document_id = d.id
             where d.company_id = :company and ${d.id} and d.state in ('POSTED', 'REVERSED') and d.reverses_id is null
               and coalesce(l.paid, 0) + coalesce(i.owed, 0) - coalesce(a.settled, 0) <> d.amount * k.sign
            """);

    private static final Invariant PARTY_BALANCES = SqlInvariant.ofAll("I-06", """
            with kept as (
                select code from generalledger.account
                 where company_id = :company
                   and role in ('RECEIVABLE', 'CUSTOMER_ADVANCE', 'PAYABLE', 'SUPPLIER_ADVANCE')
                union
                select distinct account from generalledger.open_item where company_id = :company)
            , owed as (
                select party_id, account,
                       sum(case side when 'RECEIVABLE' then open_amount else -open_amount end) as amount
                  from generalledger.open_item
                 where company_id = :company
                 group by party_id, account)
            , ledger as (
                select party_id, account, sum(debit - credit) as amount
                  from generalledger.line
                 where company_id = :company and account in (select code from kept)
                 group by party_id, account)
            select coalesce(o.party_id, l.party_id) as party_id, coalesce(o.account, l.account) as account,
                   coalesce(l.amount, 0) as found, coalesce(o.amount, 0) as expected
              from owed o
              full join ledger l on l.party_id = o.party_id and l.account = o.account
             where coalesce(l.amount, 0) <> coalesce(o.amount, 0)
            """);

    private static final Invariant GOODS_AND_MONEY_OF_A_DOCUMENT =
            SqlInvariant.of("I-61", "with " + GOODS_ACCOUNTS + """
            select coalesce(s.document_id, l.document_id) as document_id, coalesce(l.amount, 0) as found,
                   coalesce(s.booked, 0) as expected
              from (select e.document_id, sum(e.booked) as booked
                      from stockledger.entry e
                     where e.company_id = :company and ${e.document_id}
                     group by e.document_id) s
              full join (select l.document_id, sum(l.debit - l.credit) as amount
                           from generalledger.line l
                          where l.company_id = :company and ${l.document_id}
                            and l.account in (select code from goods_accounts)
                          group by l.document_id) l
                on l.document_id = s.document_id
             where coalesce(l.amount, 0) <> coalesce(s.booked, 0)
            """);

    private static final Invariant OPEN_IS_AMOUNT_LESS_SETTLED = SqlInvariant.of("I-62", """
            select coalesce(i.document_id, a.item_id) as document_id, coalesce(i.side, a.side) as side, i.party_id,
                   i.open_amount as found, i.amount - coalesce(a.amount, 0) as expected
              from (select * from generalledger.open_item where company_id = :company) i
              full join (select item_id, side, sum(amount) as amount
                           from generalledger.allocation
                          where company_id = :company
                          group by item_id, side) a
                on a.item_id = i.document_id and a.side = i.side
             where i.open_amount is distinct from i.amount - coalesce(a.amount, 0)
            """, """
            select k.item_id as document_id, k.side, i.party_id, i.open_amount as found, i.amount - a.amount as expected
              from (select item_id, side from generalledger.allocation
                     where company_id = :company and document_id = any(:changed)
                     union
                    select document_id, side from generalledger.open_item
                     where company_id = :company and document_id = any(:changed)) k
              left join generalledger.open_item i
                on i.company_id = :company and i.document_id = k.item_id and i.side = k.side
             cross join lateral (
                   select coalesce(sum(amount), 0) as amount from generalledger.allocation
                    where company_id = :company and item_id = k.item_id and side = k.side) a
             where i.open_amount is distinct from i.amount - a.amount or i.open_amount is null
            """);

    private static final Invariant JOURNAL_LINES_GAPLESS = SqlInvariant.of("I-63", """
            select l.document_id, count(*) as found, max(l.line_no) as expected
              from generalledger.line l
             where l.company_id = :company and ${l.document_id}
             group by l.document_id
            having min(l.line_no) <> 1 or max(l.line_no) <> count(*)
            """);

    private static final Invariant ACCOUNTS_EXIST = SqlInvariant.ofAll("I-70", """
            select used.account, used.document_id
              from (select account, min(document_id::text)::uuid as document_id
                      from generalledger.line where company_id = :company group by account) used
             where not exists (select 1 from generalledger.account a
                                where a.company_id = :company and a.code = used.account)
            """);

    private static final String CLOSINGS = """
            closings as (
                select convert_from(payload, 'UTF8')::jsonb ->> 'month' as month, node_id, epoch, lane, seq, kind,
                       lead(seq) over (partition by entity_id order by version) as until
                  from changes.op
                 where company_id = :company and entity = 'period')
            """;

    /** The log's order says what came before a closing: whoever posts holds the month, and whoever closes waits. */
    private static final Invariant PERIODS = SeveralQueries.of(
            SqlInvariant.ofAll("I-39", "with " + CLOSINGS + """
                    select o.entity_id as document_id, c.month, o.business_date, o.seq, c.seq as closed_at_seq
                      from closings c
                      join changes.op o
                        on o.company_id = :company and o.node_id = c.node_id and o.epoch = c.epoch and o.lane = c.lane
                       and to_char(o.business_date, 'YYYY-MM') = c.month and o.kind like '%.posted'
                       and o.seq > c.seq and o.seq < coalesce(c.until, 9223372036854775807)
                     where c.kind = 'period.closed'
                    """), SqlInvariant.ofAll("I-39", "with " + CLOSINGS + """
                    select to_char(p.month, 'YYYY-MM') as month, p.state as found, c.kind as expected
                      from generalledger.period p
                      left join closings c on c.month = to_char(p.month, 'YYYY-MM') and c.until is null
                     where p.company_id = :company
                       and (p.state <> 'OPEN') <> (coalesce(c.kind, 'period.reopened') = 'period.closed')
                    """));

    /** What came into the books of a closed day afterwards would move its box. */
    private static final Invariant CLOSED_DAYS =
            SeveralQueries.of(SqlInvariant.ofAll("I-86", """
            with last as (
                select distinct on (c.store_id) c.store_id, c.day, c.document_id, c.cash
                  from generalledger.day_close c
                 where c.company_id = :company and c.reopened_by is null
                 order by c.store_id, c.day desc)
            , booked as (
                select l.store_id, sum(l.debit - l.credit) as amount
                  from generalledger.line l
                  join generalledger.account a on a.company_id = :company and a.code = l.account and a.role = 'CASH'
                  join last c on c.store_id = l.store_id and l.business_date <= c.day
                 where l.company_id = :company
                 group by 1)
            select c.store_id, c.document_id, c.day, coalesce(b.amount, 0) as found, c.cash as expected
              from last c
              left join booked b on b.store_id = c.store_id
             where coalesce(b.amount, 0) <> c.cash
            """), SqlInvariant.ofAll("I-86", """
            select s.store_id, s.closed_through as found, c.day as expected
              from generalledger.store_day s
              left join (select store_id, max(day) as day
                           from generalledger.day_close
                          where company_id = :company and reopened_by is null
                          group by 1) c on c.store_id = s.store_id
             where s.company_id = :company and s.closed_through is distinct from c.day
            """));
}
