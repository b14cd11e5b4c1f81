package io.tongpin.stockledger;

import io.tongpin.kernel.Quantity;
import io.tongpin.kernel.Value;
import org.jspecify.annotations.Nullable;

/**
 * What one row of a stock card took from a layer of its pool, or put back into it (批层领用); never written under a moving
 * average.
 *
 * @param quantity signed change of the layer's quantity; zero where a late cost changed its worth or was taken back
 * @param undoes the row of the same card whose use this takes back
 */
record LayerUse(
        StockKey card,
        long entryNo,
        OpenStock.LayerKey layer,
        Quantity quantity,
        Value value,
        @Nullable Long undoes) {}
