package io.tongpin.exchange.values;

import io.tongpin.exchange.reading.Cell;
import io.tongpin.exchange.reading.Position;
import io.tongpin.kernel.Outcome;
import io.tongpin.kernel.Refusal;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Plain decimal numbers as people type them (数值): {@code 1,234.50}, {@code .5}, full-width digits. No exponents, no
 * words, no sums; a comma that does not part thousands is refused, for {@code 12,50} may mean 12.50 or 1250.
 */
final class Decimals {

    private static final int LONGEST = 40;
    private static final Pattern THOUSANDS = Pattern.compile("[+-]?\\d{1,3}(,\\d{3})+(\\.\\d*)?");

    private Decimals() {}

    /** The number, or null if the text is none. Never slow and never big, whatever the text. */
    static @Nullable BigDecimal parse(String plain) {
        if (plain.length() > LONGEST) {
            return null;
        }
        if (isBare(plain)) {
            return new BigDecimal(plain);
        }
        return THOUSANDS.matcher(plain).matches() ? new BigDecimal(plain.replace(",", "")) : null;
    }

    /** Digits with at most one point, perhaps a sign in front. */
    private static boolean isBare(String text) {
        int digits = 0;
        int points = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                digits++;
            } else if (c == '.') {
                points++;
            } else if (i > 0 || c != '-' && c != '+') {
                return false;
            }
        }
        return digits > 0 && points <= 1;
    }

    /** What a field allows: how many decimals, and the greatest number that makes sense. */
    record Range(String name, int decimals, BigDecimal max, boolean zero, boolean negative) {

        /** @param plain the cleaned text of the cell, without unit or currency */
        Outcome<BigDecimal> check(Cell cell, String plain, Position where) {
            Refusal why = null;
            BigDecimal number = cell.kind() == Cell.Kind.ERROR ? null : parse(plain);
            if (plain.isEmpty()) {
                why = where.refuse("import.value-missing");
            } else if (number == null) {
                why = where.refuseValue("import." + name + "-unreadable", cell.text());
            } else if (number.signum() < 0 && !negative) {
                why = where.refuseValue("import." + name + "-negative", cell.text());
            } else if (number.signum() == 0 && !zero) {
                why = where.refuseValue("import." + name + "-zero", cell.text());
            } else if (number.abs().compareTo(max) > 0) {
                why = where.refuseValue("import." + name + "-too-big", cell.text(), "max", max.toPlainString());
            } else if (number.stripTrailingZeros().scale() > decimals) {
                why = where.refuseValue(
                        "import." + name + "-too-fine", cell.text(), "decimals", Integer.toString(decimals));
            }
            return why == null && number != null ? Outcome.done(number) : Outcome.refused(Objects.requireNonNull(why));
        }
    }
}
