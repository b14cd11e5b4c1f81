package io.tongpin.documents;

import io.tongpin.kernel.Money;
import io.tongpin.pricing.Tax;
import io.tongpin.pricing.TaxLine;
import io.tongpin.pricing.TaxRounding;
import io.tongpin.pricing.Taxation;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Checks a line's money (审金额). Either quantity × price − discount gives the amount to the cent, or the price is what the
 * amount comes to for one unit. Tax is inside the amount; it may be a cent off, because tax that is rounded once for the
 * whole document shifts cents between its lines.
 */
final class AmountReading {

    private static final Money LARGEST = Money.of("9999999999.99");
    private static final BigDecimal MOST_IN_BOOKS = new BigDecimal("10000000000000");
    private static final Money CENT = Money.of("0.01");
    private static final int PRICE_SCALE = 6;
    private static final int RATE_SCALE = 4;

    private final Reading reading;
    private final Document.Line line;

    AmountReading(Reading reading, Document.Line line) {
        this.reading = reading;
        this.line = line;
    }

    /** Whether every figure has room in the books, whatever the kind makes of it. */
    boolean fits() {
        boolean room = within(line.amount().amount(), LARGEST.amount())
                && within(line.tax().amount(), LARGEST.amount())
                && within(line.landed().amount(), LARGEST.amount())
                && within(discount().amount(), LARGEST.amount())
                && within(line.price(), LARGEST.amount())
                && within(line.listPrice(), LARGEST.amount())
                && within(line.unitCost() == null ? null : line.unitCost().value(), LARGEST.amount())
                && within(line.taxRate(), BigDecimal.TEN)
                && within(line.book() == null ? null : line.book().value(), MOST_IN_BOOKS);
        if (!room) {
            reading.refuseLine(
                    line.lineNo(),
                    "documents.amount-wrong",
                    "amount",
                    line.amount().toString());
        }
        return room;
    }

    private static boolean within(@Nullable BigDecimal figure, BigDecimal limit) {
        return figure == null || figure.abs().compareTo(limit) <= 0;
    }

    /** Whether price, discount, amount and tax agree. */
    void check() {
        if (line.amount().signum() < 0 || discount().signum() < 0) {
            reading.refuseLine(
                    line.lineNo(),
                    "documents.amount-wrong",
                    "amount",
                    line.amount().toString());
            return;
        }
        price();
        tax();
    }

    private Money discount() {
        return line.discount() == null ? Money.ZERO : line.discount();
    }

    private void price() {
        BigDecimal price = line.price();
        if (price == null) {
            return;
        }
        if (price.signum() < 0 || price.stripTrailingZeros().scale() > PRICE_SCALE) {
            reading.refuseLine(line.lineNo(), "documents.price-wrong", "price", price.toPlainString());
            return;
        }
        BigDecimal quantity = line.quantity().value();
        Money expected = Money.roundedHalfUp(quantity.multiply(price)).minus(discount());
        if (!expected.equals(line.amount()) && !isPriceOf(price, quantity)) {
            reading.refuseLine(
                    line.lineNo(),
                    "documents.amount-does-not-match",
                    "amount",
                    line.amount().toString(),
                    "expected",
                    expected.toString());
        }
    }

    /** The price may have been made from the amount, and six decimals of it need not give the amount back. */
    private boolean isPriceOf(BigDecimal price, BigDecimal quantity) {
        if (quantity.signum() == 0) {
            return false;
        }
        BigDecimal before = line.amount().plus(discount()).amount();
        return before.divide(quantity, PRICE_SCALE, RoundingMode.HALF_UP).compareTo(price) == 0;
    }

    private void tax() {
        BigDecimal rate = line.taxRate();
        Money tax = line.tax();
        if (tax.signum() < 0 || tax.compareTo(line.amount()) > 0) {
            reading.refuseLine(line.lineNo(), "documents.tax-wrong", "tax", tax.toString());
        } else if (rate != null && unusable(rate)) {
            reading.refuseLine(line.lineNo(), "documents.tax-rate-wrong", "rate", rate.toPlainString());
        } else if (rate != null) {
            Money expected = contained(line.amount(), rate);
            Money off = tax.minus(expected);
            if (off.compareTo(CENT) > 0 || off.negate().compareTo(CENT) > 0) {
                reading.refuseLine(
                        line.lineNo(),
                        "documents.tax-does-not-match",
                        "tax",
                        tax.toString(),
                        "expected",
                        expected.toString());
            }
        }
    }

    private static boolean unusable(BigDecimal rate) {
        return rate.signum() < 0
                || rate.compareTo(BigDecimal.ONE) > 0
                || rate.stripTrailingZeros().scale() > RATE_SCALE;
    }

    /** The tax that an amount contains at this rate. */
    static Money contained(Money amount, BigDecimal rate) {
        Tax tax = Tax.percent("tax", rate.movePointRight(2), Tax.Trait.INCLUDED_IN_PRICE);
        TaxLine line = new TaxLine(BigDecimal.ONE, amount.amount(), BigDecimal.ZERO, List.of(tax));
        return new Money(new Taxation(TaxRounding.USUAL).of(List.of(line)).tax());
    }
}
