package io.tongpin.exchange.reading;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Splits text into records and fields as RFC 4180 has it: quotes around a field, doubled quotes inside, line ends CR,
 * LF or CRLF, and inside quotes as data. Keeps one record in memory. A quote in the middle of a bare field is taken as
 * it is (a 5" screen); a closing quote followed by more text cannot be understood.
 */
final class CsvRecords implements Closeable {

    private static final int EOF = -1;

    private final Reader in;
    private final char delimiter;
    private final char[] buffer = new char[1 << 15];
    private int next;
    private int end;
    private long line = 1;
    private long recordLine;
    private List<String> fields = List.of();
    private final StringBuilder field = new StringBuilder();
    private int recordChars;
    private RawRows.@Nullable Fault fault;

    CsvRecords(Reader in, char delimiter) {
        this.in = in;
        this.delimiter = delimiter;
    }

    /** Steps to the next record; false at the end of the file. After a fault there is nothing more to read. */
    boolean next() throws IOException {
        int c = read();
        if (c == EOF || fault != null) {
            return false;
        }
        recordLine = line;
        recordChars = 0;
        fields = new ArrayList<>();
        while (fault == null) {
            int after = c == '"' ? quoted() : bare(c);
            fields.add(field.toString());
            if (after != delimiter) {
                break;
            }
            if (fields.size() > Limits.COLUMNS) {
                fault("import.too-many-columns");
            }
            c = read();
        }
        return true;
    }

    /** The fields of the record. */
    List<String> fields() {
        return fields;
    }

    /** The line on which the record begins. */
    long line() {
        return recordLine;
    }

    /** Why the record cannot be understood, and in which field. */
    RawRows.@Nullable Fault fault() {
        return fault;
    }

    /** Reads a bare field that begins with c; gives what ended it. */
    private int bare(int c) throws IOException {
        field.setLength(0);
        while (c != EOF && c != delimiter && c != '\n') {
            append(c);
            c = read();
        }
        return c;
    }

    private int quoted() throws IOException {
        field.setLength(0);
        while (fault == null) {
            int c = raw();
            line += c == '\n' || c == '\r' && peek() != '\n' ? 1 : 0;
            if (c == EOF) {
                fault("import.quote-unclosed");
            } else if (c != '"') {
                append(c);
            } else {
                c = read();
                if (c == EOF || c == delimiter || c == '\n') {
                    return c;
                }
                if (c == '"') {
                    append('"');
                } else {
                    fault("import.quote-stray");
                }
            }
        }
        return EOF;
    }

    private void append(int c) {
        if (field.length() == Limits.CELL_CHARS || ++recordChars > Limits.RECORD_CHARS) {
            fault("import.cell-too-long");
        } else if (fault == null) {
            field.append((char) c);
        }
    }

    private void fault(String code) {
        fault = fault == null ? new RawRows.Fault(code, fields.size()) : fault;
    }

    /** The next character; CR and CRLF come as LF. */
    private int read() throws IOException {
        int c = raw();
        if (c == '\r') {
            if (peek() == '\n') {
                raw();
            }
            c = '\n';
        }
        line += c == '\n' ? 1 : 0;
        return c;
    }

    private int raw() throws IOException {
        int c = peek();
        next += c == EOF ? 0 : 1;
        return c;
    }

    private int peek() throws IOException {
        if (next == end) {
            end = Math.max(0, in.read(buffer, 0, buffer.length));
            next = 0;
        }
        return end == 0 ? EOF : buffer[next];
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
