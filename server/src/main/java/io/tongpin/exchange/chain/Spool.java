package io.tongpin.exchange.chain;

import io.tongpin.exchange.chain.Bundle.Numbered;
import io.tongpin.exchange.reading.RowCodec;
import io.tongpin.exchange.reading.Table;
import io.tongpin.kernel.Outcome;
import io.tongpin.kernel.Refusal;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/** The rows of one file, put aside to be sorted by a column (暂存). */
record Spool(ExternalSort<Numbered> rows, RowCodec codec) implements Closeable {

    /** Cells in memory for each file while sorting; about a hundred bytes each. */
    static final long LOAD = 300_000;

    /** Reads a file to its end; the outcome is refused if it cannot be opened. */
    static Outcome<Spool> of(
            ChainFolder folder, ChainFile file, String key, Path temp, Findings findings, Progress progress)
            throws IOException {
        switch (folder.open(file)) {
            case Outcome.Refused<Table>(List<Refusal> why) -> {
                return Outcome.refused(why);
            }
            case Outcome.Done<Table>(Table table) -> {
                try (table) {
                    RowCodec codec = new RowCodec(table);
                    ExternalSort<Numbered> rows = new ExternalSort<>(
                            temp, Comparator.comparing(Numbered::number), new Numbered.Codec(codec, key), LOAD);
                    FileRows.each(table, file, findings, progress, row -> {
                        String number = row.text(key).strip();
                        if (number.isEmpty()) { // It belongs to a document, and nobody can say to which.
                            findings.fault(row.position(key).refuse("import.value-missing"));
                        } else {
                            rows.add(new Numbered(number, row));
                        }
                    });
                    return Outcome.done(new Spool(rows, codec));
                }
            }
        }
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
