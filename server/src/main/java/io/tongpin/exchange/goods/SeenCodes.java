package io.tongpin.exchange.goods;

/** Which codes a file has shown so far, and in which row: twelve bytes a code, so a million of them fit easily. */
final class SeenCodes {

    private long[] codes = new long[1 << 10];
    private int[] rows = new int[1 << 10];
    private int count;

    /** Notes a code; gives the row in which it stood before, or 0. Rows count from 1. */
    long seenBefore(String code, long row) {
        if (count * 2 > codes.length) {
            grow();
        }
        long key = key(code);
        int at = slot(codes, key);
        if (rows[at] == 0) {
            codes[at] = key;
            rows[at] = (int) row;
            count++;
            return 0;
        }
        return rows[at];
    }

    /** Digits as a number behind a leading 1, so that 0123 differs from 123; a dash is one digit more. */
    private static long key(String code) {
        long key = 1;
        for (int i = 0; i < code.length(); i++) {
            key = key * 11 + (code.charAt(i) == '-' ? 10 : code.charAt(i) - '0');
        }
        return key;
    }

    private int slot(long[] in, long key) {
        int at = (int) ((key * 0x9E3779B97F4A7C15L) >>> 40) & (in.length - 1);
        while (rows[at] != 0 && in[at] != key) {
            at = (at + 1) & (in.length - 1);
        }
        return at;
    }

    private void grow() {
        long[] oldCodes = codes;
        int[] oldRows = rows;
        codes = new long[oldCodes.length * 2];
        rows = new int[codes.length];
        for (int i = 0; i < oldRows.length; i++) {
            if (oldRows[i] != 0) {
                int at = slot(codes, oldCodes[i]);
                codes[at] = oldCodes[i];
                rows[at] = oldRows[i];
            }
        }
    }
}
