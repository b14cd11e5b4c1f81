package io.tongpin.reporting;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The score of a place (质量分): of each rule the share of its records that are right, weighed, as points out of a hundred.
 * Points are rounded down, so a hundred means that nothing is left to do.
 */
final class QualityScore {

    private static final int BEST = 100;
    private static final double HAIR = 1e-9; // Thirds that add up to one do so but for this.

    private QualityScore() {}

    /** Rules that have nothing to look at do not count. */
    static @Nullable Integer of(List<Quality.Line> rules) {
        double reached = 0;
        long possible = 0;
        for (Quality.Line rule : rules) {
            if (rule.all() > 0) {
                reached += rule.weight() * (double) (rule.all() - rule.wrong()) / rule.all();
                possible += rule.weight();
            }
        }
        return possible == 0 ? null : (int) Math.floor(BEST * reached / possible + HAIR);
    }
}
