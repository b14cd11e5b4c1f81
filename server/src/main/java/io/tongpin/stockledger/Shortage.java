package io.tongpin.stockledger;

import io.tongpin.kernel.LineRef;
import io.tongpin.kernel.Quantity;
import io.tongpin.kernel.Refusal;
import java.util.UUID;

/** Not enough of an article (库存不足): how many were wanted and how many may be taken. */
public record Shortage(LineRef line, UUID sku, UUID warehouse, Quantity wanted, Quantity available) {

    /** As a refusal that tells how many are missing. */
    public Refusal refusal() {
        Quantity free = available.signum() < 0 ? Quantity.ZERO : available;
        return Refusal.rule(
                "stock.not-enough",
                "line",
                Integer.toString(line.line()),
                "sku",
                sku.toString(),
                "warehouse",
                warehouse.toString(),
                "wanted",
                wanted.toString(),
                "available",
                free.toString(),
                "missing",
                wanted.minus(free).toString());
    }
}
