package io.tongpin.exchange.chain;

import io.tongpin.exchange.reading.Position;
import io.tongpin.kernel.Money;
import io.tongpin.kernel.Quantity;
import io.tongpin.kernel.UnitCost;
import java.time.Instant;
import java.util.List;

/**
 * A document of the folder (历史单据), whole and checked: every field understood, every line there, sums right.
 *
 * @param seq its place among the movements; 0 for orders and payments, which only have a time, and for opening stock
 * @param store where it happened; the sender of a transfer
 * @param toStore the receiver of a transfer; empty for all others
 * @param party code of the supplier or customer; empty for none
 * @param source number of the order, receipt or document it belongs to; empty for none
 * @param method how it was paid; empty for none
 * @param amount freight of a receipt, or the amount of a payment
 */
public record ChainDocument(
        Kind kind,
        Position at,
        String number,
        long seq,
        Instant time,
        String store,
        String toStore,
        String party,
        String source,
        String method,
        Money amount,
        List<Line> lines) {

    public ChainDocument {
        lines = List.copyOf(lines);
    }

    /** The kinds the folder knows, in the order in which they may refer to each other. */
    public enum Kind {
        OPENING_STOCK,
        PURCHASE_ORDER,
        RECEIPT,
        SUPPLIER_RETURN,
        TRANSFER_OUT,
        TRANSFER_IN,
        SALE,
        SALE_RETURN,
        ADJUSTMENT,
        PAYMENT_IN,
        PAYMENT_OUT
    }

    /**
     * One line.
     *
     * @param price what was paid or is to be paid for one; zero where the kind has none
     * @param sourceDocument number of the document the line goes back to; empty for none
     * @param reason the shop's own words; empty for none
     */
    public record Line(
            Position at,
            int lineNo,
            String sku,
            Quantity quantity,
            Money listPrice,
            UnitCost price,
            Money amount,
            Money landed,
            String sourceDocument,
            int sourceLine,
            String reason) {}
}
