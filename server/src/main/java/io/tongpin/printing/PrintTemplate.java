package io.tongpin.printing;

import java.util.List;

/**
 * What stands on a paper of a kind and where (打印模板).
 *
 * @param head fields above the lines, in their order
 * @param columns of the lines, in their order
 * @param footer words of the company below it all; may be empty
 * @param fontSize in points, of the lines
 * @param capitals whether the amount is written out in capitals
 * @param code whether the number stands there as a barcode
 * @param pageSums whether each page has a sum of its own, where there are several
 * @param signatures who signs, each with a line to write on
 */
public record PrintTemplate(
        List<String> head,
        List<Column> columns,
        String footer,
        int fontSize,
        boolean capitals,
        boolean code,
        boolean pageSums,
        List<String> signatures) {

    /**
     * A column of the lines.
     *
     * @param width in proportion to the others
     * @param title empty: as the definition calls it
     */
    public record Column(String key, int width, String title) {}

    public PrintTemplate {
        head = List.copyOf(head);
        columns = List.copyOf(columns);
        signatures = List.copyOf(signatures);
    }
}
