package io.tongpin.inventory;

import io.tongpin.documents.GoodsLine;
import io.tongpin.documents.Reading;
import org.jspecify.annotations.Nullable;

/** Goods do not come or go without somebody saying why (原因). */
final class Reasons {

    private Reasons() {}

    /** The line says why, or the document does for all of its lines. */
    static void require(Reading reading, GoodsLine line) {
        if (isMissing(line.written().reason()) && isMissing(reading.document().reason())) {
            reading.refuseLine(line.no(), "inventory.reason-required");
        }
    }

    private static boolean isMissing(@Nullable String reason) {
        return reason == null || reason.isBlank();
    }
}
