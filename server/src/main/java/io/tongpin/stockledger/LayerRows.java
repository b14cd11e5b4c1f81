package io.tongpin.stockledger;

import io.tongpin.costing.Layer;
import io.tongpin.kernel.LineRef;
import io.tongpin.kernel.Quantity;
import io.tongpin.kernel.Value;
import io.tongpin.platform.Trip;
import io.tongpin.platform.Tx;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Rows of stockledger.layer. */
final class LayerRows {

    private static final int CHUNK = 64;

    private LayerRows() {}

    /** The oldest layers of each pool, at least as many as hold the wanted quantity, or all there are. */
    static Map<StockKey, List<Layer>> oldest(
            Tx tx, Map<StockKey, Quantity> wanted, Map<OpenStock.LayerKey, LineRef> owners) throws SQLException {
        Map<StockKey, List<Layer>> found = new HashMap<>();
        Map<StockKey, Quantity> missing = new HashMap<>(wanted);
        while (!missing.isEmpty()) {
            Map<StockKey, Integer> read = chunk(tx, missing.keySet(), found, owners);
            missing.keySet()
                    .removeIf(key -> read.getOrDefault(key, 0) < CHUNK
                            || held(found.getOrDefault(key, List.of()))
                                            .compareTo(wanted.getOrDefault(key, Quantity.ZERO))
                                    >= 0);
        }
        return found;
    }

    private static Quantity held(List<Layer> layers) {
        return layers.stream().map(Layer::quantity).reduce(Quantity.ZERO, Quantity::plus);
    }

    private static Map<StockKey, Integer> chunk(
            Tx tx, Collection<StockKey> keys, Map<StockKey, List<Layer>> found, Map<OpenStock.LayerKey, LineRef> owners)
            throws SQLException {
        try (PreparedStatement select = tx.connection().prepareStatement("""
                select k.pool_id, k.sku_id, l.layer_no, l.left_quantity, l.left_value, l.document_id, l.line_no
                  from (select unnest(?::uuid[]) as pool_id, unnest(?::uuid[]) as sku_id,
                               unnest(?::bigint[]) as after) k
                 cross join lateral (
                       select layer_no, left_quantity, left_value, document_id, line_no
                         from stockledger.layer
                        where company_id = ? and pool_id = k.pool_id and sku_id = k.sku_id and layer_no > k.after
                          and left_quantity > 0
                        order by layer_no
                        limit ?) l
                 order by k.pool_id, k.sku_id, l.layer_no
                """)) {
            select.setArray(1, tx.column("uuid", keys, StockKey::warehouse));
            select.setArray(2, tx.column("uuid", keys, StockKey::sku));
            select.setArray(3, tx.column("bigint", keys, key -> {
                List<Layer> layers = found.getOrDefault(key, List.of());
                return layers.isEmpty() ? 0L : layers.getLast().number();
            }));
            select.setInt(4, tx.company());
            select.setInt(5, CHUNK);
            Map<StockKey, Integer> read = new HashMap<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    StockKey key = new StockKey(rows.getObject(1, UUID.class), rows.getObject(2, UUID.class));
                    found.computeIfAbsent(key, k -> new ArrayList<>())
                            .add(new Layer(
                                    rows.getLong(3),
                                    new Quantity(rows.getBigDecimal(4)),
                                    new Value(rows.getBigDecimal(5))));
                    owners.put(
                            new OpenStock.LayerKey(key, rows.getLong(3)),
                            new LineRef(rows.getObject(6, UUID.class), rows.getInt(7)));
                    read.merge(key, 1, Integer::sum);
                }
            }
            return read;
        }
    }

    static void write(Trip trip, Collection<OpenStock.LayerWrite> writes) throws SQLException {
        if (writes.isEmpty()) {
            return;
        }
        trip.tell(
                """
                insert into stockledger.layer (company_id, pool_id, sku_id, layer_no, quantity, value, left_quantity,
                                               left_value, document_id, line_no)
                select ?, l.pool_id, l.sku_id, l.layer_no, l.quantity, l.value, l.left_quantity, l.left_value,
                       l.document_id, l.line_no
                  from (select unnest(?::uuid[]) as pool_id, unnest(?::uuid[]) as sku_id,
                               unnest(?::bigint[]) as layer_no, unnest(?::numeric[]) as quantity,
                               unnest(?::numeric[]) as value, unnest(?::numeric[]) as left_quantity,
                               unnest(?::numeric[]) as left_value, unnest(?::uuid[]) as document_id,
                               unnest(?::integer[]) as line_no) l
                on conflict (company_id, pool_id, sku_id, layer_no)
                do update set left_quantity = excluded.left_quantity, left_value = excluded.left_value
                """,
                trip.company(),
                trip.column("uuid", writes, w -> w.key().pool().warehouse()),
                trip.column("uuid", writes, w -> w.key().pool().sku()),
                trip.column("bigint", writes, w -> w.key().number()),
                trip.column("numeric", writes, w -> w.first().quantity()),
                trip.column("numeric", writes, w -> w.first().value()),
                trip.column("numeric", writes, w -> w.now().quantity()),
                trip.column("numeric", writes, w -> w.now().value()),
                trip.column("uuid", writes, w -> w.line().document()),
                trip.column("integer", writes, w -> w.line().line()));
    }
}
