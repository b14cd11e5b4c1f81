package io.tongpin.reporting;

import io.tongpin.kernel.Quantity;
import io.tongpin.platform.Tx;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Documents behind the figures of one article in one warehouse; each list is one statement along an index. */
final class StockFigureRows {

    private static final int MOST = 50;

    /** So many of the newest arrivals on the road are looked at; what is open is among them. */
    private static final int ARRIVALS = 200;

    /** So many of the store's newest orders are looked at: of those before nobody expects anything any more. */
    private static final int ORDERS = 500;

    private final Tx tx;
    private final UUID store;
    private final UUID warehouse;
    private final UUID sku;

    StockFigureRows(Tx tx, UUID store, UUID warehouse, UUID sku) {
        this.tx = tx;
        this.store = store;
        this.warehouse = warehouse;
        this.sku = sku;
    }

    List<StockFigures.Part> reserved() {
        return tx.sql("""
                        select d.id, d.kind, d.number, d.business_date, sum(r.left_quantity)
                          from stockledger.reservation r
                          join documents.document d on d.company_id = r.company_id and d.id = r.document_id
                         where r.company_id = ? and r.warehouse_id = ? and r.sku_id = ? and r.left_quantity > 0
                         group by d.id, d.kind, d.number, d.business_date
                         order by d.business_date, d.number
                         limit ?
                        """)
                .params(tx.company(), warehouse, sku, MOST)
                .query((row, n) -> part(row))
                .list();
    }

    /** What was shipped to this store and has not been accounted for. */
    List<StockFigures.Part> inTransit() {
        return tx.sql("""
                        select d.id, d.kind, d.number, d.business_date,
                               sum(l.quantity * l.unit_factor - coalesce(p.done, 0))
                          from (select distinct e.document_id, e.line_no
                                  from (select e.document_id, e.line_no, e.quantity
                                          from organization.warehouse w
                                          join stockledger.entry e on e.company_id = w.company_id and e.warehouse_id = w.id
                                         where w.company_id = ? and w.store_id = ? and w.kind = 'transit' and e.sku_id = ?
                                         order by e.entry_no desc
                                         limit ?) e
                                 where e.quantity > 0) e
                          join documents.document d on d.company_id = ? and d.id = e.document_id
                           and d.kind = 'transfer-ship' and d.state = 'POSTED' and d.reverses_id is null
                          join documents.line l on l.company_id = ? and l.document_id = e.document_id and l.line_no = e.line_no
                          left join documents.progress p
                            on p.company_id = ? and p.document_id = e.document_id and p.line_no = e.line_no
                           and p.purpose = 'received'
                         where l.quantity * l.unit_factor > coalesce(p.done, 0)
                         group by d.id, d.kind, d.number, d.business_date
                         order by d.business_date, d.number
                         limit ?
                        """)
                .params(tx.company(), store, sku, ARRIVALS, tx.company(), tx.company(), tx.company(), MOST)
                .query((row, n) -> part(row))
                .list();
    }

    /** What was ordered for this warehouse, or for its store without saying for which, and has not come. */
    List<StockFigures.Part> incoming() {
        return tx.sql("""
                        select d.id, d.kind, d.number, d.business_date,
                               sum(l.quantity * l.unit_factor - coalesce(p.done, 0))
                          from (select d.company_id, d.id, d.kind, d.number, d.business_date, d.state, d.reverses_id, d.warehouse_id
                                  from documents.document d
                                 where d.company_id = ? and d.store_id = ? and d.kind = 'purchase-order'
                                 order by d.business_date desc, d.id desc
                                 limit ?) d
                          join documents.line l on l.company_id = d.company_id and l.document_id = d.id and l.sku_id = ?
                          left join documents.progress p
                            on p.company_id = l.company_id and p.document_id = l.document_id and p.line_no = l.line_no
                           and p.purpose = 'received'
                         where d.state = 'POSTED' and d.reverses_id is null
                           and (d.warehouse_id is null or d.warehouse_id = ?)
                           and l.quantity * l.unit_factor > coalesce(p.done, 0)
                         group by d.id, d.kind, d.number, d.business_date
                         order by d.business_date, d.number
                         limit ?
                        """)
                .params(tx.company(), store, ORDERS, sku, warehouse, MOST)
                .query((row, n) -> part(row))
                .list();
    }

    private static StockFigures.Part part(ResultSet row) throws SQLException {
        return new StockFigures.Part(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                row.getObject(4, LocalDate.class),
                new Quantity(row.getBigDecimal(5).setScale(Quantity.SCALE, RoundingMode.HALF_UP)));
    }
}
