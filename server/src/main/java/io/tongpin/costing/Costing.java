package io.tongpin.costing;

import io.tongpin.kernel.Quantity;
import io.tongpin.kernel.UnitCost;
import io.tongpin.kernel.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * Decides what goods are worth when they move (成本计算). Pure: the same pool and movement always give the same answer, and
 * no answer changes what was said before; a cost that becomes known late is a variance now. Quantities are positive,
 * worths are not negative.
 */
public sealed interface Costing permits MovingAverage, Fifo {

    /** Goods come in at a known worth: receipt, opening stock, linked customer return. */
    Moved in(Pool before, Quantity quantity, Value worth);

    /** Goods come in as they left elsewhere: transfer. */
    default Moved in(Pool before, Parts parts) {
        Pool pool = before;
        List<LayerChange> layers = new ArrayList<>();
        for (Part part : parts.list()) {
            Moved moved = in(pool, part.quantity(), part.worth());
            layers.addAll(moved.layers());
            pool = moved.after();
        }
        return Moved.of(before, pool, parts.worth(), layers);
    }

    /**
     * An issue is reversed (红冲): what it took comes back. Under FIFO it goes back into the layers it came from, so that what
     * leaves later costs what it would have cost without the mistake.
     */
    default Moved putBack(Pool before, Parts parts) {
        return putBack(before, parts, parts.worth());
    }

    /**
     * The same for an issue that was worth something else than what its layers gave, as a supplier return at the receipt's
     * price; the difference was a variance and is one again.
     */
    Moved putBack(Pool before, Parts parts, Value worth);

    /** Goods come in and nobody says at what cost: unlinked customer return, found in a stocktake. */
    Moved inAtCurrent(Pool before, Quantity quantity);

    /** Goods leave at the cost the method gives: sale, transfer, loss, use. Beyond stock: at the last known cost. */
    Moved out(Pool before, Quantity quantity);

    /**
     * Goods leave at a given worth: supplier return at the receipt's cost, reversal of a receipt. Where the pool cannot
     * give that much, or keeps worth without goods, the difference is a variance.
     *
     * @param layers under FIFO, take from these layers first, in their order, then from the oldest
     */
    Moved outAt(Pool before, Quantity quantity, Value worth, List<Long> layers);

    /** The same with one layer to take from first; {@link Layer#NONE} for the oldest. */
    default Moved outAt(Pool before, Quantity quantity, Value worth, long layer) {
        return outAt(before, quantity, worth, layer == Layer.NONE ? List.of() : List.of(layer));
    }

    /**
     * A receipt turns out dearer or cheaper: freight, duty, final invoice price. The share that is still here changes the
     * stock's worth, the rest is a variance to cost of sales.
     */
    Moved revalue(Pool before, ReceiptShare receipt, Value addition);

    /** All goods on hand gain or lose this worth together, by quantity; what they cannot lose is a variance. */
    Moved revalueBy(Pool before, Value addition);

    /** Every piece on hand is worth this from now on. */
    Moved revalueTo(Pool before, UnitCost cost);
}
