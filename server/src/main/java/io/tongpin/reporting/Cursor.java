package io.tongpin.reporting;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Where a page ended (翻页位置): the keys of its last row, opaque to clients. What is not ours begins at the first page. */
final class Cursor {

    private static final String BETWEEN = "\u001f";

    private Cursor() {}

    static String of(Object... keys) {
        String text = String.join(
                BETWEEN, List.of(keys).stream().map(Object::toString).toList());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The last row's keys as the caller reads them. */
    static <T> Optional<T> parse(@Nullable String cursor, int keys, Function<List<String>, T> read) {
        if (cursor == null || cursor.isEmpty()) {
            return Optional.empty();
        }
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            List<String> parts = List.of(text.split(BETWEEN, -1));
            boolean usable = parts.size() == keys && text.indexOf(0) < 0;
            return usable ? Optional.of(read.apply(parts)) : Optional.empty();
        } catch (java.time.DateTimeException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
