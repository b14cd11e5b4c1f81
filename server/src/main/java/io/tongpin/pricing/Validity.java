package io.tongpin.pricing;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** From when until when something holds (有效期), both ends included, in the store's own time; null is open. */
public record Validity(
        @Nullable LocalDateTime from, @Nullable LocalDateTime until) {

    public static final Validity ALWAYS = new Validity(null, null);

    /** Whole days: from the first minute of one to the last of the other. */
    public static Validity days(@Nullable LocalDate first, @Nullable LocalDate last) {
        return new Validity(
                first == null ? null : first.atStartOfDay(),
                last == null ? null : last.plusDays(1).atStartOfDay().minusNanos(1));
    }

    /** Whether it holds at that moment; where nobody says when, only what always holds does. */
    public boolean holds(@Nullable LocalDateTime when) {
        if (when == null) {
            return from == null && until == null;
        }
        return (from == null || !when.isBefore(from)) && (until == null || !when.isAfter(until));
    }
}
