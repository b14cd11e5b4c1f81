package io.tongpin.documents;

import io.tongpin.kernel.CanonicalJson;
import io.tongpin.kernel.Money;
import io.tongpin.kernel.Quantity;
import io.tongpin.kernel.UnitCost;
import io.tongpin.platform.Trip;
import io.tongpin.platform.Tx;
import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Rows of documents.line. */
final class LineRows {

    private record Owned(UUID document, Document.Line line) {}

    private LineRows() {}

    static void delete(Trip trip, Collection<UUID> documents) throws SQLException {
        trip.tell(
                "delete from documents.line where company_id = ? and document_id = any(?)",
                trip.company(),
                trip.array("uuid", documents));
    }

    static void insert(Trip trip, List<Document> documents) throws SQLException {
        List<Owned> lines = new ArrayList<>();
        documents.forEach(d -> d.lines().forEach(l -> lines.add(new Owned(d.id(), l))));
        if (lines.isEmpty()) {
            return;
        }
        List<Object> values = new ArrayList<>(COLUMNS.size() + 2);
        values.add(trip.company());
        values.add(trip.column("uuid", lines, Owned::document));
        for (Column column : COLUMNS) {
            values.add(trip.column(column.type(), lines, owned -> column.value().apply(owned.line())));
        }
        trip.tell("""
                insert into documents.line (company_id, document_id, line_no, sku_id, quantity, unit, unit_factor,
                                            list_price, price, discount, amount, tax_rate, tax, unit_cost, landed, lot,
                                            expiry, serials, source_document, source_line, counted, book, role, reason)
                select ?, l.*
                  from (select unnest(?::uuid[]), unnest(?::integer[]), unnest(?::uuid[]), unnest(?::numeric[]),
                               unnest(?::text[]), unnest(?::numeric[]), unnest(?::numeric[]), unnest(?::numeric[]),
                               unnest(?::numeric[]), unnest(?::numeric[]), unnest(?::numeric[]), unnest(?::numeric[]),
                               unnest(?::numeric[]), unnest(?::numeric[]), unnest(?::text[]), unnest(?::date[]),
                               unnest(?::jsonb[]), unnest(?::uuid[]), unnest(?::integer[]), unnest(?::numeric[]),
                               unnest(?::numeric[]), unnest(?::text[]), unnest(?::text[])) l
                """, values.toArray());
    }

    private static final List<Column> COLUMNS = List.of(
            new Column("integer", Document.Line::lineNo),
            new Column("uuid", Document.Line::sku),
            new Column("numeric", Document.Line::quantity),
            new Column("text", Document.Line::unit),
            new Column("numeric", Document.Line::unitFactor),
            new Column("numeric", Document.Line::listPrice),
            new Column("numeric", Document.Line::price),
            new Column("numeric", Document.Line::discount),
            new Column("numeric", Document.Line::amount),
            new Column("numeric", Document.Line::taxRate),
            new Column("numeric", Document.Line::tax),
            new Column("numeric", Document.Line::unitCost),
            new Column("numeric", Document.Line::landed),
            new Column("text", Document.Line::lot),
            new Column("date", Document.Line::expiry),
            new Column("jsonb", LineRows::serials),
            new Column("uuid", Document.Line::sourceDocument),
            new Column("integer", Document.Line::sourceLine),
            new Column("numeric", Document.Line::counted),
            new Column("numeric", Document.Line::book),
            new Column("text", Document.Line::role),
            new Column("text", Document.Line::reason));

    private record Column(String type, Function<Document.Line, @Nullable Object> value) {}

    private static @Nullable Object serials(Document.Line line) {
        if (line.serials().isEmpty()) {
            return null;
        }
        String object = CanonicalJson.text(Map.of("s", line.serials()));
        return object.substring("{\"s\":".length(), object.length() - 1);
    }

    /** What one base unit cost when it was last received from this supplier. */
    static Map<UUID, BigDecimal> lastPrices(Tx tx, UUID supplier, Collection<UUID> skus) throws SQLException {
        Map<UUID, BigDecimal> last = new HashMap<>();
        tx.sql("""
                select distinct on (l.sku_id) l.sku_id, round(l.price / l.unit_factor, 6)
                  from (select id, business_date
                          from documents.document
                         where company_id = ? and party_id = ? and kind = 'purchase-receipt' and state = 'POSTED'
                         order by business_date desc
                         limit 200) d
                  join documents.line l on l.company_id = ? and l.document_id = d.id
                 where l.sku_id = any(?) and l.price is not null
                 order by l.sku_id, d.business_date desc, d.id desc
                """)
                .params(tx.company(), supplier, tx.company(), tx.array("uuid", skus))
                .query(row -> {
                    last.put(row.getObject(1, UUID.class), row.getBigDecimal(2));
                });
        return last;
    }

    static Map<UUID, List<Document.Line>> of(Tx tx, Collection<UUID> documents) throws SQLException {
        try (PreparedStatement select = tx.connection().prepareStatement("""
                select document_id, line_no, sku_id, quantity, unit, unit_factor, list_price, price, discount, amount,
                       tax_rate, tax, unit_cost, landed, lot, expiry,
                       (select array_agg(s order by n) from jsonb_array_elements_text(serials) with ordinality as e(s, n)),
                       source_document, source_line, counted, book, role, reason
                  from documents.line
                 where company_id = ? and document_id = any(?)
                 order by document_id, line_no
                """)) {
            select.setInt(1, tx.company());
            select.setArray(2, tx.array("uuid", documents));
            Map<UUID, List<Document.Line>> found = new HashMap<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.computeIfAbsent(row.getObject(1, UUID.class), d -> new ArrayList<>())
                            .add(line(row));
                }
            }
            return found;
        }
    }

    private static Document.Line line(ResultSet row) throws SQLException {
        return new Document.Line(
                row.getInt(2),
                row.getObject(3, UUID.class),
                new Quantity(row.getBigDecimal(4)),
                row.getString(5),
                new Quantity(row.getBigDecimal(6)),
                row.getBigDecimal(7),
                row.getBigDecimal(8),
                money(row, 9),
                new Money(row.getBigDecimal(10)),
                row.getBigDecimal(11),
                new Money(row.getBigDecimal(12)),
                row.getBigDecimal(13) == null ? null : new UnitCost(row.getBigDecimal(13)),
                new Money(row.getBigDecimal(14)),
                row.getString(15),
                row.getObject(16, LocalDate.class),
                row.getArray(17) == null
                        ? List.of()
                        : List.of((String[]) row.getArray(17).getArray()),
                row.getObject(18, UUID.class),
                row.getObject(19, Integer.class),
                quantity(row, 20),
                quantity(row, 21),
                row.getString(22),
                row.getString(23));
    }

    private static @Nullable Money money(ResultSet row, int column) throws SQLException {
        return row.getBigDecimal(column) == null ? null : new Money(row.getBigDecimal(column));
    }

    private static @Nullable Quantity quantity(ResultSet row, int column) throws SQLException {
        return row.getBigDecimal(column) == null ? null : new Quantity(row.getBigDecimal(column));
    }
}
