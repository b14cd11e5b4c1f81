package io.tongpin.printing.layout;

import org.jspecify.annotations.Nullable;

/**
 * What stands on the label or hang tag of an article (标签内容); what is null is not on it.
 *
 * @param code what its bars say: its barcode, or its own code where it has none
 * @param price with the sign of its currency
 */
public record Tag(
        String company,
        @Nullable String name,
        @Nullable String style,
        @Nullable String color,
        @Nullable String size,
        String code,
        @Nullable String price) {}
