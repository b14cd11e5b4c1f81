package io.tongpin.exchange.chain;

import io.tongpin.kernel.Refusal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** What was found while reading a folder (检查结果): rows that are left out go to a listener, faults of files stop everything. */
final class Findings {

    /** Enough to see what is wrong with a file; a file that is broken throughout would fill the memory. */
    private static final int FAULTS = 1_000;

    private final Consumer<Refusal> refusedRows;
    private final List<Refusal> faults = new ArrayList<>();
    private final Map<ChainFile, Long> rows = new EnumMap<>(ChainFile.class);
    private final Map<ChainDocument.Kind, Long> documents = new EnumMap<>(ChainDocument.Kind.class);
    private long refused;

    Findings(Consumer<Refusal> refusedRows) {
        this.refusedRows = refusedRows;
    }

    /** A row, or a document with all its rows, that is left out. */
    void refuse(List<Refusal> why) {
        refused += why.size();
        why.forEach(refusedRows);
    }

    /** Something for which nothing of the folder can be imported. */
    void fault(Refusal why) {
        if (faults.size() < FAULTS) {
            faults.add(why);
        }
    }

    void count(ChainFile file) {
        rows.merge(file, 1L, Long::sum);
    }

    void count(ChainDocument.Kind kind) {
        documents.merge(kind, 1L, Long::sum);
    }

    List<Refusal> faults() {
        return faults;
    }

    Counts counts() {
        return new Counts(rows, documents, refused);
    }
}
