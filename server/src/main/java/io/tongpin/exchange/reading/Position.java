package io.tongpin.exchange.reading;

import io.tongpin.kernel.Refusal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where something stands in somebody's file, so that a refusal can point at it (位置).
 *
 * @param row number of the data row, the first below the header being 1; 0 for the header or the file as a whole
 * @param line the line or sheet row a spreadsheet program would show, the first being 1; 0 for the file as a whole
 * @param column the title of the column, or null for the whole row
 */
public record Position(
        String file, long row, long line, @Nullable String column) {

    private static final int SHOWN = 60;

    public static Position ofFile(String file) {
        return new Position(file, 0, 0, null);
    }

    public Position in(String title) {
        return new Position(file, row, line, title);
    }

    /** A refusal that names this place; more facts come in pairs. */
    public Refusal refuse(String code, String... keysAndValues) {
        List<String> facts = new ArrayList<>(List.of("file", file));
        if (line > 0) {
            Collections.addAll(facts, "row", Long.toString(row), "line", Long.toString(line));
        }
        if (column != null) {
            Collections.addAll(facts, "column", column);
        }
        Collections.addAll(facts, keysAndValues);
        return Refusal.input(code, facts.toArray(String[]::new));
    }

    /** A refusal of what stands here, with the beginning of it in the facts. */
    public Refusal refuseValue(String code, String value, String... keysAndValues) {
        List<String> facts = new ArrayList<>(List.of("value", shown(value)));
        Collections.addAll(facts, keysAndValues);
        return refuse(code, facts.toArray(String[]::new));
    }

    /** The first characters, with control characters made visible: a message must not carry a bell or half a pair. */
    private static String shown(String value) {
        StringBuilder out = new StringBuilder();
        value.codePoints()
                .limit(SHOWN)
                .map(c -> c < ' '
                        ? 0x2400 + c
                        : c == 0x7F ? 0x2421 : Character.isDefined(c) && !isSurrogate(c) ? c : 0xFFFD)
                .forEach(out::appendCodePoint);
        return value.codePointCount(0, value.length()) > SHOWN ? out.append('…').toString() : out.toString();
    }

    private static boolean isSurrogate(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }
}
