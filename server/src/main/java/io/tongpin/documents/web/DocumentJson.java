package io.tongpin.documents.web;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.tongpin.documents.Document;
import io.tongpin.kernel.FieldAt;
import io.tongpin.kernel.Money;
import io.tongpin.kernel.Quantity;
import io.tongpin.kernel.Shown;
import io.tongpin.kernel.UnitCost;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A document as clients send and see it; what only the server knows is read and ignored on the way in. */
record DocumentJson(
        UUID id,
        String kind,
        @Nullable String number,
        @Nullable String state,
        @Nullable Integer version,
        LocalDate businessDate,
        @Nullable Instant occurredAt,
        UUID store,
        @Nullable UUID party,
        @Nullable UUID warehouse,
        @Nullable UUID toWarehouse,
        @Nullable UUID till,
        @Nullable UUID source,
        @Nullable UUID reverses,
        @Nullable UUID reversedBy,
        @Nullable String note,
        @Nullable String reason,
        @Nullable List<LineJson> lines,
        @Nullable List<TenderJson> tenders,
        @Nullable List<AllocationJson> allocations,
        @Nullable List<EntryJson> entries,
        @Nullable Totals totals,
        @Nullable Map<String, String> custom,
        @FieldAt("store") @Nullable String storeName,
        @FieldAt("party") @Nullable String partyName,
        @FieldAt("warehouse") @Nullable String warehouseName,
        @FieldAt("toWarehouse") @Nullable String toWarehouseName,
        @Nullable UUID createdBy,
        @Nullable UUID postedBy,
        @Nullable Instant postedAt,
        @JsonIgnore @Nullable Set<UUID> places)
        implements Shown.Fields {

    @Override
    public Shown shown() {
        return SeenAs.of(kind, state, store, places, createdBy);
    }

    @FieldAt("lines")
    record LineJson(
            int lineNo,
            UUID sku,
            @Nullable Quantity quantity,
            @Nullable String unit,
            @Nullable Quantity unitFactor,
            @Nullable BigDecimal listPrice,
            @Nullable BigDecimal price,
            @Nullable Money discount,
            @Nullable Money amount,
            @Nullable BigDecimal taxRate,
            @Nullable Money tax,
            @Nullable UnitCost unitCost,
            @Nullable Money landed,
            @Nullable String lot,
            @Nullable LocalDate expiry,
            @Nullable List<String> serials,
            @Nullable UUID sourceDocument,
            @Nullable Integer sourceLine,
            @Nullable Quantity counted,
            @Nullable Quantity book,
            @Nullable String role,
            @Nullable String reason,
            @Nullable String skuCode,
            @Nullable String name,
            @Nullable String color,
            @Nullable String size,
            @Nullable String barcode) {

        Document.Line line() {
            return new Document.Line(
                    lineNo,
                    sku,
                    quantity == null ? Quantity.ZERO : quantity,
                    unit,
                    unitFactor == null ? Quantity.of(1) : unitFactor,
                    listPrice,
                    price,
                    discount,
                    amount == null ? Money.ZERO : amount,
                    taxRate,
                    tax == null ? Money.ZERO : tax,
                    unitCost,
                    landed == null ? Money.ZERO : landed,
                    lot,
                    expiry,
                    orEmpty(serials),
                    sourceDocument,
                    sourceLine,
                    counted,
                    book,
                    role,
                    reason);
        }
    }

    record TenderJson(
            int lineNo,
            String method,
            @Nullable String account,
            Money amount,
            @Nullable Money tendered,
            @Nullable Money change) {}

    record AllocationJson(UUID item, Money amount) {}

    @FieldAt("entries")
    record EntryJson(
            int lineNo,
            String account,
            Money amount,
            Document.AccountLine.@Nullable Side side,
            @Nullable UUID party,
            @Nullable String note) {

        /** Kinds whose lines all stand on one side do not ask for it. */
        Document.AccountLine entry() {
            return new Document.AccountLine(
                    lineNo, account, amount, side == null ? Document.AccountLine.Side.DEBIT : side, party, note);
        }
    }

    @FieldAt("")
    record Totals(
            @FieldAt("lines.quantity") Quantity quantity,
            @FieldAt("amount") Money amount,
            @FieldAt("amount") Money tax,
            @FieldAt("amount") Money due) {}

    /** As a document based on the version that the client saw. */
    Document document(UUID path, int baseVersion) {
        MissingFields.refuse(this);
        return new Document(
                path,
                kind,
                baseVersion,
                Document.State.DRAFT,
                null,
                businessDate,
                micros(occurredAt),
                store,
                party,
                warehouse,
                toWarehouse,
                till,
                source,
                null,
                null,
                note,
                reason,
                orEmpty(lines).stream().map(LineJson::line).toList(),
                orEmpty(tenders).stream()
                        .map(t -> new Document.Tender(t.lineNo, t.method, t.account, t.amount, t.tendered, t.change))
                        .toList(),
                orEmpty(allocations).stream()
                        .map(a -> new Document.Allocation(a.item, a.amount))
                        .toList(),
                orEmpty(entries).stream().map(EntryJson::entry).toList(),
                custom == null ? Map.of() : custom);
    }

    /** PostgreSQL keeps microseconds; what is hashed must be what is kept. */
    private static @Nullable Instant micros(@Nullable Instant instant) {
        return instant == null ? null : instant.truncatedTo(java.time.temporal.ChronoUnit.MICROS);
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
