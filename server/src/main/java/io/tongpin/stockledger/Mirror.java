package io.tongpin.stockledger;

import io.tongpin.kernel.Money;
import io.tongpin.kernel.Quantity;
import io.tongpin.kernel.Value;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A movement as it stands in the ledger, for the document that takes it back (红冲依据).
 *
 * @param taken what it took from cost layers, under FIFO
 */
public record Mirror(
        int line,
        UUID warehouse,
        UUID sku,
        Movement movement,
        Quantity quantity,
        Value value,
        Money booked,
        @Nullable String lot,
        List<Taken> taken) {}
