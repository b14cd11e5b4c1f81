package io.tongpin.stockledger;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lot, expiry and serial numbers of goods that are tracked (批次·效期·序列号); {@link #NONE} for the rest. */
public record Track(@Nullable String lot, @Nullable LocalDate expiry, List<String> serials) {

    public static final Track NONE = new Track(null, null, List.of());

    public Track {
        serials = List.copyOf(serials);
    }

    boolean isNone() {
        return lot == null && serials.isEmpty();
    }
}
