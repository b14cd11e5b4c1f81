package io.tongpin.exchange.chain;

import io.tongpin.exchange.chain.ChainDocument.Kind;
import java.util.List;
import java.util.Optional;

/**
 * Which files make up which documents (单据文件): heads and lines are two files that share a number.
 *
 * @param number the column that has the document's number in both files
 * @param kinds what one head becomes; a transfer is shipped and received
 */
record DocumentFiles(ChainFile heads, Optional<ChainFile> lines, String number, List<Kind> kinds) {

    /** Everything with a head, in the order in which one may refer to the other. Opening stock has no heads. */
    static final List<DocumentFiles> ALL = List.of(
            of(ChainFile.PURCHASE_ORDERS, ChainFile.PURCHASE_ORDER_LINES, "po_no", Kind.PURCHASE_ORDER),
            of(ChainFile.RECEIPTS, ChainFile.RECEIPT_LINES, "receipt_no", Kind.RECEIPT),
            of(ChainFile.SUPPLIER_RETURNS, ChainFile.SUPPLIER_RETURN_LINES, "return_no", Kind.SUPPLIER_RETURN),
            of(ChainFile.TRANSFERS, ChainFile.TRANSFER_LINES, "transfer_no", Kind.TRANSFER_OUT, Kind.TRANSFER_IN),
            of(ChainFile.SALES, ChainFile.SALE_LINES, "sale_no", Kind.SALE),
            of(ChainFile.SALE_RETURNS, ChainFile.SALE_RETURN_LINES, "return_no", Kind.SALE_RETURN),
            of(ChainFile.ADJUSTMENTS, ChainFile.ADJUSTMENT_LINES, "adjustment_no", Kind.ADJUSTMENT),
            new DocumentFiles(ChainFile.PAYMENTS, Optional.empty(), "payment_no", List.of(Kind.PAYMENT_IN)));

    private static DocumentFiles of(ChainFile heads, ChainFile lines, String number, Kind... kinds) {
        return new DocumentFiles(heads, Optional.of(lines), number, List.of(kinds));
    }
}
