package io.tongpin.kernel;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Writes maps and lists as canonical JSON (RFC 8785): keys in UTF-16 order, no white space, shortest escapes. Decimals
 * are written as strings, so no reader ever sees a binary fraction; only whole numbers are JSON numbers.
 */
public final class CanonicalJson {

    private CanonicalJson() {}

    public static byte[] bytes(Map<String, ?> object) {
        return text(object).getBytes(StandardCharsets.UTF_8);
    }

    public static String text(Map<String, ?> object) {
        StringBuilder out = new StringBuilder(512);
        write(out, object);
        return out.toString();
    }

    private static void write(StringBuilder out, @Nullable Object value) {
        switch (value) {
            case null -> out.append("null");
            case Boolean flag -> out.append(flag.booleanValue());
            case Integer whole -> out.append(whole.intValue());
            case Long whole -> out.append(whole.longValue());
            case String text -> string(out, text);
            case Money money -> string(out, money.toString());
            case Quantity quantity -> string(out, quantity.toString());
            case UnitCost cost -> string(out, cost.toString());
            case Value worth -> string(out, worth.toString());
            case BigDecimal decimal -> string(out, decimal.toPlainString());
            case UUID id -> string(out, id.toString());
            case LocalDate date -> string(out, date.toString());
            case Instant instant -> string(out, instant.toString());
            case Enum<?> name -> string(out, name.name());
            case Map<?, ?> map -> object(out, map);
            case Collection<?> items -> array(out, items);
            default -> throw new IllegalArgumentException("no canonical form for " + value.getClass());
        }
    }

    private static void object(StringBuilder out, Map<?, ?> map) {
        out.append('{');
        String comma = "";
        for (Map.Entry<?, ?> entry : inOrder(map).entrySet()) {
            out.append(comma);
            string(out, (String) entry.getKey());
            out.append(':');
            write(out, entry.getValue());
            comma = ",";
        }
        out.append('}');
    }

    /** Most of what is logged is in this order already. */
    private static Map<?, ?> inOrder(Map<?, ?> map) {
        return map instanceof SortedMap<?, ?> sorted && sorted.comparator() == null
                ? sorted
                : new TreeMap<Object, Object>(map);
    }

    private static void array(StringBuilder out, Collection<?> items) {
        out.append('[');
        String comma = "";
        for (Object item : items) {
            out.append(comma);
            write(out, item);
            comma = ",";
        }
        out.append(']');
    }

    /** What needs no escape, which is nearly everything, is taken over a stretch at a time. */
    private static void string(StringBuilder out, String text) {
        out.append('"');
        int taken = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x20 || c == '"' || c == '\\') {
                out.append(text, taken, i);
                escaped(out, c);
                taken = i + 1;
            }
        }
        out.append(text, taken, text.length()).append('"');
    }

    private static void escaped(StringBuilder out, char c) {
        switch (c) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\b' -> out.append("\\b");
            case '\f' -> out.append("\\f");
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            default -> out.append(String.format("\\u%04x", (int) c));
        }
    }
}
