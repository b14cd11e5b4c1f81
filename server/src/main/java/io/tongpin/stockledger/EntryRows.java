package io.tongpin.stockledger;

import io.tongpin.kernel.LineRef;
import io.tongpin.kernel.Money;
import io.tongpin.kernel.Quantity;
import io.tongpin.kernel.Value;
import io.tongpin.platform.Trip;
import io.tongpin.platform.Tx;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Rows of stockledger.entry. */
final class EntryRows {

    private EntryRows() {}

    static void insert(Trip trip, List<StockEntry> entries, Instant at) throws SQLException {
        if (entries.isEmpty()) {
            return;
        }
        trip.tell(
                """
                insert into stockledger.entry (company_id, warehouse_id, sku_id, entry_no, document_id, line_no, movement,
                                               quantity, value, booked, balance_quantity, balance_value, lot,
                                               business_date, posted_at)
                select ?, e.warehouse_id, e.sku_id, e.entry_no, e.document_id, e.line_no, e.movement, e.quantity, e.value,
                       e.booked, e.balance_quantity, e.balance_value, e.lot, e.business_date, ?::timestamptz
                  from (select unnest(?::uuid[]) as warehouse_id, unnest(?::uuid[]) as sku_id,
                               unnest(?::bigint[]) as entry_no, unnest(?::uuid[]) as document_id,
                               unnest(?::integer[]) as line_no, unnest(?::text[]) as movement,
                               unnest(?::numeric[]) as quantity, unnest(?::numeric[]) as value,
                               unnest(?::numeric[]) as booked, unnest(?::numeric[]) as balance_quantity,
                               unnest(?::numeric[]) as balance_value, unnest(?::text[]) as lot,
                               unnest(?::date[]) as business_date) e
                """,
                trip.company(),
                at.toString(),
                trip.column("uuid", entries, e -> e.key().warehouse()),
                trip.column("uuid", entries, e -> e.key().sku()),
                trip.column("bigint", entries, StockEntry::entryNo),
                trip.column("uuid", entries, e -> e.line().document()),
                trip.column("integer", entries, e -> e.line().line()),
                trip.column("text", entries, StockEntry::movement),
                trip.column("numeric", entries, StockEntry::quantity),
                trip.column("numeric", entries, StockEntry::value),
                trip.column("numeric", entries, StockEntry::booked),
                trip.column("numeric", entries, StockEntry::balanceQuantity),
                trip.column("numeric", entries, StockEntry::balanceValue),
                trip.column("text", entries, StockEntry::lot),
                trip.column("date", entries, StockEntry::businessDate));
    }

    /** What the lines of these documents moved; a move counts by what it brought to the place where it ended. */
    static Map<LineRef, Issued> earlier(Tx tx, Set<UUID> documents) throws SQLException {
        try (PreparedStatement select = tx.connection().prepareStatement("""
                select document_id, line_no, sum(quantity), sum(value)
                  from stockledger.entry
                 where company_id = ? and document_id = any(?)
                   and (movement in ('IN', 'OUT') or movement = 'MOVE' and quantity > 0)
                 group by document_id, line_no
                """)) {
            select.setInt(1, tx.company());
            select.setArray(2, tx.array("uuid", documents));
            Map<LineRef, Issued> found = new HashMap<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    found.put(
                            new LineRef(rows.getObject(1, UUID.class), rows.getInt(2)),
                            new Issued(new Quantity(rows.getBigDecimal(3)), new Value(rows.getBigDecimal(4))));
                }
            }
            return found;
        }
    }

    /** What each of these documents moved, in the order of its lines; of a line, what left comes first. */
    static Map<UUID, List<Mirror>> mirrors(Tx tx, Collection<UUID> documents) throws SQLException {
        Map<LayerUseRows.Card, List<Taken>> taken = LayerUseRows.taken(tx, documents);
        try (PreparedStatement select = tx.connection().prepareStatement("""
                select document_id, line_no, warehouse_id, sku_id, movement, quantity, value, booked, lot, entry_no
                  from stockledger.entry
                 where company_id = ? and document_id = any(?)
                 order by document_id, line_no, quantity, entry_no
                """)) {
            select.setInt(1, tx.company());
            select.setArray(2, tx.array("uuid", documents));
            Map<UUID, List<Mirror>> found = new HashMap<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    found.computeIfAbsent(rows.getObject(1, UUID.class), d -> new ArrayList<>())
                            .add(mirror(rows, taken));
                }
            }
            return found;
        }
    }

    private static Mirror mirror(ResultSet row, Map<LayerUseRows.Card, List<Taken>> taken) throws SQLException {
        StockKey card = new StockKey(row.getObject(3, UUID.class), row.getObject(4, UUID.class));
        return new Mirror(
                row.getInt(2),
                card.warehouse(),
                card.sku(),
                Movement.valueOf(row.getString(5)),
                new Quantity(row.getBigDecimal(6)),
                new Value(row.getBigDecimal(7)),
                new Money(row.getBigDecimal(8)),
                row.getString(9),
                taken.getOrDefault(new LayerUseRows.Card(card, row.getLong(10)), List.of()));
    }

    /** The stock card's rows of one document, line by line. */
    static List<StockMove> moves(Tx tx, UUID document) {
        return tx.sql("""
                        select line_no, warehouse_id, sku_id, movement, quantity, value, booked, balance_quantity, lot
                          from stockledger.entry
                         where company_id = ? and document_id = ?
                         order by line_no, quantity, warehouse_id, entry_no
                        """)
                .params(tx.company(), document)
                .query((row, n) -> new StockMove(
                        row.getInt(1),
                        row.getObject(2, UUID.class),
                        row.getObject(3, UUID.class),
                        Movement.valueOf(row.getString(4)),
                        new Quantity(row.getBigDecimal(5)),
                        new Value(row.getBigDecimal(6)),
                        new Money(row.getBigDecimal(7)),
                        new Quantity(row.getBigDecimal(8)),
                        row.getString(9)))
                .list();
    }
}
