package io.tongpin.costing;

import io.tongpin.kernel.Quantity;
import io.tongpin.kernel.Value;

/**
 * Goods that came in together and are still there (先进先出的批层), with what they are worth.
 *
 * @param number counts up within a pool, so the lowest number is the oldest; never given twice
 */
public record Layer(long number, Quantity quantity, Value value) {

    /** In place of a layer's number: no layer in particular. */
    public static final long NONE = 0;
}
