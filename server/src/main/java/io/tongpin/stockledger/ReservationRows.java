package io.tongpin.stockledger;

import io.tongpin.kernel.LineRef;
import io.tongpin.kernel.Quantity;
import io.tongpin.platform.Trip;
import io.tongpin.platform.Tx;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Rows of stockledger.reservation; a promise stands on the line of the order that made it. */
final class ReservationRows {

    private ReservationRows() {}

    static Map<LineRef, Quantity> lock(Tx tx, Collection<LineRef> lines) throws SQLException {
        try (PreparedStatement select = tx.connection().prepareStatement("""
                select k.document_id, k.line_no, r.left_quantity
                  from (select unnest(?::uuid[]) as document_id, unnest(?::integer[]) as line_no order by 1, 2) k
                 cross join lateral (
                       select left_quantity
                         from stockledger.reservation r
                        where r.company_id = ? and r.document_id = k.document_id and r.line_no = k.line_no
                          for update) r
                """)) {
            select.setArray(1, tx.column("uuid", lines, LineRef::document));
            select.setArray(2, tx.column("integer", lines, LineRef::line));
            select.setInt(3, tx.company());
            Map<LineRef, Quantity> left = new HashMap<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    left.put(
                            new LineRef(rows.getObject(1, UUID.class), rows.getInt(2)),
                            new Quantity(rows.getBigDecimal(3)));
                }
            }
            return left;
        }
    }

    /**
     * Writes promises as they stand now. A line promises once, so its row is made once; one that only gives back meets its
     * row, and the quantity it would be inserted with merely has to be one that a row may have.
     */
    static void write(Trip trip, Collection<OpenStock.Promise> promises) throws SQLException {
        if (promises.isEmpty()) {
            return;
        }
        trip.tell(
                """
                insert into stockledger.reservation (company_id, document_id, line_no, warehouse_id, sku_id, quantity,
                                                          left_quantity)
                select ?, p.document_id, p.line_no, p.warehouse_id, p.sku_id, case when p.made > 0 then p.made else 1 end,
                       p.left_quantity
                  from (select unnest(?::uuid[]) as document_id, unnest(?::integer[]) as line_no,
                               unnest(?::uuid[]) as warehouse_id, unnest(?::uuid[]) as sku_id,
                               unnest(?::numeric[]) as made, unnest(?::numeric[]) as left_quantity) p
                on conflict (company_id, document_id, line_no)
                do update set left_quantity = excluded.left_quantity
                """,
                trip.company(),
                trip.column("uuid", promises, p -> p.line().document()),
                trip.column("integer", promises, p -> p.line().line()),
                trip.column("uuid", promises, p -> p.key().warehouse()),
                trip.column("uuid", promises, p -> p.key().sku()),
                trip.column("numeric", promises, OpenStock.Promise::made),
                trip.column("numeric", promises, OpenStock.Promise::left));
    }
}
