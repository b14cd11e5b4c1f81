package io.tongpin.masters;

import io.tongpin.changes.MasterWrite.Written;
import io.tongpin.kernel.Refusal;
import io.tongpin.platform.Tx;
import java.sql.SQLException;
import java.util.List;

/** Records that were locked and checked and are ready to be written (待写), or the reasons why they cannot be. */
public final class Prepared<R extends Record & Master> {

    /** Writes all records and says what goes into the log. */
    @FunctionalInterface
    interface Writing<R> {
        List<Written> write(Tx tx, List<R> records) throws SQLException;
    }

    private final List<R> records;
    private final List<RowRefusal> refusals;
    private final Writing<R> writing;

    Prepared(List<R> records, List<RowRefusal> refusals, Writing<R> writing) {
        this.records = List.copyOf(records);
        this.refusals = List.copyOf(refusals);
        this.writing = writing;
    }

    /** The records as they will be, with their new versions. */
    public List<R> records() {
        return records;
    }

    public List<RowRefusal> refusals() {
        return refusals;
    }

    public List<Refusal> reasons() {
        return refusals.stream().map(RowRefusal::why).toList();
    }

    /** From here it must succeed. */
    public List<Written> write(Tx tx) throws SQLException {
        if (!refusals.isEmpty()) {
            throw new IllegalStateException("refused records are not written: " + refusals);
        }
        return records.isEmpty() ? List.of() : writing.write(tx, records);
    }
}
