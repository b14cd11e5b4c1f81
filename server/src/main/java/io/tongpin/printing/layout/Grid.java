package io.tongpin.printing.layout;

import java.util.ArrayList;
import java.util.List;

/** The lines of a paper as a table with rules (表体): where its columns are, and how high its rows. */
final class Grid {

    private static final float PAD = 2.5f;
    private static final float ABOVE = 1.5f;

    private final List<Slip.Column> columns;
    private final float size;
    private final float[] edges;

    Grid(List<Slip.Column> columns, float size, float left, float right) {
        this.columns = columns;
        this.size = size;
        this.edges = new float[columns.size() + 1];
        float all = columns.stream().mapToInt(Slip.Column::width).sum();
        edges[0] = left;
        for (int i = 0; i < columns.size(); i++) {
            edges[i + 1] = edges[i] + (right - left) * columns.get(i).width() / all;
        }
    }

    /** A row whose words are broken into lines already. */
    record Row(List<List<String>> cells) {

        int lines() {
            return cells.stream().mapToInt(List::size).max().orElse(1);
        }

        /** The lines from one to another. */
        Row part(int from, int to) {
            return new Row(cells.stream()
                    .map(lines -> lines.subList(Math.min(from, lines.size()), Math.min(to, lines.size())))
                    .toList());
        }
    }

    Row row(List<String> cells) {
        List<List<String>> broken = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            broken.add(PaperFont.wrapped(cells.get(i), size, edges[i + 1] - edges[i] - 2 * PAD));
        }
        return new Row(broken);
    }

    Row titles() {
        return row(columns.stream().map(Slip.Column::title).toList());
    }

    /** The name stands in the first columns that have no sum. */
    Row sums(String name, List<String> sums) {
        List<String> cells = new ArrayList<>(sums);
        if (cells.isEmpty() || !cells.getFirst().isEmpty()) {
            return row(cells);
        }
        Row row = row(cells);
        List<List<String>> named = new ArrayList<>(row.cells());
        named.set(0, List.of(name));
        return new Row(named);
    }

    float height(Row row) {
        return row.lines() * Sheet.line(size) + 2 * ABOVE;
    }

    /** How many lines of a row fit in this height. */
    int linesIn(float room) {
        return Math.max(1, (int) ((room - 2 * ABOVE) / Sheet.line(size)));
    }

    void put(Sheet sheet, Row row, boolean merged) {
        float height = height(row);
        for (int i = 0; i < columns.size(); i++) {
            float top = sheet.y + ABOVE;
            for (String line : row.cells().get(i)) {
                if (columns.get(i).figure()) {
                    sheet.textRight(edges[i + 1] - PAD, top, size, line);
                } else {
                    sheet.text(edges[i] + PAD, top, size, line);
                }
                top += Sheet.line(size);
            }
        }
        uprights(sheet, row, merged, height);
        sheet.y += height;
        sheet.rule(sheet.y, 0.4f);
    }

    /** Where sums have a name, no rule runs through it. */
    private void uprights(Sheet sheet, Row row, boolean merged, float height) {
        boolean named = merged;
        for (int i = 0; i < edges.length; i++) {
            named &= i < columns.size() && (i == 0 || isEmpty(row.cells().get(i)));
            boolean inside =
                    merged && i > 0 && i < columns.size() && isEmpty(row.cells().get(i)) && named;
            if (!inside) {
                sheet.upright(edges[i], sheet.y, sheet.y + height);
            }
        }
    }

    private static boolean isEmpty(List<String> lines) {
        return lines.stream().allMatch(String::isEmpty);
    }
}
