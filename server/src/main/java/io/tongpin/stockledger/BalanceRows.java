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
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
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

    /** All of these rows, locked; where one is missing, {@link NewPlaces} and no lock is worth keeping. */
    static Map<StockKey, Stored> lock(Tx tx, Collection<StockKey> keys) throws SQLException {
        Map<StockKey, Stored> rows = select(tx, keys);
        if (rows.size() < keys.size()) {
            Set<StockKey> missing = new HashSet<>(keys);
            missing.removeAll(rows.keySet());
            throw new NewPlaces(missing);
        }
        return rows;
    }

    private static Map<StockKey, Stored> select(Tx tx, Collection<StockKey> keys) throws SQLException {
        try (PreparedStatement select = tx.connection().prepareStatement("""
                select k.warehouse_id, k.sku_id, b.on_hand, b.reserved, b.value, b.booked, b.last_cost, b.entry_no,
                       b.layer_no
                  from (select * from unnest(?::uuid[], ?::uuid[]) as u(warehouse_id, sku_id) order by 1, 2) k
                 cross join lateral (
                       select *
                         from stockledger.balance b
                        where b.company_id = ? and b.warehouse_id = k.warehouse_id and b.sku_id = k.sku_id
                          for update) b
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

    static void create(Tx tx, Collection<StockKey> keys) throws SQLException {
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

    /**
     * Writes what the locked rows have become. An upsert, because it can only go by the key, whatever the planner thinks
     * of a table that was empty a moment ago.
     */
    static void update(Tx tx, Map<Row, Row> changed) throws SQLException {
        if (changed.isEmpty()) {
            return;
        }
        Collection<Row> rows = changed.values();
        try (PreparedStatement upsert = tx.connection().prepareStatement("""
                insert into stockledger.balance as b (company_id, warehouse_id, sku_id, on_hand, reserved, value, booked,
                                                      last_cost, entry_no, layer_no)
                select ?, k.*
                  from unnest(?::uuid[], ?::uuid[], ?::numeric[], ?::numeric[], ?::numeric[], ?::numeric[], ?::numeric[],
                              ?::bigint[], ?::bigint[]) as k
                on conflict (company_id, warehouse_id, sku_id) do update
                   set on_hand = excluded.on_hand, reserved = excluded.reserved, value = excluded.value,
                       booked = excluded.booked, last_cost = excluded.last_cost, entry_no = excluded.entry_no,
                       layer_no = excluded.layer_no
                 where b.entry_no <= excluded.entry_no
                """)) {
            upsert.setInt(1, tx.company());
            upsert.setArray(2, tx.column("uuid", rows, r -> r.key().warehouse()));
            upsert.setArray(3, tx.column("uuid", rows, r -> r.key().sku()));
            upsert.setArray(4, tx.column("numeric", rows, BalanceRows::counted));
            upsert.setArray(5, tx.column("numeric", rows, Row::reserved));
            upsert.setArray(6, tx.column("numeric", rows, r -> r.pool().value()));
            upsert.setArray(7, tx.column("numeric", rows, Row::booked));
            upsert.setArray(8, tx.column("numeric", rows, r -> r.pool().lastCost()));
            upsert.setArray(9, tx.column("bigint", rows, Row::entryNo));
            upsert.setArray(10, tx.column("bigint", rows, r -> r.pool().layers().lastNumber()));
            if (upsert.executeUpdate() != rows.size()) {
                throw new IllegalStateException("a locked balance was changed by somebody else");
            }
        }
    }

    /** The company's pool counts by its pool, a warehouse by its goods. */
    private static BigDecimal counted(Row row) {
        boolean pool = row.key().warehouse().equals(StockKey.COMPANY_POOL);
        return (pool ? row.pool().onHand() : row.onHand()).value();
    }
}
