package io.tongpin.stockledger;

import io.tongpin.kernel.Money;
import io.tongpin.kernel.Quantity;
import io.tongpin.kernel.UnitCost;
import io.tongpin.kernel.Value;
import java.math.RoundingMode;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a document moved, as its stock card tells it (库存流水).
 *
 * @param booked what the general ledger says it was worth, in cents
 * @param balance pieces that were there afterwards
 */
public record StockMove(
        int line,
        UUID warehouse,
        UUID sku,
        Movement movement,
        Quantity quantity,
        Value value,
        Money booked,
        Quantity balance,
        @Nullable String lot) {

    /** What one piece was worth; nothing where only worth moved. */
    public @Nullable UnitCost unitCost() {
        return quantity.isZero()
                ? null
                : UnitCost.roundedHalfUp(value.amount()
                        .divide(quantity.value(), UnitCost.SCALE, RoundingMode.HALF_UP)
                        .abs());
    }
}
