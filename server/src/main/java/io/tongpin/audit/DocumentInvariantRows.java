package io.tongpin.audit;

import java.util.List;

/** What must hold between documents and books (单据不变量): nothing without the other, nothing twice, no number lost. */
final class DocumentInvariantRows {

    private DocumentInvariantRows() {}

    static List<Invariant> all() {
        return List.of(
                ROWS_HAVE_A_POSTED_DOCUMENT,
                NUMBERS,
                MONEY_HAS_A_JOURNAL,
                REVERSALS,
                NOTHING_RESTS_ON_A_REVERSED_ONE,
                PROGRESS_IS_WHAT_FOLLOWED,
                HEADS_ARE_SUMS,
                SAME_DATE_AND_MOMENT,
                POSTED_IS_COMPLETE,
                DOCUMENTS_ARE_LOGGED);
    }

    private static SqlInvariant orphans(String table) {
        return SqlInvariant.of("I-07", """
                select r.document_id, '%1$s' as book, count(*) as rows, min(d.state) as state
                  from %1$s r
                  left join documents.document d on d.company_id = :company and d.id = r.document_id
                 where r.company_id = :company and ${r.document_id} and coalesce(d.state, '') not in ('POSTED', 'REVERSED')
                 group by r.document_id
                """.formatted(table));
    }

    private static final Invariant ROWS_HAVE_A_POSTED_DOCUMENT = SeveralQueries.of(
            orphans("stockledger.entry"),
            orphans("stockledger.layer"),
            orphans("stockledger.reservation"),
            orphans("generalledger.line"),
            orphans("generalledger.open_item"),
            orphans("generalledger.allocation"));

    private static final String SERIES = """
            numbered as (
                select store_id, left(number, length(number) - length(tail)) as head, tail::bigint as n
                  from (select store_id, number, substring(number from '[0-9]+$') as tail
                          from documents.document
                         where company_id = :company and number is not null and not number_clash) d)
            , printed as (
                select store_id, head, min(n) as first, max(n) as last, count(*) as counted, count(distinct n) as different
                  from numbered
                 group by store_id, head)
            , counters as (
                select store_id, '-' || series || '-' || to_char(business_date, 'YYMMDD')
                                 || case till when '' then '' else '-' || till end || '-' as suffix, sum(n) as n
                  from numbering.counter
                 where company_id = :company
                 group by 1, 2)
            """;

    private static final Invariant NUMBERS = SeveralQueries.of(
            SqlInvariant.ofAll("I-20", """
                    select number, count(*) as documents, min(id::text) as document
                      from documents.document
                     where company_id = :company and number is not null and not number_clash
                     group by number
                    having count(*) > 1
                    """),
            SqlInvariant.ofAll("I-20", "with " + SERIES + """
                    select store_id, head as series, first, last as expected, counted as found
                      from printed
                     where first <> 1 or last <> counted or different <> counted
                    """),
            SqlInvariant.ofAll("I-20", "with " + SERIES + """
                    select coalesce(c.store_id, p.store_id) as store_id, coalesce(c.suffix, p.suffix) as series,
                           coalesce(p.counted, 0) as found, coalesce(c.n, 0) as expected
                      from counters c
                      full join (select p.store_id, coalesce(c.suffix, p.head) as suffix, sum(p.counted) as counted
                                   from printed p
                                   left join counters c
                                     on c.store_id = p.store_id and right(p.head, length(c.suffix)) = c.suffix
                                  group by 1, 2) p
                        on p.store_id = c.store_id and p.suffix = c.suffix
                     where coalesce(p.counted, 0) <> coalesce(c.n, 0)
                    """));

    /** Orders and stock papers move no money; these kinds do, whenever their amount is not zero. */
    private static final Invariant MONEY_HAS_A_JOURNAL = SqlInvariant.of("I-64", """
            select d.id as document_id, d.kind, d.amount
              from documents.document d
             where d.company_id = :company and ${d.id} and d.state in ('POSTED', 'REVERSED') and d.amount <> 0
               and d.kind in ('retail-sale', 'retail-return', 'sales-delivery', 'sales-return', 'purchase-receipt',
                              'purchase-return', 'customer-receipt', 'supplier-payment', 'expense', 'other-income',
                              'account-transfer', 'opening-balance', 'opening-stock', 'landed-cost')
               and not exists (select 1 from generalledger.line l
                                where l.company_id = :company and l.document_id = d.id)
            """);

