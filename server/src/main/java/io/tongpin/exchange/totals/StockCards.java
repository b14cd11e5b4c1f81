package io.tongpin.exchange.totals;

import io.tongpin.platform.Tx;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Stock cards (库存明细账): every movement of an article in a store with what was left after it. Written row by row, however
 * many there are; only where each store keeps its own cost, because one cost for the company has no card of a store.
 */
final class StockCards {

    static final String NAME = "stock_card_samples.json";

    /** A store may keep goods in several warehouses: its card tells of all of them, and what was left is the sum. */
    private static final String SQL = """
            select store || '|' || sku, document, quantity, value, left_quantity, left_value
              from (select s.code as store, k.code as sku,
                           case d.kind when 'opening-stock' then 'OPEN' else coalesce(d.note, d.number) end as document,
                           e.quantity, e.value, e.posted_at, e.warehouse_id, e.entry_no,
                           sum(e.quantity) over earlier as left_quantity, sum(e.value) over earlier as left_value
                      from stockledger.entry e
                      join documents.document d on d.company_id = e.company_id and d.id = e.document_id
                      join organization.warehouse w on w.company_id = e.company_id and w.id = e.warehouse_id
                      join organization.store s on s.company_id = w.company_id and s.id = w.store_id
                      join catalog.sku k on k.company_id = e.company_id and k.id = e.sku_id
                     where e.company_id = :company and w.kind <> 'transit'
                    window earlier as (partition by s.code, k.code
                                           order by e.posted_at, e.warehouse_id, e.entry_no rows unbounded preceding)) x
             where quantity <> 0
             order by store, sku, posted_at, warehouse_id, entry_no
            """;

    private final Writer out;
    private String card = "";

    private StockCards(Writer out) {
        this.out = out;
    }

    static void write(Tx tx, String policy, Writer out) throws IOException {
        out.write("""
                {
                 "columns": ["doc_no", "qty_delta", "value_delta", "qty_after", "value_after", "avg_after"],
                 "policy": "%s",
                 "cards": {""".formatted(policy));
        if (policy.startsWith("store_")) {
            StockCards cards = new StockCards(out);
            tx.sql(SQL).param("company", tx.company()).query(cards::row);
            out.write(cards.card.isEmpty() ? "" : "]");
        }
        out.write("}\n}\n");
    }

    private void row(ResultSet row) throws SQLException {
        String next = row.getString(1);
        BigDecimal left = row.getBigDecimal(5);
        BigDecimal worth = row.getBigDecimal(6);
        try {
            if (next.equals(card)) {
                out.write(", ");
            } else {
                out.write((card.isEmpty() ? "\n  " : "],\n  ") + quoted(next) + ": [");
                card = next;
            }
            out.write("[" + quoted(row.getString(2)) + ", " + plain(row.getBigDecimal(3)) + ", " + cents(row, 4) + ", "
                    + plain(left) + ", " + cents(row, 6) + ", \"" + average(left, worth) + "\"]");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String average(BigDecimal left, BigDecimal worth) {
        return left.signum() == 0
                ? "0.000000"
                : worth.divide(left, 6, RoundingMode.HALF_UP).toPlainString();
    }

    private static String cents(ResultSet row, int column) throws SQLException {
        return "\""
                + row.getBigDecimal(column).setScale(2, RoundingMode.HALF_UP).toPlainString() + "\"";
    }

    private static String plain(BigDecimal quantity) {
        return quantity.signum() == 0 ? "0" : quantity.stripTrailingZeros().toPlainString();
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
