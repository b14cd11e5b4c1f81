package io.tongpin.exchange.sheets;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What becomes of one field that two people had in hand since a table was written (三方合并). */
enum Merge {
    /** Nobody has changed it, or both to the same, or only the others. */
    KEPT,
    /** Only the file says something else. */
    MINE,
    /** Both say something else, and not the same. */
    CONFLICT;

    /**
     * @param was what the file said when it was written; null if that cannot be said any more
     * @param mine what the file says now
     * @param theirs what the record says now
     */
    static Merge of(SheetField field, @Nullable JsonNode was, JsonNode mine, JsonNode theirs) {
        if (SheetValues.same(field, mine, theirs)) {
            return KEPT;
        }
        if (was == null) {
            return CONFLICT;
        }
        if (SheetValues.same(field, mine, was)) {
            return KEPT;
        }
        return SheetValues.same(field, theirs, was) ? MINE : CONFLICT;
    }
}
