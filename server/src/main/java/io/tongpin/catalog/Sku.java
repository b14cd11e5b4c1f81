package io.tongpin.catalog;

import io.tongpin.masters.Master;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is counted, bought and sold (SKU·单品): one colour and size of a style.
 *
 * @param name the style's name unless it has one of its own
 * @param listPrice null: the style's
 * @param barcodes printed by the maker: GTIN-8, 12, 13 or 14 with a right check digit
 * @param internalBarcodes the shop's own codes, any printable text
 */
public record Sku(
        UUID id,
        String code,
        String name,
        UUID style,
        @Nullable UUID color,
        @Nullable String size,
        @Nullable BigDecimal listPrice,
        List<String> barcodes,
        List<String> internalBarcodes,
        int version,
        boolean archived)
        implements Master {

    public Sku {
        barcodes = List.copyOf(barcodes);
        internalBarcodes = List.copyOf(internalBarcodes);
    }

    public List<String> allBarcodes() {
        return java.util.stream.Stream.concat(barcodes.stream(), internalBarcodes.stream())
                .toList();
    }
}
