package io.tongpin.costing;

import io.tongpin.kernel.Quantity;
import io.tongpin.kernel.Value;

/**
 * What a sale left with, so that goods of it can come back at that cost (原成本退货). However many returns it takes, all of
 * them together bring back exactly what left.
 *
 * @param returned what came back before
 */
public record IssueCost(Quantity quantity, Value worth, Quantity returned) {

    public IssueCost {
        if (quantity.signum() <= 0 || worth.signum() < 0 || returned.signum() < 0) {
            throw new IllegalArgumentException(quantity + " worth " + worth + " with " + returned + " returned");
        }
    }

    /** The worth of so many more pieces coming back, at the books' six decimals. */
    public Value returning(Quantity more) {
        return returning(more, Value.SCALE);
    }

    Value returning(Quantity more, int valueScale) {
        Worths worths = new Worths(valueScale);
        return worths.share(worth, returned.plus(more), quantity).minus(worths.share(worth, returned, quantity));
    }
}
