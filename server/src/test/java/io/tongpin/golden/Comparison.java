package io.tongpin.golden;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** What a golden file expects beside what the books say; keeps a report that shows only where they differ. */
final class Comparison {

    private static final Predicate<String> JOURNAL = line -> line.startsWith("Dr ") || line.startsWith("Cr ");
    private static final Predicate<String> OUTCOME = line -> line.startsWith("->");
    private static final Predicate<String> STOCK = JOURNAL.or(OUTCOME).negate();

    private final StringBuilder report = new StringBuilder();
    private int differences;

    Comparison(String story) {
        report.append("The books tell '").append(story).append("' otherwise (- as written, + as the books say):\n");
    }

    int differences() {
        return differences;
    }

    String report() {
        return report.toString();
    }

    /** A posted document's journal and movements are only compared if the file has any. */
    void compare(Script.Statement statement, List<String> actual) {
        boolean document = actual.stream().anyMatch(OUTCOME);
        List<String> expected = document ? statement.expected() : answers(statement);
        boolean same = document
                ? agree(expected, actual, OUTCOME)
                        && agreeIfWritten(expected, actual, JOURNAL)
                        && agreeIfWritten(expected, actual, STOCK)
                : flat(expected).equals(flat(actual));
        if (!same) {
            differences++;
            report.append("\nrow %d: %s\n".formatted(statement.row(), statement.text()));
            expected.forEach(line -> report.append("  - ").append(line).append('\n'));
            actual.forEach(line -> report.append("  + ").append(line).append('\n'));
        }
    }

    /** Of a question everything below it is the answer. */
    private static List<String> answers(Script.Statement statement) {
        List<String> all = new ArrayList<>(statement.content());
        all.addAll(statement.expected());
        return all;
    }

    private static boolean agreeIfWritten(List<String> expected, List<String> actual, Predicate<String> part) {
        return flat(expected).stream().noneMatch(part) || agree(expected, actual, part);
    }

    private static boolean agree(List<String> expected, List<String> actual, Predicate<String> part) {
        return flat(expected).stream()
                .filter(part)
                .toList()
                .equals(flat(actual).stream().filter(part).toList());
    }

    /** How many blanks stand between words is a matter of taste. */
    private static List<String> flat(List<String> lines) {
        return lines.stream().map(line -> line.strip().replaceAll("\\s+", " ")).toList();
    }
}
