package io.tongpin.exchange.values;

import io.tongpin.exchange.reading.Cell;
import io.tongpin.exchange.reading.Position;
import io.tongpin.kernel.Outcome;

/**
 * A name, a note or another free text in a cell (文本): kept exactly as it is, formulas and markup included, for it is
 * neutral where it lies. Only what a database cannot hold is refused, and what is too long.
 */
public final class PlainText {

    private PlainText() {}

    /** A text that may be missing. */
    public static Outcome<String> optional(Cell cell, Position where, int maxLength) {
        String text = cell.text();
        if (cell.kind() == Cell.Kind.ERROR) {
            return Outcome.refused(where.refuseValue("import.text-unreadable", text));
        }
        if (text.indexOf('\0') >= 0 || hasHalfPair(text)) {
            return Outcome.refused(where.refuseValue("import.text-unreadable", text));
        }
        if (text.length() > maxLength && text.codePointCount(0, text.length()) > maxLength) {
            return Outcome.refused(where.refuseValue("import.text-too-long", text, "max", Integer.toString(maxLength)));
        }
        return Outcome.done(text);
    }

    public static Outcome<String> required(Cell cell, Position where, int maxLength) {
        return cell.isBlank()
                ? Outcome.refused(where.refuse("import.value-missing"))
                : optional(cell, where, maxLength);
    }

    private static boolean hasHalfPair(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i)) && !Character.isSurrogatePair(text.charAt(i), next(text, i++))) {
                return true;
            }
        }
        return false;
    }

    private static char next(String text, int i) {
        return i + 1 < text.length() ? text.charAt(i + 1) : 'x';
    }
}
