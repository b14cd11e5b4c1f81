package io.tongpin.exchange.reading;

import io.tongpin.kernel.Outcome;
import io.tongpin.kernel.Refusal;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How reading a file went, from the first row to the last. */
record Gone(List<Row> rows, List<Refusal> refused, List<Notice> notices, boolean whole) {

    static Gone through(Path path, Columns columns) throws IOException {
        List<Row> rows = new ArrayList<>();
        List<Refusal> refused = new ArrayList<>();
        switch (Table.open(Source.of(path), columns)) {
            case Outcome.Refused<Table>(var why) -> {
                return new Gone(rows, why, List.of(), false);
            }
            case Outcome.Done<Table>(Table table) -> {
                try (table) {
                    while (true) {
                        switch (table.next()) {
                            case Reading.Good(Row row) -> rows.add(row);
                            case Reading.BadRow(Refusal why) -> refused.add(why);
                            case Reading.BrokenFile(Refusal why) -> {
                                refused.add(why);
                                return new Gone(rows, refused, table.notices(), false);
                            }
                            case Reading.End() -> {
                                return new Gone(rows, refused, table.notices(), true);
                            }
                        }
                    }
                }
            }
        }
    }

    /** Whether the file as a whole was turned down, so that an import keeps nothing of it. */
    boolean fileRefused() {
        return !whole || rows.isEmpty() && !refused.isEmpty();
    }

    List<String> codes() {
        return refused.stream().map(Refusal::code).toList();
    }

    List<String> refusedRows() {
        return refused.stream().map(why -> why.facts().getOrDefault("row", "")).toList();
    }
}
