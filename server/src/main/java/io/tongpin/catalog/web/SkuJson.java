package io.tongpin.catalog.web;

import io.tongpin.catalog.Sku;
import io.tongpin.kernel.Shown;
import io.tongpin.masters.web.Given;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A SKU as JSON. Without a name it has its style's; without a price the style's holds. */
record SkuJson(
        @Nullable UUID id,
        @Nullable String code,
        @Nullable String name,
        @Nullable UUID style,
        @Nullable UUID color,
        @Nullable String size,
        @Nullable BigDecimal listPrice,
        @Nullable List<String> barcodes,
        @Nullable List<String> internalBarcodes,
        @Nullable Integer version,
        @Nullable Boolean archived)
        implements Shown.Fields {

    @Override
    public Shown shown() {
        return Shown.of("sku");
    }

    static SkuJson of(Sku sku) {
        return new SkuJson(
                sku.id(),
                sku.code(),
                sku.name(),
                sku.style(),
                sku.color(),
                sku.size(),
                Prices.shown(sku.listPrice()),
                sku.barcodes(),
                sku.internalBarcodes(),
                sku.version(),
                sku.archived());
    }

    Sku record(UUID id, UUID style, String styleName, int base) {
        return new Sku(
                id,
                Given.text(code),
                Given.or(name, styleName),
                style,
                color,
                size == null || size.isEmpty() ? null : size,
                listPrice,
                Given.list(barcodes),
                Given.list(internalBarcodes),
                base,
                false);
    }
}
