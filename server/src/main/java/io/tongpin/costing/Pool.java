package io.tongpin.costing;

import io.tongpin.kernel.Quantity;
import io.tongpin.kernel.UnitCost;
import io.tongpin.kernel.Value;
import java.math.BigDecimal;
import java.util.List;

/**
 * What one cost is kept for (成本池): an article in one warehouse or in the whole company, as the company chose.
 *
 * <p>Nothing on hand is worth nothing; goods on hand are worth zero or more; goods owed (负库存) are worth zero or less.
 *
 * @param lastCost the last known cost of one piece, for goods that move while there are none
 * @param layers empty under a moving average
 */
public record Pool(Quantity onHand, Value value, UnitCost lastCost, LayerQueue layers) {

    public Pool {
        if (value.signum() != 0 && value.signum() != onHand.signum()) {
            throw new IllegalArgumentException(value + " cannot be the worth of " + onHand);
        }
    }

    /** A pool that has never moved; its goods cost what the article's card says. */
    public static Pool empty(UnitCost cardCost) {
        return new Pool(Quantity.ZERO, Value.ZERO, cardCost, LayerQueue.EMPTY);
    }

    /** A pool as it is kept under a moving average. */
    public static Pool average(Quantity onHand, Value value, UnitCost lastCost) {
        return new Pool(onHand, value, lastCost, LayerQueue.EMPTY);
    }

    /**
     * A pool as it is kept under FIFO.
     *
     * @param oldest the first layers, at least as many as may be used
     * @param lastLayer the highest layer number this pool ever gave
     */
    public static Pool layered(Quantity onHand, Value value, UnitCost lastCost, List<Layer> oldest, long lastLayer) {
        Quantity inLayers = oldest.stream().map(Layer::quantity).reduce(Quantity.ZERO, Quantity::plus);
        Quantity unloaded = onHand.signum() < 0 ? inLayers.negate() : onHand.minus(inLayers);
        if (unloaded.signum() < 0) {
            throw new IllegalArgumentException("layers hold " + inLayers + " but on hand is " + onHand);
        }
        return new Pool(onHand, value, lastCost, LayerQueue.of(oldest, unloaded, lastLayer));
    }

    /** What one piece is worth now; the last known cost when there is none. */
    public UnitCost unitCost() {
        return onHand.isZero() ? lastCost : unitCost(value, onHand);
    }

    static UnitCost unitCost(Value worth, Quantity quantity) {
        BigDecimal cost = worth.amount().divide(quantity.value(), UnitCost.SCALE, java.math.RoundingMode.HALF_UP);
        return new UnitCost(cost);
    }

    /** Pieces that were issued and have not come in yet. */
    Quantity shortage() {
        return onHand.signum() < 0 ? onHand.negate() : Quantity.ZERO;
    }

    /** How many of these pieces are really there. */
    Quantity covered(Quantity wanted) {
        return onHand.signum() > 0 ? onHand.min(wanted) : Quantity.ZERO;
    }
}
