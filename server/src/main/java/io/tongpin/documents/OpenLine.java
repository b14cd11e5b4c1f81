package io.tongpin.documents;

import io.tongpin.kernel.Money;
import io.tongpin.kernel.Quantity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * What is left of a line when part of it has been taken up (未执行行): the quantity, and its share of discount, amount and
 * tax. An untouched line is left as it was written, to the cent.
 */
record OpenLine(Document.Line written, Quantity done) {

    private static final int PRICE_SCALE = 6;

    /** Pieces that nobody has taken up, in the base unit. */
    Quantity open() {
        return written.baseQuantity().minus(done);
    }

    /** The rest as line {@code no} of a document made from this one. */
    Document.Line as(int no, Document source) {
        boolean whole = done.isZero();
        boolean packs = open().value().remainder(written.unitFactor().value()).signum() == 0;
        BigDecimal factor = packs ? written.unitFactor().value() : BigDecimal.ONE;
        Quantity quantity = new Quantity(open().value().divide(factor, Quantity.SCALE, RoundingMode.UNNECESSARY));
        BigDecimal price = packs ? written.price() : ofOnePiece(written.price());
        Money discount = written.discount() == null ? null : share(written.discount());
        Money amount = whole ? written.amount() : amount(quantity, price, discount);
        return new Document.Line(
                no,
                written.sku(),
                quantity,
                packs ? written.unit() : null,
                new Quantity(factor),
                packs ? written.listPrice() : ofOnePiece(written.listPrice()),
                price,
                discount,
                amount,
                written.taxRate(),
                whole ? written.tax() : tax(amount),
                null,
                Money.ZERO,
                written.lot(),
                written.expiry(),
                whole ? written.serials() : java.util.List.of(),
                source.id(),
                written.lineNo(),
                null,
                null,
                null,
                null);
    }

    /** The same pieces of the same line, without a word about money. */
    static Document.Line withoutMoney(Document.Line line) {
        return new Document.Line(
                line.lineNo(),
                line.sku(),
                line.quantity(),
                line.unit(),
                line.unitFactor(),
                null,
                null,
                null,
                Money.ZERO,
                null,
                Money.ZERO,
                null,
                Money.ZERO,
                null,
                null,
                java.util.List.of(),
                line.sourceDocument(),
                line.sourceLine(),
                null,
                null,
                null,
                null);
    }

    /** A line of the same article that takes nothing of it, only refers to it. */
    Document.Line reference(int no, Document source) {
        return new Document.Line(
                no,
                written.sku(),
                Quantity.ZERO,
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
                null,
                null,
                java.util.List.of(),
                source.id(),
                written.lineNo(),
                null,
                null,
                null,
                null);
    }

    private @Nullable BigDecimal ofOnePiece(@Nullable BigDecimal ofUnit) {
        return ofUnit == null ? null : ofUnit.divide(written.unitFactor().value(), PRICE_SCALE, RoundingMode.HALF_UP);
    }

    private Money amount(Quantity quantity, @Nullable BigDecimal price, @Nullable Money discount) {
        if (price == null) {
            return share(written.amount());
        }
        Money before = Money.roundedHalfUp(quantity.value().multiply(price));
        return discount == null ? before : before.minus(discount);
    }

    private Money tax(Money amount) {
        return written.taxRate() == null ? share(written.tax()) : AmountReading.contained(amount, written.taxRate());
    }

    private Money share(Money whole) {
        return Money.roundedHalfUp(whole.amount()
                .multiply(open().value())
                .divide(written.baseQuantity().value(), PRICE_SCALE, RoundingMode.HALF_UP));
    }
}
