package io.tongpin.exchange.reading;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A column we can use (列): our key for it, the titles it goes by in people's files, and whether the file must have it.
 */
public record Column(String key, boolean required, Set<String> titles) {

    public Column {
        titles = titles.stream().map(Columns::plain).collect(Collectors.toUnmodifiableSet());
    }

    /** A column without which the file makes no sense. The key itself is a title too. */
    public static Column required(String key, String... titles) {
        return new Column(key, true, with(key, titles));
    }

    public static Column optional(String key, String... titles) {
        return new Column(key, false, with(key, titles));
    }

    private static Set<String> with(String key, String... titles) {
        return Stream.concat(Stream.of(key), Arrays.stream(titles)).collect(Collectors.toUnmodifiableSet());
    }
}
