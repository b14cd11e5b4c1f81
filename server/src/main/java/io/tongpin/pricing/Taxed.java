package io.tongpin.pricing;

import java.math.BigDecimal;
import java.util.List;

/** A document's sums after tax (价税合计): what it is worth before tax, each tax, and what is to be paid. */
public record Taxed(BigDecimal untaxed, List<Amount> taxes, BigDecimal total) {

    /** One tax of the document, in the order of first appearance. */
    public record Amount(Tax tax, BigDecimal amount) {}

    public Taxed {
        taxes = List.copyOf(taxes);
    }

    public BigDecimal tax() {
        return taxes.stream().map(Amount::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
