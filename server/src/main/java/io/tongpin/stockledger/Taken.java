package io.tongpin.stockledger;

import io.tongpin.costing.Layer;
import io.tongpin.costing.Part;
import io.tongpin.kernel.LineRef;
import io.tongpin.kernel.Quantity;
import io.tongpin.kernel.Value;
import org.jspecify.annotations.Nullable;

/**
 * What an issue took from one cost layer (领用批层), so that its mirror puts it back there; or what a late cost gave to one.
 *
 * @param entryNo the row of the stock card that says so
 * @param layer {@link Layer#NONE} for pieces that nobody had
 * @param opener the line that brought the layer in
 */
public record Taken(
        long entryNo,
        long layer,
        Quantity quantity,
        Value value,
        @Nullable LineRef opener) {

    Part worth(Value now) {
        return new Part(quantity, now, layer);
    }
}
