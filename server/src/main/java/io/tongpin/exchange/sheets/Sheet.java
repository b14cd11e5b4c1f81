package io.tongpin.exchange.sheets;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A table that was brought back, and how far it has come (表格导入).
 *
 * @param titles of the columns of the file
 * @param columns which field each of them is; empty where it is none
 * @param counts rows by verdict, and how many were applied, failed late or were taken back
 */
public record Sheet(
        UUID id,
        String target,
        String file,
        State state,
        List<String> titles,
        List<String> columns,
        int rows,
        int done,
        Map<String, Long> counts,
        UUID startedBy,
        String startedName,
        Instant startedAt,
        @Nullable Instant endedAt) {

    public Sheet {
        titles = List.copyOf(titles);
        columns = List.copyOf(columns);
        counts = Map.copyOf(counts);
    }

    /** Where it stands. */
    public enum State {
        /** Its rows are here; which column is which field is still to be said. */
        READ,
        CHECKING,
        CHECKED,
        APPLYING,
        APPLIED,
        /** Somebody stopped it, or nobody works on it any more; it may go on, or be taken back. */
        STOPPED,
        UNDOING,
        UNDONE
    }

    /** Whether the file was written by us: its rows know which record they are. */
    public boolean isOurs() {
        return columns.contains(SheetForm.VERSION);
    }

    /** Whether a column has a title and is no field. */
    boolean hasStrangers() {
        for (int i = 0; i < titles.size(); i++) {
            if (columns.get(i).isEmpty() && !titles.get(i).isBlank()) {
                return true;
            }
        }
        return false;
    }
}
