package io.tongpin.documents;

import io.tongpin.kernel.Money;
import io.tongpin.kernel.Quantity;
import io.tongpin.posting.Entry;
import io.tongpin.stockledger.Track;
import org.jspecify.annotations.Nullable;

/**
 * A line whose article, quantity, money, tracking and source have been checked (已审单据行).
 *
 * @param quantity in the article's base unit
 * @param amount tax included
 * @param source the earlier line it was made from
 * @param written the line as it stands on the document
 */
public record GoodsLine(
        int no,
        Facts.Sku sku,
        Quantity quantity,
        Money amount,
        Money tax,
        Track track,
        Facts.@Nullable SourceLine source,
        Document.Line written) {

    /** Without tax. */
    public Money net() {
        return amount.minus(tax);
    }

    public boolean stocked() {
        return sku.stocked();
    }

    /** Takes up the source line by this line's quantity, as far as the source goes if {@code limited}. */
    public Entry.Progress progress(Purpose purpose, boolean limited) {
        Facts.SourceLine from = sourceLine();
        return new Entry.Progress(from.ref(), purpose.code(), quantity, limited ? from.quantity() : null);
    }

    /** The earlier line; only for lines that have one. */
    public Facts.SourceLine sourceLine() {
        if (source == null) {
            throw new IllegalStateException("line " + no + " was made from nothing");
        }
        return source;
    }
}
