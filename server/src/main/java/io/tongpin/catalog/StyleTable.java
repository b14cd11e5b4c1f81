package io.tongpin.catalog;

import io.tongpin.kernel.Refusal;
import io.tongpin.masters.Bounds;
import io.tongpin.masters.MasterTable;
import io.tongpin.masters.Reference;
import io.tongpin.masters.Verdicts;
import io.tongpin.platform.Tx;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Styles. Whether goods are stocked, and how they are tracked, is settled when the first of them exists. */
final class StyleTable extends MasterTable<Style> {

    static final String HIGHEST_PRICE = "99999999999";

    StyleTable() {
        super(Style.class, "style", "catalog.style");
    }

    @Override
    public Set<String> filters() {
        return Set.of("category", "brand", "season");
    }

    @Override
    public List<Reference> references() {
        return List.of(
                new Reference("category", "catalog.category"),
                new Reference("brand", "catalog.brand"),
                new Reference("season", "catalog.season"),
                new Reference("sizeGroup", "catalog.size_group"),
                new Reference("unit", "catalog.unit"));
    }

    @Override
    public void check(Style style, Bounds bounds) {
        bounds.codeAndName(style);
        bounds.decimal("listPrice", style.listPrice(), "0", HIGHEST_PRICE, 6);
        bounds.decimal("taxRate", style.taxRate(), "0", "1", 6);
        bounds.optional("note", style.note(), 1_000);
        bounds.count("units", style.packUnits(), 10);
        packs(style, bounds);
        if (style.trackLots() && style.trackSerials()) {
            bounds.refuse(Refusal.input("catalog.lots-or-serials", "code", style.code()));
        }
        if (!style.stocked() && (style.trackLots() || style.trackSerials())) {
            bounds.refuse(Refusal.input("catalog.service-not-tracked", "code", style.code()));
        }
    }

    private static void packs(Style style, Bounds bounds) {
        Set<UUID> seen = new HashSet<>(Set.of(style.unit()));
        for (String text : style.packUnits()) {
            PackUnit pack;
            try {
                pack = PackUnit.parse(text);
            } catch (IllegalArgumentException e) {
                bounds.refuse(Refusal.input("catalog.pack-unit-malformed", "code", style.code()));
                continue;
            }
            bounds.decimal("units", pack.factor(), "0.000001", "1000000", 6);
            if (!seen.add(pack.unit())) {
                bounds.refuse(Refusal.input("catalog.unit-twice", "code", style.code()));
            }
        }
    }

    @Override
    public void check(Tx tx, List<Style> styles, Verdicts verdicts) throws SQLException {
        List<UUID> packed = styles.stream()
                .flatMap(style -> style.packs().stream())
                .map(PackUnit::unit)
                .distinct()
                .toList();
        Set<UUID> units = packed.isEmpty() ? Set.of() : CatalogRows.units(tx, packed);
        Map<UUID, Tracking> before =
                CatalogRows.tracking(tx, styles.stream().map(Style::id).toList());
        for (int row = 0; row < styles.size(); row++) {
            Style style = styles.get(row);
            for (PackUnit pack : style.packs()) {
                if (!units.contains(pack.unit())) {
                    verdicts.refuse(
                            row,
                            Refusal.input(
                                    "master.reference-unknown",
                                    "field",
                                    "units",
                                    "id",
                                    pack.unit().toString()));
                }
            }
            if (!before.getOrDefault(style.id(), Tracking.of(style)).equals(Tracking.of(style))) {
                verdicts.refuse(row, Refusal.rule("catalog.tracking-fixed", "code", style.code()));
            }
        }
    }

    /** What decides how a style's stock is written, and so cannot change once there may be some. */
    record Tracking(boolean stocked, boolean lots, boolean serials, UUID unit) {

        static Tracking of(Style style) {
            return new Tracking(style.stocked(), style.trackLots(), style.trackSerials(), style.unit());
        }
    }

    /** Texts a style is found by beside its own: the codes of its SKUs. */
    static List<String> texts(Style style, List<Sku> skus) {
        return Stream.concat(
                        Stream.of(style.code(), style.name()),
                        skus.stream().limit(20).map(Sku::code))
                .toList();
    }
}
