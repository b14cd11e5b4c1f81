package io.tongpin.reporting;

import io.tongpin.generalledger.Side;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which open items are looked for (往来查询).
 *
 * @param side null for both
 * @param store store or region
 * @param overdue only what should have been paid
 * @param age only what is as old as this
 * @param basis how ages are counted
 */
public record OpenItemQuery(
        @Nullable Side side,
        @Nullable UUID party,
        @Nullable UUID store,
        boolean overdue,
        @Nullable Age age,
        Age.Basis basis,
        @Nullable String cursor,
        int limit) {

    public OpenItemQuery {
        limit = Page.bounded(limit);
    }
}
