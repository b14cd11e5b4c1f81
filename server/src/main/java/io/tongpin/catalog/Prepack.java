package io.tongpin.catalog;

import io.tongpin.masters.Master;
import java.util.List;
import java.util.UUID;

/**
 * How many of each size a pack holds (配码): S×1 M×2 L×2 XL×1.
 *
 * @param quantities whole numbers as text, each at the place of its size
 */
public record Prepack(
        UUID id,
        String code,
        String name,
        UUID sizeGroup,
        List<String> sizes,
        List<String> quantities,
        int version,
        boolean archived)
        implements Master {

    public Prepack {
        sizes = List.copyOf(sizes);
        quantities = List.copyOf(quantities);
    }
}
