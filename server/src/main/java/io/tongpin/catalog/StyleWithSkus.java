package io.tongpin.catalog;

import java.util.List;

/** A style and the SKUs that are saved with it (款式及单品); SKUs that are not named stay as they are. */
public record StyleWithSkus(Style style, List<Sku> skus) {

    public StyleWithSkus {
        skus = List.copyOf(skus);
    }
}
