package io.tongpin.exchange.reading;

/** How big things may be before a file is refused (上限). All limits bound memory or time, never the number of rows. */
final class Limits {

    /** Longest text of a cell, the same as Excel's. */
    static final int CELL_CHARS = 32_767;

    /** Most columns, the same as Excel's. */
    static final int COLUMNS = 16_384;

    /** Last row of a sheet. */
    static final int SHEET_ROWS = 1_048_576;

    /** Longest stretch of bytes without a line end in a text file. */
    static final int LINE_BYTES = 4 << 20;

    /** Most text of one record, so that ten thousand long cells do not fill the memory. */
    static final int RECORD_CHARS = 4 << 20;

    /** Most bytes that may come out of one packed file. */
    static final long INFLATED_BYTES = 16L << 30;

    /** Most bytes of any part of a workbook; sheets are streamed, so this bounds time. */
    static final long SHEET_BYTES = 4L << 30;

    /** Most bytes of a part that is kept in memory, such as styles. */
    static final long KEPT_PART_BYTES = 32L << 20;

    /** Most memory for the shared texts of a workbook, counted at two bytes a character and 64 a text. */
    static final long SHARED_TEXT_BYTES = 192L << 20;

    static final int ZIP_ENTRIES = 10_000;

    private Limits() {}
}
