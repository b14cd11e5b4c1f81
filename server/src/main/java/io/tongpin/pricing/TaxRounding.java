package io.tongpin.pricing;

import io.tongpin.kernel.RoundingUnit;
import java.math.RoundingMode;

/** Where and to what a document's taxes are rounded (税额舍入). */
public record TaxRounding(RoundingUnit unit, RoundingMode mode, Level level) {

    /** Where an exact figure becomes an amount. */
    public enum Level {
        /** Every line's amount and taxes are rounded; the document adds them up. */
        LINE,
        /** The document's exact sums are rounded, once for each tax. */
        DOCUMENT,
        /** Taxes as for the document, but the untaxed sum adds the lines as they are printed. */
        DOCUMENT_WITH_ROUNDED_LINES
    }

    /** What Tongpin does unless a company chooses otherwise: cents, half-up, line by line, as a receipt can be checked. */
    public static final TaxRounding USUAL = new TaxRounding(RoundingUnit.CENT, RoundingMode.HALF_UP, Level.LINE);
}
