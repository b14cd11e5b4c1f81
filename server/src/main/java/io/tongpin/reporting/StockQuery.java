package io.tongpin.reporting;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which stock is looked for (库存查询).
 *
 * @param store store or region
 * @param q barcode, code, name, pinyin
 * @param category with everything under it
 * @param nonzero only what is there or promised
 * @param negative only what is recorded below zero
 * @param sums whether the sums of all are wanted with the first page
 */
public record StockQuery(
        @Nullable UUID warehouse,
        @Nullable UUID store,
        @Nullable String q,
        @Nullable UUID category,
        boolean nonzero,
        boolean negative,
        @Nullable String cursor,
        int limit,
        boolean sums) {

    public StockQuery {
        limit = Page.bounded(limit);
    }
}
