package io.tongpin.kernel;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** The smallest step an amount or a quantity can take (最小单位): a cent, five cents, a whole piece, ten grams. */
public record RoundingUnit(BigDecimal step) {

    public static final RoundingUnit CENT = new RoundingUnit(new BigDecimal("0.01"));

    public RoundingUnit {
        if (step.signum() <= 0) {
            throw new IllegalArgumentException("a step must be positive, not " + step);
        }
    }

    public BigDecimal round(BigDecimal exact, RoundingMode mode) {
        return exact.divide(step, 0, mode).multiply(step);
    }

    /** Rounds a quotient in one go; rounding it to some decimals first could tip an exact half. */
    public BigDecimal roundQuotient(BigDecimal dividend, BigDecimal divisor, RoundingMode mode) {
        return dividend.divide(divisor.multiply(step), 0, mode).multiply(step);
    }
}
