package io.tongpin.stockledger;

import io.tongpin.kernel.Quantity;
import io.tongpin.kernel.Value;

/**
 * What one row of a stock card took from a layer of its pool, or put back into it (批层领用); never written under a moving
 * average.
 *
 * @param quantity signed change of the layer's quantity
 */
record LayerUse(StockKey card, long entryNo, OpenStock.LayerKey layer, Quantity quantity, Value value) {}
