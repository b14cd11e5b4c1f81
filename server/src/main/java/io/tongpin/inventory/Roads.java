package io.tongpin.inventory;

import io.tongpin.documents.Reading;
import io.tongpin.kernel.Refusal;
import io.tongpin.stockledger.Place;
import java.util.Optional;

/** Where goods are while they are on their way (在途库). */
final class Roads {

    private Roads() {}

    /** The road to a warehouse's store; every store has one. */
    static Optional<Place> to(Reading reading, Place target) {
        Optional<Place> road = reading.facts().transitTo(target.store());
        if (road.isEmpty()) {
            reading.refuse(Refusal.input(
                    "inventory.no-transit-warehouse", "store", target.store().toString()));
        }
        return road;
    }
}
