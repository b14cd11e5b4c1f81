package io.tongpin.reporting;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a financial statement is about (报告期): a month, a quarter or a year.
 *
 * @param name as people write it: {@code 2026-11}, {@code 2026-Q4} or {@code 2026}
 * @param months how many it has
 */
record StatementPeriod(String name, LocalDate first, int months) {

    private static final Pattern NAME = Pattern.compile("([12]\\d{3})(?:-(?:Q([1-4])|(0[1-9]|1[0-2])))?");

    static Optional<StatementPeriod> parse(String name) {
        Matcher found = NAME.matcher(name);
        if (!found.matches()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(found.group(1));
        if (found.group(2) != null) {
            int quarter = Integer.parseInt(found.group(2));
            return Optional.of(new StatementPeriod(name, LocalDate.of(year, quarter * 3 - 2, 1), 3));
        }
        return Optional.of(
                found.group(3) == null
                        ? new StatementPeriod(name, LocalDate.of(year, 1, 1), 12)
                        : new StatementPeriod(name, LocalDate.of(year, Integer.parseInt(found.group(3)), 1), 1));
    }

    static StatementPeriod monthOf(LocalDate day) {
        return new StatementPeriod(day.toString().substring(0, 7), day.withDayOfMonth(1), 1);
    }

    LocalDate last() {
        return behind().minusDays(1);
    }

    /** The first day that is no longer in it. */
    LocalDate behind() {
        return first.plusMonths(months);
    }

    /** Where the period before begins, which is as long. */
    LocalDate firstBefore() {
        return first.minusMonths(months);
    }

    LocalDate yearStart() {
        return first.withDayOfYear(1);
    }
}
