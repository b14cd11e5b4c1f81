package io.tongpin.exchange.reading;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;

/** Turns the binary fractions of a workbook into the digits and dates its author saw. */
final class SheetNumbers {

    /** Excel shows fifteen digits; what a double holds beyond them is noise such as 12.299999999999999. */
    private static final MathContext SHOWN = new MathContext(15);

    private static final int LAST_DAY_OF_1900_JANUARY_ERROR = 60;
    private static final double LAST_SERIAL = 2_958_466;
    private static final double LONGEST_PLAIN = 1e21;
    private static final double SHORTEST_PLAIN = 1e-12;

    private SheetNumbers() {}

    /** Plain digits; numbers too big or too small for that stay as they are written and no value parser takes them. */
    static Cell number(String raw) {
        double value;
        try {
            value = Double.parseDouble(raw);
        } catch (NumberFormatException e) {
            return new Cell(raw, Cell.Kind.ERROR);
        }
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return new Cell(raw, Cell.Kind.ERROR);
        }
        double size = Math.abs(value);
        if (size >= LONGEST_PLAIN || size != 0 && size < SHORTEST_PLAIN) {
            return new Cell(raw, Cell.Kind.NUMBER);
        }
        BigDecimal shown = new BigDecimal(raw).round(SHOWN);
        return new Cell(shown.signum() == 0 ? "0" : shown.stripTrailingZeros().toPlainString(), Cell.Kind.NUMBER);
    }

    /** A date as ISO text: day, or day and time, or time. A serial no calendar has stays a number. */
    static Cell date(String raw, boolean from1904) {
        Cell number = number(raw);
        if (number.kind() == Cell.Kind.ERROR) {
            return number;
        }
        double serial = Double.parseDouble(raw) + (from1904 ? 1462 : 0);
        if (serial < 0 || serial >= LAST_SERIAL || (long) serial == LAST_DAY_OF_1900_JANUARY_ERROR) {
            return number;
        }
        long days = (long) Math.floor(serial);
        LocalTime time = LocalTime.MIDNIGHT.plusSeconds(Math.round((serial - days) * 86_400) % 86_400);
        if (days == 0) {
            return new Cell(time.toString(), Cell.Kind.DATE);
        }
        // Lotus and Excel believe in a 29 February 1900 (serial 60).
        long roundedUp = Math.round((serial - days) * 86_400) / 86_400;
        LocalDate epoch = LocalDate.of(1899, 12, days < LAST_DAY_OF_1900_JANUARY_ERROR ? 31 : 30);
        LocalDateTime at = epoch.plusDays(days + roundedUp).atTime(time).truncatedTo(ChronoUnit.SECONDS);
        return new Cell(time.equals(LocalTime.MIDNIGHT) ? at.toLocalDate().toString() : at.toString(), Cell.Kind.DATE);
    }
}
