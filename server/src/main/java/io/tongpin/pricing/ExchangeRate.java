package io.tongpin.pricing;

import io.tongpin.kernel.RoundingUnit;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Turns a price of another currency into one of the books' currency (汇率). The books themselves hold one currency.
 *
 * @param from how much of the price's currency one unit of reference is worth
 * @param to the same for the currency that is asked for
 */
public record ExchangeRate(BigDecimal from, BigDecimal to) {

    public ExchangeRate {
        if (from.signum() <= 0 || to.signum() <= 0) {
            throw new IllegalArgumentException("a rate must be positive: " + from + ", " + to);
        }
    }

    /** Rounded half-up to the unit in one step; an amount that stays in its currency is not touched. */
    public BigDecimal convert(BigDecimal amount, RoundingUnit unit) {
        return from.compareTo(to) == 0 ? amount : unit.roundQuotient(amount.multiply(to), from, RoundingMode.HALF_UP);
    }
}
