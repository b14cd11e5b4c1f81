package io.tongpin.catalog.web;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** How prices are shown: at least two decimals, no needless zeros beyond. */
final class Prices {

    private Prices() {}

    static @Nullable BigDecimal shown(@Nullable BigDecimal price) {
        if (price == null) {
            return null;
        }
        BigDecimal bare = price.stripTrailingZeros();
        return bare.scale() < 2 ? bare.setScale(2) : bare;
    }
}
