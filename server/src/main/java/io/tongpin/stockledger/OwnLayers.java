package io.tongpin.stockledger;

import io.tongpin.costing.Costing;
import io.tongpin.costing.Layer;
import io.tongpin.costing.LayerChange;
import io.tongpin.costing.Moved;
import io.tongpin.costing.Part;
import io.tongpin.costing.Parts;
import io.tongpin.costing.Pool;
import io.tongpin.kernel.Money;
import io.tongpin.kernel.Quantity;
import io.tongpin.kernel.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * Goods that keep their layers on the way (随货批层). Blended into one layer at each transfer they would later leave at other
 * costs: on 90 days of a real chain that put 289 store-days outside the tolerance of the expected figures.
 */
final class OwnLayers {

    private OwnLayers() {}

    /** What left, in the layers it had; under a moving average, or at a stated worth, one part at the worth it left with. */
    static Parts parts(Quantity quantity, Pool before, Moved out) {
        return out.layers().isEmpty() || out.variance().signum() != 0
                ? new Parts(List.of(new Part(quantity, out.worth().negate(), Layer.NONE)))
                : Parts.left(before, out);
    }

    /** Takes from these layers first, in their order; what they do not hold, by the usual rule. */
    static Moved take(Costing costing, Pool before, Quantity quantity, List<Layer> own) {
        Pool pool = before;
        Quantity missing = quantity;
        Value worth = Value.ZERO;
        Value variance = Value.ZERO;
        List<LayerChange> changes = new ArrayList<>();
        for (Layer layer : own) {
            Quantity part = layer.quantity().min(missing);
            if (part.signum() > 0) {
                Value share = new Issued(layer.quantity(), layer.value()).share(part);
                Moved step = costing.outAt(pool, part, share, layer.number());
                pool = step.after();
                worth = worth.plus(step.worth());
                variance = variance.plus(step.variance());
                changes.addAll(step.layers());
                missing = missing.minus(part);
            }
        }
        if (missing.signum() > 0) {
            Moved rest = costing.out(pool, missing);
            pool = rest.after();
            worth = worth.plus(rest.worth());
            variance = variance.plus(rest.variance());
            changes.addAll(rest.layers());
        }
        return new Moved(pool, worth, variance, Money.ZERO, Money.ZERO, changes);
    }
}
