package io.tongpin.counting;

import io.tongpin.kernel.Money;
import io.tongpin.kernel.Quantity;
import io.tongpin.kernel.Withheld;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was counted of an article beside what the books said when it was counted last (盘点差异).
 *
 * @param track lot or serial number; null where the article has none, or where it was scanned without
 * @param tracked {@code lot} or {@code serial}; null where the article has neither
 * @param expiry of the lot: what the books know, else what was read from the box
 * @param scanned whether somebody scanned it; what was not, of an article that was counted, is missing
 * @param elsewhere by the books this piece is in that other warehouse; empty: in one that is not told
 * @param expected whether it was to be counted, and not only found
 * @param counted null: not counted, or to be counted anew
 * @param book what the ledger held at the cut-off; null for whoever counts blind
 * @param difference counted less book
 * @param value of the difference, at what a piece costs as things stand
 * @param cutOff the last scan of it, or when somebody said that there is none; null where nobody has counted it
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
        @Nullable LocalDate expiry,
        boolean scanned,
        @Nullable String elsewhere,
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

    /** Scanned, but not which lot or which piece. */
    boolean isNameless() {
        return tracked != null && track == null && counted != null && !counted.isZero();
    }

    /** A piece that was found here while the books have it in another warehouse. */
    boolean isElsewhere() {
        return elsewhere != null && isDifferent();
    }

    Variance withoutBook() {
        return with(null, null, null, null);
    }

    Variance withoutValue() {
        return with(book, difference, null, elsewhere);
    }

    /** The same where nobody is told which other warehouse. */
    Variance somewhere() {
        return elsewhere == null ? this : with(book, difference, value, "");
    }

    /** What is left of it where nobody is told which lots and pieces the books hold: the article, not counted. */
    Variance untold() {
        return new Variance(
                sku, code, name, color, size, barcode, null, tracked, null, false, null, expected, null, null, null,
                null, null, null, reason, false, false, again, false);
    }

    private Variance with(
            @Nullable Quantity shown, @Nullable Quantity differs, @Nullable Money worth, @Nullable String place) {
        return new Variance(
                sku, code, name, color, size, barcode, track, tracked, expiry, scanned, place, expected, counted, shown,
                differs, worth, cutOff, counters, reason, moved, disagreed, again, overtaken);
    }
}
