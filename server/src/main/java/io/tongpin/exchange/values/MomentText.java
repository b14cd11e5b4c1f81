package io.tongpin.exchange.values;

import io.tongpin.exchange.reading.Cell;
import io.tongpin.exchange.reading.Position;
import io.tongpin.kernel.Outcome;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;

/**
 * A moment in a cell (时间): {@code 2024-01-05T16:30:00+08:00}; without an offset it is the store's own time.
 *
 * @param latest the last moment that makes sense
 */
public record MomentText(ZoneId zone, Instant earliest, Instant latest) {

    public Outcome<Instant> read(Cell cell, Position where) {
        String plain = Cleaning.plain(cell.text());
        if (plain.isEmpty()) {
            return Outcome.refused(where.refuse("import.value-missing"));
        }
        try {
            Instant moment = hasOffset(plain)
                    ? OffsetDateTime.parse(plain).toInstant()
                    : LocalDateTime.parse(plain.replace(' ', 'T')).atZone(zone).toInstant();
            return moment.isBefore(earliest) || moment.isAfter(latest)
                    ? Outcome.refused(where.refuseValue(
                            "import.date-out-of-range",
                            cell.text(),
                            "earliest",
                            earliest.toString(),
                            "latest",
                            latest.toString()))
                    : Outcome.done(moment);
        } catch (DateTimeException e) {
            return Outcome.refused(where.refuseValue("import.moment-unreadable", cell.text()));
        }
    }

    /** Whether it ends in Z or in an offset such as +08:00. */
    private static boolean hasOffset(String text) {
        int sign = text.length() - 6;
        return text.endsWith("Z") || sign > 0 && (text.charAt(sign) == '+' || text.charAt(sign) == '-');
    }
}
