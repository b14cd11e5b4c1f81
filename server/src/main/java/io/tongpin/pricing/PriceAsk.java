package io.tongpin.pricing;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A question for a price (询价): which goods, how many, when, for whom.
 *
 * @param style the style the SKU belongs to
 * @param categories the style's category and all above it
 * @param quantity in base units; a return of ten is priced like a sale of ten
 * @param when null: no date is known
 * @param customer null: a walk-in
 */
public record PriceAsk(
        UUID sku,
        UUID style,
        Set<UUID> categories,
        BigDecimal quantity,
        @Nullable LocalDateTime when,
        @Nullable UUID customer,
        Set<UUID> customerGroups) {

    public PriceAsk {
        categories = Set.copyOf(categories);
        customerGroups = Set.copyOf(customerGroups);
    }
}
