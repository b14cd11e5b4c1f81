package io.tongpin.reporting;

import io.tongpin.kernel.Quantity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How carefully the records are kept (数据质量): by rules that can be counted, for what the whole company shares and for each
 * store, as far as the person may see what is counted.
 *
 * @param shared articles and partners; null for those who may see none of them
 * @param asOf when this was counted
 */
public record Quality(@Nullable Part shared, List<OfStore> stores, Instant asOf) {

    /**
     * What the rules found in one place.
     *
     * @param score whole points out of a hundred; null where there is nothing yet that could be wrong
     */
    public record Part(@Nullable Integer score, List<Line> rules) {

        static Part of(List<Line> rules) {
            return new Part(QualityScore.of(rules), rules);
        }
    }

    /** One store. */
    public record OfStore(UUID store, String code, String name, Part part) {}

    /**
     * What one rule found.
     *
     * @param weight how much it counts beside the others
     * @param all the records that it looks at
     * @param wrong those of them that are to be put right
     */
    public record Line(String rule, int weight, long all, long wrong) {}

    /**
     * A record that is to be put right.
     *
     * @param kind sort of record, kind of document, or {@code balance} for what lies on a shelf
     * @param within the style of an article, the warehouse of a balance
     * @param place name of the warehouse
     */
    public record Row(
            UUID id,
            String kind,
            @Nullable String code,
            @Nullable String name,
            @Nullable LocalDate day,
            @Nullable UUID within,
            @Nullable String place,
            @Nullable Quantity quantity) {}

    /** How many the list shows in all. */
    public record Sums(long count) {}
}
