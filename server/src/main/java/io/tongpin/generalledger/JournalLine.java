package io.tongpin.generalledger;

import io.tongpin.kernel.Money;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One debit or credit of a document (会计分录); {@code debit} is negative for a credit. */
public record JournalLine(
        UUID document,
        int lineNo,
        String account,
        Money debit,
        UUID store,
        @Nullable UUID party,
        LocalDate businessDate) {}
