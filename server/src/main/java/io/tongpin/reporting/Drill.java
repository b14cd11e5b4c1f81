package io.tongpin.reporting;

import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where a figure comes from (穿透): the list that shows what it is made of, and the filter to ask it with.
 *
 * @param list {@code documents}, {@code journal}, {@code open-items}, {@code stock} or {@code verify}
 * @param query parameters of that list; several values are joined by commas
 */
public record Drill(String list, Map<String, String> query) {

    public Drill {
        query = Collections.unmodifiableMap(new TreeMap<>(query));
    }

    static Drill to(String list) {
        return new Drill(list, Map.of());
    }

    /** The same with one more condition; none if the value is null. */
    Drill with(String key, @Nullable Object value) {
        if (value == null) {
            return this;
        }
        Map<String, String> more = new TreeMap<>(query);
        more.put(
                key,
                value instanceof Collection<?> many
                        ? many.stream().map(Object::toString).collect(Collectors.joining(","))
                        : value.toString());
        return new Drill(list, more);
    }
}
