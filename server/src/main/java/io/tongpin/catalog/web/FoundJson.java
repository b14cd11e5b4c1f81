package io.tongpin.catalog.web;

import io.tongpin.catalog.OnHand;
import io.tongpin.catalog.SkuFacts;
import io.tongpin.kernel.Shown;
import io.tongpin.kernel.Withheld;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An article as a line needs it, at the price of the asked store.
 *
 * @param onHand in the asked warehouse, or in all that the person may see
 * @param near it is called nearly what was typed, and nothing is called exactly so
 */
record FoundJson(
        UUID id,
        String code,
        String name,
        UUID style,
        String styleCode,
        @Nullable String color,
        @Nullable String size,
        @Nullable String barcode,
        List<String> barcodes,
        String unit,
        List<PackJson> units,
        @Nullable BigDecimal listPrice,
        @Withheld("supplier") @Nullable UUID supplier,
        BigDecimal taxRate,
        @Nullable BigDecimal onHand,
        @Nullable BigDecimal reserved,
        boolean stocked,
        boolean trackLots,
        boolean trackSerials,
        boolean archived,
        boolean near)
        implements Shown.Fields {

    record PackJson(String unit, BigDecimal factor) {}

    @Override
    public Shown shown() {
        return Shown.of("sku");
    }

    /** @param lying null for those who may not see what lies there */
    static FoundJson of(SkuFacts sku, boolean suppliers, OnHand.@Nullable Lying lying) {
        OnHand.Lying known = sku.stocked() ? lying : null;
        return new FoundJson(
                sku.id(),
                sku.code(),
                sku.name(),
                sku.style(),
                sku.styleCode(),
                sku.color(),
                sku.size(),
                sku.barcodes().isEmpty() ? null : sku.barcodes().getFirst(),
                sku.barcodes(),
                sku.unit(),
                sku.packs().stream()
                        .map(pack -> new PackJson(pack.unit(), pack.factor()))
                        .toList(),
                sku.listPrice(),
                suppliers ? sku.supplier() : null,
                sku.taxRate(),
                known == null ? null : plain(known.onHand()),
                known == null ? null : plain(known.reserved()),
                sku.stocked(),
                sku.trackLots(),
                sku.trackSerials(),
                sku.archived(),
                false);
    }

    FoundJson calledNearlySo() {
        return new FoundJson(
                id,
                code,
                name,
                style,
                styleCode,
                color,
                size,
                barcode,
                barcodes,
                unit,
                units,
                listPrice,
                supplier,
                taxRate,
                onHand,
                reserved,
                stocked,
                trackLots,
                trackSerials,
                archived,
                true);
    }

    private static BigDecimal plain(BigDecimal quantity) {
        BigDecimal bare = quantity.stripTrailingZeros();
        return bare.scale() < 0 ? bare.setScale(0) : bare;
    }
}
