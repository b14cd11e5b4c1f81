package io.tongpin.statements;

import io.tongpin.kernel.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One row of a statement as it was sent (对账明细). */
public record SentRow(
        int rowNo,
        LocalDate businessDate,
        @Nullable String number,
        @Nullable String kind,
        Money added,
        Money settled,
        Money balance) {}
