package io.tongpin.kernel;

/** Who gets the cents that do not divide when an amount is split (尾差). */
public enum Remainder {
    /** Every part is at most a cent from its exact share; leftover cents go to the largest remainders, earlier lines first. */
    LARGEST_FRACTION,
    /** Every part is rounded half-up and the last line that has a weight takes what is left, as many ledgers print it. */
    LAST_LINE
}