    private static final Invariant REVERSALS =
            SeveralQueries.of(SqlInvariant.of("I-65", """
                    select d.id as document_id, d.state, d.reversed_by as reversal_id
                      from documents.document d
                      left join documents.document r on r.company_id = :company and r.id = d.reversed_by
                     where d.company_id = :company and ${d.id}
                       and ((d.state = 'REVERSED') <> (d.reversed_by is not null)
                            or d.reversed_by is not null
                               and (r.id is null or r.reverses_id is distinct from d.id or r.state <> 'POSTED'))
                    """), SqlInvariant.of("I-65", """
                    select r.id as document_id, r.state, r.reverses_id as original_id
                      from documents.document r
                      left join documents.document d on d.company_id = :company and d.id = r.reverses_id
                     where r.company_id = :company and ${r.id} and r.reverses_id is not null
                       and r.state in ('POSTED', 'REVERSED') and d.reversed_by is distinct from r.id
                    """));

    private static final Invariant NOTHING_RESTS_ON_A_REVERSED_ONE = SqlInvariant.of("I-80", """
            select distinct t.id as document_id, t.kind, s.id as original_id
              from documents.document t
              join documents.line l on l.company_id = :company and l.document_id = t.id
              join documents.document s on s.company_id = :company and s.id = l.source_document
             where t.company_id = :company and ${t.id} and t.state = 'POSTED' and t.reverses_id is null
               and s.state = 'REVERSED'
            """);

    /**
     * Where lines have no amounts, a document comes to what its account lines debit (or credit, if they only do that) or
     * to what was paid.
     */
    private static final Invariant HEADS_ARE_SUMS = SqlInvariant.of("I-67", """
            select d.id as document_id, d.quantity, l.quantity as quantity_expected, d.amount,
                   l.amount as amount_expected, d.tax, l.tax as tax_expected
              from documents.document d
              left join (select document_id, sum(round(quantity * unit_factor, 6)) as quantity, sum(amount) as amount,
                                sum(tax) as tax
                           from documents.line l
                          where l.company_id = :company and ${l.document_id}
                          group by document_id) s
                on s.document_id = d.id
             cross join lateral (
                   select coalesce(s.quantity, 0) as quantity, coalesce(s.tax, 0) as tax,
                          case when coalesce(s.amount, 0) <> 0 then s.amount
                               when jsonb_array_length(coalesce(d.details -> 'entries', '[]')) > 0 then (
                                    select coalesce(nullif(sum((e ->> 'amount')::numeric)
                                                           filter (where e ->> 'side' = 'DEBIT'), 0),
                                                    sum((e ->> 'amount')::numeric)
                                                    filter (where e ->> 'side' = 'CREDIT'), 0)
                                      from jsonb_array_elements(d.details -> 'entries') e)
                               else (select coalesce(sum((t ->> 'amount')::numeric), 0)
                                       from jsonb_array_elements(coalesce(d.details -> 'tenders', '[]')) t)
                          end as amount) l
             where d.company_id = :company and ${d.id}
               and (d.quantity <> l.quantity or d.amount <> l.amount or d.tax <> l.tax)
            """);

    private static String progress(String ofLine, String ofProgress) {
        return """
                select coalesce(p.document_id, t.document_id) as document_id, coalesce(p.line_no, t.line_no) as line_no,
                       coalesce(p.purpose, t.purpose) as purpose, coalesce(p.done, 0) as found,
                       coalesce(t.quantity, 0) as expected
                  from (select * from documents.progress where company_id = :company and %2$s) p
                  full join (
                       select l.source_document as document_id, l.source_line as line_no, k.purpose,
                              sum(case k.purpose when 'charged' then 1
                                                 else round(l.quantity * l.unit_factor, 6) end) as quantity
                         from documents.line l
                         join documents.document d on d.company_id = :company and d.id = l.document_id
                         join (values ('purchase-receipt', 'received'), ('transfer-receive', 'received'), ('transfer-ship', 'shipped'),
                                      ('purchase-closing', 'received'), ('sales-closing', 'delivered'),
                                      ('sales-delivery', 'delivered'), ('sales-return', 'returned'),
                                      ('retail-return', 'returned'), ('purchase-return', 'returned'),
                                      ('landed-cost', 'charged')
                              ) as k(kind, purpose) on k.kind = d.kind
                        where l.company_id = :company and l.source_document is not null and %1$s
                          and d.state = 'POSTED' and d.reverses_id is null
                        group by 1, 2, 3) t
                    on t.document_id = p.document_id and t.line_no = p.line_no and t.purpose = p.purpose
                 where coalesce(p.done, 0) <> coalesce(t.quantity, 0)
                """.formatted(ofLine, ofProgress);
    }

