package io.tongpin.masters;

import io.tongpin.changes.MasterWrite.Written;
import io.tongpin.kernel.Outcome;
import io.tongpin.kernel.Refusal;
import io.tongpin.platform.Tx;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The same for a record that is saved alone (改一条资料).
 *
 * @param here which of the table's records are of this sort
 */
public record RecordChange<R extends Record & Master>(String entity, MasterRecords<R> records, Predicate<R> here)
        implements FieldChange {

    @Override
    public Map<UUID, String> names(Tx tx, Collection<UUID> ids) throws SQLException {
        Map<UUID, String> names = new HashMap<>();
        records.byIds(tx, ids).values().stream().filter(here).forEach(is -> names.put(is.id(), is.name()));
        return names;
    }

    @Override
    public Optional<Standing> standing(Tx tx, UUID record, String field) throws SQLException {
        return live(records.held(tx, record)).map(is -> new Standing(is.name(), is.version(), records.text(is, field)));
    }

    private Optional<R> live(@Nullable R record) {
        return Optional.ofNullable(record).filter(is -> here.test(is) && !is.archived());
    }

    @Override
    public Outcome<List<Written>> apply(Tx tx, UUID record, int version, String field, @Nullable String value)
            throws SQLException {
        R now = live(records.byIds(tx, List.of(record)).get(record)).orElse(null);
        R wanted = now == null ? null : records.changed(now, version, field, value);
        if (wanted == null) {
            return Outcome.refused(
                    now == null
                            ? Refusal.unknown("master.unknown", record)
                            : Refusal.input("master.value-malformed", "field", field));
        }
        Prepared<R> prepared = records.prepare(tx, List.of(wanted), Set.of());
        return prepared.refusals().isEmpty() ? Outcome.done(prepared.write(tx)) : Outcome.refused(prepared.reasons());
    }
}
