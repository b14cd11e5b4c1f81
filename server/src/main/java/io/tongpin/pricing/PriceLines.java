package io.tongpin.pricing;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a price list and which of them is the price (取价规则). Campaign prices come on top, see {@link Campaign}.
 *
 * @param precedence which line wins where several fit
 */
public record PriceLines(List<PriceLine> lines, Precedence precedence) {

    /** Which line wins where several fit. */
    public enum Precedence {
        /** SKU before style before category before all; then the larger quantity, the later start, the list's order. */
        MOST_SPECIFIC,
        /** The first one in the list, as the user sorted it. */
        AS_LISTED
    }

    private static final Comparator<PriceLine> MOST_SPECIFIC = Comparator.comparingInt(PriceLine::specificity)
            .thenComparing(PriceLine::fromQuantity)
            .thenComparing(line -> line.validity().from(), Comparator.nullsFirst(Comparator.naturalOrder()))
            .reversed();

    public PriceLines {
        lines = switch (precedence) {
            case MOST_SPECIFIC -> lines.stream().sorted(MOST_SPECIFIC).toList(); // Stable: then as listed.
            case AS_LISTED -> List.copyOf(lines);
        };
    }

    /**
     * The price of one base unit.
     *
     * @param listPrice the goods' own price, which also holds where no line fits; null when they have none
     */
    public Optional<BigDecimal> price(PriceAsk ask, @Nullable BigDecimal listPrice) {
        return fitting(ask)
                .map(line -> Optional.ofNullable(line.price(listPrice)))
                .orElse(Optional.ofNullable(listPrice));
    }

    /** The line that says the price, if one does. */
    public Optional<PriceLine> fitting(PriceAsk ask) {
        return lines.stream().filter(line -> line.fits(ask)).findFirst();
    }
}
