package io.tongpin.documents;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a list of documents should show (单据筛选); absent conditions do not filter, but discarded ones are asked for.
 *
 * @param sums whether the sums of all are wanted with the first page
 * @param open only those of which money is still to come or to go (未结清)
 * @param maker only what this person has made
 * @param progress only those whose goods have come so far (执行进度)
 */
public record DocumentQuery(
        List<String> kinds,
        @Nullable String state,
        @Nullable UUID store,
        @Nullable UUID warehouse,
        @Nullable UUID party,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String number,
        boolean open,
        @Nullable Progress progress,
        @Nullable UUID maker,
        @Nullable String cursor,
        int limit,
        boolean sums) {

    public DocumentQuery {
        kinds = List.copyOf(kinds);
        limit = Math.clamp(limit, 1, 500);
    }

    /** The same from here on, so many at once and without sums. */
    public DocumentQuery page(@Nullable String from, int most) {
        return new DocumentQuery(
                kinds, state, store, warehouse, party, this.from, to, number, open, progress, maker, from, most, false);
    }
}
