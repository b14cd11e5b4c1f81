package io.tongpin.exchange.reading;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One data row of a table, its cells found by column key (行). */
public final class Row {

    private final Header header;
    private final Position position;
    private final List<Cell> cells;

    Row(Header header, Position position, List<Cell> cells) {
        this.header = header;
        this.position = position;
        this.cells = cells;
    }

    public Position position() {
        return position;
    }

    /** The place of one cell, named by the title the file itself gives the column. */
    public Position position(String key) {
        return position.in(header.title(key));
    }

    /** The cell of a column; empty if the file has no such column. */
    public Cell cell(String key) {
        int index = header.index(key);
        return index < 0 || index >= cells.size() ? Cell.EMPTY : cells.get(index);
    }

    /** Whether the file has the column at all. */
    public boolean has(String key) {
        return header.index(key) >= 0;
    }

    public String text(String key) {
        return cell(key).text();
    }

    /** Every known column with its cell, in the order of the file. */
    public Map<String, Cell> cells() {
        Map<String, Cell> map = new LinkedHashMap<>();
        header.keys().forEach(key -> map.put(key, cell(key)));
        return map;
    }

    List<Cell> raw() {
        return cells;
    }

    @Override
    public String toString() {
        return position + " " + cells();
    }
}
