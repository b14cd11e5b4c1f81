package io.tongpin.exchange.writing;

import java.util.regex.Pattern;

/**
 * Text that cannot become a formula in another program (公式注入). CSV has no types: a name that begins with {@code =}
 * would be calculated, so it gets an apostrophe in front, as spreadsheets themselves mark text. Full-width signs and
 * leading blanks count too, for Chinese and Japanese Excel read them as the sign. Negative numbers of our own are
 * numbers, not text, and stay bare.
 */
public final class NeutralText {

    private static final Pattern DANGEROUS = Pattern.compile("^'*(?:[\\t\\r\\n]|[\\s\\p{Z}\\p{Cf}\\x00]*[=+\\-@＝＋－＠])");

    private NeutralText() {}

    /** The text, marked if it needs it. */
    public static String of(String text) {
        return isDangerous(text) ? "'" + text : text;
    }

    /** Takes the mark off again, when we read a file that we wrote. */
    public static String restored(String text) {
        return text.startsWith("'") && isDangerous(text) ? text.substring(1) : text;
    }

    static boolean isDangerous(String text) {
        return DANGEROUS.matcher(text).lookingAt();
    }
}
