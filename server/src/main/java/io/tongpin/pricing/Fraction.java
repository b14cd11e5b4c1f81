package io.tongpin.pricing;

import io.tongpin.kernel.RoundingUnit;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/** An exact quotient, so that a half is a half however many lines were added up. */
record Fraction(BigInteger numerator, BigInteger denominator) {

    static final Fraction ZERO = new Fraction(BigInteger.ZERO, BigInteger.ONE);

    Fraction {
        BigInteger common = numerator.gcd(denominator).max(BigInteger.ONE);
        numerator = numerator.divide(common);
        denominator = denominator.divide(common);
    }

    static Fraction of(BigDecimal dividend, BigDecimal divisor) {
        int scale = Math.max(0, Math.max(dividend.scale(), divisor.scale()));
        return new Fraction(
                dividend.setScale(scale, RoundingMode.UNNECESSARY).unscaledValue(),
                divisor.setScale(scale, RoundingMode.UNNECESSARY).unscaledValue());
    }

    Fraction plus(Fraction other) {
        return new Fraction(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    BigDecimal rounded(RoundingUnit unit, RoundingMode mode) {
        return unit.roundQuotient(new BigDecimal(numerator), new BigDecimal(denominator), mode);
    }
}
