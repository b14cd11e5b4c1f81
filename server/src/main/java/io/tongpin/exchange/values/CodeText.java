package io.tongpin.exchange.values;

import io.tongpin.exchange.reading.Cell;
import io.tongpin.exchange.reading.Position;
import io.tongpin.kernel.Outcome;

/** A code, a phone or a tax number in a cell (编码): full-width letters and digits become plain ones, blanks around it go. */
public final class CodeText {

    private CodeText() {}

    public static Outcome<String> read(Cell cell, Position where, int maxLength) {
        return PlainText.optional(new Cell(plain(cell.text()), cell.kind()), where, maxLength);
    }

    /** How it is compared with another. */
    public static String plain(String text) {
        return Cleaning.plain(text);
    }
}
