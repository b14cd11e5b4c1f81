package io.tongpin.exchange.chain;

import java.util.BitSet;

/**
 * Remembers lines of earlier documents in a fixed eight megabytes (布隆过滤器). If it says that there is no such line, there
 * is none; if it says that there may be one, the books will look.
 */
final class LineFilter {

    private static final int BITS = 1 << 26;

    private final BitSet bits = new BitSet(BITS);

    void add(String document, int line, String sku) {
        long hash = hash(document, line, sku);
        for (int i = 0; i < 4; i++) {
            bits.set(bit(hash, i));
        }
    }

    boolean mayHave(String document, int line, String sku) {
        long hash = hash(document, line, sku);
        for (int i = 0; i < 4; i++) {
            if (!bits.get(bit(hash, i))) {
                return false;
            }
        }
        return true;
    }

    private static long hash(String document, int line, String sku) {
        return CodeSet.hash(document + '\n' + line + '\n' + sku);
    }

    private static int bit(long hash, int i) {
        return (int) (hash + i * ((hash >>> 32) | 1)) & (BITS - 1);
    }
}
