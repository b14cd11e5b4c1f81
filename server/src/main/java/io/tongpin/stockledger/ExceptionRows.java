package io.tongpin.stockledger;

import io.tongpin.kernel.Ids;
import io.tongpin.platform.Trip;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Rows of stockledger.stock_exception: one open row while a balance is below zero. */
final class ExceptionRows {

    private ExceptionRows() {}

    static void write(Trip trip, OpenStock stock, Ids ids, Instant at) throws SQLException {
        if (!stock.exceptions.isEmpty()) {
            open(trip, stock.exceptions, ids, at);
        }
        // What one document of the group left short, another may have made good; it stays on record, but closed.
        Set<StockKey> wasShort =
                stock.exceptions.stream().map(Attempt.Exception::key).collect(Collectors.toSet());
        List<Row> settled = stock.changed().entrySet().stream()
                .filter(e -> e.getKey().onHand().signum() < 0
                        || wasShort.contains(e.getKey().key()))
                .map(Map.Entry::getValue)
                .filter(row -> row.onHand().signum() >= 0)
                .toList();
        if (!settled.isEmpty()) {
            close(trip, settled, at);
        }
    }

    private static void open(Trip trip, List<Attempt.Exception> exceptions, Ids ids, Instant at) throws SQLException {
        trip.tell(
                """
                insert into stockledger.stock_exception (company_id, id, warehouse_id, sku_id, document_id, opened_at)
                select ?, e.id, e.warehouse_id, e.sku_id, e.document_id, ?::timestamptz
                  from (select unnest(?::uuid[]) as id, unnest(?::uuid[]) as warehouse_id, unnest(?::uuid[]) as sku_id,
                               unnest(?::uuid[]) as document_id) e
                on conflict do nothing
                """,
                trip.company(),
                at.toString(),
                trip.column("uuid", exceptions, e -> ids.next()),
                trip.column("uuid", exceptions, e -> e.key().warehouse()),
                trip.column("uuid", exceptions, e -> e.key().sku()),
                trip.column("uuid", exceptions, Attempt.Exception::document));
    }

    private static void close(Trip trip, List<Row> settled, Instant at) throws SQLException {
        trip.tell(
                """
                update stockledger.stock_exception x
                   set closed_at = ?::timestamptz
                 where x.closed_at is null and x.company_id = ?
                   and (x.warehouse_id, x.sku_id) in (select * from unnest(?::uuid[], ?::uuid[]))
                """,
                at.toString(),
                trip.company(),
                trip.column("uuid", settled, r -> r.key().warehouse()),
                trip.column("uuid", settled, r -> r.key().sku()));
    }
}
