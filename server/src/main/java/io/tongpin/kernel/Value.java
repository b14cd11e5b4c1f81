package io.tongpin.kernel;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * What goods are worth in the stock ledger (存货价值), at six decimals. Four more than {@link Money}, because a moving
 * average that is cut to the cent at every issue drifts away from the true average; see docs/costing.md. The general
 * ledger takes {@link #booked()}.
 */
public record Value(BigDecimal amount) implements Comparable<Value> {

    public static final int SCALE = 6;
    public static final Value ZERO = new Value(BigDecimal.ZERO);

    public Value {
        amount = amount.setScale(SCALE, RoundingMode.UNNECESSARY);
    }

    public static Value of(String decimal) {
        return new Value(new BigDecimal(decimal));
    }

    public static Value of(Money money) {
        return new Value(money.amount());
    }

    public static Value roundedHalfUp(BigDecimal exact) {
        return new Value(exact.setScale(SCALE, RoundingMode.HALF_UP));
    }

    /**
     * The same worth in whole cents; half a cent goes up, below zero too: {@code floor(value * 100 + 0.5) / 100}. A
     * movement books the difference of two balances' booked worths, so a worth in whole cents must book exactly itself
     * from wherever it starts; rounding away from zero would break that where a balance crosses zero.
     */
    public Money booked() {
        return new Money(amount.setScale(2, amount.signum() < 0 ? RoundingMode.HALF_DOWN : RoundingMode.HALF_UP));
    }

    /**
     * Splits in proportion to the weights; the last part takes what rounding left, so the parts add up to the whole.
     * All-zero weights share equally.
     *
     * @param weights not negative, at least one
     */
    public List<Value> share(List<BigDecimal> weights) {
        BigDecimal left = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean equally = left.signum() == 0;
        BigDecimal open = equally ? BigDecimal.valueOf(weights.size()) : left;
        Value rest = this;
        List<Value> parts = new ArrayList<>(weights.size());
        for (BigDecimal given : weights) {
            BigDecimal weight = equally ? BigDecimal.ONE : given;
            Value part = open.signum() == 0
                    ? ZERO
                    : new Value(rest.amount.multiply(weight).divide(open, SCALE, RoundingMode.HALF_UP));
            parts.add(part);
            rest = rest.minus(part);
            open = open.subtract(weight);
        }
        return List.copyOf(parts);
    }

    public Value plus(Value other) {
        return new Value(amount.add(other.amount));
    }

    public Value minus(Value other) {
        return new Value(amount.subtract(other.amount));
    }

    public Value negate() {
        return new Value(amount.negate());
    }

    public int signum() {
        return amount.signum();
    }

    @Override
    public int compareTo(Value other) {
        return amount.compareTo(other.amount);
    }

    @Override
    public String toString() {
        return amount.toPlainString();
    }
}
