package io.tongpin.exchange.chain;

import io.tongpin.exchange.reading.Reading;
import io.tongpin.exchange.reading.Row;
import io.tongpin.exchange.reading.Table;
import java.io.IOException;

/** Goes through one file of a folder. A row that cannot be read at all stops the import: who knows what it belonged to. */
final class FileRows {

    private FileRows() {}

    /** What to do with each row. */
    @FunctionalInterface
    interface Action {
        void take(Row row) throws IOException;
    }

    static void each(Table table, ChainFile file, Findings findings, Progress progress, Action action)
            throws IOException {
        while (true) {
            switch (table.next()) {
                case Reading.Good(Row row) -> {
                    findings.count(file);
                    progress.read(1);
                    action.take(row);
                }
                case Reading.BadRow(var why) -> findings.fault(why);
                case Reading.BrokenFile(var why) -> {
                    findings.fault(why);
                    return;
                }
                case Reading.End() -> {
                    return;
                }
            }
            if (progress.cancelled()) {
                return;
            }
        }
    }
}
