package io.tongpin.exchange.imports;

import io.tongpin.documents.Document;
import io.tongpin.exchange.chain.ChainDocument;
import io.tongpin.exchange.chain.ChainDocument.Kind;
import io.tongpin.kernel.Money;
import io.tongpin.kernel.Quantity;
import io.tongpin.kernel.UnitCost;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a document of the folder is in our words (单据对照). */
final class DocumentMapping {

    private final ChainNames names;

    DocumentMapping(ChainNames names) {
        this.names = names;
    }

    static String kind(Kind kind) {
        return switch (kind) {
            case OPENING_STOCK -> "opening-stock";
            case PURCHASE_ORDER -> "purchase-order";
            case RECEIPT -> "purchase-receipt";
            case SUPPLIER_RETURN -> "purchase-return";
            case TRANSFER_OUT -> "transfer-ship";
            case TRANSFER_IN -> "transfer-receive";
            case SALE -> "retail-sale";
            case SALE_RETURN -> "retail-return";
            case ADJUSTMENT -> "adjustment";
            case PAYMENT_IN -> "customer-receipt";
            case PAYMENT_OUT -> "supplier-payment";
        };
    }

    Document document(ChainDocument c) {
        boolean arrives = c.kind() == Kind.TRANSFER_IN;
        String store = arrives ? c.toStore() : c.store();
        return new Document(
                names.document(c),
                kind(c.kind()),
                0,
                Document.State.DRAFT,
                null,
                ChainNames.day(c.time()),
                c.time(),
                Objects.requireNonNull(names.stores.get(store.isEmpty() ? ChainMasters.HEADQUARTERS : store)),
                party(c),
                store.isEmpty() ? null : names.warehouses.get(store),
                c.kind() == Kind.TRANSFER_OUT ? names.warehouses.get(c.toStore()) : null,
                null,
                arrives ? names.earlier(Kind.TRANSFER_OUT, c.number()) : null,
                null,
                null,
                c.number(),
                null,
                c.lines().stream().map(line -> line(c, line)).toList(),
                tenders(c),
                allocations(c),
                List.of(),
                Map.of());
    }

    private @Nullable UUID party(ChainDocument c) {
        if (c.party().isEmpty()) {
            return null;
        }
        return switch (c.kind()) {
            case PURCHASE_ORDER, RECEIPT, SUPPLIER_RETURN, PAYMENT_OUT -> names.suppliers.get(c.party());
            case SALE, SALE_RETURN, PAYMENT_IN -> names.customers.get(c.party());
            case OPENING_STOCK, TRANSFER_OUT, TRANSFER_IN, ADJUSTMENT -> null;
        };
    }

    private Document.Line line(ChainDocument c, ChainDocument.Line l) {
        boolean priced = switch (c.kind()) {
            case PURCHASE_ORDER, RECEIPT, SUPPLIER_RETURN, SALE, SALE_RETURN -> true;
            case OPENING_STOCK, TRANSFER_OUT, TRANSFER_IN, ADJUSTMENT, PAYMENT_IN, PAYMENT_OUT -> false;
        };
        boolean opening = c.kind() == Kind.OPENING_STOCK;
        BigDecimal price = l.price().value();
        UUID source = source(c, l);
        return new Document.Line(
                l.lineNo(),
                Objects.requireNonNull(names.skus.get(l.sku())),
                l.quantity(),
                null,
                Quantity.of(1),
                c.kind() == Kind.SALE ? l.listPrice().amount() : null,
                priced ? price : null,
                null,
                priced ? amount(l) : Money.ZERO,
                BigDecimal.ZERO,
                Money.ZERO,
                opening ? new UnitCost(price) : null,
                l.landed(),
                null,
                null,
                List.of(),
                source,
                source == null ? null : sourceLine(c, l),
                null,
                null,
                null,
                l.reason().isEmpty() ? null : l.reason());
    }

    private static Money amount(ChainDocument.Line l) {
        return l.amount().isZero()
                ? Money.roundedHalfUp(l.quantity().value().multiply(l.price().value()))
                : l.amount();
    }

    private @Nullable UUID source(ChainDocument c, ChainDocument.Line l) {
        return switch (c.kind()) {
            case RECEIPT ->
                l.sourceDocument().isEmpty() ? null : names.earlier(Kind.PURCHASE_ORDER, l.sourceDocument());
            case SUPPLIER_RETURN ->
                names.earlier(Kind.RECEIPT, l.sourceDocument().isEmpty() ? c.source() : l.sourceDocument());
            case TRANSFER_IN -> names.earlier(Kind.TRANSFER_OUT, c.number());
            case SALE_RETURN -> l.sourceDocument().isEmpty() ? null : names.earlier(Kind.SALE, l.sourceDocument());
            case OPENING_STOCK, PURCHASE_ORDER, TRANSFER_OUT, SALE, ADJUSTMENT, PAYMENT_IN, PAYMENT_OUT -> null;
        };
    }

    private static int sourceLine(ChainDocument c, ChainDocument.Line l) {
        return c.kind() == Kind.TRANSFER_IN ? l.lineNo() : l.sourceLine();
    }

    private List<Document.Tender> tenders(ChainDocument c) {
        Money amount = switch (c.kind()) {
            case SALE, SALE_RETURN ->
                c.lines().stream().map(DocumentMapping::amount).reduce(Money.ZERO, Money::plus);
            case PAYMENT_IN, PAYMENT_OUT -> c.amount();
            case OPENING_STOCK, PURCHASE_ORDER, RECEIPT, SUPPLIER_RETURN, TRANSFER_OUT, TRANSFER_IN, ADJUSTMENT ->
                Money.ZERO;
        };
        List<Document.Tender> tenders = new ArrayList<>();
        if (!amount.isZero()) {
            tenders.add(new Document.Tender(1, c.method(), null, amount, null, null));
        }
        return tenders;
    }

    /** A payment settles what it names; of returns the item is negative, and so is what settles it. */
    private List<Document.Allocation> allocations(ChainDocument c) {
        boolean payment = c.kind() == Kind.PAYMENT_IN || c.kind() == Kind.PAYMENT_OUT;
        UUID item = payment && !c.source().isEmpty() ? names.paid(c.source()) : null;
        return item == null ? List.of() : List.of(new Document.Allocation(item, c.amount()));
    }
}
