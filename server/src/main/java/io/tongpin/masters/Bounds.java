package io.tongpin.masters;

import io.tongpin.kernel.Refusal;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Looks at the values of one record before the database does (输入检查): present, short enough, storable, in range. Any
 * text that PostgreSQL can keep is kept as it is, however odd it looks.
 */
public final class Bounds {

    private static final int CODE = 64;
    private static final int NAME = 200;

    private final List<Refusal> refusals = new ArrayList<>();

    public List<Refusal> refusals() {
        return List.copyOf(refusals);
    }

    public void refuse(Refusal why) {
        refusals.add(why);
    }

    /** A code people type and print: no control characters, no blanks around it. */
    public void code(String field, @Nullable String value, int max) {
        required(field, value, max);
        if (value != null && (!value.equals(value.strip()) || value.chars().anyMatch(Character::isISOControl))) {
            refuse("master.code-malformed", field);
        }
    }

    public void codeAndName(Master record) {
        code("code", record.code(), CODE);
        required("name", record.name(), NAME);
    }

    public void required(String field, @Nullable String value, int max) {
        if (value == null || value.isBlank()) {
            refuse("master.text-required", field);
        } else {
            optional(field, value, max);
        }
    }

    public void optional(String field, @Nullable String value, int max) {
        if (value == null) {
            return;
        }
        int length = value.codePointCount(0, value.length());
        if (length > max) {
            refusals.add(Refusal.input("master.text-too-long", "field", field, "max", "" + max, "length", "" + length));
        }
        // U+0000 cannot be kept by PostgreSQL, half a surrogate pair not by UTF-8.
        if (value.codePoints().anyMatch(c -> c == 0 || c >= 0xD800 && c <= 0xDFFF)) {
            refuse("master.text-not-storable", field);
        }
    }

    public void choice(String field, @Nullable String value, Collection<String> choices) {
        if (value == null || !choices.contains(value)) {
            refusals.add(Refusal.input(
                    "master.choice-unknown",
                    "field",
                    field,
                    "value",
                    value == null ? "" : shortened(value),
                    "choices",
                    String.join(" ", choices)));
        }
    }

    /** A decimal within both ends, with no more digits behind the point than there is room for. */
    public void decimal(String field, @Nullable BigDecimal value, String from, String to, int scale) {
        if (value == null) {
            return;
        }
        boolean inside = value.precision() - value.scale() < 30
                && value.compareTo(new BigDecimal(from)) >= 0
                && value.compareTo(new BigDecimal(to)) <= 0;
        if (!inside) {
            refusals.add(Refusal.input("master.number-out-of-range", "field", field, "from", from, "to", to));
        } else if (value.scale() > scale && value.stripTrailingZeros().scale() > scale) {
            refusals.add(Refusal.input("master.number-too-fine", "field", field, "decimals", "" + scale));
        }
    }

    public void whole(String field, @Nullable Integer value, int from, int to) {
        if (value != null && (value < from || value > to)) {
            refusals.add(Refusal.input("master.number-out-of-range", "field", field, "from", "" + from, "to", "" + to));
        }
    }

    public void count(String field, Collection<?> items, int max) {
        if (items.size() > max) {
            refusals.add(Refusal.input("master.too-many", "field", field, "max", "" + max, "count", "" + items.size()));
        }
    }

    private void refuse(String code, String field) {
        refusals.add(Refusal.input(code, "field", field));
    }

    private static String shortened(String value) {
        return value.length() <= 40 ? value : value.substring(0, 40) + "…";
    }
}
