package io.tongpin.reporting;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which goods are looked at for how they sell (滞销查询).
 *
 * @param bySku article by article instead of style by style
 * @param byStore in every store for itself instead of all that is meant together
 * @param store store or region
 * @param category with everything under it
 * @param band only what has not sold for so long; null for all
 */
public record SlowQuery(
        boolean bySku,
        boolean byStore,
        @Nullable UUID store,
        @Nullable UUID category,
        @Nullable SlowBand band,
        SlowSort sort,
        boolean ascending,
        @Nullable String cursor,
        int limit) {

    public SlowQuery {
        limit = Page.bounded(limit);
    }
}
