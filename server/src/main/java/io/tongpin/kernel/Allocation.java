package io.tongpin.kernel;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Splits an amount in proportion to weights without losing a cent (分摊). */
final class Allocation {

    private final BigInteger cents;
    private final List<BigInteger> weights;
    private final BigInteger total;

    Allocation(Money whole, List<BigDecimal> weights) {
        if (weights.isEmpty() || weights.stream().anyMatch(w -> w.signum() < 0)) {
            throw new IllegalArgumentException("weights must not be empty or negative");
        }
        this.cents = whole.amount().unscaledValue();
        this.weights = whole(weights);
        this.total = this.weights.stream().reduce(BigInteger.ZERO, BigInteger::add);
    }

    /** The weights as whole numbers of the same proportion; all-zero weights count alike. */
    private static List<BigInteger> whole(List<BigDecimal> weights) {
        if (weights.stream().allMatch(w -> w.signum() == 0)) {
            return Collections.nCopies(weights.size(), BigInteger.ONE);
        }
        int scale =
                Math.max(0, weights.stream().mapToInt(BigDecimal::scale).max().orElse(0));
        return weights.stream()
                .map(w -> w.setScale(scale, RoundingMode.UNNECESSARY).unscaledValue())
                .toList();
    }

    /** The sign is put aside while splitting, so that a credit splits exactly like the charge it undoes. */
    List<Money> parts(Remainder remainder) {
        List<BigInteger> parts = switch (remainder) {
            case LARGEST_FRACTION -> byLargestFraction();
            case LAST_LINE -> lastLineTakesTheRest();
        };
        return parts.stream()
                .map(part -> cents.signum() < 0 ? part.negate() : part)
                .map(part -> new Money(new BigDecimal(part, 2)))
                .toList();
    }

    private List<BigInteger> byLargestFraction() {
        List<BigInteger> parts = new ArrayList<>();
        List<BigInteger> fractions = new ArrayList<>();
        for (BigInteger weight : weights) {
            BigInteger[] split = cents.abs().multiply(weight).divideAndRemainder(total);
            parts.add(split[0]);
            fractions.add(split[1]);
        }
        List<Integer> lines = new ArrayList<>();
        for (int line = 0; line < parts.size(); line++) {
            lines.add(line);
        }
        lines.sort((a, b) -> fractions.get(b).compareTo(fractions.get(a))); // Stable: among equals the earlier line.
        int left = cents.abs().subtract(sum(parts)).intValueExact();
        lines.subList(0, left).forEach(line -> parts.set(line, parts.get(line).add(BigInteger.ONE)));
        return parts;
    }

    private List<BigInteger> lastLineTakesTheRest() {
        List<BigInteger> parts = new ArrayList<>();
        for (BigInteger weight : weights) {
            BigInteger doubled = cents.abs().multiply(weight).shiftLeft(1).add(total);
            parts.add(doubled.divide(total.shiftLeft(1)));
        }
        int last = weights.size() - 1;
        while (weights.get(last).signum() == 0) {
            last--;
        }
        BigInteger rest = cents.abs().subtract(sum(parts));
        parts.set(last, parts.get(last).add(rest));
        return parts;
    }

    private static BigInteger sum(List<BigInteger> parts) {
        return parts.stream().reduce(BigInteger.ZERO, BigInteger::add);
    }
}
