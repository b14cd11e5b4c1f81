package io.tongpin.documents.web;

import io.tongpin.kernel.Money;
import io.tongpin.kernel.Quantity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A page of documents with names, and the sums of everything the filter finds. */
record ListJson(List<Item> items, @Nullable String next, Sums sums) {

    record Item(
            UUID id,
            String kind,
            @Nullable String number,
            String state,
            int version,
            LocalDate businessDate,
            UUID store,
            @Nullable String storeName,
            @Nullable UUID party,
            @Nullable String partyName,
            @Nullable String warehouseName,
            Quantity quantity,
            Money amount,
            Money due,
            @Nullable Instant postedAt,
            UUID createdBy) {}

    record Sums(long count, Quantity quantity, Money amount, Money due) {}
}
