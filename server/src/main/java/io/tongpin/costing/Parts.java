package io.tongpin.costing;

import io.tongpin.kernel.Quantity;
import io.tongpin.kernel.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * Goods that left a pool together, in the parts they had there, oldest first (发出批). A transfer under FIFO carries them, so
 * that the receiving store opens the same layers; blended into one they would leave at other costs later. Under a moving
 * average there is one part.
 */
public record Parts(List<Part> list) {

    public Parts {
        list = List.copyOf(list);
    }

    /** What an issue took, layer by layer, and what it owes as the last part. */
    public static Parts left(Pool before, Moved issue) {
        List<Part> parts = new ArrayList<>();
        Quantity quantity = before.onHand().minus(issue.after().onHand());
        Value worth = issue.worth().negate();
        for (LayerChange taken : issue.layers()) {
            parts.add(new Part(
                    taken.quantity().negate(),
                    taken.value().negate(),
                    taken.after().number()));
            quantity = quantity.plus(taken.quantity());
            worth = worth.plus(taken.value());
        }
        if (quantity.signum() > 0) {
            parts.add(new Part(quantity, worth, Layer.NONE));
        }
        return new Parts(parts);
    }

    public Quantity quantity() {
        return list.stream().map(Part::quantity).reduce(Quantity.ZERO, Quantity::plus);
    }

    public Value worth() {
        return list.stream().map(Part::worth).reduce(Value.ZERO, Value::plus);
    }

    /** The oldest so many pieces: what arrived of a shipment that was short. */
    public Parts first(Quantity wanted) {
        List<Part> first = new ArrayList<>();
        Quantity missing = wanted;
        for (Part part : list) {
            Quantity taken = part.quantity().min(missing);
            if (taken.signum() > 0) {
                first.add(new Part(taken, share(part, taken), part.layer()));
                missing = missing.minus(taken);
            }
        }
        return new Parts(first);
    }

    /** What stays when the first so many pieces are gone; with them it adds up to the whole. */
    public Parts after(Quantity gone) {
        List<Part> rest = new ArrayList<>();
        Quantity missing = gone;
        for (Part part : list) {
            Quantity taken = part.quantity().min(missing);
            if (taken.compareTo(part.quantity()) < 0) {
                Value worth = taken.isZero() ? part.worth() : part.worth().minus(share(part, taken));
                rest.add(new Part(part.quantity().minus(taken), worth, part.layer()));
            }
            missing = missing.minus(taken);
        }
        return new Parts(rest);
    }

    private static Value share(Part part, Quantity quantity) {
        return new Worths(Value.SCALE).share(part.worth(), quantity, part.quantity());
    }
}
