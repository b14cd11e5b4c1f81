package io.tongpin.stockledger;

import io.tongpin.kernel.Money;
import io.tongpin.kernel.Quantity;
import io.tongpin.kernel.UnitCost;
import io.tongpin.kernel.Value;
import io.tongpin.platform.Trip;
import io.tongpin.platform.Tx;
import java.math.BigDecimal;
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
    static Trip.Answer<Map<StockKey, Stored>> lock(Trip trip, Collection<StockKey> keys) throws SQLException {
        return trip.ask(
                """
                select k.warehouse_id, k.sku_id, b.on_hand, b.reserved, b.value, b.booked, b.last_cost, b.entry_no,
                       b.layer_no
                  from (select unnest(?::uuid[]) as warehouse_id, unnest(?::uuid[]) as sku_id order by 1, 2) k
                 cross join lateral (
                       select *
                         from stockledger.balance b
                        where b.company_id = ? and b.warehouse_id = k.warehouse_id and b.sku_id = k.sku_id
                          for update) b
                """,
                rows -> all(rows, keys),
                trip.column("uuid", keys, StockKey::warehouse),
                trip.column("uuid", keys, StockKey::sku),
                trip.company());
    }

    private static Map<StockKey, Stored> all(ResultSet row, Collection<StockKey> keys) throws SQLException {
        Map<StockKey, Stored> found = HashMap.newHashMap(keys.size());
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
        if (found.size() < keys.size()) {
            Set<StockKey> missing = new HashSet<>(keys);
            missing.removeAll(found.keySet());
            throw new NewPlaces(missing);
        }
        return found;
    }

    static void create(Tx tx, Collection<StockKey> keys) throws SQLException {
        Trip trip = tx.trip();
        trip.tell(
                """
                insert into stockledger.balance (company_id, warehouse_id, sku_id)
                select ?, k.warehouse_id, k.sku_id
                  from (select unnest(?::uuid[]) as warehouse_id, unnest(?::uuid[]) as sku_id) k
                 order by k.warehouse_id, k.sku_id
                on conflict do nothing
                """,
                trip.company(),
                trip.column("uuid", keys, StockKey::warehouse),
                trip.column("uuid", keys, StockKey::sku));
        trip.go();
    }

    /**
     * Writes what the locked rows have become. An upsert, because it can only go by the key, whatever the planner thinks
     * of a table that was empty a moment ago. A row that is further than ours was not locked: the database stops there,
     * with these words where a number should be, and a commit in the same trip is not reached.
     */
    static void update(Trip trip, Map<Row, Row> changed) throws SQLException {
        if (changed.isEmpty()) {
            return;
        }
        Collection<Row> rows = changed.values();
        trip.tell(
                """
                insert into stockledger.balance as b (company_id, warehouse_id, sku_id, on_hand, reserved, value, booked,
                                                      last_cost, entry_no, layer_no)
                select ?, k.*
                  from (select unnest(?::uuid[]), unnest(?::uuid[]), unnest(?::numeric[]), unnest(?::numeric[]),
                               unnest(?::numeric[]), unnest(?::numeric[]), unnest(?::numeric[]), unnest(?::bigint[]),
                               unnest(?::bigint[])) k
                on conflict (company_id, warehouse_id, sku_id) do update
                   set on_hand = excluded.on_hand, reserved = excluded.reserved, value = excluded.value,
                       booked = excluded.booked, last_cost = excluded.last_cost, layer_no = excluded.layer_no,
                       entry_no = case when b.entry_no <= excluded.entry_no then excluded.entry_no
                                       else ('a locked row was changed by somebody else: ' || b.entry_no)::bigint end
                """,
                trip.company(),
                trip.column("uuid", rows, r -> r.key().warehouse()),
                trip.column("uuid", rows, r -> r.key().sku()),
                trip.column("numeric", rows, BalanceRows::counted),
                trip.column("numeric", rows, Row::reserved),
                trip.column("numeric", rows, r -> r.pool().value()),
                trip.column("numeric", rows, Row::booked),
                trip.column("numeric", rows, r -> r.pool().lastCost()),
                trip.column("bigint", rows, Row::entryNo),
                trip.column("bigint", rows, r -> r.pool().layers().lastNumber()));
    }

    /** The company's pool counts by its pool, a warehouse by its goods. */
    private static BigDecimal counted(Row row) {
        boolean pool = row.key().warehouse().equals(StockKey.COMPANY_POOL);
        return (pool ? row.pool().onHand() : row.onHand()).value();
    }
}
