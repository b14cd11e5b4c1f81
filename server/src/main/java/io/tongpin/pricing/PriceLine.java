package io.tongpin.pricing;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One line of a price list (价格表明细): for these goods, from this quantity, in this time, that price. */
public record PriceLine(Goods goods, BigDecimal fromQuantity, Validity validity, Formula formula) {

    /** Which goods a line speaks of, the more specific the later in this list. */
    public sealed interface Goods {
        record All() implements Goods {}

        record Category(UUID id) implements Goods {}

        record Style(UUID id) implements Goods {}

        record Sku(UUID id) implements Goods {}
    }

    /** How the price comes about. */
    public sealed interface Formula {

        /** The price itself. */
        record Fixed(BigDecimal price) implements Formula {}

        /**
         * The list price times a factor plus a surcharge.
         *
         * @param maxMargin the most that may be added to the list price, null for no limit
         */
        record OfList(
                BigDecimal factor,
                BigDecimal surcharge,
                @Nullable BigDecimal maxMargin) implements Formula {}
    }

    public static Formula factor(String factor) {
        return new Formula.OfList(new BigDecimal(factor), BigDecimal.ZERO, null);
    }

    boolean fits(PriceAsk ask) {
        boolean ofGoods = switch (goods) {
            case Goods.All() -> true;
            case Goods.Category(UUID id) -> ask.categories().contains(id);
            case Goods.Style(UUID id) -> ask.style().equals(id);
            case Goods.Sku(UUID id) -> ask.sku().equals(id);
        };
        return ofGoods && ask.quantity().abs().compareTo(fromQuantity) >= 0 && validity.holds(ask.when());
    }

    int specificity() {
        return switch (goods) {
            case Goods.All() -> 0;
            case Goods.Category(UUID _) -> 1;
            case Goods.Style(UUID _) -> 2;
            case Goods.Sku(UUID _) -> 3;
        };
    }

    /** Exact; rounding is the document's business. A formula of the list price gives nothing where there is none. */
    @Nullable
    BigDecimal price(@Nullable BigDecimal listPrice) {
        return switch (formula) {
            case Formula.Fixed(BigDecimal price) -> price;
            case Formula.OfList rule -> listPrice == null ? null : ofList(rule, listPrice);
        };
    }

    private static BigDecimal ofList(Formula.OfList rule, BigDecimal listPrice) {
        BigDecimal price = listPrice.multiply(rule.factor).add(rule.surcharge);
        return rule.maxMargin == null ? price : price.min(listPrice.add(rule.maxMargin));
    }
}
