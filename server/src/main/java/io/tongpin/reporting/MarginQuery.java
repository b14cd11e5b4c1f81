package io.tongpin.reporting;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which gross profit is asked for (毛利查询).
 *
 * @param from first day; null: the first of this month
 * @param to last day; null: today
 * @param store store or region
 * @param category with everything under it
 * @param key only what belongs to this one of what it is broken down by; null for all
 */
public record MarginQuery(
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        MarginBy by,
        @Nullable UUID store,
        @Nullable UUID category,
        @Nullable String key,
        MarginSort sort,
        boolean ascending,
        @Nullable String cursor,
        int limit) {

    public MarginQuery {
        limit = Page.bounded(limit);
    }
}
