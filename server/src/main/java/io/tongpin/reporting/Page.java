package io.tongpin.reporting;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list (分页).
 *
 * @param next asks for the page behind this one; null if this is the last
 * @param sums of everything the filter finds, with the first page; null on the pages behind it
 */
public record Page<R, S>(
        List<R> items, @Nullable String next, @Nullable S sums) {

    private static final int MOST = 500;

    public Page {
        items = List.copyOf(items);
    }

    /** How many rows a page may have, whatever was asked for. */
    static int bounded(int limit) {
        return Math.max(1, Math.min(limit, MOST));
    }

    /** Makes a page out of one row more than it may have. */
    static <R, S> Page<R, S> of(List<R> found, int limit, Function<R, String> cursor, @Nullable S sums) {
        if (found.size() <= limit) {
            return new Page<>(found, null, sums);
        }
        List<R> shown = found.subList(0, limit);
        return new Page<>(shown, cursor.apply(shown.getLast()), sums);
    }
}
