package io.tongpin.catalog;

import io.tongpin.masters.Master;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A style (款式): what its SKUs have in common. Goods without colours and sizes are a style with one SKU; a service is a
 * style that is not stocked.
 *
 * @param packUnits further units, each as {@link PackUnit#text()}
 * @param listPrice per base unit; null if each SKU has its own
 */
public record Style(
        UUID id,
        String code,
        String name,
        @Nullable UUID category,
        @Nullable UUID brand,
        @Nullable UUID season,
        @Nullable UUID sizeGroup,
        UUID unit,
        List<String> packUnits,
        @Nullable BigDecimal listPrice,
        BigDecimal taxRate,
        boolean stocked,
        boolean trackLots,
        boolean trackSerials,
        @Nullable UUID supplier,
        @Nullable String note,
        int version,
        boolean archived)
        implements Master {

    public Style {
        packUnits = List.copyOf(packUnits);
    }

    /** The further units this style is bought or sold in. */
    public List<PackUnit> packs() {
        return packUnits.stream().map(PackUnit::parse).toList();
    }
}
