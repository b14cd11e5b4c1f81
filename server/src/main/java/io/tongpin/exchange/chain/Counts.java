package io.tongpin.exchange.chain;

import java.util.Map;

/** How much there is in a folder: rows by file, documents by kind, and how many refusals there were. */
public record Counts(Map<ChainFile, Long> rows, Map<ChainDocument.Kind, Long> documents, long refused) {

    public Counts {
        rows = Map.copyOf(rows);
        documents = Map.copyOf(documents);
    }

    public long totalDocuments() {
        return documents.values().stream().mapToLong(Long::longValue).sum();
    }

    public long totalRows() {
        return rows.values().stream().mapToLong(Long::longValue).sum();
    }
}
