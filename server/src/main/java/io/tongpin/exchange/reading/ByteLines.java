package io.tongpin.exchange.reading;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * The lines of a text file as bytes, before its encoding is known. Line ends can be told in every encoding we read,
 * since neither CR nor LF is ever the second half of a Chinese character.
 */
final class ByteLines {

    private final InputStream in;
    private final byte[] buffer = new byte[1 << 16];
    private int next;
    private int end;
    private byte[] line = new byte[1 << 10];
    private int length;
    private long number;
    private boolean ascii;
    private boolean blank;
    private boolean afterCr;

    ByteLines(InputStream in) {
        this.in = in;
    }

    /** Steps to the next line; false at the end of the file. */
    boolean next() throws IOException {
        length = 0;
        ascii = true;
        blank = true;
        boolean any = false;
        for (int b = read(); b >= 0; b = read()) {
            if (b == '\n' && afterCr && !any) {
                afterCr = false;
                continue;
            }
            any = true;
            afterCr = b == '\r';
            if (b == '\r' || b == '\n' || length == Limits.LINE_BYTES) {
                break;
            }
            add((byte) b);
        }
        number += any ? 1 : 0;
        return any;
    }

    private int read() throws IOException {
        if (next == end) {
            end = in.read(buffer, 0, buffer.length);
            next = 0;
            if (end <= 0) {
                end = 0;
                return -1;
            }
        }
        return buffer[next++] & 0xFF;
    }

    private void add(byte b) {
        if (length == line.length) {
            line = Arrays.copyOf(line, length * 2);
        }
        line[length++] = b;
        ascii &= b >= 0;
        blank &= b == ' ' || b == '\t' || b == ',';
    }

    byte[] bytes() {
        return line;
    }

    int length() {
        return length;
    }

    /** Number of the line, the first being 1. */
    long number() {
        return number;
    }

    boolean isAscii() {
        return ascii;
    }

    boolean isBlank() {
        return blank;
    }

    boolean tooLong() {
        return length >= Limits.LINE_BYTES;
    }
}
