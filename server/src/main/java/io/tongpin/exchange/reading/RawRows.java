package io.tongpin.exchange.reading;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows of cells before anything is known of a header; one row in memory at a time. */
interface RawRows extends Closeable {

    /** The next row, or null at the end. After a row with a fault there are no more. */
    @Nullable
    RawRow next() throws IOException;

    /** Whether cells at the end of a row may simply be left out, as they are in a workbook. */
    boolean sparse();

    /**
     * A row as it stands in the file.
     *
     * @param line line or sheet row, the first being 1
     * @param fault why neither this row nor the rest of the file can be understood
     */
    record RawRow(long line, List<Cell> cells, @Nullable Fault fault) {

        RawRow(long line, List<Cell> cells) {
            this(line, cells, null);
        }

        boolean isBlank() {
            return cells.stream().allMatch(Cell::isBlank);
        }
    }

    /** A stable code, and the place of the cell in its row. */
    record Fault(String code, int place) {}
}