    /** The documents that changed, and those they were made from. */
    private static final String ORIGINS = """
             in (select source_document from documents.line
                  where company_id = :company and document_id = any(:changed) and source_document is not null
                 union all select unnest(:changed::uuid[]))
            """;

    /** What is still to come stands beside the head, for lists. */
    private static String stillOpen(String ofDocument) {
        return """
                select d.id as document_id, d.open_quantity as found, o.left_over as expected
                  from documents.document d
                 cross join lateral (
                       select coalesce(sum(greatest(round(l.quantity * l.unit_factor, 6) - coalesce(p.done, 0), 0)), 0)
                              as left_over
                         from documents.line l
                         left join documents.progress p
                           on p.company_id = :company and p.document_id = l.document_id and p.line_no = l.line_no
                              and p.purpose in ('received', 'delivered')
                        where l.company_id = :company and l.document_id = d.id) o
                 where d.company_id = :company and %s
                   and d.open_quantity is not null and (d.state <> 'POSTED' or d.open_quantity <> o.left_over)
                """.formatted(ofDocument);
    }

    private static final Invariant PROGRESS_IS_WHAT_FOLLOWED = SeveralQueries.of(
            SqlInvariant.of(
                    "I-66", progress("true", "true"), progress("l.source_document" + ORIGINS, "document_id" + ORIGINS)),
            SqlInvariant.of("I-66", stillOpen("true"), stillOpen("d.id" + ORIGINS)));

    private static SqlInvariant moment(String table) {
        return SqlInvariant.of("I-69", """
                select r.document_id, '%1$s' as book, min(r.business_date) as found, min(d.business_date) as expected,
                       min(r.posted_at) as posted, min(d.posted_at) as posted_expected
                  from %1$s r
                  join documents.document d on d.company_id = :company and d.id = r.document_id
                 where r.company_id = :company and ${r.document_id}
                   and (r.business_date <> d.business_date or r.posted_at is distinct from d.posted_at)
                 group by r.document_id
                """.formatted(table));
    }

    private static final Invariant SAME_DATE_AND_MOMENT =
            SeveralQueries.of(moment("stockledger.entry"), moment("generalledger.line"));

    private static final Invariant POSTED_IS_COMPLETE = SqlInvariant.of("I-71", """
            select d.id as document_id, d.state, d.posted_at
              from documents.document d
             where d.company_id = :company and ${d.id}
               and (d.state in ('POSTED', 'REVERSED')
                    and (d.number is null or d.posted_at is null or d.posted_by is null)
                    or d.state in ('DRAFT', 'SUBMITTED', 'DISCARDED')
                    and (d.number is not null or d.posted_at is not null or d.reversed_by is not null))
            """);

    private static final Invariant DOCUMENTS_ARE_LOGGED =
            SeveralQueries.of(SqlInvariant.of("I-74", """
                    select d.id as document_id, d.state, d.version as found, coalesce(o.version, 0) as expected, o.posted,
                           o.reversed
                      from documents.document d
                      left join (select entity_id, max(version) as version,
                                        count(*) filter (where kind like '%.posted') as posted,
                                        count(*) filter (where kind like '%.reversed') as reversed
                                   from changes.op o
                                  where o.company_id = :company and ${o.entity_id}
                                  group by entity_id) o
                        on o.entity_id = d.id
                     where d.company_id = :company and ${d.id}
                       and (o.version is distinct from d.version
                            or o.posted <> case when d.state in ('POSTED', 'REVERSED') then 1 else 0 end
                            or o.reversed <> case when d.state = 'REVERSED' then 1 else 0 end)
                    """), SqlInvariant.of("I-74", """
                    select o.entity_id as document_id, o.kind, o.node_id as node, o.seq
                      from changes.op o
                     where o.company_id = :company and o.entity = 'document' and ${o.entity_id}
                       and not exists (select 1 from documents.document d
                                        where d.company_id = :company and d.id = o.entity_id)
                    """));
}
