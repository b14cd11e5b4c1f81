package io.tongpin.golden;

import java.util.ArrayList;
import java.util.List;

/**
 * A golden file as statements. A statement begins at the margin; what is indented below belongs to it. Of a document, lines
 * before {@code ->} say what is on it and the line with {@code ->} and those after it say what became of it; of a question
 * to the books, all lines are the answer.
 */
final class Script {

    /** A statement, its place in the file, what is on it and what is expected of it. */
    record Statement(int row, String text, List<String> content, List<String> expected) {}

    private Script() {}

    static List<Statement> parse(List<String> rows) {
        List<Statement> statements = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            String text = withoutComment(rows.get(i));
            if (text.isBlank()) {
                continue;
            }
            if (Character.isWhitespace(text.charAt(0)) || text.startsWith("->")) {
                if (statements.isEmpty()) {
                    throw new IllegalArgumentException("row " + (i + 1) + " belongs to nothing");
                }
                add(statements.getLast(), text.strip());
            } else {
                statements.add(new Statement(i + 1, text.strip(), new ArrayList<>(), new ArrayList<>()));
            }
        }
        return statements;
    }

    private static void add(Statement statement, String line) {
        boolean answers = line.startsWith("->") || !statement.expected().isEmpty();
        (answers ? statement.expected() : statement.content()).add(line);
    }

    private static String withoutComment(String row) {
        int hash = row.indexOf('#');
        return hash < 0 ? row.stripTrailing() : row.substring(0, hash).stripTrailing();
    }
}
