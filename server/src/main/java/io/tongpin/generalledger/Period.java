package io.tongpin.generalledger;

import java.time.Instant;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * A month of the books (会计期间).
 *
 * @param changedAt when it was closed or opened again; null if nobody ever touched it
 * @param changedBy who did
 */
public record Period(
        YearMonth month,
        State state,
        int version,
        @Nullable Instant changedAt,
        @Nullable String changedBy) {

    /** Whether documents may still be booked in it. */
    public enum State {
        OPEN,
        /** Nothing is booked any more; whoever may, opens it again (反结账). */
        SOFT_CLOSED,
        /** For good. */
        CLOSED
    }
}
