package io.tongpin.pricing;

import io.tongpin.masters.Master;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One price of a price list (价目明细), as it is kept.
 *
 * @param code made of what it speaks of, see {@link #codeOf}
 * @param goods {@code all}, {@code category}, {@code style} or {@code sku}
 * @param goodsId which of them; null for all goods
 * @param validFrom first day, null: always
 * @param validTo last day, null: without end
 * @param price the price itself; null if it is computed
 * @param factor of the list price; null if the price is given
 * @param surcharge added to what was computed
 */
public record PriceEntry(
        UUID id,
        String code,
        String name,
        UUID priceList,
        String goods,
        @Nullable UUID goodsId,
        BigDecimal fromQuantity,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable BigDecimal price,
        @Nullable BigDecimal factor,
        @Nullable BigDecimal surcharge,
        int version,
        boolean archived)
        implements Master {

    /** Two entries of one list for the same goods, from the same quantity and day, are one entry. */
    public static String codeOf(
            String goods, @Nullable UUID goodsId, BigDecimal fromQuantity, @Nullable LocalDate validFrom) {
        return goods + ":" + (goodsId == null ? "" : goodsId) + ":"
                + fromQuantity.stripTrailingZeros().toPlainString() + ":" + (validFrom == null ? "" : validFrom);
    }

    /** As the rules of precedence take it. */
    public PriceLine line() {
        return new PriceLine(ofGoods(), fromQuantity, validity(), formula());
    }

    private PriceLine.Goods ofGoods() {
        if (goodsId == null) {
            return new PriceLine.Goods.All();
        }
        return switch (goods) {
            case "category" -> new PriceLine.Goods.Category(goodsId);
            case "style" -> new PriceLine.Goods.Style(goodsId);
            default -> new PriceLine.Goods.Sku(goodsId);
        };
    }

    private PriceLine.Formula formula() {
        return price != null
                ? new PriceLine.Formula.Fixed(price)
                : new PriceLine.Formula.OfList(
                        factor == null ? BigDecimal.ONE : factor,
                        surcharge == null ? BigDecimal.ZERO : surcharge,
                        null);
    }

    private Validity validity() {
        return Validity.days(validFrom, validTo);
    }
}
