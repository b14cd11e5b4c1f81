package io.tongpin.exchange.journal;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A table as dBASE III wrote it (DBF): fields of fixed width, the number of rows at the beginning, texts in GBK. */
final class DbfTable {

    private static final int HEAD = 32;
    private static final int COLUMN = 32;
    private static final int NAME = 11;
    private static final byte DBASE_III = 3;
    private static final byte LANGUAGE_GBK = 0x4D;
    private static final int AT_LANGUAGE = 29;
    private static final byte END_OF_COLUMNS = 0x0D;
    private static final byte END_OF_TABLE = 0x1A;
    private static final byte BLANK = ' ';
    private static final int CENTURY = 1900;

    /**
     * One field.
     *
     * @param type C for text, N for a number, D for a date, L for yes or no
     */
    record Column(String name, char type, int width, int decimals) {

        static Column text(String name, int width) {
            return new Column(name, 'C', width, 0);
        }

        static Column number(String name, int width, int decimals) {
            return new Column(name, 'N', width, decimals);
        }

        static Column date(String name) {
            return new Column(name, 'D', 8, 0);
        }

        static Column flag(String name) {
            return new Column(name, 'L', 1, 0);
        }
    }

    private final List<Column> columns;
    private final int width;

    DbfTable(List<Column> columns) {
        this.columns = List.copyOf(columns);
        this.width = 1 + columns.stream().mapToInt(Column::width).sum();
    }

    void head(OutputStream out, long rows, LocalDate today) throws IOException {
        int length = HEAD + COLUMN * columns.size() + 1;
        ByteBuffer head = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        head.put(DBASE_III)
                .put((byte) (today.getYear() - CENTURY))
                .put((byte) today.getMonthValue())
                .put((byte) today.getDayOfMonth())
                .putInt(Math.toIntExact(rows))
                .putShort((short) length)
                .putShort((short) width);
        head.put(AT_LANGUAGE, LANGUAGE_GBK);
        head.position(HEAD);
        for (Column column : columns) {
            byte[] name = column.name().toUpperCase(Locale.ROOT).getBytes(US_ASCII);
            head.put(Arrays.copyOf(name, NAME)).put((byte) column.type()).putInt(0);
            head.put((byte) column.width()).put((byte) column.decimals()).put(new byte[14]);
        }
        out.write(head.put(END_OF_COLUMNS).array());
    }

    /** @param values by the names of the fields; a number that has no room is a bug of whoever gave it */
    void row(OutputStream out, Map<String, String> values) throws IOException {
        byte[] row = new byte[width];
        Arrays.fill(row, BLANK);
        int at = 1; // The first byte says that the row was not deleted.
        for (Column column : columns) {
            String value = values.getOrDefault(column.name(), column.type() == 'L' ? "F" : "");
            byte[] bytes = VoucherFormat.fitting(value, column.width());
            boolean number = column.type() == 'N';
            if (number && bytes.length < value.length()) {
                throw new IllegalArgumentException(column.name() + " has no room for " + value);
            }
            System.arraycopy(bytes, 0, row, number ? at + column.width() - bytes.length : at, bytes.length);
            at += column.width();
        }
        out.write(row);
    }

    void foot(OutputStream out) throws IOException {
        out.write(END_OF_TABLE);
    }
}
