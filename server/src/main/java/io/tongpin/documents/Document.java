package io.tongpin.documents;

import io.tongpin.kernel.LineRef;
import io.tongpin.kernel.Money;
import io.tongpin.kernel.Quantity;
import io.tongpin.kernel.UnitCost;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The envelope that every kind of document shares (单据): head, lines and money. What it means is said by its
 * {@link DocumentKind}; drafts may be incomplete, so most fields may be missing until it is posted.
 *
 * @param version counted from 1 with every save; 0 for one that was never saved
 * @param source the document it was made from
 * @param reverses the posted document that this one takes back (红冲)
 * @param custom fields that the company added
 */
public record Document(
        UUID id,
        String kind,
        int version,
        State state,
        @Nullable String number,
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
        List<Line> lines,
        List<Tender> tenders,
        List<Allocation> allocations,
        List<AccountLine> entries,
        Map<String, String> custom) {

    public Document {
        // The database keeps microseconds, and what is logged must be what is kept.
        occurredAt = occurredAt == null ? null : occurredAt.truncatedTo(ChronoUnit.MICROS);
        lines = List.copyOf(lines);
        tenders = List.copyOf(tenders);
        allocations = List.copyOf(allocations);
        entries = List.copyOf(entries);
        custom = Map.copyOf(custom);
    }

    /** Where a document stands (单据状态). */
    public enum State {
        DRAFT,
        SUBMITTED,
        POSTED,
        REVERSED,
        /** A draft that was thrown away, with all that was typed; it can be had back. */
        DISCARDED
    }

    /**
     * One article on the document (单据行).
     *
     * @param quantity in {@code unit}; the base quantity is {@link #baseQuantity()}
     * @param price of one {@code unit}, tax included
     * @param amount of the line, tax included, after discount
     * @param tax contained in the amount
     * @param unitCost of one {@code unit}, where goods come in at a stated cost
     * @param landed freight and duty that belong to the line
     * @param counted what was counted, on a stocktake; {@code book} is what the ledger said at that moment
     * @param role {@code component} or {@code product} of an assembly
     */
    public record Line(
            int lineNo,
            UUID sku,
            Quantity quantity,
            @Nullable String unit,
            Quantity unitFactor,
            @Nullable BigDecimal listPrice,
            @Nullable BigDecimal price,
            @Nullable Money discount,
            Money amount,
            @Nullable BigDecimal taxRate,
            Money tax,
            @Nullable UnitCost unitCost,
            Money landed,
            @Nullable String lot,
            @Nullable LocalDate expiry,
            List<String> serials,
            @Nullable UUID sourceDocument,
            @Nullable Integer sourceLine,
            @Nullable Quantity counted,
            @Nullable Quantity book,
            @Nullable String role,
            @Nullable String reason) {

        public Line {
            serials = List.copyOf(serials);
        }

        /** The quantity in the article's base unit; what six decimals cannot hold is refused when the document is read. */
        public Quantity baseQuantity() {
            return inBase(quantity);
        }

        /** What was counted, in the article's base unit; nothing was counted if it does not say. */
        public @Nullable Quantity baseCounted() {
            return counted == null ? null : inBase(counted);
        }

        /** So many pieces of the same article, in its base unit and for nothing. */
        public Line pieces(Quantity many) {
            return new Line(
                    lineNo,
                    sku,
                    many,
                    null,
                    Quantity.of(1),
                    null,
                    null,
                    null,
                    Money.ZERO,
                    null,
                    Money.ZERO,
                    null,
                    Money.ZERO,
                    lot,
                    expiry,
                    serials,
                    null,
                    null,
                    null,
                    null,
                    null,
                    reason);
        }

        private Quantity inBase(Quantity inUnit) {
            return new Quantity(
                    inUnit.value().multiply(unitFactor.value()).setScale(Quantity.SCALE, RoundingMode.HALF_UP));
        }

        /** The same at another place of a document. */
        Line at(int no) {
            return new Line(
                    no,
                    sku,
                    quantity,
                    unit,
                    unitFactor,
                    listPrice,
                    price,
                    discount,
                    amount,
                    taxRate,
                    tax,
                    unitCost,
                    landed,
                    lot,
                    expiry,
                    serials,
                    sourceDocument,
                    sourceLine,
                    counted,
                    book,
                    role,
                    reason);
        }

        /** The line this one was made from, if any. */
        public @Nullable LineRef sourceRef() {
            return sourceDocument == null || sourceLine == null ? null : new LineRef(sourceDocument, sourceLine);
        }
    }

    /**
     * Money paid or taken (结算方式).
     *
     * @param method {@code cash bank wechat alipay card} or {@code on_account}
     * @param account code of the account, if not the method's own
     * @param amount that counts towards the document; {@code tendered} − {@code change} where change was given
     */
    public record Tender(
            int lineNo,
            String method,
            @Nullable String account,
            Money amount,
            @Nullable Money tendered,
            @Nullable Money change) {}

    /** Part of an open item that this document settles (核销); carries the sign of what the item has open. */
    public record Allocation(UUID item, Money amount) {}

    /** A line of a document that names accounts itself: expense, other income, transfer, opening balance. */
    public record AccountLine(
            int lineNo,
            String account,
            Money amount,
            Side side,
            @Nullable UUID party,
            @Nullable String note) {

        /** Debit or credit (借贷). */
        public enum Side {
            DEBIT,
            CREDIT
        }
    }

    /** Sum of the base quantities. */
    public Quantity totalQuantity() {
        return lines.stream().map(Line::baseQuantity).reduce(Quantity.ZERO, Quantity::plus);
    }

    /** Sum of the lines' amounts; of the account lines or tenders where the lines have none. */
    public Money totalAmount() {
        Money ofLines = totalLines();
        if (!ofLines.isZero()) {
            return ofLines;
        }
        if (!entries.isEmpty()) {
            Money debits = total(AccountLine.Side.DEBIT);
            return debits.isZero() ? total(AccountLine.Side.CREDIT) : debits;
        }
        return tenders.stream().map(Tender::amount).reduce(Money.ZERO, Money::plus);
    }

    /** Sum of the lines' amounts. */
    public Money totalLines() {
        return lines.stream().map(Line::amount).reduce(Money.ZERO, Money::plus);
    }

    private Money total(AccountLine.Side side) {
        return entries.stream()
                .filter(e -> e.side() == side)
                .map(AccountLine::amount)
                .reduce(Money.ZERO, Money::plus);
    }

    public Money totalTax() {
        return lines.stream().map(Line::tax).reduce(Money.ZERO, Money::plus);
    }

    /** The same document in another state. */
    public Document in(State next, int nextVersion, @Nullable String nextNumber) {
        return copy(next, nextVersion, nextNumber, reversedBy, allocations);
    }

    /** The same document, taken back by another. */
    public Document reversedBy(UUID reversal) {
        return copy(state, version, number, reversal, allocations);
    }

    /** The same document, with goods that go there. */
    Document to(@Nullable UUID place) {
        return new Document(
                id,
                kind,
                version,
                state,
                number,
                businessDate,
                occurredAt,
                store,
                party,
                warehouse,
                place,
                till,
                source,
                reverses,
                reversedBy,
                note,
                reason,
                lines,
                tenders,
                allocations,
                entries,
                custom);
    }

    /** The same document, settling nothing. */
    public Document withoutAllocations() {
        return copy(state, version, number, reversedBy, List.of());
    }

    private Document copy(
            State nextState,
            int nextVersion,
            @Nullable String nextNumber,
            @Nullable UUID reversal,
            List<Allocation> settled) {
        return new Document(
                id,
                kind,
                nextVersion,
                nextState,
                nextNumber,
                businessDate,
                occurredAt,
                store,
                party,
                warehouse,
                toWarehouse,
                till,
                source,
                reverses,
                reversal,
                note,
                reason,
                lines,
                tenders,
                settled,
                entries,
                custom);
    }
}
