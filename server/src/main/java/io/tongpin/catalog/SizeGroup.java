package io.tongpin.catalog;

import io.tongpin.masters.Master;
import java.util.List;
import java.util.UUID;

/** Sizes that belong together, in their order (尺码组): S M L XL. */
public record SizeGroup(UUID id, String code, String name, List<String> sizes, int version, boolean archived)
        implements Master {

    public SizeGroup {
        sizes = List.copyOf(sizes);
    }
}
