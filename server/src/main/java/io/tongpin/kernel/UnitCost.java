package io.tongpin.kernel;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Cost of one base unit (单位成本), at six decimals; for display and for the last known cost, never summed. */
public record UnitCost(BigDecimal value) {

    public static final int SCALE = 6;
    public static final UnitCost ZERO = new UnitCost(BigDecimal.ZERO);

    public UnitCost {
        value = value.setScale(SCALE, RoundingMode.UNNECESSARY);
    }

    public static UnitCost of(String decimal) {
        return new UnitCost(new BigDecimal(decimal));
    }

    public static UnitCost roundedHalfUp(BigDecimal exact) {
        return new UnitCost(exact.setScale(SCALE, RoundingMode.HALF_UP));
    }

    @Override
    public String toString() {
        return value.toPlainString();
    }
}
