package io.tongpin.exchange.chain;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Which codes there are (编码集合): sixteen bytes a code, however long it is. Two codes in a billion billion could be
 * mistaken for each other.
 */
final class CodeSet {

    private long[] hashes = new long[1 << 10];
    private int count;

    /** Adds a code; false if it was there before. */
    boolean add(String code) {
        if (count * 2 > hashes.length) {
            grow();
        }
        long hash = hash(code);
        int at = slot(hash);
        if (hashes[at] == hash) {
            return false;
        }
        hashes[at] = hash;
        count++;
        return true;
    }

    boolean contains(String code) {
        long hash = hash(code);
        return hashes[slot(hash)] == hash;
    }

    int size() {
        return count;
    }

    private int slot(long hash) {
        int at = (int) (hash >>> 32) & (hashes.length - 1);
        while (hashes[at] != 0 && hashes[at] != hash) {
            at = (at + 1) & (hashes.length - 1);
        }
        return at;
    }

    private void grow() {
        long[] old = hashes;
        hashes = new long[old.length * 2];
        for (long hash : old) {
            if (hash != 0) {
                hashes[slot(hash)] = hash;
            }
        }
    }

    /** FNV-1a over the bytes, stirred at the end (the finalizer of MurmurHash3); never zero. */
    static long hash(String code) {
        long hash = 0xcbf29ce484222325L;
        for (byte b : code.getBytes(UTF_8)) {
            hash = (hash ^ (b & 0xFF)) * 0x100000001b3L;
        }
        hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
        hash = (hash ^ (hash >>> 33)) * 0xc4ceb9fe1a85ec53L;
        hash ^= hash >>> 33;
        return hash == 0 ? 1 : hash;
    }
}
