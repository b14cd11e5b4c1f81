package io.tongpin.reporting;

import io.tongpin.kernel.Quantity;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** How many pieces there are: the roll-up, and what the log has behind it, in one snapshot. */
final class StockSumRows {

    private StockSumRows() {}

    /** Pieces in warehouses, and pieces on the road between them. */
    record Pieces(Quantity here, Quantity inTransit) {}

    static Pieces pieces(View view) throws SQLException {
        String sql = """
                select coalesce(sum(x.quantity) filter (where w.kind <> 'transit'), 0),
                       coalesce(sum(x.quantity) filter (where w.kind = 'transit'), 0)
                  from (select p.warehouse_id, p.quantity
                          from reporting.stock_place p
                         where p.company_id = :company
                         union all
                        select e.warehouse_id, e.quantity
                          from stockledger.entry e
                          where e.company_id = :company and e.document_id = any(:tail)) x
                  join organization.warehouse w on w.company_id = :company and w.id = x.warehouse_id
                 where true%s
                """.formatted(view.and("w.store_id"));
        return view.sql(sql)
                .query((row, n) -> new Pieces(new Quantity(row.getBigDecimal(1)), new Quantity(row.getBigDecimal(2))))
                .single();
    }

    /** Pieces in the warehouses of each store, without what is on the road. */
    static Map<UUID, Quantity> perStore(View view) throws SQLException {
        String sql = """
                select w.store_id, sum(x.quantity)
                  from (select p.warehouse_id, p.quantity
                          from reporting.stock_place p
                         where p.company_id = :company
                         union all
                        select e.warehouse_id, e.quantity
                          from stockledger.entry e
                          where e.company_id = :company and e.document_id = any(:tail)) x
                  join organization.warehouse w on w.company_id = :company and w.id = x.warehouse_id
                 where w.kind <> 'transit'%s
                 group by w.store_id
                """.formatted(view.and("w.store_id"));
        Map<UUID, Quantity> stores = new HashMap<>();
        view.sql(sql).query(row -> {
            stores.put(row.getObject(1, UUID.class), new Quantity(row.getBigDecimal(2)));
        });
        return stores;
    }
}
