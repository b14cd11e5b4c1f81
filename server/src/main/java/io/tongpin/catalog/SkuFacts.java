package io.tongpin.catalog;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a document must know of an article (单品要点), its style's and its own.
 *
 * @param color the colour's name
 * @param unit the base unit's name; quantities in the books are in it
 * @param decimals how finely the base unit can be divided
 * @param packs further units by name and how many base units each is
 * @param stocked false for a service: no stock, no cost
 * @param taxRate 0.13 is thirteen percent
 * @param listPrice per base unit
 */
public record SkuFacts(
        UUID id,
        String code,
        String name,
        UUID style,
        String styleCode,
        @Nullable String color,
        @Nullable String size,
        String unit,
        int decimals,
        List<Pack> packs,
        boolean stocked,
        boolean trackLots,
        boolean trackSerials,
        BigDecimal taxRate,
        @Nullable BigDecimal listPrice,
        @Nullable UUID category,
        @Nullable UUID brand,
        @Nullable UUID supplier,
        List<String> barcodes,
        boolean archived) {

    /** A further unit and its factor. */
    public record Pack(String unit, BigDecimal factor) {}

    public SkuFacts {
        packs = List.copyOf(packs);
        barcodes = List.copyOf(barcodes);
    }
}
