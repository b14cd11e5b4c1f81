package io.tongpin.exchange.values;

import io.tongpin.exchange.reading.Cell;
import io.tongpin.exchange.reading.Position;
import io.tongpin.kernel.Outcome;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A day in a cell (日期): {@code 2024-01-05}, {@code 2024/1/5}, {@code 2024.1.5}, {@code 2024年1月5日}, {@code 20240105},
 * with or without a time. The year comes first with four digits; anything else could be read in two ways.
 *
 * @param zone whose day it is when the file gives a moment with an offset
 * @param earliest the first day that makes sense
 * @param latest the last day that makes sense, for most fields today or a year on
 */
public record DateText(ZoneId zone, LocalDate earliest, LocalDate latest) {

    private static final int LONGEST = 40;
    private static final Pattern DAY = Pattern.compile("(\\d{4})(?:-|/|\\.|年)(\\d{1,2})(?:-|/|\\.|月)(\\d{1,2})日?");
    private static final Pattern DIGITS = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final Pattern WITH_TIME =
            Pattern.compile("(.+?)[T ]\\s*(\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,9})?)?)");

    /** The business day, or a refusal that says why there is none. */
    public Outcome<LocalDate> read(Cell cell, Position where) {
        String plain = Cleaning.plain(cell.text());
        if (plain.isEmpty()) {
            return Outcome.refused(where.refuse("import.value-missing"));
        }
        LocalDate day = cell.kind() == Cell.Kind.ERROR || plain.length() > LONGEST ? null : parse(plain);
        if (day == null) {
            return Outcome.refused(where.refuseValue("import.date-unreadable", cell.text()));
        }
        if (day.isBefore(earliest) || day.isAfter(latest)) {
            return Outcome.refused(where.refuseValue(
                    "import.date-out-of-range",
                    cell.text(),
                    "earliest",
                    earliest.toString(),
                    "latest",
                    latest.toString()));
        }
        return Outcome.done(day);
    }

    private @Nullable LocalDate parse(String plain) {
        try {
            if (plain.contains("T") && plain.matches(".*(Z|[+-]\\d{2}:\\d{2})")) {
                return OffsetDateTime.parse(plain).atZoneSameInstant(zone).toLocalDate();
            }
            Matcher timed = WITH_TIME.matcher(plain);
            if (timed.matches()) {
                String time = timed.group(2);
                LocalTime.parse(time.indexOf(':') == 1 ? "0" + time : time); // Refuses 25:00.
                return day(timed.group(1));
            }
            return day(plain);
        } catch (DateTimeParseException e) {
            return null;
        } catch (DateTimeException e) { // The thirtieth of February.
            return null;
        }
    }

    private static @Nullable LocalDate day(String text) {
        Matcher matcher = DAY.matcher(text);
        if (!matcher.matches()) {
            matcher = DIGITS.matcher(text);
            if (!matcher.matches()) {
                return null;
            }
        }
        return LocalDate.of(
                Integer.parseInt(matcher.group(1)),
                Integer.parseInt(matcher.group(2)),
                Integer.parseInt(matcher.group(3)));
    }
}
