package io.tongpin.exchange.totals;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The statements behind the files of totals (汇总口径). Worth is summed exactly and rounded once, because booked cents are
 * right for an account but not for a day of one store; see docs/costing.md.
 */
final class TotalsFiles {

    /** One file: its name, its columns ({@code %s} is the cost policy), and the statement whose columns fill them. */
    record File(String name, List<String> columns, String sql) {}

    private TotalsFiles() {}

    static List<File> all(String policy) {
        return SQL.entrySet().stream()
                .map(e -> new File(e.getKey(), columns(e.getKey(), policy), e.getValue()))
                .toList();
    }

    private static List<String> columns(String file, String policy) {
        return List.of(
                Objects.requireNonNull(COLUMNS.get(file)).formatted(policy).split(","));
    }

    private static final Map<String, String> COLUMNS = Map.of(
            "sales_by_store_day.csv",
            "store_code,date,sale_docs,goods_qty,goods_amount,service_amount,return_docs,return_goods_qty,"
                    + "return_goods_amount,return_service_amount,net_amount",
            "on_hand_by_store_sku.csv.gz",
            "store_code,sku_code,on_hand",
            "net_cogs_by_store_day.csv",
            "store_code,date,goods_net_sales,net_cogs_%s",
            "inventory_value_by_store.csv",
            "store_code,on_hand_qty,value_%s",
            "receivable_by_customer.csv",
            "customer_code,balance",
            "payable_by_supplier.csv",
            "supplier_code,balance",
            "open_po_lines.csv",
            "po_no,line_no,sku_code,ordered,received,outstanding");

    static final String SOLD = """
            select s.code as store, d.business_date as day, d.id, d.kind, d.reverses_id,
                   coalesce(sum(l.quantity * l.unit_factor) filter (where y.stocked), 0) as goods_qty,
                   coalesce(sum(l.amount) filter (where y.stocked), 0.00) as goods,
                   coalesce(sum(l.amount) filter (where not y.stocked), 0.00) as services
              from documents.document d
              join organization.store s on s.company_id = d.company_id and s.id = d.store_id
              join documents.line l on l.company_id = d.company_id and l.document_id = d.id
              join catalog.sku k on k.company_id = d.company_id and k.id = l.sku_id
              join catalog.style y on y.company_id = d.company_id and y.id = k.style_id
             where d.company_id = :company and d.state in ('POSTED', 'REVERSED')
               and d.kind in ('retail-sale', 'sales-delivery', 'retail-return', 'sales-return')
             group by 1, 2, 3, 4, 5
            """;

    static final String OPEN_ORDER_LINES = """
            select coalesce(d.note, d.number), l.line_no, k.code, l.quantity * l.unit_factor, coalesce(p.done, 0),
                   l.quantity * l.unit_factor - coalesce(p.done, 0)
              from documents.document d
              join documents.line l on l.company_id = d.company_id and l.document_id = d.id
              join catalog.sku k on k.company_id = d.company_id and k.id = l.sku_id
              left join documents.progress p
                on p.company_id = d.company_id and p.document_id = d.id and p.line_no = l.line_no
               and p.purpose = 'received'
             where d.company_id = :company and d.kind = 'purchase-order' and d.state = 'POSTED'
               and l.quantity * l.unit_factor > coalesce(p.done, 0)
             order by 1, 2
            """;

    private static final Map<String, String> SQL = new LinkedHashMap<>();

    static {
        SQL.put("sales_by_store_day.csv", """
                select store, day,
                       coalesce(sum(case when reverses_id is null then 1 else -1 end) filter (where sale), 0),
                       coalesce(sum(goods_qty) filter (where sale), 0),
                       coalesce(sum(goods) filter (where sale), 0),
                       coalesce(sum(services) filter (where sale), 0),
                       coalesce(sum(case when reverses_id is null then 1 else -1 end) filter (where not sale), 0),
                       coalesce(sum(goods_qty) filter (where not sale), 0),
                       coalesce(sum(goods) filter (where not sale), 0),
                       coalesce(sum(services) filter (where not sale), 0),
                       coalesce(sum(goods + services) filter (where sale), 0)
                           - coalesce(sum(goods + services) filter (where not sale), 0)
                  from (select *, kind in ('retail-sale', 'sales-delivery') as sale from (%s) x) x
                 group by 1, 2
                 order by 1, 2
                """.formatted(SOLD));
        SQL.put("on_hand_by_store_sku.csv.gz", """
                select s.code, k.code, sum(b.on_hand)
                  from stockledger.balance b
                  join organization.warehouse w on w.company_id = b.company_id and w.id = b.warehouse_id
                  join organization.store s on s.company_id = w.company_id and s.id = w.store_id
                  join catalog.sku k on k.company_id = b.company_id and k.id = b.sku_id
                 where b.company_id = :company and w.kind <> 'transit'
                 group by 1, 2
                 order by 1, 2
                """);
        SQL.put("net_cogs_by_store_day.csv", """
                select v.store, v.day, sum(v.goods), round(sum(v.cost), 2)
                  from (select store, day, case when kind in ('retail-sale', 'sales-delivery') then goods else -goods end
                                   as goods, 0::numeric as cost
                          from (%s) x
                        union all
                        select s.code, e.business_date, 0, -e.value
                          from stockledger.entry e
                          join documents.document d on d.company_id = e.company_id and d.id = e.document_id
                          join organization.store s on s.company_id = d.company_id and s.id = d.store_id
                         where e.company_id = :company and e.movement in ('IN', 'OUT')
                           and d.kind in ('retail-sale', 'sales-delivery', 'retail-return', 'sales-return')) v
                 group by 1, 2
                 order by 1, 2
                """.formatted(SOLD));
        SQL.put("inventory_value_by_store.csv", """
                select s.code, sum(b.on_hand),
                       round(sum(case when p.on_hand is null then b.value
                                      when p.on_hand = 0 then 0
                                      else b.on_hand * p.value / p.on_hand end), 2)
                  from stockledger.balance b
                  join organization.warehouse w on w.company_id = b.company_id and w.id = b.warehouse_id
                  join organization.store s on s.company_id = w.company_id and s.id = w.store_id
                  left join stockledger.balance p
                    on p.company_id = b.company_id and p.sku_id = b.sku_id
                   and p.warehouse_id = '00000000-0000-0000-0000-000000000000'
                 where b.company_id = :company and w.kind <> 'transit'
                 group by 1
                having sum(abs(b.on_hand)) <> 0
                 order by 1
                """);
        SQL.put("receivable_by_customer.csv", party("RECEIVABLE", "customer"));
        SQL.put("payable_by_supplier.csv", party("PAYABLE", "supplier"));
        SQL.put("open_po_lines.csv", OPEN_ORDER_LINES);
    }

    private static String party(String side, String kind) {
        return """
                select p.code, sum(i.open_amount)
                  from generalledger.open_item i
                  join party.party p on p.company_id = i.company_id and p.id = i.party_id
                 where i.company_id = :company and i.side = '%s' and p.kind = '%s'
                 group by 1
                 order by 1
                """.formatted(side, kind);
    }
}
