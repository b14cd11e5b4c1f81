package io.tongpin.exchange.reading;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** The header row of one file (表头), with the columns we know found in it. */
public final class Header {

    private final Map<String, Integer> index;
    private final List<String> titles;

    /** @param index column keys in the order of the file, each with its place counted from 0 */
    Header(Map<String, Integer> index, List<String> titles) {
        this.index = index;
        this.titles = List.copyOf(titles);
    }

    /** The keys of the columns found, in the order of the file. */
    public Set<String> keys() {
        return index.keySet();
    }

    /** Place of a column in the row, or -1 if the file does not have it. */
    int index(String key) {
        return index.getOrDefault(key, -1);
    }

    /** The title the file gives to a column. */
    public String title(String key) {
        int at = index(key);
        return at < 0 ? key : titles.get(at);
    }

    /** The title at a place, or the number of the column where the file gives none. */
    String titleAt(int place) {
        return place < titles.size() && !titles.get(place).isBlank() ? titles.get(place) : "#" + (place + 1);
    }

    int width() {
        return titles.size();
    }

    /** Whether a data row merely repeats the header, as files that were glued together do. */
    boolean isRepeatedBy(List<Cell> cells) {
        for (int i = 0; i < titles.size(); i++) {
            String cell = i < cells.size() ? cells.get(i).text() : "";
            if (!cell.equals(titles.get(i))) {
                return false;
            }
        }
        return true;
    }
}
