package io.tongpin.counting;

import io.tongpin.kernel.Money;
import io.tongpin.kernel.Quantity;
import io.tongpin.kernel.Withheld;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was counted of an article beside what the books said when it was counted last (盘点差异).
 *
 * @param track lot or serial number; null where the article has none
 * @param tracked {@code lot} or {@code serial}; null where the article has neither
 * @param expected whether it was to be counted, and not only found
 * @param counted null: not counted, or to be counted anew
 * @param book what the ledger held at the cut-off; null for whoever counts blind
 * @param difference counted less book
 * @param value of the difference, at what a piece costs as things stand
 * @param cutOff the last scan of it; null where nobody has counted it
 * @param counters who counted it
 * @param moved whether goods came or went between its first scan and its last: counted anew it is sure
 * @param disagreed whether two people counted the same zone differently; the later one holds
 * @param again whether it is to be counted anew
 * @param overtaken whether another stocktake has corrected it since
 */
public record Variance(
        UUID sku,
        String code,
        String name,
        @Nullable String color,
        @Nullable String size,
        @Nullable String barcode,
        @Nullable String track,
        @Nullable String tracked,
        boolean expected,
        @Nullable Quantity counted,
        @Nullable Quantity book,
        @Nullable Quantity difference,
        @Withheld @Nullable Money value,
        @Nullable Instant cutOff,
        @Nullable String counters,
        @Nullable String reason,
        boolean moved,
        boolean disagreed,
        boolean again,
        boolean overtaken) {

    boolean isDifferent() {
        return difference != null && !difference.isZero();
    }

    Variance withoutBook() {
        return with(null, null, null);
    }

    Variance withoutValue() {
        return with(book, difference, null);
    }

    private Variance with(@Nullable Quantity shown, @Nullable Quantity differs, @Nullable Money worth) {
        return new Variance(
                sku, code, name, color, size, barcode, track, tracked, expected, counted, shown, differs, worth, cutOff,
                counters, reason, moved, disagreed, again, overtaken);
    }
}
