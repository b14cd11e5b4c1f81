package io.tongpin.stockledger;

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

/** Rows of stockledger.layer_use. */
final class LayerUseRows {

    /** A row of a stock card. */
    record Card(StockKey key, long entryNo) {}

    private LayerUseRows() {}

    static void insert(Trip trip, List<LayerUse> uses) throws SQLException {
        if (uses.isEmpty()) {
            return;
        }
        trip.tell(
                """
                insert into stockledger.layer_use (company_id, warehouse_id, sku_id, entry_no, pool_id, layer_no, quantity,
                                                   value, undoes)
                select ?, u.warehouse_id, u.sku_id, u.entry_no, u.pool_id, u.layer_no, u.quantity, u.value, u.undoes
                  from (select unnest(?::uuid[]) as warehouse_id, unnest(?::uuid[]) as sku_id,
                               unnest(?::bigint[]) as entry_no, unnest(?::uuid[]) as pool_id,
                               unnest(?::bigint[]) as layer_no, unnest(?::numeric[]) as quantity,
                               unnest(?::numeric[]) as value, unnest(?::bigint[]) as undoes) u
                """,
                trip.company(),
                trip.column("uuid", uses, u -> u.card().warehouse()),
                trip.column("uuid", uses, u -> u.card().sku()),
                trip.column("bigint", uses, LayerUse::entryNo),
                trip.column("uuid", uses, u -> u.layer().pool().warehouse()),
                trip.column("bigint", uses, u -> u.layer().number()),
                trip.column("numeric", uses, LayerUse::quantity),
                trip.column("numeric", uses, LayerUse::value),
                trip.column("bigint", uses, LayerUse::undoes));
    }

    /** What the rows of documents took from layers or, as a late cost, gave to one; oldest layer first. */
    static Map<Card, List<Taken>> taken(Tx tx, Collection<UUID> documents) throws SQLException {
        try (PreparedStatement select = tx.connection().prepareStatement("""
                select u.warehouse_id, u.sku_id, u.entry_no, u.layer_no, -u.quantity, -u.value, l.document_id, l.line_no
                  from stockledger.entry e
                  join stockledger.layer_use u
                    on u.company_id = e.company_id and u.warehouse_id = e.warehouse_id and u.sku_id = e.sku_id
                   and u.entry_no = e.entry_no
                  left join stockledger.layer l
                    on l.company_id = u.company_id and l.pool_id = u.pool_id and l.sku_id = u.sku_id
                   and l.layer_no = u.layer_no
                 where e.company_id = ? and e.document_id = any(?) and e.quantity <= 0
                 order by u.warehouse_id, u.sku_id, u.entry_no, u.layer_no
                """)) {
            select.setInt(1, tx.company());
            select.setArray(2, tx.array("uuid", documents));
            Map<Card, List<Taken>> found = new HashMap<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    StockKey key = new StockKey(rows.getObject(1, UUID.class), rows.getObject(2, UUID.class));
                    found.computeIfAbsent(new Card(key, rows.getLong(3)), c -> new ArrayList<>())
                            .add(taken(rows));
                }
            }
            return found;
        }
    }

    private static Taken taken(ResultSet row) throws SQLException {
        UUID opener = row.getObject(7, UUID.class);
        return new Taken(
                row.getLong(3),
                row.getLong(4),
                new Quantity(row.getBigDecimal(5)),
                new Value(row.getBigDecimal(6)),
                opener == null ? null : new LineRef(opener, row.getInt(8)));
    }
}
