package io.tongpin.reporting;

import io.tongpin.kernel.Quantity;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whether an article is there, and where else it is (哪里有货), as far as a person may see it.
 *
 * @param onHand in the warehouse that was asked for; null where it may not be looked at
 * @param elsewhere what the other warehouses together could give
 * @param most the one that could give most
 */
public record Shelf(
        UUID sku,
        @Nullable Quantity onHand,
        @Nullable Quantity reserved,
        Quantity elsewhere,
        @Nullable Other most) {

    /** Another warehouse that has some to give. */
    public record Other(UUID warehouse, String name, Quantity available) {}
}
