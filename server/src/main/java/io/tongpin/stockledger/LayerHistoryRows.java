package io.tongpin.stockledger;

import io.tongpin.costing.CostMethod;
import io.tongpin.costing.CostPolicy;
import io.tongpin.costing.Layer;
import io.tongpin.kernel.Quantity;
import io.tongpin.kernel.Value;
import io.tongpin.platform.Tx;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What was written down of layers that late costs are taken out of, or that goods go back into after one was. */
final class LayerHistoryRows {

    /**
     * One cost for the company: cards of many warehouses take turns, and the moment of posting says what was first. Row 0
     * stands for what was before it was written down.
     */
    private static final String HISTORY = """
            select u.pool_id, u.sku_id, u.layer_no, l.quantity, l.value, u.warehouse_id, u.entry_no, u.quantity, u.value,
                   u.undoes
              from (select unnest(?::uuid[]) as pool_id, unnest(?::uuid[]) as sku_id, unnest(?::bigint[]) as layer_no,
                           unnest(?::boolean[]) as dearer) k
              join stockledger.layer l
                on l.company_id = ? and l.pool_id = k.pool_id and l.sku_id = k.sku_id and l.layer_no = k.layer_no
              join stockledger.layer_use u
                on u.company_id = l.company_id and u.pool_id = l.pool_id and u.sku_id = l.sku_id
               and u.layer_no = l.layer_no
              left join stockledger.entry e
                on u.pool_id <> u.warehouse_id and e.company_id = u.company_id and e.warehouse_id = u.warehouse_id
               and e.sku_id = u.sku_id and e.entry_no = u.entry_no
             where k.dearer
                or exists (select 1 from stockledger.layer_use x
                            where x.company_id = l.company_id and x.pool_id = l.pool_id and x.sku_id = l.sku_id
                              and x.layer_no = l.layer_no and x.quantity = 0 and x.undoes is not null)
             order by u.pool_id, u.sku_id, u.layer_no, e.posted_at nulls first, u.warehouse_id, u.entry_no
            """;

    private record Wanted(OpenStock.LayerKey layer, boolean dearer) {}

    private LayerHistoryRows() {}

    static Map<OpenStock.LayerKey, LayerHistory> load(Tx tx, CostPolicy policy, Needs needs) throws SQLException {
        List<Wanted> wanted = new ArrayList<>();
        wanted(policy, needs.dearer, true, wanted);
        wanted(policy, needs.restored, false, wanted);
        if (wanted.isEmpty() || policy.method() != CostMethod.FIFO) {
            return Map.of();
        }
        try (PreparedStatement select = tx.connection().prepareStatement(HISTORY)) {
            select.setArray(1, tx.column("uuid", wanted, w -> w.layer().pool().warehouse()));
            select.setArray(2, tx.column("uuid", wanted, w -> w.layer().pool().sku()));
            select.setArray(3, tx.column("bigint", wanted, w -> w.layer().number()));
            select.setArray(4, tx.column("boolean", wanted, Wanted::dearer));
            select.setInt(5, tx.company());
            try (ResultSet rows = select.executeQuery()) {
                return read(rows);
            }
        }
    }

    private static void wanted(
            CostPolicy policy, Map<StockKey, Set<Long>> layers, boolean dearer, List<Wanted> wanted) {
        layers.forEach((key, numbers) -> {
            StockKey pool = OpenStock.pool(policy, key);
            for (long number : numbers) {
                Wanted one = new Wanted(new OpenStock.LayerKey(pool, number), dearer);
                if (!wanted.contains(one) && !wanted.contains(new Wanted(one.layer(), true))) {
                    wanted.add(one);
                }
            }
        });
    }

    private static Map<OpenStock.LayerKey, LayerHistory> read(ResultSet rows) throws SQLException {
        Map<OpenStock.LayerKey, LayerHistory> found = new HashMap<>();
        while (rows.next()) {
            StockKey pool = new StockKey(rows.getObject(1, UUID.class), rows.getObject(2, UUID.class));
            Layer opened =
                    new Layer(rows.getLong(3), new Quantity(rows.getBigDecimal(4)), new Value(rows.getBigDecimal(5)));
            OpenStock.LayerKey key = new OpenStock.LayerKey(pool, opened.number());
            found.computeIfAbsent(key, k -> new LayerHistory(opened, new ArrayList<>()))
                    .uses()
                    .add(use(rows, key));
        }
        return found;
    }

    private static LayerUse use(ResultSet row, OpenStock.LayerKey layer) throws SQLException {
        long undoes = row.getLong(10);
        boolean nothing = row.wasNull();
        return new LayerUse(
                new StockKey(row.getObject(6, UUID.class), layer.pool().sku()),
                row.getLong(7),
                layer,
                new Quantity(row.getBigDecimal(8)),
                new Value(row.getBigDecimal(9)),
                nothing ? null : undoes);
    }
}
