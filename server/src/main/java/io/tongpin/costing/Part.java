package io.tongpin.costing;

import io.tongpin.kernel.Quantity;
import io.tongpin.kernel.Value;

/**
 * Pieces of one cost that left a pool (出库批).
 *
 * @param layer the layer they came from, {@link Layer#NONE} under a moving average and for pieces that were owed
 */
public record Part(Quantity quantity, Value worth, long layer) {}
