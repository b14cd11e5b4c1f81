package io.tongpin.stockledger;

import io.tongpin.kernel.LineRef;
import io.tongpin.kernel.Quantity;
import java.util.UUID;

/** Goods that a document line moves (货物): which, where, how many, and how their worth is found. */
public record Goods(LineRef line, UUID sku, Place place, Quantity quantity, Worth worth, Track track) {

    StockKey key() {
        return new StockKey(place.warehouse(), sku);
    }

    Goods at(Place other, Worth otherWorth) {
        return new Goods(line, sku, other, quantity, otherWorth, track);
    }

    Goods with(Track other) {
        return new Goods(line, sku, place, quantity, worth, other);
    }
}
