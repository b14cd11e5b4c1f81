package io.tongpin.documents;

import io.tongpin.kernel.Money;
import io.tongpin.kernel.Quantity;
import io.tongpin.kernel.UnitCost;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * The money of a line carried over to another quantity of the same goods (按原价折算): the same quantity keeps it to the cent,
 * of another the price holds, and what has no price is shared.
 */
record PricedLine(Document.Line from, Quantity quantity, Quantity unitFactor) {

    private static final int SCALE = 6;

    private boolean same() {
        return from.quantity().value().compareTo(quantity.value()) == 0
                && from.unitFactor().value().compareTo(unitFactor.value()) == 0;
    }

    @Nullable
    BigDecimal price() {
        return ofUnit(from.price());
    }

    @Nullable
    BigDecimal listPrice() {
        return ofUnit(from.listPrice());
    }

    @Nullable
    UnitCost unitCost() {
        BigDecimal cost =
                from.unitCost() == null ? null : ofUnit(from.unitCost().value());
        return cost == null ? null : same() ? from.unitCost() : new UnitCost(cost);
    }

    @Nullable
    Money discount() {
        return from.discount() == null ? null : share(from.discount());
    }

    Money landed() {
        return share(from.landed());
    }

    Money amount() {
        BigDecimal price = price();
        return same() || price == null ? share(from.amount()) : of(quantity, price, discount());
    }

    static Money of(Quantity quantity, BigDecimal price, @Nullable Money discount) {
        Money before = Money.roundedHalfUp(quantity.value().multiply(price));
        return discount == null ? before : before.minus(discount);
    }

    private @Nullable BigDecimal ofUnit(@Nullable BigDecimal price) {
        if (price == null || from.unitFactor().value().compareTo(unitFactor.value()) == 0) {
            return price;
        }
        return price.multiply(unitFactor.value()).divide(from.unitFactor().value(), SCALE, RoundingMode.HALF_UP);
    }

    private Money share(Money whole) {
        BigDecimal before = from.quantity().value().multiply(from.unitFactor().value());
        return same() || before.signum() == 0
                ? whole
                : Money.roundedHalfUp(whole.amount()
                        .multiply(quantity.value().multiply(unitFactor.value()))
                        .divide(before, SCALE, RoundingMode.HALF_UP));
    }
}
