package io.tongpin.stockledger;

import io.tongpin.kernel.Quantity;
import io.tongpin.kernel.Value;
import java.math.RoundingMode;

/** What an earlier line moved in all (已出入数量与成本): the ground on which a return or an arrival is costed. */
record Issued(Quantity quantity, Value value) {

    Issued plus(Issued other) {
        return new Issued(quantity.plus(other.quantity), value.plus(other.value));
    }

    /** The share of a part, at six decimals. */
    Value share(Quantity part) {
        if (quantity.equals(part)) {
            return value;
        }
        return new Value(
                value.amount().multiply(part.value()).divide(quantity.value(), Value.SCALE, RoundingMode.HALF_UP));
    }
}
