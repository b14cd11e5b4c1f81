package io.tongpin.exchange.reading;

import io.tongpin.exchange.reading.RawRows.Fault;
import io.tongpin.exchange.reading.RawRows.RawRow;
import io.tongpin.kernel.Outcome;
import io.tongpin.kernel.Refusal;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * A table of somebody's file (表格), read row by row: the header is checked when it is opened, each row when it comes.
 * Memory does not grow with the file. No content of a file throws; only a disk that fails does.
 */
public final class Table implements Closeable {

    private final Position file;
    private final Header header;
    private final RawRows rows;
    private final List<Notice> notices;
    private long number;
    private @Nullable Reading last;

    private Table(Position file, Header header, RawRows rows, List<Notice> notices) {
        this.file = file;
        this.header = header;
        this.rows = rows;
        this.notices = List.copyOf(notices);
    }

    /** Opens a file of any kind we know, by its content rather than its name, and finds the columns in it. */
    public static Outcome<Table> open(Source source, Columns columns) throws IOException {
        try {
            List<Notice> notices = new ArrayList<>();
            return switch (FileKind.of(source).open(source, columns, notices::add)) {
                case Outcome.Refused<RawRows>(var why) -> Outcome.refused(why);
                case Outcome.Done<RawRows>(RawRows rows) -> withHeader(source, columns, rows, notices);
            };
        } catch (BoundedInput.TooBig e) {
            return Outcome.refused(source.position().refuse("import.inflates-too-far"));
        } catch (ZipException | EOFException e) {
            return Outcome.refused(source.position().refuse("import.packed-broken"));
        }
    }

    private static Outcome<Table> withHeader(Source source, Columns columns, RawRows rows, List<Notice> notices)
            throws IOException {
        boolean kept = false;
        try {
            RawRow first = rows.next();
            while (first != null && first.fault() == null && first.isBlank()) {
                first = rows.next();
            }
            if (first == null) {
                return Outcome.refused(source.position().refuse("import.file-empty"));
            }
            Position where = new Position(source.name(), 0, first.line(), null);
            if (first.fault() != null) {
                return Outcome.refused(where.refuse(first.fault().code()));
            }
            List<String> titles = titles(first.cells());
            for (String title : titles) {
                if (isDamaged(title)) {
                    return Outcome.refused(where.in(title).refuseValue("import.undecodable", title));
                }
            }
            Outcome<Header> header = columns.match(where, titles, notices::add);
            kept = header instanceof Outcome.Done;
            return switch (header) {
                case Outcome.Refused<Header>(var why) -> Outcome.refused(why);
                case Outcome.Done<Header>(Header found) ->
                    Outcome.done(new Table(source.position(), found, rows, notices));
            };
        } finally {
            if (!kept) {
                rows.close();
            }
        }
    }

    private static List<String> titles(List<Cell> cells) {
        List<String> titles = new ArrayList<>(cells.stream().map(Cell::text).toList());
        while (titles.getLast().isBlank()) {
            titles.removeLast();
        }
        return titles;
    }

    /** The header row. */
    public Position position() {
        return new Position(file.file(), 0, 1, null);
    }

    public Header header() {
        return header;
    }

    /** The name of the file. */
    String file() {
        return file.file();
    }

    /** What the user should know about the file as a whole. */
    public List<Notice> notices() {
        return notices;
    }

    /** The next row, good or bad; blank rows are passed over. After the end or a break it stays there. */
    public Reading next() throws IOException {
        if (last == null) {
            Reading reading = step();
            if (!(reading instanceof Reading.End || reading instanceof Reading.BrokenFile)) {
                return reading;
            }
            last = reading;
        }
        return last;
    }

    private Reading step() throws IOException {
        try {
            RawRow raw = rows.next();
            while (raw != null && raw.fault() == null && raw.isBlank()) {
                raw = rows.next();
            }
            return raw == null ? new Reading.End() : judge(raw);
        } catch (BoundedInput.TooBig e) {
            return new Reading.BrokenFile(here(number + 1).refuse("import.inflates-too-far"));
        } catch (ZipException | EOFException e) {
            return new Reading.BrokenFile(here(number + 1).refuse("import.packed-broken"));
        }
    }

    private Position here(long row) {
        return new Position(file.file(), row, row + 1, null);
    }

    private Reading judge(RawRow raw) {
        number++;
        Position where = new Position(file.file(), number, raw.line(), null);
        Fault fault = raw.fault();
        if (fault != null) {
            return new Reading.BrokenFile(
                    where.in(header.titleAt(fault.place())).refuse(fault.code()));
        }
        Refusal why = refusal(where, raw.cells());
        return why == null ? new Reading.Good(new Row(header, where, raw.cells())) : new Reading.BadRow(why);
    }

    private @Nullable Refusal refusal(Position where, List<Cell> cells) {
        if (header.isRepeatedBy(cells)) {
            return where.refuse("import.header-repeated");
        }
        for (int i = 0; i < cells.size(); i++) {
            if (isDamaged(cells.get(i).text())) {
                return where.in(header.titleAt(i))
                        .refuseValue("import.undecodable", cells.get(i).text());
            }
        }
        if (cells.size() < header.width() && !rows.sparse()) {
            return where.refuse("import.row-too-short", counts(cells));
        }
        boolean more = cells.stream().skip(header.width()).anyMatch(cell -> !cell.isBlank());
        return more ? where.refuse("import.row-too-long", counts(cells)) : null;
    }

    private String[] counts(List<Cell> cells) {
        return new String[] {"expected", Integer.toString(header.width()), "actual", Integer.toString(cells.size())};
    }

    /** U+FFFD is what is left of bytes that were no text, here or in the program that wrote the file. */
    private static boolean isDamaged(String text) {
        return text.indexOf('\uFFFD') >= 0;
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
