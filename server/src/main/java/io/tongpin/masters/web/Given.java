package io.tongpin.masters.web;

import io.tongpin.kernel.Refusal;
import io.tongpin.platform.Refused;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a body gave, or what stands for a thing it left out (缺省值). */
public final class Given {

    private Given() {}

    /** Nothing is the empty text, which the record's own check refuses by name. */
    public static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    public static String or(@Nullable String text, String otherwise) {
        return text == null || text.isBlank() ? otherwise : text;
    }

    public static UUID id(String field, @Nullable UUID id) {
        if (id == null) {
            throw new Refused(Refusal.input("master.text-required", "field", field));
        }
        return id;
    }

    public static <T> List<T> list(@Nullable List<T> list) {
        if (list == null) {
            return List.of();
        }
        if (list.stream().anyMatch(Objects::isNull)) {
            throw new Refused(new Refusal("request.bad-value", 400, java.util.Map.of("field", "[]")));
        }
        return list;
    }
}
