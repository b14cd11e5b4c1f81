package io.tongpin.masters;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a list is asked for (查询条件).
 *
 * @param q words, parts of words, pinyin or initials; null for everything
 * @param cursor where the page before ended
 * @param archived only archived, only live, or (null) both
 * @param equal components that must have this value; only those the table has an index for are taken
 * @param within components that must have one of these values, by the same rule
 */
public record Wanted(
        @Nullable String q,
        @Nullable String cursor,
        int limit,
        @Nullable Boolean archived,
        Map<String, Object> equal,
        Map<String, Set<UUID>> within) {

    private static final int MOST = 500;

    public Wanted {
        equal = Map.copyOf(equal);
        within = Map.copyOf(within);
        limit = Math.clamp(limit, 1, MOST);
        q = q == null ? null : q.replace("\0", ""); // No code holds it, and PostgreSQL cannot be asked for it.
    }

    public Wanted(
            @Nullable String q,
            @Nullable String cursor,
            int limit,
            @Nullable Boolean archived,
            Map<String, Object> equal) {
        this(q, cursor, limit, archived, equal, Map.of());
    }

    public static Wanted live() {
        return new Wanted(null, null, MOST, false, Map.of());
    }

    /** Everything that has this value, archived or not. */
    public static Wanted by(String component, UUID value) {
        return new Wanted(null, null, MOST, null, Map.of(component, value));
    }

    public Wanted and(String component, @Nullable Object value) {
        if (value == null) {
            return this;
        }
        var more = new java.util.HashMap<>(equal);
        more.put(component, value);
        return new Wanted(q, cursor, limit, archived, more, within);
    }

    /** The same, from there on. */
    Wanted from(String next) {
        return new Wanted(q, next, limit, archived, equal, within);
    }

    public Wanted within(String component, Set<UUID> values) {
        return new Wanted(q, cursor, limit, archived, equal, Map.of(component, values));
    }
}
