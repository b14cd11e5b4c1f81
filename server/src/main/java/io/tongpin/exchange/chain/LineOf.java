package io.tongpin.exchange.chain;

import io.tongpin.kernel.Money;
import io.tongpin.kernel.Quantity;
import io.tongpin.kernel.UnitCost;

/** A line while it is being put together: what its kind of document does not have stays zero or empty. */
final class LineOf {

    private final Fields fields;
    private final int lineNo;
    private final String sku;
    private final Quantity quantity;
    private Money listPrice = Money.ZERO;
    private UnitCost price = UnitCost.ZERO;
    private Money amount = Money.ZERO;
    private Money landed = Money.ZERO;
    private DocumentBuilder.Source source = new DocumentBuilder.Source("", 0);
    private String reason = "";

    LineOf(Fields fields, int lineNo, String sku, Quantity quantity) {
        this.fields = fields;
        this.lineNo = lineNo;
        this.sku = sku;
        this.quantity = quantity;
    }

    Quantity quantity() {
        return quantity;
    }

    LineOf cost(UnitCost cost) {
        price = cost;
        amount = Money.roundedHalfUp(quantity.value().multiply(cost.value()));
        return this;
    }

    LineOf sold(Money list, Money paid, Money total) {
        listPrice = list;
        price = UnitCost.roundedHalfUp(paid.amount());
        amount = total;
        return this;
    }

    LineOf landed(Money share) {
        landed = share;
        return this;
    }

    LineOf from(DocumentBuilder.Source line) {
        source = line;
        return this;
    }

    LineOf reason(String words) {
        reason = words;
        return this;
    }

    ChainDocument.Line line() {
        return new ChainDocument.Line(
                fields.at(),
                lineNo,
                sku,
                quantity,
                listPrice,
                price,
                amount,
                landed,
                source.document(),
                source.line(),
                reason);
    }
}
