package io.tongpin.pricing;

import java.math.BigDecimal;
import java.util.List;

/** What taxes are taken from: pieces at a price less a discount, with the taxes in the order they apply. */
public record TaxLine(BigDecimal quantity, BigDecimal unitPrice, BigDecimal discountPercent, List<Tax> taxes) {

    public TaxLine {
        taxes = List.copyOf(taxes);
    }

    /** Exact, not rounded. */
    BigDecimal amount() {
        BigDecimal kept = BigDecimal.ONE.subtract(discountPercent.movePointLeft(2));
        return quantity.multiply(unitPrice).multiply(kept);
    }
}
