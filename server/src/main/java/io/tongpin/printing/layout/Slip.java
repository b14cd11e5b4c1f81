package io.tongpin.printing.layout;

import java.util.List;

/**
 * All words of one document's paper (纸面内容), before anybody has said where they stand.
 *
 * @param marks what it is not to be mistaken for: a draft, one that was taken back
 * @param copy that it has been printed before; empty the first time
 * @param facts above the lines
 * @param rows of the lines, a cell for each column
 * @param sums below the columns, empty where there is none
 * @param closing below the sums, each on a line of its own
 * @param page {@code {page}} and {@code {pages}} are filled in
 */
public record Slip(
        String company,
        String title,
        String number,
        boolean code,
        List<String> marks,
        String copy,
        List<Fact> facts,
        List<Column> columns,
        List<List<String>> rows,
        List<String> sums,
        String sumsName,
        boolean pageSums,
        String pageSumsName,
        List<Fact> closing,
        String footer,
        List<String> signatures,
        String page,
        float fontSize) {

    /** A field and what it says. */
    public record Fact(String name, String value) {

        String line() {
            return name.isEmpty() ? value : name + "：" + value;
        }
    }

    /**
     * A column of the lines.
     *
     * @param figure stands at the right
     * @param summed may be added up
     */
    public record Column(String title, int width, boolean figure, boolean summed) {}

    public Slip {
        marks = List.copyOf(marks);
        facts = List.copyOf(facts);
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        sums = List.copyOf(sums);
        closing = List.copyOf(closing);
        signatures = List.copyOf(signatures);
    }

    /** What these rows add up to, column by column. */
    List<String> sumsOf(List<List<String>> some) {
        return Sums.of(columns, some);
    }
}
