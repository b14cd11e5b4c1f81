package io.tongpin.inventory;

import io.tongpin.documents.EntryList;
import io.tongpin.documents.Facts;
import io.tongpin.documents.GoodsLine;
import io.tongpin.documents.Purpose;
import io.tongpin.generalledger.AccountRole;
import io.tongpin.kernel.Quantity;
import io.tongpin.posting.Entry;
import io.tongpin.stockledger.Place;
import io.tongpin.stockledger.Track;
import io.tongpin.stockledger.Worth;
import org.jspecify.annotations.Nullable;

/**
 * What became of goods that were on the road (到货情况).
 *
 * <pre>
 *   sent 10, counted  8:  arrived 8, missing 2      sent 10, counted 12:  arrived 10, surplus 2
 * </pre>
 *
 * @param sender where missing goods went back to; null if they are lost
 */
record Arrival(
        GoodsLine line,
        Track track,
        Quantity arrived,
        Quantity missing,
        Quantity surplus,
        @Nullable Place sender) {

    void write(Place road, Place to, EntryList entries) {
        Facts.SourceLine sent = line.source();
        if (sent != null) {
            Worth carried = new Worth.Carried(sent.ref().document(), sent.ref().line());
            entries.add(line.progress(Purpose.RECEIVED, true));
            move(road, to, arrived, carried, entries);
            if (sender != null) {
                move(road, sender, missing, carried, entries);
            } else if (missing.signum() > 0) {
                entries.add(new Entry.GoodsOut(
                        line.no(), line.sku().id(), road, missing, carried, AccountRole.STOCK_LOSS, track, null));
            }
        }
        if (surplus.signum() > 0) {
            entries.add(new Entry.GoodsIn(
                    line.no(), line.sku().id(), to, surplus, Worth.CURRENT, AccountRole.STOCK_GAIN, track));
        }
    }

    private void move(Place from, Place to, Quantity quantity, Worth worth, EntryList entries) {
        if (quantity.signum() > 0) {
            entries.add(new Entry.GoodsMove(line.no(), line.sku().id(), from, to, quantity, worth, track));
        }
    }
}
