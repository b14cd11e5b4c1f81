package io.tongpin.exchange.totals;

import io.tongpin.platform.Tx;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** The figures of the whole company (总计): each part is one statement whose one row gives names and values. */
final class TotalsJson {

    static final String NAME = "totals.json";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private TotalsJson() {}

    static String of(Tx tx, String policy) {
        Map<String, Object> totals = new LinkedHashMap<>();
        totals.put("sales", row(tx, SALES));
        totals.put("costing_" + policy, costing(tx));
        totals.put("value_flow", row(tx, FLOW));
        Map<String, Object> single = row(tx, SINGLE);
        // Counts are numbers, amounts are text, so that no reader rounds them.
        single.replaceAll((name, value) ->
                name.equals("on_hand_total_qty") || name.equals("open_po_lines") ? number(value) : value);
        totals.putAll(single);
        Map<String, Object> takings = new LinkedHashMap<>();
        tx.sql(TAKINGS).param("company", tx.company()).query(r -> {
            takings.put(r.getString(1), text(r.getBigDecimal(2)));
        });
        totals.put("net_takings_by_method", takings);
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(totals) + "\n";
    }

    private static Map<String, Object> costing(Tx tx) {
        Map<String, Object> costing = row(tx, COSTING);
        BigDecimal sold = new BigDecimal(String.valueOf(costing.get("goods_net_sales")));
        BigDecimal margin = new BigDecimal(String.valueOf(costing.get("gross_margin")));
        if (sold.signum() != 0) {
            BigDecimal percent = margin.multiply(BigDecimal.valueOf(100)).divide(sold, 4, RoundingMode.HALF_UP);
            costing.put("gross_margin_pct", percent.toPlainString());
        }
        return costing;
    }

    private static Map<String, Object> row(Tx tx, String sql) {
        return tx.sql(sql)
                .param("company", tx.company())
                .query((row, n) -> values(row))
                .single();
    }

    private static Map<String, Object> values(ResultSet row) throws SQLException {
        ResultSetMetaData names = row.getMetaData();
        Map<String, Object> values = new LinkedHashMap<>();
        for (int i = 1; i <= names.getColumnCount(); i++) {
            values.put(names.getColumnLabel(i), text(row.getBigDecimal(i)));
        }
        return values;
    }

    private static String text(BigDecimal value) {
        return value.scale() > 2 ? value.stripTrailingZeros().toPlainString() : value.toPlainString();
    }

    private static Object number(Object value) {
        return new BigDecimal(value.toString()).stripTrailingZeros();
    }

    private static final String SALES = """
            select coalesce(sum(case when reverses_id is null then 1 else -1 end) filter (where sale), 0) as sale_docs,
                   coalesce(sum(goods_qty) filter (where sale), 0) as goods_qty,
                   coalesce(sum(goods) filter (where sale), 0.00) as goods_amount,
                   coalesce(sum(services) filter (where sale), 0.00) as service_amount,
                   coalesce(sum(case when reverses_id is null then 1 else -1 end) filter (where not sale), 0)
                       as return_docs,
                   coalesce(sum(goods_qty) filter (where not sale), 0) as return_goods_qty,
                   coalesce(sum(goods) filter (where not sale), 0.00) as return_goods_amount,
                   coalesce(sum(services) filter (where not sale), 0.00) as return_service_amount,
                   coalesce(sum(case when sale then goods + services else -goods - services end), 0.00) as net_amount
              from (select *, kind in ('retail-sale', 'sales-delivery') as sale from (%s) x) x
            """.formatted(TotalsFiles.SOLD);

    /** What goods moved by kind of document, in exact worth. */
    private static final String MOVED = """
            select d.kind, e.movement, sum(e.value) as value
              from stockledger.entry e
              join documents.document d on d.company_id = e.company_id and d.id = e.document_id
             where e.company_id = :company
             group by 1, 2
            """;

    private static final String COSTING = """
            select *, goods_net_sales - net_cogs as gross_margin, 0 as gross_margin_pct
              from (select round(sold, 2) as cogs_sales, round(returned, 2) as cogs_returned,
                           round(sold - returned, 2) as net_cogs,
                           (select coalesce(sum(case when kind in ('retail-sale', 'sales-delivery') then goods
                                                     else -goods end), 0.00) from (%s) x) as goods_net_sales,
                           round(adjusted, 2) as adjustment_value, round(rest, 2) as stock_variance,
                           round(sent_back, 2) as supplier_return_value,
                           (select coalesce(round(sum(value), 2), 0.00) from stockledger.balance
                             where company_id = :company) as inventory_value
                      from (select coalesce(-sum(value) filter (where kind in ('retail-sale', 'sales-delivery')), 0.00) as sold,
                                   coalesce(sum(value) filter (where kind in ('retail-return', 'sales-return')), 0.00)
                                       as returned,
                                   coalesce(sum(value) filter (where kind in ('adjustment', 'stocktake')), 0.00) as adjusted,
                                   coalesce(-sum(value) filter (where kind = 'purchase-return'), 0.00) as sent_back,
                                   (select coalesce(sum(value), 0.00) from (%s) v where movement = 'VARIANCE') as rest
                              from (%s) m
                             where movement in ('IN', 'OUT')) m) c
            """.formatted(TotalsFiles.SOLD, MOVED, MOVED);

    private static final String FLOW = """
            select coalesce(round(sum(value) filter (where kind = 'opening-stock'), 2), 0.00) as opening,
                   coalesce(round(sum(value) filter (where kind = 'purchase-receipt'), 2), 0.00) as receipts_incl_landed,
                   (select coalesce(sum(amount), 0.00) from documents.document
                     where company_id = :company and kind = 'purchase-return' and state in ('POSTED', 'REVERSED'))
                       as supplier_returns
              from (%s) m
             where movement in ('IN', 'OUT')
            """.formatted(MOVED);

    private static final String SINGLE =
            """
            select (select coalesce(sum(b.on_hand), 0)
                      from stockledger.balance b
                     where b.company_id = :company and b.warehouse_id <> '00000000-0000-0000-0000-000000000000')
                       as on_hand_total_qty,
                   %s as receivable_total,
                   %s as payable_total,
                   (select coalesce(sum(l.landed), 0.00)
                      from documents.document d
                      join documents.line l on l.company_id = d.company_id and l.document_id = d.id
                     where d.company_id = :company and d.kind = 'purchase-receipt'
                       and d.state in ('POSTED', 'REVERSED'))
                       as carrier_freight_total,
                   (select count(*) from (%s) o) as open_po_lines
            """.formatted(owed("RECEIVABLE", "customer"), owed("PAYABLE", "supplier"), TotalsFiles.OPEN_ORDER_LINES);

    private static final String TAKINGS = """
            select t.method, sum(case when d.kind in ('retail-sale', 'sales-delivery') then t.amount else -t.amount end)
              from documents.document d
             cross join lateral jsonb_to_recordset(d.details -> 'tenders') as t(method text, amount numeric)
             where d.company_id = :company and d.state in ('POSTED', 'REVERSED')
               and d.kind in ('retail-sale', 'sales-delivery', 'retail-return', 'sales-return')
             group by 1
            having sum(case when d.kind in ('retail-sale', 'sales-delivery') then t.amount else -t.amount end) <> 0
             order by 1
            """;

    private static String owed(String side, String kind) {
        return """
                (select coalesce(sum(i.open_amount), 0.00)
                   from generalledger.open_item i
                   join party.party p on p.company_id = i.company_id and p.id = i.party_id
                  where i.company_id = :company and i.side = '%s' and p.kind = '%s')
                """.formatted(side, kind);
    }
}
