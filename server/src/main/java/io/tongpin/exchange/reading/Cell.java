package io.tongpin.exchange.reading;

/**
 * One cell as it stood in the file (单元格): its text, and what the file said it was. A CSV cell is always text; a
 * number of a workbook comes as plain digits, a date as ISO text.
 */
public record Cell(String text, Kind kind) {

    public static final Cell EMPTY = new Cell("", Kind.TEXT);

    /** What the file said: a workbook knows numbers from text, a CSV file does not. */
    public enum Kind {
        TEXT,
        NUMBER,
        DATE,
        BOOLEAN,
        /** {@code #N/A} and its like, or a formula that was never calculated. */
        ERROR
    }

    public static Cell text(String text) {
        return text.isEmpty() ? EMPTY : new Cell(text, Kind.TEXT);
    }

    public boolean isBlank() {
        return text.isBlank();
    }
}
