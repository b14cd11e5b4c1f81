package io.tongpin.printing.web;

import io.tongpin.catalog.SkuFacts;
import io.tongpin.kernel.FieldAt;
import io.tongpin.kernel.Shown;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What could stand on an article's label, before it is made what the person sees of it. */
record LabelJson(
        UUID id,
        String code,
        String name,
        @FieldAt("style") String styleCode,
        @Nullable String color,
        @Nullable String size,
        @FieldAt("barcodes") @Nullable String barcode,
        @Nullable BigDecimal listPrice)
        implements Shown.Fields {

    @Override
    public Shown shown() {
        return Shown.of("sku");
    }

    static LabelJson of(SkuFacts sku, @Nullable BigDecimal price) {
        return new LabelJson(
                sku.id(),
                sku.code(),
                sku.name(),
                sku.styleCode(),
                sku.color(),
                sku.size(),
                sku.barcodes().isEmpty() ? null : sku.barcodes().getFirst(),
                price);
    }
}
