package io.tongpin.stockledger;

import io.tongpin.kernel.Money;
import io.tongpin.kernel.Quantity;
import io.tongpin.kernel.Value;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A movement as it stands in the ledger, for the document that takes it back (红冲依据). */
public record Mirror(
        int line,
        UUID warehouse,
        UUID sku,
        Movement movement,
        Quantity quantity,
        Value value,
        Money booked,
        @Nullable String lot) {}
