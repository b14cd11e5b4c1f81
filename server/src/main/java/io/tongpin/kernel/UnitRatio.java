package io.tongpin.kernel;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How many base units one unit holds (单位换算): a dozen 12, a gram 0.001 of a kilogram. Conversion is exact until its one
 * rounding, so one dozen is 12 and never 12.0000000005.
 */
public record UnitRatio(BigDecimal inBase) {

    public static final UnitRatio BASE = new UnitRatio(BigDecimal.ONE);

    public UnitRatio {
        if (inBase.signum() <= 0) {
            throw new IllegalArgumentException("a unit must hold something, not " + inBase);
        }
    }

    /** What was entered in this unit, in base units, at the six decimals of {@link Quantity}. */
    public Quantity base(BigDecimal entered) {
        BigDecimal exact = entered.multiply(inBase);
        return new Quantity(exact.setScale(Quantity.SCALE, RoundingMode.HALF_UP));
    }

    /** So many of this unit, counted in another one that comes in steps. */
    public BigDecimal convert(BigDecimal quantity, UnitRatio to, RoundingUnit steps, RoundingMode mode) {
        return steps.roundQuotient(quantity.multiply(inBase), to.inBase, mode);
    }

    /** A price per this unit, as a price per another one. */
    public BigDecimal price(BigDecimal perThis, UnitRatio to, RoundingUnit steps) {
        return steps.roundQuotient(perThis.multiply(to.inBase), inBase, RoundingMode.HALF_UP);
    }
}
