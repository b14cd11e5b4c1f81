package io.tongpin.exchange.sheets;

import io.tongpin.exchange.reading.Cell;
import io.tongpin.kernel.Refusal;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * One row of a table that was brought back, and what was found about it (表格行).
 *
 * @param unread why the row could not be read at all
 * @param chosen fields changed by others as well, in which the file is to be right
 * @param late why it could not be applied, or not be taken back, after all
 */
public record SheetRow(
        int no,
        long line,
        List<String> cells,
        @Nullable Refusal unread,
        @Nullable Verdict verdict,
        @Nullable UUID record,
        @Nullable Found found,
        Set<String> chosen,
        boolean applied,
        boolean undone,
        @Nullable Refusal late) {

    /** What would become of a row. */
    public enum Verdict {
        NEW,
        CHANGED,
        SAME,
        CONFLICT,
        REFUSED
    }

    /**
     * What was found.
     *
     * @param code what the record is called
     * @param why by field, or by the empty text for the row as a whole
     */
    public record Found(String code, String name, List<Change> changes, List<Why> why) {

        public Found {
            changes = List.copyOf(changes);
            why = List.copyOf(why);
        }
    }

    /** Why not, and at which field. */
    public record Why(String field, Refusal refusal) {}

    /**
     * A field that the file would change, or that it cannot because others have.
     *
     * @param was what the file said when it was written, in words; null if nobody knows
     * @param mine what it says now
     * @param theirs what the record says
     * @param set the value of {@code mine}
     * @param old the value of {@code theirs}
     */
    public record Change(
            String field,
            @Nullable String was,
            String mine,
            String theirs,
            boolean conflict,
            JsonNode set,
            JsonNode old) {}

    SheetRow judged(Verdict verdict, UUID record, Found found) {
        return new SheetRow(no, line, cells, unread, verdict, record, found, Set.of(), applied, undone, null);
    }

    SheetRow done() {
        return new SheetRow(no, line, cells, unread, verdict, record, found, chosen, true, false, null);
    }

    SheetRow takenBack() {
        return new SheetRow(no, line, cells, unread, verdict, record, found, chosen, applied, true, null);
    }

    SheetRow refused(Refusal why) {
        return new SheetRow(no, line, cells, unread, verdict, record, found, chosen, applied, undone, why);
    }

    /** What a row of a new thing says in a column; nothing if it does not. */
    JsonNode said(String field) {
        return found == null
                ? MissingNode.getInstance()
                : found.changes().stream()
                        .filter(change -> change.field().equals(field))
                        .map(Change::set)
                        .findFirst()
                        .orElse(MissingNode.getInstance());
    }

    /** The changes that are to be made. */
    List<Change> wanted() {
        return found == null
                ? List.of()
                : found.changes().stream()
                        .filter(change -> !change.conflict() || chosen.contains(change.field()))
                        .toList();
    }

    private static final String KINDS = "TNDBE";

    /** A cell as it is kept: a letter for what the file said it is, then its text. */
    static String kept(Cell cell) {
        return KINDS.charAt(cell.kind().ordinal()) + cell.text().replace("\0", "\uFFFD");
    }

    Cell cell(int column) {
        String kept = column < cells.size() ? cells.get(column) : "";
        return kept.length() < 2
                ? Cell.EMPTY
                : new Cell(kept.substring(1), Cell.Kind.values()[KINDS.indexOf(kept.charAt(0))]);
    }
}
