package io.tongpin.kernel;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** An amount in the books' currency (金额), always at two decimals. */
public record Money(BigDecimal amount) implements Comparable<Money> {

    public static final Money ZERO = new Money(BigDecimal.ZERO);

    public Money {
        amount = amount.setScale(2, RoundingMode.UNNECESSARY); // A third decimal here is a bug, not a rounding choice.
    }

    /** Parses a plain decimal such as {@code 12.50}; throws {@link ArithmeticException} beyond two decimals. */
    public static Money of(String decimal) {
        return new Money(new BigDecimal(decimal));
    }

    /** Rounds half-up to the cent: the named act by which an exact figure becomes an amount. */
    public static Money roundedHalfUp(BigDecimal exact) {
        return new Money(exact.setScale(2, RoundingMode.HALF_UP));
    }

    public Money plus(Money other) {
        return new Money(amount.add(other.amount));
    }

    public Money minus(Money other) {
        return new Money(amount.subtract(other.amount));
    }

    public Money negate() {
        return new Money(amount.negate());
    }

    public int signum() {
        return amount.signum();
    }

    public boolean isZero() {
        return amount.signum() == 0;
    }

    public Money min(Money other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /**
     * Splits in proportion to the weights; the parts add up to the whole. Leftover cents go to the largest remainders,
     * the earlier line first, and the result does not depend on the sign of the amount. All-zero weights share equally.
     *
     * @param weights not negative, at least one
     */
    public List<Money> allocate(List<BigDecimal> weights) {
        return allocate(weights, Remainder.LARGEST_FRACTION);
    }

    /** The same, with the rule for the cents that do not divide. */
    public List<Money> allocate(List<BigDecimal> weights, Remainder remainder) {
        return new Allocation(this, weights).parts(remainder);
    }

    @Override
    public int compareTo(Money other) {
        return amount.compareTo(other.amount);
    }

    @Override
    public String toString() {
        return amount.toPlainString();
    }
}
