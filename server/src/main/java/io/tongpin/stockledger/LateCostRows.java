package io.tongpin.stockledger;

import io.tongpin.costing.CostMethod;
import io.tongpin.costing.CostPolicy;
import io.tongpin.costing.Layer;
import io.tongpin.kernel.LineRef;
import io.tongpin.kernel.Quantity;
import io.tongpin.platform.Tx;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/** What a late cost must know of its receipt: the layer it opened, or what came in after it. */
final class LateCostRows {

    private static final String LAYER = """
            select document_id, line_no, min(layer_no), 0
              from stockledger.layer
             where company_id = ? and document_id = any(?)
             group by 1, 2
            """;

    private static final String SINCE_IN_WAREHOUSE = """
            select r.document_id, r.line_no, 0,
                   (select coalesce(sum(e.quantity), 0)
                      from stockledger.entry e
                     where e.company_id = r.company_id and e.warehouse_id = r.warehouse_id and e.sku_id = r.sku_id
                       and e.entry_no > r.entry_no and e.quantity > 0)
              from stockledger.entry r
             where r.company_id = ? and r.document_id = any(?) and r.movement = 'IN'
            """;

    /**
     * Goods that only changed place inside the company did not come into its pool. Warehouses number their entries each
     * for itself; between them the moment of posting says what was later.
     */
    private static final String SINCE_IN_COMPANY = """
            select r.document_id, r.line_no, 0,
                   (select coalesce(sum(e.quantity), 0)
                      from stockledger.balance b
                      join stockledger.entry e
                        on e.company_id = b.company_id and e.warehouse_id = b.warehouse_id and e.sku_id = b.sku_id
                     where b.company_id = r.company_id and b.sku_id = r.sku_id and e.movement = 'IN'
                       and case when e.warehouse_id = r.warehouse_id then e.entry_no > r.entry_no
                                else e.posted_at > r.posted_at end)
              from stockledger.entry r
             where r.company_id = ? and r.document_id = any(?) and r.movement = 'IN'
            """;

    private LateCostRows() {}

    static void load(Tx tx, CostPolicy policy, Needs needs, Tracked into) throws SQLException {
        if (needs.receipts.isEmpty()) {
            return;
        }
        String sql = policy.method() == CostMethod.FIFO
                ? LAYER
                : policy.scope() == CostPolicy.Scope.COMPANY ? SINCE_IN_COMPANY : SINCE_IN_WAREHOUSE;
        try (PreparedStatement select = tx.connection().prepareStatement(sql)) {
            select.setInt(1, tx.company());
            select.setArray(
                    2,
                    tx.array(
                            "uuid",
                            needs.receipts.stream()
                                    .map(LineRef::document)
                                    .distinct()
                                    .toList()));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    long layer = rows.getLong(3) == 0 ? Layer.NONE : rows.getLong(3);
                    into.receipts.put(
                            new LineRef(rows.getObject(1, UUID.class), rows.getInt(2)),
                            new Tracked.ReceiptFacts(layer, new Quantity(rows.getBigDecimal(4))));
                }
            }
        }
    }
}
