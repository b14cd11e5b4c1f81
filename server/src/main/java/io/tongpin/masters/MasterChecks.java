package io.tongpin.masters;

import io.tongpin.kernel.Refusal;
import io.tongpin.platform.Tx;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What every sort of record is checked for (通用检查), cheapest first: values, versions, codes, references, use. */
final class MasterChecks<R extends Record & Master> {

    private final MasterTable<R> table;
    private final RecordColumns<R> columns;
    private final MasterRows<R> rows;
    private final List<InUse> inUse;

    MasterChecks(MasterTable<R> table, RecordColumns<R> columns, MasterRows<R> rows, List<InUse> inUse) {
        this.table = table;
        this.columns = columns;
        this.rows = rows;
        this.inUse = inUse;
    }

    List<RowRefusal> save(Tx tx, List<R> records, Map<UUID, R> before, Set<UUID> coming) throws SQLException {
        Verdicts verdicts = new Verdicts();
        for (int row = 0; row < records.size(); row++) {
            R record = records.get(row);
            values(row, record, verdicts);
            version(row, record, before.get(record.id()), verdicts);
        }
        if (verdicts.none()) { // What is malformed or stale need not be compared with other rows.
            codes(tx, records, verdicts);
            references(tx, records, coming, verdicts);
        }
        if (verdicts.none()) {
            table.check(tx, records, verdicts);
        }
        return verdicts.refusals();
    }

    private void values(int row, R record, Verdicts verdicts) {
        Bounds bounds = new Bounds();
        table.check(record, bounds);
        bounds.refusals().forEach(why -> verdicts.refuse(row, why));
    }

    private void version(int row, R record, @Nullable R before, Verdicts verdicts) {
        int current = before == null ? 0 : before.version();
        if (record.version() != current) {
            verdicts.refuse(
                    row,
                    Refusal.rule(
                            "master.version-conflict",
                            "entity",
                            table.entity(record),
                            "code",
                            record.code(),
                            "base",
                            "" + record.version(),
                            "current",
                            "" + current));
        } else if (before != null && before.archived()) {
            verdicts.refuse(
                    row, Refusal.rule("master.archived", "entity", table.entity(record), "code", record.code()));
        }
    }

    private void codes(Tx tx, List<R> records, Verdicts verdicts) throws SQLException {
        Set<UUID> mine = new HashSet<>();
        records.forEach(record -> mine.add(record.id()));
        Map<List<@Nullable Object>, UUID> taken = new HashMap<>();
        for (R other : rows.byCodes(tx, records.stream().map(Master::code).toList())) {
            if (!mine.contains(other.id())) {
                taken.put(codeKey(other), other.id());
            }
        }
        for (int row = 0; row < records.size(); row++) {
            R record = records.get(row);
            UUID holder = taken.putIfAbsent(codeKey(record), record.id());
            if (holder != null) {
                verdicts.refuse(
                        row,
                        Refusal.rule(
                                "master.code-taken",
                                "entity",
                                table.entity(record),
                                "code",
                                record.code(),
                                "holder",
                                holder.toString()));
            }
        }
    }

    private List<@Nullable Object> codeKey(R record) {
        List<@Nullable Object> key = new ArrayList<>();
        key.add(record.code());
        table.codeWithin().forEach(component -> key.add(columns.of(component).of(record)));
        return key;
    }

    private void references(Tx tx, List<R> records, Set<UUID> coming, Verdicts verdicts) throws SQLException {
        for (Reference reference : table.references()) {
            RecordColumns.Column column = columns.of(reference.component());
            Map<Integer, UUID> wanted = new HashMap<>();
            for (int row = 0; row < records.size(); row++) {
                if (column.of(records.get(row)) instanceof UUID id && !coming.contains(id)) {
                    wanted.put(row, id);
                }
            }
            if (wanted.isEmpty()) {
                continue;
            }
            Set<UUID> known = rows.existing(tx, reference.table(), new HashSet<>(wanted.values()));
            if (reference.table().equals(table.table())) {
                records.forEach(record -> known.add(record.id()));
            }
            wanted.forEach((row, id) -> {
                if (!known.contains(id)) {
                    verdicts.refuse(
                            row,
                            Refusal.input(
                                    "master.reference-unknown", "field", reference.component(), "id", id.toString()));
                }
            });
        }
    }

    List<RowRefusal> archive(Tx tx, List<R> records) throws SQLException {
        Verdicts verdicts = new Verdicts();
        Map<String, List<UUID>> sorts = new HashMap<>();
        records.forEach(record -> sorts.computeIfAbsent(table.entity(record), entity -> new ArrayList<>())
                .add(record.id()));
        Map<UUID, List<Refusal>> why = new HashMap<>();
        for (Map.Entry<String, List<UUID>> sort : sorts.entrySet()) {
            for (InUse holder : inUse) {
                holder.whyNotArchive(tx, sort.getKey(), sort.getValue())
                        .forEach((id, no) -> why.computeIfAbsent(id, record -> new ArrayList<>())
                                .addAll(no));
            }
        }
        for (int row = 0; row < records.size(); row++) {
            R record = records.get(row);
            if (record.archived()) {
                verdicts.refuse(
                        row, Refusal.rule("master.archived", "entity", table.entity(record), "code", record.code()));
                continue;
            }
            for (Refusal no : why.getOrDefault(record.id(), List.of())) {
                verdicts.refuse(row, no);
            }
        }
        if (verdicts.none()) {
            table.checkArchive(tx, records, verdicts);
        }
        return verdicts.refusals();
    }

    List<RowRefusal> restore(Tx tx, List<R> records) throws SQLException {
        Verdicts verdicts = new Verdicts();
        for (int row = 0; row < records.size(); row++) {
            if (!records.get(row).archived()) {
                verdicts.refuse(
                        row,
                        Refusal.rule(
                                "master.not-archived",
                                "entity",
                                table.entity(records.get(row)),
                                "code",
                                records.get(row).code()));
            }
        }
        if (verdicts.none()) {
            table.check(tx, records, verdicts);
        }
        return verdicts.refusals();
    }
}
