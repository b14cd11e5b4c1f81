package io.tongpin.exchange.values;

import java.util.regex.Pattern;

/** Takes off what programs and keyboards add around a value and nobody sees: blanks, zero-width marks, full-width forms. */
final class Cleaning {

    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}\\uFE0F]");

    private Cleaning() {}

    /** For numbers, dates and codes; texts of people are kept as they are. */
    static String plain(String text) {
        if (isPlain(text)) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        UNSEEN.matcher(text)
                .replaceAll("")
                .codePoints()
                .map(Cleaning::halfWidth)
                .forEach(out::appendCodePoint);
        return out.toString().strip();
    }

    /** Nearly every cell is: then there is nothing to take off. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) <= ' ' || text.charAt(i) > '~') {
                return false;
            }
        }
        return true;
    }

    /** Full-width forms U+FF01–U+FF5E and the ideographic and no-break spaces, as Chinese input methods give them. */
    private static int halfWidth(int c) {
        if (c >= 0xFF01 && c <= 0xFF5E) {
            return c - 0xFEE0;
        }
        return c == 0x3000 || c == 0xA0 || c == 0x2007 || c == 0x202F ? ' ' : c == 0xFFE5 ? '¥' : c;
    }
}
