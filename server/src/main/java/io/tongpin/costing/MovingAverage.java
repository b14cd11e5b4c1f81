package io.tongpin.costing;

import io.tongpin.kernel.Quantity;
import io.tongpin.kernel.UnitCost;
import io.tongpin.kernel.Value;
import java.util.List;

/** Moving average (移动加权平均): every piece in the pool costs the same; each receipt moves that cost. Every step is O(1). */
public final class MovingAverage implements Costing {

    private final Worths worths;

    public MovingAverage(int valueScale) {
        worths = new Worths(valueScale);
    }

    @Override
    public Moved in(Pool before, Quantity quantity, Value worth) {
        Worths.requirePositive(quantity);
        Worths.requireNotNegative(worth);
        Quantity onHand = before.onHand().plus(quantity);
        if (before.onHand().signum() < 0) {
            Value settled = worths.settled(before, quantity, worth);
            return moved(before, onHand, settled, worth, Pool.unitCost(worth, quantity));
        }
        return moved(before, onHand, before.value().plus(worth), worth, before.lastCost());
    }

    @Override
    public Moved putBack(Pool before, Parts parts, Value worth) {
        return in(before, parts.quantity(), worth);
    }

    @Override
    public Moved inAtCurrent(Pool before, Quantity quantity) {
        return in(before, quantity, worths.current(before, quantity));
    }

    @Override
    public Moved out(Pool before, Quantity quantity) {
        Worths.requirePositive(quantity);
        Quantity covered = before.covered(quantity);
        UnitCost cost = known(before);
        Value taken = covered.isZero() ? Value.ZERO : worths.share(before.value(), covered, before.onHand());
        Value owed = worths.at(quantity.minus(covered), cost);
        Value left = before.value().minus(taken).minus(owed);
        return moved(
                before, before.onHand().minus(quantity), left, taken.plus(owed).negate(), cost);
    }

    @Override
    public Moved outAt(Pool before, Quantity quantity, Value worth, List<Long> layers) {
        Worths.requirePositive(quantity);
        Worths.requireNotNegative(worth);
        Quantity onHand = before.onHand().minus(quantity);
        return moved(before, onHand, left(before, quantity, worth), worth.negate(), known(before));
    }

    private Value left(Pool before, Quantity quantity, Value worth) {
        Quantity onHand = before.onHand().minus(quantity);
        if (onHand.isZero()) {
            return Value.ZERO;
        }
        if (onHand.signum() > 0) {
            return Worths.notNegative(before.value().minus(worth));
        }
        Value owed = worths.share(worth, quantity.minus(before.covered(quantity)), quantity);
        return before.onHand().signum() < 0 ? before.value().minus(owed) : owed.negate();
    }

    @Override
    public Moved revalue(Pool before, ReceiptShare receipt, Value addition) {
        return revalued(before, worths.share(addition, receipt.remaining(), receipt.received()), addition);
    }

    @Override
    public Moved revalueBy(Pool before, Value addition) {
        return revalued(before, addition, addition);
    }

    @Override
    public Moved revalueTo(Pool before, UnitCost cost) {
        Worths.requireNotNegative(new Value(cost.value()));
        Value value = before.onHand().signum() > 0 ? worths.at(before.onHand(), cost) : before.value();
        Pool after = Pool.average(before.onHand(), value, cost);
        return Moved.of(before, after, value.minus(before.value()), List.of());
    }

    private Moved revalued(Pool before, Value share, Value addition) {
        Value value =
                before.onHand().signum() > 0 ? Worths.notNegative(before.value().plus(share)) : before.value();
        return moved(before, before.onHand(), value, addition, before.lastCost());
    }

    /** @param otherwise the last known cost when nothing is on hand afterwards */
    private static Moved moved(Pool before, Quantity onHand, Value value, Value worth, UnitCost otherwise) {
        UnitCost cost = onHand.signum() > 0 ? Pool.unitCost(value, onHand) : otherwise;
        return Moved.of(before, Pool.average(onHand, value, cost), worth, List.of());
    }

    private static UnitCost known(Pool pool) {
        return pool.onHand().signum() > 0 ? pool.unitCost() : pool.lastCost();
    }
}
