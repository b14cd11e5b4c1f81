package io.tongpin.printing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That somebody printed something (打印记录).
 *
 * @param documents each with how many times it has been printed by then
 * @param labels of which articles, and how many
 * @param pricedIn the store whose prices stand on the labels
 */
public record Printing(
        UUID id,
        Instant at,
        UUID by,
        Paper paper,
        List<Copy> documents,
        List<Labels> labels,
        @Nullable UUID pricedIn) {

    /** A document, printed for the n-th time. */
    public record Copy(UUID document, int times) {}

    /** Labels of one article. */
    public record Labels(UUID sku, int copies) {}

    public Printing {
        documents = List.copyOf(documents);
        labels = List.copyOf(labels);
    }
}
