package io.tongpin.counting;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What of a warehouse is to be counted (盘点范围).
 *
 * @param categories with all under them; with the brands, what belongs to any of either
 * @param idleDays of a cycle: only what was not counted for so many days
 * @param classes of a cycle: {@code A B C}, by what lies there is worth; none: all
 * @param skus where they are chosen one by one
 */
public record CountScope(
        Kind kind,
        List<UUID> categories,
        List<UUID> brands,
        @Nullable Integer idleDays,
        List<String> classes,
        List<UUID> skus) {

    /** How it was chosen (范围类型). */
    public enum Kind {
        /** All that lies there. */
        WHOLE,
        /** Some categories or brands of it. */
        PART,
        /** A part of it that has its turn. */
        CYCLE,
        /** Certain articles, whether there is any of them or not. */
        CHOSEN
    }

    public CountScope {
        categories = List.copyOf(categories);
        brands = List.copyOf(brands);
        classes = List.copyOf(classes);
        skus = List.copyOf(skus);
    }
}
