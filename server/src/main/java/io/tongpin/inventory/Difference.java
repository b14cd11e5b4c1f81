package io.tongpin.inventory;

import io.tongpin.documents.EntryList;
import io.tongpin.documents.GoodsLine;
import io.tongpin.documents.Reading;
import io.tongpin.generalledger.AccountRole;
import io.tongpin.kernel.Quantity;
import io.tongpin.posting.Entry;
import io.tongpin.stockledger.Place;
import io.tongpin.stockledger.Track;
import io.tongpin.stockledger.Worth;

/**
 * Goods that are found or missing (盈亏).
 *
 * @param quantity more than nothing if found, less if missing
 * @param worth of found goods; missing ones always leave at the cost of the moment
 */
record Difference(GoodsLine line, Quantity quantity, Worth worth, Track track) {

    /** A difference at the cost of the moment. */
    static Difference read(Reading reading, GoodsLine line, Quantity quantity) {
        return read(reading, line, quantity, Worth.CURRENT);
    }

    static Difference read(Reading reading, GoodsLine line, Quantity quantity, Worth worth) {
        Track track = reading.track(line.written(), line.sku(), size(quantity));
        return new Difference(line, quantity, worth, track);
    }

    void write(Place place, EntryList entries) {
        if (quantity.signum() > 0) {
            entries.add(new Entry.GoodsIn(
                    line.no(), line.sku().id(), place, quantity, worth, AccountRole.STOCK_GAIN, track));
        } else if (quantity.signum() < 0) {
            entries.add(new Entry.GoodsOut(
                    line.no(),
                    line.sku().id(),
                    place,
                    size(quantity),
                    Worth.CURRENT,
                    AccountRole.STOCK_LOSS,
                    track,
                    null));
        }
    }

    private static Quantity size(Quantity quantity) {
        return quantity.signum() < 0 ? quantity.negate() : quantity;
    }
}
