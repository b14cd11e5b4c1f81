package io.tongpin.costing;

import io.tongpin.kernel.Quantity;
import io.tongpin.kernel.UnitCost;
import io.tongpin.kernel.Value;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Worth of a part of something, rounded half-up to a fixed number of decimals. */
record Worths(int scale) {

    Worths {
        if (scale < 0 || scale > Value.SCALE) {
            throw new IllegalArgumentException("value scale " + scale);
        }
    }

    /** The part's share of the whole; the whole gives all of it, so nothing is ever left of nothing. */
    Value share(Value whole, Quantity part, Quantity of) {
        if (part.equals(of)) {
            return whole;
        }
        BigDecimal exact = whole.amount().multiply(part.value());
        return new Value(exact.divide(of.value(), scale, RoundingMode.HALF_UP));
    }

    Value at(Quantity quantity, UnitCost cost) {
        return new Value(quantity.value().multiply(cost.value()).setScale(scale, RoundingMode.HALF_UP));
    }

    /** What pieces of unknown cost are worth in this pool: the average, or the last known cost when it is empty. */
    Value current(Pool pool, Quantity quantity) {
        return pool.onHand().isZero() ? at(quantity, pool.lastCost()) : share(pool.value(), quantity, pool.onHand());
    }

    /**
     * The worth of a pool that owes goods, after some come in.
     *
     * <pre>
     *   owed  -10 ────────── 0            receipt of 4:  6 stay owed at what they were issued at
     *   owed  -10 ────────── 0 ──── +5    receipt of 15: 5 are worth what the receipt says
     * </pre>
     */
    Value settled(Pool before, Quantity quantity, Value worth) {
        Quantity owed = before.shortage();
        Quantity left = quantity.minus(owed);
        if (left.isZero()) {
            return Value.ZERO;
        }
        return left.signum() > 0 ? share(worth, left, quantity) : share(before.value(), left.negate(), owed);
    }

    /** Never let goods on hand be worth less than nothing. */
    static Value notNegative(Value value) {
        return value.signum() < 0 ? Value.ZERO : value;
    }

    static void requirePositive(Quantity quantity) {
        if (quantity.signum() <= 0) {
            throw new IllegalArgumentException("a movement needs a positive quantity, not " + quantity);
        }
    }

    static void requireNotNegative(Value worth) {
        if (worth.signum() < 0) {
            throw new IllegalArgumentException("goods cannot be worth " + worth);
        }
    }
}
