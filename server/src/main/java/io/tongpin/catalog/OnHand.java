package io.tongpin.catalog;

import io.tongpin.kernel.StoreScope;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Says how much is there (在库数量), for whoever shows articles; implemented by a module that knows the stock. */
public interface OnHand {

    /** What lies there of one article, and how much of it is promised to somebody. */
    record Lying(BigDecimal onHand, BigDecimal reserved) {

        public static final Lying NOTHING = new Lying(BigDecimal.ZERO, BigDecimal.ZERO);
    }

    /**
     * What lies in one warehouse, or in all of them; articles without stock are left out.
     *
     * @param reach the stores whose shelves may be looked at
     */
    Map<UUID, Lying> of(int company, StoreScope reach, @Nullable UUID warehouse, Collection<UUID> skus);
}
