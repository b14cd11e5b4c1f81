package io.tongpin.inventory;

import io.tongpin.documents.GoodsLine;
import io.tongpin.documents.Reading;
import io.tongpin.kernel.UnitCost;
import io.tongpin.kernel.Value;
import java.math.BigDecimal;
import java.util.Optional;

/** A cost that a person states, because no supplier's slip does (填写的单位成本). */
final class StatedCost {

    private static final BigDecimal HIGHEST = new BigDecimal("999999999");

    private StatedCost() {}

    /** What the line's goods are worth at the stated cost of one unit, to six decimals; empty if none is stated. */
    static Optional<Value> of(Reading reading, GoodsLine line) {
        UnitCost cost = line.written().unitCost();
        if (cost == null) {
            return Optional.empty();
        }
        BigDecimal ofOnePiece = cost.value();
        BigDecimal most = HIGHEST.multiply(line.written().unitFactor().value());
        if (ofOnePiece.signum() < 0 || ofOnePiece.compareTo(most) > 0) {
            reading.refuseLine(line.no(), "inventory.cost-wrong", "cost", cost.toString());
            return Optional.empty();
        }
        BigDecimal units = line.written().quantity().value();
        return Optional.of(Value.roundedHalfUp(units.multiply(ofOnePiece)));
    }
}
