package io.tongpin.exchange.chain;

import java.util.BitSet;

/** What the rows read so far have made known (已知编码): codes that others may refer to, lines they may go back to. */
final class Known {

    final CodeSet stores = new CodeSet();
    final CodeSet suppliers = new CodeSet();
    final CodeSet customers = new CodeSet();
    final CodeSet skus = new CodeSet();
    final CodeSet services = new CodeSet();
    final CodeSet barcodes = new CodeSet();
    final LineFilter lines = new LineFilter();
    final BitSet places = new BitSet();

    /** Notes a document as a whole, so that payments can name it. */
    void addDocument(String number) {
        lines.add(number, 0, "");
    }

    boolean mayHaveDocument(String number) {
        return lines.mayHave(number, 0, "");
    }

    /** Takes a place in the sequence of movements; false if another movement has it. */
    boolean take(long seq) {
        boolean free = !places.get((int) seq);
        places.set((int) seq);
        return free;
    }
}
