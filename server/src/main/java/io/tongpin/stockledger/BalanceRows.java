package io.tongpin.stockledger;

import io.tongpin.kernel.Money;
import io.tongpin.kernel.Quantity;
import io.tongpin.kernel.UnitCost;
import io.tongpin.kernel.Value;
import io.tongpin.platform.Tx;
import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Rows of stockledger.balance. Every writer locks here, in key order, so two sales never deadlock. */
final class BalanceRows {

    private BalanceRows() {}

    record Stored(
            Quantity onHand,
            Quantity reserved,
            Value value,
            Money booked,
            UnitCost lastCost,
            long entryNo,
            long layerNo) {}

    static Map<StockKey, Stored> lock(Tx tx, Collection<StockKey> keys) throws SQLException {
        Map<StockKey, Stored> rows = select(tx, keys);
        if (rows.size() < keys.size()) {
            Set<StockKey> missing = new HashSet<>(keys);
            missing.removeAll(rows.keySet());
            create(tx, missing);
            // Locked again from the start, so that new rows keep the order too.
            rows = select(tx, keys);
        }
        return rows;
    }

    private static Map<StockKey, Stored> select(Tx tx, Collection<StockKey> keys) throws SQLException {
        try (PreparedStatement select = tx.connection().prepareStatement("""
                select b.warehouse_id, b.sku_id, b.on_hand, b.reserved, b.value, b.booked, b.last_cost, b.entry_no,
                       b.layer_no
                  from stockledger.balance b
                  join unnest(?::uuid[], ?::uuid[]) as k(warehouse_id, sku_id)
                    on b.warehouse_id = k.warehouse_id and b.sku_id = k.sku_id
                 where b.company_id = ?
                 order by b.warehouse_id, b.sku_id
                   for update of b
                """)) {
            select.setArray(1, tx.column("uuid", keys, StockKey::warehouse));
            select.setArray(2, tx.column("uuid", keys, StockKey::sku));
            select.setInt(3, tx.company());
            Map<StockKey, Stored> found = HashMap.newHashMap(keys.size());
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.put(
                            new StockKey(row.getObject(1, UUID.class), row.getObject(2, UUID.class)),
                            new Stored(
                                    new Quantity(row.getBigDecimal(3)),
                                    new Quantity(row.getBigDecimal(4)),
                                    new Value(row.getBigDecimal(5)),
                                    new Money(row.getBigDecimal(6)),
                                    new UnitCost(row.getBigDecimal(7)),
                                    row.getLong(8),
                                    row.getLong(9)));
                }
            }
            return found;
        }
    }

    private static void create(Tx tx, Collection<StockKey> keys) throws SQLException {
        try (PreparedStatement insert = tx.connection().prepareStatement("""
                insert into stockledger.balance (company_id, warehouse_id, sku_id)
                select ?, k.warehouse_id, k.sku_id
                  from unnest(?::uuid[], ?::uuid[]) as k(warehouse_id, sku_id)
                 order by k.warehouse_id, k.sku_id
                on conflict do nothing
                """)) {
            insert.setInt(1, tx.company());
            insert.setArray(2, tx.column("uuid", keys, StockKey::warehouse));
            insert.setArray(3, tx.column("uuid", keys, StockKey::sku));
            insert.executeUpdate();
        }
    }

    static void update(Tx tx, Map<Row, Row> changed) throws SQLException {
        if (changed.isEmpty()) {
            return;
        }
        List<Map.Entry<Row, Row>> rows = new ArrayList<>(changed.entrySet());
        try (PreparedStatement update = tx.connection().prepareStatement("""
                update stockledger.balance b
                   set on_hand = b.on_hand + k.on_hand,
                       reserved = b.reserved + k.reserved,
                       value = b.value + k.value,
                       booked = b.booked + k.booked,
                       last_cost = k.last_cost,
                       entry_no = b.entry_no + k.entries,
                       layer_no = k.layer_no
                  from unnest(?::uuid[], ?::uuid[], ?::numeric[], ?::numeric[], ?::numeric[], ?::numeric[], ?::numeric[],
                              ?::bigint[], ?::bigint[])
                    as k(warehouse_id, sku_id, on_hand, reserved, value, booked, last_cost, entries, layer_no)
                 where b.company_id = ? and b.warehouse_id = k.warehouse_id and b.sku_id = k.sku_id
                """)) {
            update.setArray(1, tx.column("uuid", rows, r -> r.getKey().key().warehouse()));
            update.setArray(2, tx.column("uuid", rows, r -> r.getKey().key().sku()));
            update.setArray(
                    3, tx.column("numeric", rows, r -> counted(r.getValue()).subtract(counted(r.getKey()))));
            update.setArray(
                    4,
                    tx.column(
                            "numeric",
                            rows,
                            r -> r.getValue().reserved().minus(r.getKey().reserved())));
            update.setArray(
                    5,
                    tx.column(
                            "numeric",
                            rows,
                            r -> r.getValue()
                                    .pool()
                                    .value()
                                    .minus(r.getKey().pool().value())));
            update.setArray(
                    6,
                    tx.column(
                            "numeric",
                            rows,
                            r -> r.getValue().booked().minus(r.getKey().booked())));
            update.setArray(
                    7, tx.column("numeric", rows, r -> r.getValue().pool().lastCost()));
            update.setArray(
                    8,
                    tx.column(
                            "bigint",
                            rows,
                            r -> r.getValue().entryNo() - r.getKey().entryNo()));
            update.setArray(
                    9,
                    tx.column("bigint", rows, r -> r.getValue().pool().layers().lastNumber()));
            update.setInt(10, tx.company());
            update.executeUpdate();
        }
    }

    /** The company's pool counts by its pool, a warehouse by its goods. */
    private static BigDecimal counted(Row row) {
        boolean pool = row.key().warehouse().equals(StockKey.COMPANY_POOL);
        return (pool ? row.pool().onHand() : row.onHand()).value();
    }
}
