package io.tongpin.masters;

import io.tongpin.changes.MasterWrite.Written;
import io.tongpin.platform.Tx;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a module says of one sort of master record (资料表): its table and its rules. Everything else (versions, archive,
 * unique codes, search, log, bulk) is {@link MasterRecords}'.
 */
public abstract class MasterTable<R extends Record & Master> {

    private final Class<R> type;
    private final String entity;
    private final String table;

    /**
     * @param entity the sort's name in the log: {@code supplier}
     * @param table with its schema
     */
    protected MasterTable(Class<R> type, String entity, String table) {
        this.type = type;
        this.entity = entity;
        this.table = table;
    }

    public final Class<R> type() {
        return type;
    }

    public final String entity() {
        return entity;
    }

    /** What one record is called in the log; differs from {@link #entity()} where one table keeps several sorts. */
    public String entity(R record) {
        return entity;
    }

    public final String table() {
        return table;
    }

    /** Components within whose value the code must be unique; none: in the whole company. */
    public List<String> codeWithin() {
        return List.of();
    }

    /** Components that a list may be narrowed by; each has an index. */
    public Set<String> filters() {
        return Set.of();
    }

    /** Components that are read with the record but written elsewhere. */
    public Set<String> readOnly() {
        return Set.of();
    }

    public List<Reference> references() {
        return List.of();
    }

    public List<Extra<R>> extras() {
        return List.of();
    }

    /** The texts a person may look for. */
    public List<String> searchable(R record) {
        return List.of(record.code(), record.name());
    }

    /** The store the record belongs to, null if company-wide. */
    public @Nullable UUID store(R record) {
        return null;
    }

    /** Takes the lock under which {@link #check(Tx, List, Verdicts)} decides, where the rows' own locks are not enough. */
    public void lock(Tx tx, List<R> records) throws SQLException {}

    /** What the values alone forbid. */
    public void check(R record, Bounds bounds) {
        bounds.codeAndName(record);
    }

    /** What other rows forbid; asked once for all records, with the locks held. */
    public void check(Tx tx, List<R> records, Verdicts verdicts) throws SQLException {}

    /** What a record that is about to be archived says against it, beside {@link InUse}. */
    public void checkArchive(Tx tx, List<R> records, Verdicts verdicts) throws SQLException {}

    /** Told after the commit, so that what was remembered of these records is forgotten in this process at once. */
    public void committed(int company) {}

    /** What must be written with the records; returns further records for the log. */
    public List<Written> afterWrite(Tx tx, List<R> records) throws SQLException {
        return List.of();
    }
}
