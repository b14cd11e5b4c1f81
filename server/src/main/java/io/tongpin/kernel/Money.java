package io.tongpin.kernel;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
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
     * the earlier line first, so that the result does not depend on the sign of the amount. All-zero weights share
     * equally.
     *
     * @param weights not negative, at least one
     */
    public List<Money> allocate(List<BigDecimal> weights) {
        if (weights.isEmpty() || weights.stream().anyMatch(w -> w.signum() < 0)) {
            throw new IllegalArgumentException("weights must not be empty or negative");
        }
        BigDecimal total = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        List<BigDecimal> shares =
                total.signum() == 0 ? weights.stream().map(w -> BigDecimal.ONE).toList() : weights;
        BigDecimal sum = total.signum() == 0 ? BigDecimal.valueOf(weights.size()) : total;
        return largestRemainder(shares, sum);
    }

    private List<Money> largestRemainder(List<BigDecimal> weights, BigDecimal total) {
        int scale =
                Math.max(0, weights.stream().mapToInt(BigDecimal::scale).max().orElse(0));
        BigInteger divisor = total.setScale(Math.max(scale, total.scale()), RoundingMode.UNNECESSARY)
                .unscaledValue();
        int unit = Math.max(scale, total.scale());
        BigInteger cents = amount.unscaledValue().abs();
        BigInteger[] parts = new BigInteger[weights.size()];
        BigInteger[] rests = new BigInteger[weights.size()];
        BigInteger given = BigInteger.ZERO;
        for (int i = 0; i < parts.length; i++) {
            BigInteger weight =
                    weights.get(i).setScale(unit, RoundingMode.UNNECESSARY).unscaledValue();
            BigInteger[] split = cents.multiply(weight).divideAndRemainder(divisor);
            parts[i] = split[0];
            rests[i] = split[1];
            given = given.add(split[0]);
        }
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < parts.length; i++) {
            order.add(i);
        }
        order.sort((a, b) -> rests[b].compareTo(rests[a]));
        int left = cents.subtract(given).intValueExact();
        for (int i = 0; i < left; i++) {
            parts[order.get(i)] = parts[order.get(i)].add(BigInteger.ONE);
        }
        List<Money> result = new ArrayList<>(parts.length);
        for (BigInteger part : parts) {
            result.add(new Money(new BigDecimal(amount.signum() < 0 ? part.negate() : part, 2)));
        }
        return List.copyOf(result);
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
