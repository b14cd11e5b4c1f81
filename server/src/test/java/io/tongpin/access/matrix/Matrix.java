package io.tongpin.access.matrix;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Who is answered what, as a table that a person can read (授权矩阵): a line for everything there is, a column for everybody. */
final class Matrix {

    private static final String ENDPOINT = "endpoint";
    private static final String TAKES = "takes";

    private final List<String> columns;
    private final Map<String, String> takes = new LinkedHashMap<>();
    private final Map<String, Map<String, String>> cells = new LinkedHashMap<>();

    Matrix(List<String> columns) {
        this.columns = List.copyOf(columns);
    }

    /** Reads what {@link #text()} wrote; lines that begin with # are for people. */
    static Matrix read(String text) {
        List<List<String>> lines = text.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line ->
                        Arrays.stream(line.split("\\|", -1)).map(String::strip).toList())
                .toList();
        List<String> head = lines.isEmpty() ? List.of(ENDPOINT, TAKES) : lines.getFirst();
        Matrix matrix = new Matrix(head.subList(2, head.size()));
        for (List<String> line : lines.subList(Math.min(1, lines.size()), lines.size())) {
            if (line.size() != head.size()) {
                throw new AssertionError("has another number of columns than the first line: " + line);
            }
            for (int i = 2; i < head.size(); i++) {
                matrix.put(line.get(0), line.get(1), head.get(i), line.get(i));
            }
        }
        return matrix;
    }

    void put(String row, String takes, String column, String mark) {
        this.takes.put(row, takes);
        cells.computeIfAbsent(row, r -> new LinkedHashMap<>()).put(column, mark);
    }

    int size() {
        return cells.size() * columns.size();
    }

    /** The lines in which somebody is answered so. */
    Set<String> rowsWith(String mark) {
        Set<String> rows = new TreeSet<>();
        cells.forEach((row, marks) -> {
            if (marks.values().stream().anyMatch(m -> m.startsWith(mark))) {
                rows.add(row);
            }
        });
        return rows;
    }

    String text() {
        int name = width(cells.keySet(), ENDPOINT);
        int ids = width(takes.values(), TAKES);
        StringBuilder out = new StringBuilder(line(ENDPOINT, name, TAKES, ids, c -> c));
        cells.forEach((row, marks) ->
                out.append(line(row, name, takes.getOrDefault(row, ""), ids, c -> marks.getOrDefault(c, ""))));
        return out.toString();
    }

    private String line(String row, int name, String ids, int idWidth, Function<String, String> mark) {
        StringBuilder out = new StringBuilder(("%-" + name + "s | %-" + idWidth + "s").formatted(row, ids));
        for (String column : columns) {
            out.append((" | %-" + width(List.of(mark.apply(column)), column) + "s").formatted(mark.apply(column)));
        }
        return out.toString().stripTrailing() + "\n";
    }

    private static int width(Iterable<String> texts, String atLeast) {
        int width = atLeast.length();
        for (String text : texts) {
            width = Math.max(width, text.length());
        }
        return width;
    }

    /** What the node does otherwise than this says, each in a sentence; nothing if all is as it says. */
    List<String> differences(Matrix node) {
        List<String> out = new ArrayList<>();
        for (String column : node.columns) {
            if (!columns.contains(column)) {
                out.add("The role " + column + " has no column. Decide what it may do, and add one.");
            }
        }
        columns.stream()
                .filter(column -> !node.columns.contains(column))
                .forEach(column -> out.add("There is no role " + column + " any more. Take its column out."));
        node.cells.forEach((row, marks) -> {
            Map<String, String> expected = cells.get(row);
            if (expected == null) {
                out.add("%s is new. Decide who may, and add a line; today it is: %s".formatted(row, marks));
            } else {
                differences(row, expected, marks, out);
                if (!takes.getOrDefault(row, "").equals(node.takes.get(row))) {
                    out.add("%s takes ids of %s.".formatted(row, node.takes.get(row)));
                }
            }
        });
        cells.keySet().stream()
                .filter(row -> !node.cells.containsKey(row))
                .forEach(row -> out.add(row + " is no more. Take its line out."));
        return out;
    }

    private void differences(String row, Map<String, String> expected, Map<String, String> marks, List<String> out) {
        for (String column : columns) {
            String wanted = expected.getOrDefault(column, "");
            String got = marks.getOrDefault(column, wanted);
            if (!wanted.equals(got)) {
                out.add("%s: %s is answered %s, and should be %s.".formatted(row, column, got, wanted));
            }
        }
    }
}
