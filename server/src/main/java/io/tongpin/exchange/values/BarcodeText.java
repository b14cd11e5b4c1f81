package io.tongpin.exchange.values;

import io.tongpin.exchange.reading.Cell;
import io.tongpin.exchange.reading.Position;
import io.tongpin.kernel.Outcome;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A barcode in a cell (条码). Codes of 8, 12, 13 and 14 digits are GTINs and must have the right check digit; a code
 * with a digit lost or spoilt by a spreadsheet is refused. What a scanner adds, {@code ]C101…} or {@code (01)…}, is
 * taken off. Other lengths, and digits with one dash, are the shop's own.
 */
public final class BarcodeText {

    private static final Pattern ELEMENT = Pattern.compile("(?:\\](?:C1|E0|e0|d2|Q3))?\\(?01\\)?(\\d{14})");
    private static final Pattern SYMBOLOGY = Pattern.compile("\\](?:E0|E4|C0)(\\d{8,14})");
    private static final Pattern GROUPED = Pattern.compile("\\d{1,3}(?:[- ]\\d{2,7}){2,5}");
    private static final Pattern OWN = Pattern.compile("\\d{4,7}|\\d{9,11}|\\d{3,10}-\\d{1,2}");

    private BarcodeText() {}

    public static Outcome<String> read(Cell cell, Position where) {
        String plain = Cleaning.plain(cell.text());
        if (plain.isEmpty()) {
            return Outcome.refused(where.refuse("import.value-missing"));
        }
        if (OWN.matcher(plain).matches() && plain.matches(".*[1-9].*")) {
            return Outcome.done(plain);
        }
        String digits = bare(plain);
        if (cell.kind() == Cell.Kind.ERROR || !digits.matches("\\d{1,14}")) {
            return Outcome.refused(where.refuseValue("import.barcode-unreadable", cell.text()));
        }
        if (digits.chars().allMatch(c -> c == '0')) {
            return Outcome.refused(where.refuseValue("import.barcode-zero", cell.text()));
        }
        if (!hasCheckDigit(digits)) {
            return Outcome.refused(where.refuseValue("import.barcode-check-digit", cell.text()));
        }
        // A GTIN of fourteen digits that begins with 0 is the code of the piece itself.
        return Outcome.done(digits.length() == 14 && digits.startsWith("0") ? digits.substring(1) : digits);
    }

    private static String bare(String plain) {
        Matcher element = ELEMENT.matcher(plain);
        if (element.matches()) {
            return element.group(1);
        }
        Matcher symbol = SYMBOLOGY.matcher(plain);
        if (symbol.matches()) {
            return symbol.group(1);
        }
        return GROUPED.matcher(plain).matches() ? plain.replaceAll("[- ]", "") : plain;
    }

    /** Whether the last digit is the check digit of those before it, which have weight 3 and 1 from the right (GS1). */
    public static boolean hasCheckDigit(String digits) {
        if (!digits.matches("\\d{8}|\\d{12,14}")) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int weight = (digits.length() - i) % 2 == 0 ? 3 : 1;
            sum += weight * (digits.charAt(i) - '0');
        }
        return sum % 10 == 0;
    }
}
