package io.tongpin.stockledger;

import io.tongpin.kernel.Quantity;
import io.tongpin.platform.Trip;
import io.tongpin.platform.Tx;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;

/** Rows of stockledger.lot and stockledger.serial, locked in key order. */
final class TrackRows {

    private TrackRows() {}

    static void lock(Tx tx, Needs needs, Tracked into) throws SQLException {
        if (!needs.lots.isEmpty()) {
            lockLots(tx, needs, into);
        }
        if (!needs.serials.isEmpty()) {
            lockSerials(tx, needs, into);
        }
    }

    private static void lockLots(Tx tx, Needs needs, Tracked into) throws SQLException {
        try (PreparedStatement select = tx.connection().prepareStatement("""
                select k.warehouse_id, k.sku_id, l.lot, l.on_hand, l.expiry
                  from (select unnest(?::uuid[]) as warehouse_id, unnest(?::uuid[]) as sku_id order by 1, 2) k
                 cross join lateral (
                       select *
                         from stockledger.lot l
                        where l.company_id = ? and l.warehouse_id = k.warehouse_id and l.sku_id = k.sku_id
                        order by l.lot
                          for update) l
                """)) {
            select.setArray(1, tx.column("uuid", needs.lots, StockKey::warehouse));
            select.setArray(2, tx.column("uuid", needs.lots, StockKey::sku));
            select.setInt(3, tx.company());
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    StockKey key = new StockKey(row.getObject(1, UUID.class), row.getObject(2, UUID.class));
                    into.lots.put(
                            new Tracked.LotKey(key, row.getString(3)),
                            new Tracked.LotState(
                                    new Quantity(row.getBigDecimal(4)), row.getObject(5, LocalDate.class)));
                }
            }
        }
    }

    private static void lockSerials(Tx tx, Needs needs, Tracked into) throws SQLException {
        List<Tracked.SerialKey> keys = needs.serials.entrySet().stream()
                .flatMap(e -> e.getValue().stream().map(serial -> new Tracked.SerialKey(e.getKey(), serial)))
                .toList();
        try (PreparedStatement select = tx.connection().prepareStatement("""
                select k.sku_id, k.serial, s.warehouse_id, s.document_id
                  from (select unnest(?::uuid[]) as sku_id, unnest(?::text[]) as serial order by 1, 2) k
                 cross join lateral (
                       select *
                         from stockledger.serial s
                        where s.company_id = ? and s.sku_id = k.sku_id and s.serial = k.serial
                          for update) s
                """)) {
            select.setArray(1, tx.column("uuid", keys, Tracked.SerialKey::sku));
            select.setArray(2, tx.column("text", keys, Tracked.SerialKey::serial));
            select.setInt(3, tx.company());
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    var key = new Tracked.SerialKey(row.getObject(1, UUID.class), row.getString(2));
                    into.stored.add(key);
                    into.serials.put(
                            key,
                            new Tracked.SerialState(
                                    Optional.ofNullable(row.getObject(3, UUID.class)), row.getObject(4, UUID.class)));
                }
            }
        }
    }

    static void write(Trip trip, Tracked tracked) throws SQLException {
        if (!tracked.lots.isEmpty()) {
            writeLots(trip, List.copyOf(tracked.lots.entrySet()));
        }
        if (!tracked.serials.isEmpty()) {
            var serials = new TreeMap<>(tracked.serials);
            writeSerials(trip, NEW_SERIALS, those(serials, key -> !tracked.stored.contains(key)));
            writeSerials(trip, KNOWN_SERIALS, those(serials, tracked.stored::contains));
        }
    }

    private static List<Map.Entry<Tracked.SerialKey, Tracked.SerialState>> those(
            SortedMap<Tracked.SerialKey, Tracked.SerialState> serials, Predicate<Tracked.SerialKey> which) {
        return serials.entrySet().stream().filter(e -> which.test(e.getKey())).toList();
    }

    private static void writeLots(Trip trip, List<Map.Entry<Tracked.LotKey, Tracked.LotState>> lots)
            throws SQLException {
        trip.tell(
                """
                insert into stockledger.lot (company_id, warehouse_id, sku_id, lot, expiry, on_hand)
                select ?, l.warehouse_id, l.sku_id, l.lot, l.expiry, l.on_hand
                  from (select unnest(?::uuid[]) as warehouse_id, unnest(?::uuid[]) as sku_id, unnest(?::text[]) as lot,
                               unnest(?::date[]) as expiry, unnest(?::numeric[]) as on_hand) l
                on conflict (company_id, warehouse_id, sku_id, lot)
                do update set on_hand = excluded.on_hand, expiry = excluded.expiry
                """,
                trip.company(),
                trip.column("uuid", lots, l -> l.getKey().stock().warehouse()),
                trip.column("uuid", lots, l -> l.getKey().stock().sku()),
                trip.column("text", lots, l -> l.getKey().lot()),
                trip.column("date", lots, l -> l.getValue().expiry()),
                trip.column("numeric", lots, l -> l.getValue().onHand()));
    }

    /**
     * A number without a row could not be locked. Whoever took it in meanwhile is met by the key, and the documents of the
     * group are looked at again one by one.
     */
    private static final String NEW_SERIALS = """
            insert into stockledger.serial (company_id, sku_id, serial, warehouse_id, document_id)
            select ?, s.sku_id, s.serial, s.warehouse_id, s.document_id
              from (select unnest(?::uuid[]) as sku_id, unnest(?::text[]) as serial, unnest(?::uuid[]) as warehouse_id,
                           unnest(?::uuid[]) as document_id) s
            """;

    private static final String KNOWN_SERIALS = NEW_SERIALS + """
            on conflict (company_id, sku_id, serial)
            do update set warehouse_id = excluded.warehouse_id, document_id = excluded.document_id
            """;

    private static void writeSerials(
            Trip trip, String sql, List<Map.Entry<Tracked.SerialKey, Tracked.SerialState>> serials)
            throws SQLException {
        if (serials.isEmpty()) {
            return;
        }
        trip.tell(
                sql,
                trip.company(),
                trip.column("uuid", serials, s -> s.getKey().sku()),
                trip.column("text", serials, s -> s.getKey().serial()),
                trip.column("uuid", serials, s -> s.getValue().warehouse().orElse(null)),
                trip.column("uuid", serials, s -> s.getValue().document()));
    }
}
