package io.tongpin.stockledger;

import io.tongpin.kernel.StoreScope;
import io.tongpin.platform.Tx;
import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is on hand (在库), for whoever only wants to know: search results, and records that are about to be archived. */
public final class StockOnHand {

    private static final String WITHIN =
            " and warehouse_id in (select id from organization.warehouse where company_id = ? and store_id = any(?))";

    /** What lies somewhere of one article, and how much of it is promised. */
    public record Standing(BigDecimal onHand, BigDecimal reserved) {}

    private StockOnHand() {}

    /** In one warehouse or in all of these stores; what is not there is left out. */
    public static Map<UUID, Standing> of(Tx tx, StoreScope reach, @Nullable UUID warehouse, Collection<UUID> skus)
            throws SQLException {
        String sql = """
                select sku_id, sum(on_hand), sum(reserved) from stockledger.balance
                 where company_id = ? and sku_id = any(?) and warehouse_id <> ?
                """
                + (warehouse == null ? "" : " and warehouse_id = ?")
                + (reach.everywhere() ? "" : WITHIN)
                + " group by sku_id";
        try (PreparedStatement select = tx.connection().prepareStatement(sql)) {
            select.setInt(1, tx.company());
            select.setArray(2, tx.array("uuid", skus));
            select.setObject(3, StockKey.COMPANY_POOL);
            int at = 4;
            if (warehouse != null) {
                select.setObject(at++, warehouse);
            }
            if (!reach.everywhere()) {
                select.setInt(at++, tx.company());
                select.setArray(at, tx.array("uuid", reach.stores()));
            }
            Map<UUID, Standing> found = new HashMap<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    found.put(
                            rows.getObject(1, UUID.class), new Standing(rows.getBigDecimal(2), rows.getBigDecimal(3)));
                }
            }
            return found;
        }
    }

    /**
     * What one of each costs in a warehouse as things stand, on the average of what lies there; what has no cost yet is left
     * out. An estimate: what goods really cost is known when they leave.
     */
    public static Map<UUID, BigDecimal> costs(Tx tx, UUID warehouse, Collection<UUID> skus) throws SQLException {
        Map<UUID, BigDecimal> costs = new HashMap<>();
        tx.sql("""
                select distinct on (sku_id) sku_id,
                       case when on_hand > 0 and value > 0 then value / on_hand else last_cost end
                  from stockledger.balance
                 where company_id = :company and sku_id = any(:skus) and warehouse_id in (:pool, :warehouse)
                 order by sku_id, warehouse_id = :pool desc
                """)
                .param("company", tx.company())
                .param("skus", tx.array("uuid", skus))
                .param("pool", StockKey.COMPANY_POOL)
                .param("warehouse", warehouse)
                .query(row -> {
                    costs.put(row.getObject(1, UUID.class), row.getBigDecimal(2));
                });
        costs.values().removeIf(cost -> cost.signum() <= 0);
        return costs;
    }

    /** Those of the articles of which anything is anywhere, or was promised. */
    public static Set<UUID> ofSkus(Tx tx, Collection<UUID> skus) throws SQLException {
        return any(tx, "sku_id", skus);
    }

    /** Those of the warehouses in which anything is. */
    public static Set<UUID> inWarehouses(Tx tx, Collection<UUID> warehouses) throws SQLException {
        return any(tx, "warehouse_id", warehouses);
    }

    /** Whether anything has been anywhere, even if nothing is left of it. */
    public static boolean everMoved(Tx tx) {
        return tx.sql("select exists (select 1 from stockledger.balance where company_id = ?)")
                .params(tx.company())
                .query(Boolean.class)
                .single();
    }

    private static Set<UUID> any(Tx tx, String column, Collection<UUID> ids) throws SQLException {
        return new HashSet<>(tx.sql("""
                        select u.id from unnest(?::uuid[]) as u(id)
                         where exists (select from stockledger.balance
                                        where company_id = ? and warehouse_id <> ? and (on_hand <> 0 or reserved <> 0)
                        """ + " and " + column + " = u.id)")
                .params(tx.array("uuid", ids), tx.company(), StockKey.COMPANY_POOL)
                .query((row, n) -> row.getObject(1, UUID.class))
                .list());
    }
}
