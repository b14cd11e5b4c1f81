package io.tongpin.exchange.imports;

import io.tongpin.exchange.reading.Position;
import io.tongpin.kernel.Refusal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A refusal of the modules below with the place in the files that caused it (指明出处). */
final class Pointed {

    private Pointed() {}

    static Refusal at(@Nullable Position place, Refusal why, String... more) {
        Map<String, String> facts = new LinkedHashMap<>();
        if (place != null) {
            facts.put("file", place.file());
            facts.put("row", Long.toString(place.row()));
            if (place.column() != null) {
                facts.put("column", place.column());
            }
        }
        for (int i = 0; i + 1 < more.length; i += 2) {
            facts.put(more[i], more[i + 1]);
        }
        facts.putAll(why.facts());
        if (place != null) { // Where the refusal speaks of a line itself, it means a line of the document.
            facts.putIfAbsent("line", Long.toString(place.line()));
        }
        return new Refusal(why.code(), why.status(), facts);
    }
}
