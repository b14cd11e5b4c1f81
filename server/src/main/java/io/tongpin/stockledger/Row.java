package io.tongpin.stockledger;

import io.tongpin.costing.Pool;
import io.tongpin.kernel.Money;
import io.tongpin.kernel.Quantity;

/**
 * A balance row under its lock, as a group of postings sees it (库存余额行). Where one cost serves the company, a warehouse's
 * own pool stays without worth and the worth is in the row of the nil warehouse.
 */
record Row(StockKey key, Quantity onHand, Quantity reserved, Pool pool, Money booked, long entryNo) {

    Row moved(Quantity change) {
        return new Row(key, onHand.plus(change), reserved, pool, booked, entryNo);
    }

    Row costed(Pool after, Money bookedAfter) {
        return new Row(key, onHand, reserved, after, bookedAfter, entryNo);
    }

    Row reserving(Quantity change) {
        return new Row(key, onHand, reserved.plus(change), pool, booked, entryNo);
    }

    Row numbered(long last) {
        return new Row(key, onHand, reserved, pool, booked, last);
    }

    Quantity available() {
        return onHand.minus(reserved);
    }
}
