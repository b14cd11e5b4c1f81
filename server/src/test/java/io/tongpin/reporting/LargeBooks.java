package io.tongpin.reporting;

import io.tongpin.testing.TestDatabase;
import java.util.List;
import java.util.UUID;

/**
 * Writes the books of a larger chain straight into the tables (大账套), for looking at plans: a year of slips in ten stores. The
 * rows have the form that posting would give them; they stand in for what would take minutes to post.
 */
final class LargeBooks {

    /** The article that every tenth slip sells in the first store. */
    static final UUID HOT = UUID.fromString("00000000-0000-7000-8000-0000000a0001");

    private static final List<String> STATEMENTS = List.of(
            """
            insert into organization.store (company_id, id, code, name, type, parent_id, zone, day_cut_off, version,
                                            archived, search)
            select 1, ('00000000-0000-7000-8000-0000005' || lpad(n::text, 5, '0'))::uuid, 'L' || lpad(n::text, 3, '0'),
                   '分店 ' || n, 'store', h.id, 'Asia/Shanghai', '00:00', 1, false, ''
              from generate_series(1, 10) n, organization.store h where h.type = 'hq'
            """,
            """
            insert into organization.store_above (company_id, above_id, store_id, distance)
            select 1, s.id, s.id, 0 from organization.store s where s.code like 'L%'
            union all
            select 1, h.id, s.id, 1 from organization.store s, organization.store h
             where s.code like 'L%' and h.type = 'hq'
            """,
            """
            insert into organization.warehouse (company_id, id, code, name, store_id, kind, allow_negative, version,
                                                archived, search)
            select 1, ('00000000-0000-7000-8000-0000006' || lpad(n::text, 5, '0'))::uuid, 'LW' || n, '仓 ' || n,
                   ('00000000-0000-7000-8000-0000005' || lpad(n::text, 5, '0'))::uuid, 'normal', false, 1, false, ''
              from generate_series(1, 10) n
            """,
            """
            insert into catalog.sku (company_id, id, code, name, style_id, size, barcodes, internal_barcodes, version,
                                     archived, code_key, name_key, initials, search)
            select 1, ('00000000-0000-7000-8000-0000000' || to_hex(655361 + n - 1))::uuid, 'G' || lpad(n::text, 6, '0'),
                   '商品 ' || n, y.id, 'T' || n, '{}', '{}', 1, false, 'g' || lpad(n::text, 6, '0'), '商品', 'sp',
                   array_to_tsvector(array['1:g' || lpad(n::text, 6, '0'), '1:' || lpad(n::text, 6, '0'), '1:商品'])
              from generate_series(1, 20000) n, catalog.style y where y.code = 'Z1'
            """,
            """
            insert into stockledger.balance (company_id, warehouse_id, sku_id, on_hand, value, booked, entry_no)
            select 1, w.id, s.id, 5, 50, 50, 1
              from organization.warehouse w, catalog.sku s
             where w.code like 'LW%' and s.code like 'G%'
            """,
            """
            insert into party.party (company_id, id, kind, code, name, terms_days, credit, version, archived, search)
            select 1, gen_random_uuid(), 'customer', 'K' || lpad(n::text, 5, '0'), '客户 ' || n, 30, true, 1, false, ''
              from generate_series(1, 1000) n
            """,
            """
            insert into documents.document (company_id, id, kind, number, state, version, store_id, warehouse_id, party_id,
                                            business_date, quantity, amount, tax, created_by, posted_by, posted_at,
                                            updated_at)
            select 1, ('00000000-0000-7000-8000-' || lpad(to_hex(16777216 + n), 12, '0'))::uuid,
                   case n % 4 when 0 then 'sales-delivery' else 'retail-sale' end, 'N' || n, 'POSTED', 1,
                   ('00000000-0000-7000-8000-0000005' || lpad((n % 10 + 1)::text, 5, '0'))::uuid,
                   ('00000000-0000-7000-8000-0000006' || lpad((n % 10 + 1)::text, 5, '0'))::uuid, null,
                   date '2025-03-16' + (n / 192), 1, 20, 0, gen_random_uuid(), gen_random_uuid(), now(), now()
              from generate_series(1, 70000) n
            """,
            """
            insert into documents.line (company_id, document_id, line_no, sku_id, quantity, amount)
            select 1, d.id, 1, '00000000-0000-7000-8000-0000000a0001', 1, 20
              from documents.document d
             where d.number like 'N%'
            """,
            """
            insert into generalledger.line (company_id, document_id, line_no, account, debit, credit, store_id, party_id,
                                            business_date, posted_at)
            select 1, d.id, l.no, l.account, l.debit, l.credit, d.store_id,
                   case when l.no = 1 and d.kind = 'sales-delivery' then p.id end, d.business_date, now()
              from documents.document d
              join (values (1, '1122', 20, 0), (2, '5001', 0, 20), (3, '5401', 10, 0)) l(no, account, debit, credit) on true
              left join (select id, row_number() over (order by code) - 1 as n from party.party where code like 'K%') p
                on p.n = hashtext(d.id::text) & 511
             where d.number like 'N%'
            """,
            """
            insert into generalledger.open_item (company_id, document_id, side, party_id, store_id, account, amount,
                                                 open_amount, business_date, due_date)
            select 1, l.document_id, case when hashtext(l.document_id::text) & 1 = 0 then 'RECEIVABLE' else 'PAYABLE' end,
                   l.party_id, l.store_id, '1122', 20,
                   case when l.business_date > date '2026-02-01' then 20 else 0 end, l.business_date, l.business_date + 30
              from generalledger.line l where l.party_id is not null
            """,
            """
            insert into stockledger.entry (company_id, warehouse_id, sku_id, entry_no, document_id, line_no, movement,
                                           quantity, value, booked, balance_quantity, balance_value, business_date,
                                           posted_at)
            select 1, d.warehouse_id, '00000000-0000-7000-8000-0000000a0001', row_number() over (order by d.id) + l.no,
                   d.id, l.no, 'OUT', -1, -10, -10, 5, 50, d.business_date, now()
              from documents.document d, (values (100000), (200000)) l(no)
             where d.number like 'N%'
            """,
            """
            update stockledger.entry
               set warehouse_id = (select id from organization.warehouse where code = 'S01-W1')
             where line_no = 100000
            """,
            """
            insert into changes.op (company_id, node_id, epoch, lane, seq, op_id, tx_group, tx_last, kind, kind_version,
                                    entity, entity_id, version, actor_id, actor_name, wall, payload, hash)
            select 1, 1, 1, 'B', h.next_seq - 1 + row_number() over (order by d.id), d.id, d.id, true, d.kind || '.posted',
                   1, 'document', d.id, 1, d.created_by, '店员', now(), '{}', '\\x00'
              from documents.document d, changes.stream_head h
             where d.number like 'N%'
            """,
            "update changes.stream_head set next_seq = next_seq + 70000");

    private final TestDatabase database;

    LargeBooks(TestDatabase database) {
        this.database = database;
    }

    void write() {
        for (String statement : STATEMENTS) {
            database.asOwner().sql(statement).update();
        }
        database.asOwner().sql("analyze").update();
    }
}
