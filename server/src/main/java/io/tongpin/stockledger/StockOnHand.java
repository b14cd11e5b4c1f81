package io.tongpin.stockledger;

import io.tongpin.platform.Tx;
import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is on hand (在库), for whoever only wants to know: search results, and records that are about to be archived. */
public final class StockOnHand {

    private StockOnHand() {}

    /** In one warehouse or in all; what is not there is left out. */
    public static Map<UUID, BigDecimal> of(Tx tx, @Nullable UUID warehouse, Collection<UUID> skus) throws SQLException {
        String sql = """
                select sku_id, sum(on_hand) from stockledger.balance
                 where company_id = ? and sku_id = any(?) and warehouse_id <> ?
                """ + (warehouse == null ? "" : " and warehouse_id = ?") + " group by sku_id";
        try (PreparedStatement select = tx.connection().prepareStatement(sql)) {
            select.setInt(1, tx.company());
            select.setArray(2, tx.array("uuid", skus));
            select.setObject(3, StockKey.COMPANY_POOL);
            if (warehouse != null) {
                select.setObject(4, warehouse);
            }
            Map<UUID, BigDecimal> found = new HashMap<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    found.put(rows.getObject(1, UUID.class), rows.getBigDecimal(2));
                }
            }
            return found;
        }
    }

    /** Whether anything of this article is anywhere, or was promised. */
    public static boolean ofSku(Tx tx, UUID sku) throws SQLException {
        return any(tx, "sku_id", sku);
    }

    /** Whether anything is in this warehouse. */
    public static boolean inWarehouse(Tx tx, UUID warehouse) throws SQLException {
        return any(tx, "warehouse_id", warehouse);
    }

    /** Whether anything has been anywhere, even if nothing is left of it. */
    public static boolean everMoved(Tx tx) {
        return tx.sql("select exists (select 1 from stockledger.balance where company_id = ?)")
                .params(tx.company())
                .query(Boolean.class)
                .single();
    }

    private static boolean any(Tx tx, String column, UUID id) throws SQLException {
        String sql = """
                select exists (select 1 from stockledger.balance
                                where company_id = ? and warehouse_id <> ? and (on_hand <> 0 or reserved <> 0)
                """ + " and " + column + " = ?)";
        try (PreparedStatement select = tx.connection().prepareStatement(sql)) {
            select.setInt(1, tx.company());
            select.setObject(2, StockKey.COMPANY_POOL);
            select.setObject(3, id);
            try (ResultSet row = select.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }
}
