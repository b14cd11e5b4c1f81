package io.tongpin.stockledger;

import io.tongpin.kernel.LineRef;
import io.tongpin.kernel.Money;
import io.tongpin.kernel.Quantity;
import io.tongpin.kernel.Value;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One row of the stock card (库存流水): what moved, what it was worth, and what was there afterwards. */
record StockEntry(
        StockKey key,
        long entryNo,
        LineRef line,
        Movement movement,
        Quantity quantity,
        Value value,
        Money booked,
        Quantity balanceQuantity,
        Value balanceValue,
        @Nullable String lot,
        LocalDate businessDate) {}
