package io.tongpin.catalog;

/** A barcode number of GS1 (国际条码): GTIN-8, 12, 13 or 14, whose last digit is computed from the others. */
public final class Gtin {

    private Gtin() {}

    /** Whether the text has the form of one, whatever its check digit. */
    public static boolean hasForm(String text) {
        return switch (text.length()) {
            case 8, 12, 13, 14 -> text.chars().allMatch(c -> c >= '0' && c <= '9');
            default -> false;
        };
    }

    /** The digit that must stand last; the text has the form of a GTIN. */
    public static char checkDigit(String text) {
        int sum = 0;
        for (int i = text.length() - 2, weight = 3; i >= 0; i--, weight = 4 - weight) {
            sum += (text.charAt(i) - '0') * weight;
        }
        return (char) ('0' + (10 - sum % 10) % 10);
    }

    public static boolean isRight(String text) {
        return hasForm(text) && text.charAt(text.length() - 1) == checkDigit(text);
    }
}
