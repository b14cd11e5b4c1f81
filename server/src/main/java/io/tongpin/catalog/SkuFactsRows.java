package io.tongpin.catalog;

import io.tongpin.platform.Tx;
import java.math.BigDecimal;
import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads articles with what they take from their styles, by one statement. */
final class SkuFactsRows {

    /** Pack units are resolved to names here, in the database, so that a line needs nothing else. */
    private static final String SELECT = """
            select k.id, k.code, k.name, k.style_id, s.code, c.name, k.size, u.name, u.decimals, s.stocked, s.track_lots,
                   s.track_serials, s.tax_rate, coalesce(k.list_price, s.list_price), s.category_id, s.brand_id,
                   s.supplier_id, k.barcodes, k.internal_barcodes, k.archived,
                   case when s.pack_units <> '{}' then array(
                        select split_part(p.text, ' ', 2) || ' ' || pu.name
                          from unnest(s.pack_units) with ordinality as p(text, place)
                          join catalog.unit pu on pu.company_id = s.company_id
                                              and pu.id = split_part(p.text, ' ', 1)::uuid
                         order by p.place) end
              from catalog.sku k
              join catalog.style s on s.company_id = k.company_id and s.id = k.style_id
              join catalog.unit u on u.company_id = s.company_id and u.id = s.unit_id
              left join catalog.color c on c.company_id = k.company_id and c.id = k.color_id
             where k.company_id = ? and""";

    /** A field's own value of the store before headquarters' value of it; then, as ever, the SKU's before the style's. */
    private static final String PRICE_THERE = """
            coalesce(op.value::numeric, k.list_price, sp.value::numeric, s.list_price)""";

    private static final String OWN_PRICES = """
              left join masters.own_value_in_force op
                on op.company_id = k.company_id and op.record_id = k.id and op.store_id = ? and op.field = 'listPrice'
              left join masters.own_value_in_force sp
                on sp.company_id = k.company_id and sp.record_id = k.style_id and sp.store_id = ? and sp.field = 'listPrice'
            """;

    private static final String OWN_SUPPLIER = """
              left join masters.own_value_in_force ss
                on ss.company_id = k.company_id and ss.record_id = k.style_id and ss.store_id = ? and ss.field = 'supplier'
            """;

    /** The same as in one store: its own price and its own supplier, where the transaction sees what it says. */
    private static final String SELECT_THERE = SELECT.replace("coalesce(k.list_price, s.list_price)", PRICE_THERE)
            .replace("s.supplier_id,", "coalesce(ss.value::uuid, s.supplier_id),")
            .replace(" where k.company_id", OWN_PRICES + OWN_SUPPLIER + " where k.company_id");

    private static final String LABELS =
            "select k.id, " + PRICE_THERE + """
              from catalog.sku k
              join catalog.style s on s.company_id = k.company_id and s.id = k.style_id
            """ + OWN_PRICES + " where k.company_id = ? and k.id = any(?)";

    private SkuFactsRows() {}

    static List<SkuFacts> byIdsIn(Tx tx, UUID store, Collection<UUID> ids) throws SQLException {
        return there(tx, store, " k.id = any(?)", ids);
    }

    /** Archived ones too. */
    static List<SkuFacts> ofStyle(Tx tx, @Nullable UUID store, UUID style) throws SQLException {
        String condition = " k.style_id = any(?)";
        return store == null
                ? many(tx, SELECT + condition, "uuid", List.of(style))
                : there(tx, store, condition, List.of(style));
    }

    private static List<SkuFacts> there(Tx tx, UUID store, String condition, Collection<UUID> keys)
            throws SQLException {
        try (PreparedStatement select = tx.connection().prepareStatement(SELECT_THERE + condition)) {
            for (int at = 1; at <= 3; at++) {
                select.setObject(at, store);
            }
            return facts(select, 4, tx, "uuid", keys);
        }
    }

    /** What stands on the labels in one store. */
    static Map<UUID, BigDecimal> labels(Tx tx, UUID store, Collection<UUID> ids) throws SQLException {
        Map<UUID, BigDecimal> labels = new HashMap<>();
        try (PreparedStatement select = tx.connection().prepareStatement(LABELS)) {
            select.setObject(1, store);
            select.setObject(2, store);
            select.setInt(3, tx.company());
            select.setArray(4, tx.array("uuid", ids));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    BigDecimal price = price(rows.getBigDecimal(2));
                    if (price != null) {
                        labels.put(rows.getObject(1, UUID.class), price);
                    }
                }
            }
        }
        return labels;
    }

    static List<SkuFacts> byIds(Tx tx, Collection<UUID> ids) throws SQLException {
        return many(tx, SELECT + " k.id = any(?)", "uuid", ids);
    }

    static List<SkuFacts> byCodes(Tx tx, Collection<String> codes) throws SQLException {
        return many(tx, SELECT + " k.code = any(?)", "text", codes);
    }

    static List<SkuFacts> byBarcodes(Tx tx, Collection<String> barcodes) throws SQLException {
        return many(
                tx,
                SELECT + " k.id in (select b.sku_id from catalog.barcode b"
                        + " where b.company_id = k.company_id and b.barcode = any(?))",
                "text",
                barcodes);
    }

    private static List<SkuFacts> many(Tx tx, String sql, String type, Collection<?> keys) throws SQLException {
        if (keys.isEmpty()) {
            return List.of();
        }
        try (PreparedStatement select = tx.connection().prepareStatement(sql)) {
            return facts(select, 1, tx, type, keys);
        }
    }

    /** @param at where company and keys stand among the parameters */
    private static List<SkuFacts> facts(PreparedStatement select, int at, Tx tx, String type, Collection<?> keys)
            throws SQLException {
        select.setInt(at, tx.company());
        select.setArray(at + 1, tx.array(type, keys));
        List<SkuFacts> found = new ArrayList<>(keys.size());
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                found.add(facts(rows));
            }
        }
        return found;
    }

    private static SkuFacts facts(ResultSet row) throws SQLException {
        return new SkuFacts(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                row.getObject(4, UUID.class),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getInt(9),
                packs(row.getArray(21)),
                row.getBoolean(10),
                row.getBoolean(11),
                row.getBoolean(12),
                row.getBigDecimal(13).stripTrailingZeros(),
                price(row.getBigDecimal(14)),
                row.getObject(15, UUID.class),
                row.getObject(16, UUID.class),
                row.getObject(17, UUID.class),
                Stream.of(row.getArray(18), row.getArray(19))
                        .flatMap(SkuFactsRows::texts)
                        .toList(),
                row.getBoolean(20));
    }

    /** Prices show at least two decimals. */
    private static @Nullable BigDecimal price(@Nullable BigDecimal price) {
        if (price == null) {
            return null;
        }
        BigDecimal bare = price.stripTrailingZeros();
        return bare.scale() < 2 ? bare.setScale(2) : bare;
    }

    private static List<SkuFacts.Pack> packs(@Nullable Array array) {
        return array == null
                ? List.of()
                : texts(array)
                        .map(text -> text.split(" ", 2))
                        .map(parts -> new SkuFacts.Pack(parts[1], new BigDecimal(parts[0])))
                        .toList();
    }

    private static Stream<String> texts(Array array) {
        try {
            return Stream.of((String[]) array.getArray());
        } catch (SQLException e) {
            throw new IllegalStateException("an array that was read with its row", e);
        }
    }
}
