package io.tongpin.catalog;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Says how much is there (在库数量), for whoever shows articles; implemented by a module that knows the stock. */
public interface OnHand {

    /** What is on hand in one warehouse, or in all of them; articles without stock are left out. */
    Map<UUID, BigDecimal> of(int company, @Nullable UUID warehouse, Collection<UUID> skus);
}
