package io.tongpin.exchange.sheets;

import io.tongpin.exchange.reading.Cell;
import io.tongpin.exchange.reading.Columns;
import io.tongpin.exchange.reading.Header;
import io.tongpin.exchange.reading.Reading;
import io.tongpin.exchange.reading.Source;
import io.tongpin.exchange.reading.Table;
import io.tongpin.exchange.writing.NeutralText;
import io.tongpin.kernel.Outcome;
import io.tongpin.kernel.Refusal;
import io.tongpin.platform.Database;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads one file of somebody's into rows that lie in the database (读入表格); memory is that of some hundreds of them. */
final class ReadSheet {

    static final int MOST_ROWS = 50_000;
    private static final int AT_ONCE = 500;

    private final Database database;
    private int count;

    ReadSheet(Database database) {
        this.database = database;
    }

    /** What was read: the columns as they were found, and how many rows there are. */
    record Read(List<String> titles, List<String> columns, int rows) {}

    /** Reads all of it, or tells what is wrong with the file as a whole; then nothing is left of it. */
    Outcome<Read> read(int company, UUID id, Source source, Columns known, Set<String> fields) throws IOException {
        return switch (Table.open(source, known)) {
            case Outcome.Refused<Table>(List<Refusal> why) -> Outcome.refused(why);
            case Outcome.Done<Table>(Table table) -> {
                try (table) {
                    Refusal broken = rows(company, id, table, new Cleaner(table.header(), isText(source)));
                    yield broken == null
                            ? Outcome.done(columns(table.header(), fields, count))
                            : Outcome.refused(forgotten(company, id, broken));
                }
            }
        };
    }

    private @Nullable Refusal rows(int company, UUID id, Table table, Cleaner cleaner) throws IOException {
        List<SheetRow> waiting = new ArrayList<>();
        for (Reading next = table.next(); !(next instanceof Reading.End); next = table.next()) {
            switch (next) {
                case Reading.Good(var row) -> waiting.add(kept(row.position().line(), cleaner.cells(row), null));
                case Reading.BadRow(Refusal why) -> waiting.add(kept(line(why), List.of(), why));
                case Reading.BrokenFile(Refusal why) -> {
                    return why;
                }
                case Reading.End() -> {}
            }
            if (count > MOST_ROWS) {
                return table.position().refuse("sheet.too-many-rows", "max", Integer.toString(MOST_ROWS));
            }
            if (waiting.size() == AT_ONCE) {
                store(company, id, waiting);
            }
        }
        store(company, id, waiting);
        return null;
    }

    private SheetRow kept(long line, List<String> cells, @Nullable Refusal why) {
        return new SheetRow(++count, line, cells, why, null, null, null, Set.of(), false, false, null);
    }

    private static long line(Refusal why) {
        return Long.parseLong(why.facts().getOrDefault("line", "0"));
    }

    private void store(int company, UUID id, List<SheetRow> waiting) {
        if (!waiting.isEmpty()) {
            database.write(company, tx -> {
                SheetRowTable.insert(tx, id, waiting);
                return waiting.size();
            });
            waiting.clear();
        }
    }

    private Refusal forgotten(int company, UUID id, Refusal why) {
        database.write(
                company,
                tx -> tx.sql("delete from exchange.sheet_row where company_id = ? and sheet_id = ?")
                        .params(tx.company(), id)
                        .update());
        return why;
    }

    private static Read columns(Header header, Set<String> fields, int rows) {
        List<String> titles = header.keys().stream().map(header::title).toList();
        List<String> columns = header.keys().stream()
                .map(key -> fields.contains(key) ? key : "")
                .toList();
        return new Read(titles, columns, rows);
    }

    private static boolean isText(Source source) throws IOException {
        try (InputStream in = Files.newInputStream(source.path())) {
            byte[] start = in.readNBytes(2);
            return start.length < 2 || start[0] != 'P' || start[1] != 'K';
        }
    }

    /** Takes the marks off again that keep a text of ours from becoming a formula; only a text file of ours has them. */
    private record Cleaner(Header header, boolean marked) {

        Cleaner {
            marked = marked && header.keys().contains(SheetForm.VERSION);
        }

        List<String> cells(io.tongpin.exchange.reading.Row row) {
            return row.cells().values().stream().map(this::kept).toList();
        }

        private String kept(Cell cell) {
            return SheetRow.kept(marked ? new Cell(NeutralText.restored(cell.text()), cell.kind()) : cell);
        }
    }
}
