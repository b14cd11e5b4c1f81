package io.tongpin.catalog;

import io.tongpin.catalog.StyleTable.Tracking;
import io.tongpin.platform.Tx;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** The catalog's rows that are not a master record's own: who owns a barcode, which sizes a style has. */
final class CatalogRows {

    private CatalogRows() {}

    private interface Row {
        void take(ResultSet row) throws SQLException;
    }

    private static void each(Tx tx, String sql, String type, Collection<?> keys, Row row) throws SQLException {
        try (PreparedStatement select = tx.connection().prepareStatement(sql)) {
            select.setInt(1, tx.company());
            select.setArray(2, tx.array(type, keys));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    row.take(rows);
                }
            }
        }
    }

    static Set<UUID> units(Tx tx, Collection<UUID> ids) throws SQLException {
        Set<UUID> known = new HashSet<>();
        each(
                tx,
                "select id from catalog.unit where company_id = ? and id = any(?)",
                "uuid",
                ids,
                row -> known.add(row.getObject(1, UUID.class)));
        return known;
    }

    /** How styles that already have SKUs are tracked. */
    static Map<UUID, Tracking> tracking(Tx tx, Collection<UUID> styles) throws SQLException {
        return tracking(tx, styles, """
                   and exists (select 1 from catalog.sku k where k.company_id = s.company_id and k.style_id = s.id)
                """);
    }

    /** How styles are tracked, whether they have SKUs or not. */
    static Map<UUID, Tracking> trackingOfAll(Tx tx, Collection<UUID> styles) throws SQLException {
        return tracking(tx, styles, "");
    }

    private static Map<UUID, Tracking> tracking(Tx tx, Collection<UUID> styles, String narrower) throws SQLException {
        Map<UUID, Tracking> tracking = new HashMap<>();
        each(
                tx,
                """
                select id, stocked, track_lots, track_serials, unit_id
                  from catalog.style s
                 where company_id = ? and id = any(?)
                """ + narrower,
                "uuid",
                styles,
                row -> tracking.put(
                        row.getObject(1, UUID.class),
                        new Tracking(
                                row.getBoolean(2),
                                row.getBoolean(3),
                                row.getBoolean(4),
                                row.getObject(5, UUID.class))));
        return tracking;
    }

    /** The style that each of these SKUs belongs to, and how the stock of both is written. */
    static Map<UUID, StyleOfSku> stylesOfSkus(Tx tx, Collection<UUID> skus) throws SQLException {
        Map<UUID, StyleOfSku> styles = new HashMap<>();
        each(
                tx,
                """
                select k.id, s.id, s.stocked, s.track_lots, s.track_serials, s.unit_id
                  from catalog.sku k
                  join catalog.style s on s.company_id = k.company_id and s.id = k.style_id
                 where k.company_id = ? and k.id = any(?)
                """,
                "uuid",
                skus,
                row -> styles.put(
                        row.getObject(1, UUID.class),
                        new StyleOfSku(
                                row.getObject(2, UUID.class),
                                new Tracking(
                                        row.getBoolean(3),
                                        row.getBoolean(4),
                                        row.getBoolean(5),
                                        row.getObject(6, UUID.class)))));
        return styles;
    }

    record StyleOfSku(UUID style, Tracking tracking) {}

    static Map<String, UUID> barcodeOwners(Tx tx, Collection<String> barcodes) throws SQLException {
        Map<String, UUID> owners = new HashMap<>();
        each(
                tx,
                "select barcode, sku_id from catalog.barcode where company_id = ? and barcode = any(?)",
                "text",
                barcodes,
                row -> owners.put(row.getString(1), row.getObject(2, UUID.class)));
        return owners;
    }

    /** The sizes of the styles that have a size group. */
    static Map<UUID, Set<String>> sizesOfStyles(Tx tx, Collection<UUID> styles) throws SQLException {
        Map<UUID, Set<String>> sizes = new HashMap<>();
        each(
                tx,
                """
                select s.id, g.sizes
                  from catalog.style s
                  join catalog.size_group g on g.company_id = s.company_id and g.id = s.size_group_id
                 where s.company_id = ? and s.id = any(?)
                """,
                "uuid",
                styles,
                row -> sizes.put(row.getObject(1, UUID.class), Set.of((String[])
                        row.getArray(2).getArray())));
        return sizes;
    }

    /** The sizes of the groups these styles are in. */
    static Map<UUID, Set<String>> sizes(Tx tx, Collection<Style> styles) throws SQLException {
        Map<UUID, Set<String>> sizes = new HashMap<>();
        each(
                tx,
                "select id, sizes from catalog.size_group where company_id = ? and id = any(?)",
                "uuid",
                styles.stream()
                        .map(Style::sizeGroup)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList(),
                row -> sizes.put(row.getObject(1, UUID.class), Set.of((String[])
                        row.getArray(2).getArray())));
        return sizes;
    }

    /** The names of the colours these SKUs come in. */
    static Map<UUID, String> colorNames(Tx tx, Collection<Sku> skus) throws SQLException {
        Map<UUID, String> names = new HashMap<>();
        each(
                tx,
                "select id, name from catalog.color where company_id = ? and id = any(?)",
                "uuid",
                skus.stream()
                        .map(Sku::color)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList(),
                row -> names.put(row.getObject(1, UUID.class), row.getString(2)));
        return names;
    }

    /** The sizes that live SKUs of this group's styles have. */
    static Set<String> usedSizes(Tx tx, UUID group) throws SQLException {
        Set<String> used = new HashSet<>();
        each(tx, """
                select distinct k.size
                  from catalog.sku k
                  join catalog.style s on s.company_id = k.company_id and s.id = k.style_id
                 where s.company_id = ? and s.size_group_id = any(?) and not k.archived and k.size is not null
                """, "uuid", List.of(group), row -> used.add(row.getString(1)));
        return used;
    }

    static List<UUID> skusOfStyles(Tx tx, Collection<UUID> styles) throws SQLException {
        List<UUID> skus = new ArrayList<>();
        each(
                tx,
                "select id from catalog.sku where company_id = ? and style_id = any(?) order by id",
                "uuid",
                styles,
                row -> skus.add(row.getObject(1, UUID.class)));
        return skus;
    }

    /** Live SKUs own their barcodes, archived ones give them back. */
    static void writeBarcodes(Tx tx, List<Sku> skus) throws SQLException {
        try (PreparedStatement delete = tx.connection()
                .prepareStatement("delete from catalog.barcode where company_id = ? and sku_id = any(?)")) {
            delete.setInt(1, tx.company());
            delete.setArray(
                    2,
                    tx.array(
                            "uuid",
                            skus.stream()
                                    .filter(sku -> sku.version() > 1)
                                    .map(Sku::id)
                                    .toList()));
            delete.executeUpdate();
        }
        record Owned(String barcode, UUID sku) {}
        List<Owned> owned = skus.stream()
                .filter(sku -> !sku.archived())
                .flatMap(sku -> sku.allBarcodes().stream().map(barcode -> new Owned(barcode, sku.id())))
                .toList();
        try (PreparedStatement insert = tx.connection().prepareStatement("""
                insert into catalog.barcode (company_id, barcode, sku_id)
                select ?, b.barcode, b.sku from (select unnest(?::text[]) as barcode, unnest(?::uuid[]) as sku) b
                """)) {
            insert.setInt(1, tx.company());
            insert.setArray(2, tx.column("text", owned, Owned::barcode));
            insert.setArray(3, tx.column("uuid", owned, Owned::sku));
            insert.executeUpdate();
        }
    }
}
