package io.tongpin.costing;

import io.tongpin.kernel.Quantity;
import io.tongpin.kernel.UnitCost;
import io.tongpin.kernel.Value;
import java.util.ArrayList;
import java.util.List;

/** Goods being taken from layers, one movement long (领用批层). */
final class Taking {

    private final Pool before;
    private final Worths worths;
    private final List<LayerChange> changes = new ArrayList<>();
    private LayerQueue layers;
    private Value worth = Value.ZERO;
    private UnitCost lastCost;

    Taking(Pool before, Worths worths) {
        this.before = before;
        this.worths = worths;
        this.layers = before.layers();
        this.lastCost = before.lastCost();
    }

    /** What the layers gave so far. */
    Value worth() {
        return worth;
    }

    /** The cost of one piece of the layer that was used last. */
    UnitCost lastCost() {
        return lastCost;
    }

    /** Takes what one layer has and answers how many pieces are still wanted. */
    Quantity fromLayer(long number, Quantity wanted) {
        if (wanted.isZero()) {
            return wanted;
        }
        return layers.find(number)
                .map(layer -> {
                    Quantity part = layer.quantity().min(wanted);
                    layers = layers.replaced(List.of(take(layer, part)));
                    return wanted.minus(part);
                })
                .orElse(wanted);
    }

    /** Takes from the oldest layers on and answers how many pieces nobody has. */
    Quantity fromOldest(Quantity wanted) {
        Quantity there = before.onHand().minus(taken());
        Quantity owed = wanted.minus(there.signum() > 0 ? there.min(wanted) : Quantity.ZERO);
        Quantity rest = wanted.minus(owed);
        while (rest.signum() > 0) {
            Layer oldest = layers.oldest();
            Layer after = take(oldest, oldest.quantity().min(rest));
            rest = rest.minus(oldest.quantity().minus(after.quantity()));
            layers = after.quantity().isZero() ? layers.withoutOldest() : layers.withOldest(after);
        }
        return owed;
    }

    private Quantity taken() {
        return changes.stream()
                .map(LayerChange::quantity)
                .reduce(Quantity.ZERO, Quantity::plus)
                .negate();
    }

    private Layer take(Layer layer, Quantity part) {
        Value value = worths.share(layer.value(), part, layer.quantity());
        Layer after = new Layer(
                layer.number(), layer.quantity().minus(part), layer.value().minus(value));
        changes.add(LayerChange.between(layer, after));
        worth = worth.plus(value);
        lastCost = Pool.unitCost(layer.value(), layer.quantity());
        return after;
    }

    /**
     * Closes the movement.
     *
     * @param out what the movement itself is worth
     * @param owed the part of it for pieces that nobody has
     */
    Moved left(Quantity quantity, Value out, Value owed) {
        Value value = before.value().minus(worth).minus(owed);
        Pool after = new Pool(before.onHand().minus(quantity), value, lastCost, layers);
        return Moved.of(before, after, out.negate(), changes);
    }
}
