package io.tongpin.exchange.goods;

import io.tongpin.kernel.Money;
import io.tongpin.kernel.Quantity;
import io.tongpin.kernel.UnitCost;
import org.jspecify.annotations.Nullable;

/**
 * One row of a goods list, all of it understood (商品).
 *
 * @param barcode empty if the list has codes and this one has no barcode
 * @param code of the style; empty where the list has none, for then the barcode is the code
 * @param cost and {@code quantity}: what is there at the beginning; null where the list does not say
 */
public record Goods(
        String barcode,
        String name,
        String spec,
        String unit,
        @Nullable UnitCost cost,
        Money price,
        @Nullable Quantity quantity,
        String code,
        String color,
        String size,
        String category) {

    /** What the style is called by. */
    public String style() {
        return code.isEmpty() ? barcode : code;
    }
}
