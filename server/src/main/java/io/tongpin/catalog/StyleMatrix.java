package io.tongpin.catalog;

import java.util.List;
import java.util.UUID;

/**
 * Every article of a style, to be entered by colour and size (色码矩阵).
 *
 * @param sizes in the order of the size group; a style without one has those of its articles
 * @param skus by code; archived ones too, for there is a gap where they were
 */
public record StyleMatrix(
        UUID style, String code, String name, List<String> sizes, List<SkuFacts> skus, List<Pack> packs) {

    /** How many of each size a pack holds (配码). */
    public record Pack(String name, List<String> sizes, List<String> quantities) {

        public Pack {
            sizes = List.copyOf(sizes);
            quantities = List.copyOf(quantities);
        }
    }

    public StyleMatrix {
        sizes = List.copyOf(sizes);
        skus = List.copyOf(skus);
        packs = List.copyOf(packs);
    }
}
