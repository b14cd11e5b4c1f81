package io.tongpin.catalog;

import io.tongpin.catalog.CatalogRows.StyleOfSku;
import io.tongpin.catalog.StyleTable.Tracking;
import io.tongpin.changes.MasterWrite.Written;
import io.tongpin.kernel.Refusal;
import io.tongpin.masters.Bounds;
import io.tongpin.masters.Extra;
import io.tongpin.masters.MasterTable;
import io.tongpin.masters.Reference;
import io.tongpin.masters.SearchTerms;
import io.tongpin.masters.Verdicts;
import io.tongpin.platform.Tx;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** SKUs and the barcodes they own. */
final class SkuTable extends MasterTable<Sku> {

    private static final int MOST_BARCODES = 20;
    private static final int BARCODE = 48;

    SkuTable() {
        super(Sku.class, "sku", "catalog.sku");
    }

    @Override
    public Set<String> filters() {
        return Set.of("style", "color");
    }

    @Override
    public List<Reference> references() {
        return List.of(new Reference("style", "catalog.style"), new Reference("color", "catalog.color"));
    }

    @Override
    public List<Extra<Sku>> extras() {
        return List.of(
                new Extra<>("code_key", "text", sku -> SearchTerms.normal(sku.code())),
                new Extra<>("name_key", "text", sku -> SearchTerms.normal(sku.name())),
                new Extra<>("initials", "text", sku -> SearchTerms.initials(sku.name())));
    }

    @Override
    public List<String> searchable(Sku sku) {
        List<String> texts = new ArrayList<>(List.of(sku.code(), sku.name()));
        if (sku.size() != null) {
            texts.add(sku.size());
        }
        texts.addAll(sku.allBarcodes());
        return texts;
    }

    @Override
    public void check(Sku sku, Bounds bounds) {
        bounds.codeAndName(sku);
        bounds.decimal("listPrice", sku.listPrice(), "0", StyleTable.HIGHEST_PRICE, 6);
        if (sku.size() != null) {
            bounds.code("size", sku.size(), SizeGroupTable.SIZE);
        }
        bounds.count("barcodes", sku.allBarcodes(), MOST_BARCODES);
        for (String barcode : sku.barcodes()) {
            if (!Gtin.hasForm(barcode)) {
                bounds.refuse(Refusal.input("catalog.barcode-not-gtin", "code", sku.code(), "barcode", cut(barcode)));
            } else if (!Gtin.isRight(barcode)) {
                bounds.refuse(Refusal.input(
                        "catalog.barcode-check-digit",
                        "code",
                        sku.code(),
                        "barcode",
                        barcode,
                        "expected",
                        "" + Gtin.checkDigit(barcode)));
            }
        }
        for (String barcode : sku.internalBarcodes()) {
            bounds.code("internalBarcodes", barcode, BARCODE);
        }
    }

    private static String cut(String text) {
        return text.length() <= BARCODE ? text : text.substring(0, BARCODE);
    }

    @Override
    public void check(Tx tx, List<Sku> skus, Verdicts verdicts) throws SQLException {
        Set<UUID> mine = new HashSet<>();
        List<String> wanted = new ArrayList<>();
        for (Sku sku : skus) {
            mine.add(sku.id());
            wanted.addAll(sku.allBarcodes());
        }
        Map<String, UUID> owners = new HashMap<>();
        CatalogRows.barcodeOwners(tx, wanted).forEach((barcode, sku) -> {
            if (!mine.contains(sku)) {
                owners.put(barcode, sku);
            }
        });
        for (int row = 0; row < skus.size(); row++) {
            Sku sku = skus.get(row);
            for (String barcode : sku.allBarcodes()) {
                UUID owner = owners.putIfAbsent(barcode, sku.id());
                if (owner != null) { // Of another SKU, or twice in this one.
                    verdicts.refuse(
                            row,
                            Refusal.rule(
                                    "catalog.barcode-taken",
                                    "code",
                                    sku.code(),
                                    "barcode",
                                    barcode,
                                    "holder",
                                    owner.toString()));
                }
            }
        }
        sizes(tx, skus, verdicts);
        styles(tx, skus, verdicts);
    }

    /** A SKU may go to another style only if its stock is written in the same way there. */
    private static void styles(Tx tx, List<Sku> skus, Verdicts verdicts) throws SQLException {
        Map<UUID, StyleOfSku> before =
                CatalogRows.stylesOfSkus(tx, skus.stream().map(Sku::id).toList());
        List<UUID> others = skus.stream()
                .filter(sku -> moves(before.get(sku.id()), sku))
                .map(Sku::style)
                .distinct()
                .toList();
        if (others.isEmpty()) {
            return;
        }
        Map<UUID, Tracking> now = CatalogRows.trackingOfAll(tx, others);
        for (int row = 0; row < skus.size(); row++) {
            Sku sku = skus.get(row);
            StyleOfSku was = before.get(sku.id());
            if (was != null && moves(was, sku) && !was.tracking().equals(now.get(sku.style()))) {
                verdicts.refuse(row, Refusal.rule("catalog.tracking-fixed", "code", sku.code()));
            }
        }
    }

    private static boolean moves(@Nullable StyleOfSku was, Sku sku) {
        return was != null && !was.style().equals(sku.style());
    }

    private static void sizes(Tx tx, List<Sku> skus, Verdicts verdicts) throws SQLException {
        Map<UUID, Set<String>> allowed = CatalogRows.sizesOfStyles(
                tx, skus.stream().map(Sku::style).distinct().toList());
        for (int row = 0; row < skus.size(); row++) {
            Sku sku = skus.get(row);
            Set<String> sizes = allowed.get(sku.style());
            if (sizes != null && sku.size() != null && !sizes.contains(sku.size())) {
                verdicts.refuse(row, Refusal.rule("catalog.size-not-in-group", "code", sku.code(), "size", sku.size()));
            }
        }
    }

    @Override
    public List<Written> afterWrite(Tx tx, List<Sku> skus) throws SQLException {
        CatalogRows.writeBarcodes(tx, skus);
        return List.of();
    }
}
