package io.tongpin.documents.web;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.tongpin.kernel.FieldAt;
import io.tongpin.kernel.Money;
import io.tongpin.kernel.Quantity;
import io.tongpin.kernel.Shown;
import io.tongpin.kernel.Withheld;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A page of documents with names.
 *
 * @param sums of everything the filter finds, with the first page if they were asked for
 */
record ListJson(
        List<Item> items, @Nullable String next, @Nullable Sums sums) {

    record Item(
            UUID id,
            String kind,
            @Nullable String number,
            String state,
            int version,
            LocalDate businessDate,
            UUID store,
            @FieldAt("store") @Nullable String storeName,
            @Nullable UUID party,
            @FieldAt("party") @Nullable String partyName,
            @FieldAt("warehouse") @Nullable String warehouseName,
            @FieldAt("lines.quantity") Quantity quantity,
            @FieldAt("amount") Money amount,
            @FieldAt("amount") Money due,
            @FieldAt("lines.quantity") @Nullable Quantity openQuantity,
            @Nullable Instant postedAt,
            UUID createdBy,
            @JsonIgnore Set<UUID> places)
            implements Shown.Fields {

        @Override
        public Shown shown() {
            return SeenAs.of(kind, state, store, places, createdBy);
        }
    }

    /** Of what the person sees of them all; where of one they do not, there is no total. */
    record Sums(
            long count,
            Quantity quantity,
            @Withheld("") @Nullable Money amount,
            @Withheld("") @Nullable Money due) {}
}
