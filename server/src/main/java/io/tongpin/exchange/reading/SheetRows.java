package io.tongpin.exchange.reading;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** The rows of one sheet, pulled from its XML as they are asked for. Only cells that are there are ever visited. */
final class SheetRows implements RawRows {

    private final Closeable workbook;
    private final InputStream in;
    private final Xml xml;
    private final SheetCells cells;
    private long line;
    private int width = -1;

    SheetRows(Closeable workbook, InputStream in, SheetCells cells) throws XMLStreamException {
        this.workbook = workbook;
        this.in = in;
        this.xml = new Xml(in);
        this.cells = cells;
    }

    @Override
    public @Nullable RawRow next() throws IOException {
        try {
            while (xml.next() && !xml.ends("sheetData")) {
                if (xml.starts("row")) {
                    return row();
                }
            }
            return null;
        } catch (XMLStreamException | RuntimeException e) {
            String code = Xml.isTooBig(e) ? "import.inflates-too-far" : "import.workbook-broken";
            return new RawRow(Math.max(1, line), List.of(), new Fault(code, 0));
        }
    }

    private RawRow row() throws XMLStreamException {
        line = rowNumber(xml.plainAttribute("r"));
        List<Cell> row = new ArrayList<>();
        int at = -1;
        while (xml.next() && !xml.ends("row")) {
            if (xml.starts("c")) {
                at = SheetCells.column(xml.plainAttribute("r"), at);
                Cell cell = cells.read(xml);
                if (cell.text().length() > Limits.CELL_CHARS) {
                    return new RawRow(line, row, new Fault("import.cell-too-long", at));
                }
                put(row, at, cell);
            }
        }
        width = width < 0 && !row.isEmpty() ? row.size() : width;
        return new RawRow(line, row);
    }

    /** Cells far to the right of the header only show that the row is too long: the first of them is enough. */
    private void put(List<Cell> row, int at, Cell cell) {
        if (cell.isBlank()) {
            return;
        }
        int place = width < 0 ? at : Math.min(at, width);
        while (row.size() < place) {
            row.add(Cell.EMPTY);
        }
        if (row.size() == place) {
            row.add(cell);
        } else {
            row.set(place, cell);
        }
    }

    private long rowNumber(@Nullable String written) throws XMLStreamException {
        long number = written == null ? line + 1 : Long.parseLong(written);
        if (number <= line || number > Limits.SHEET_ROWS) {
            throw new XMLStreamException("rows out of order");
        }
        return number;
    }

    @Override
    public boolean sparse() {
        return true;
    }

    @Override
    public void close() throws IOException {
        try (workbook;
                in) {
            xml.close();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }
}
