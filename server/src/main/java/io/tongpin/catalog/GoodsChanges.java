package io.tongpin.catalog;

import io.tongpin.changes.MasterWrite.Written;
import io.tongpin.kernel.Outcome;
import io.tongpin.kernel.Refusal;
import io.tongpin.masters.FieldChange;
import io.tongpin.masters.MasterRecords;
import io.tongpin.masters.RecordChange;
import io.tongpin.platform.Tx;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A style whose field is changed on request (请求更改款式); SKUs that are called like it are renamed with it. */
record GoodsChanges(MasterRecords<Style> records, Styles styles) implements FieldChange {

    @Override
    public String entity() {
        return "style";
    }

    @Override
    public Map<UUID, String> names(Tx tx, Collection<UUID> ids) throws SQLException {
        return alone().names(tx, ids);
    }

    @Override
    public Optional<Standing> standing(Tx tx, UUID record, String field) throws SQLException {
        return alone().standing(tx, record, field);
    }

    private RecordChange<Style> alone() {
        return new RecordChange<>(entity(), records, style -> true);
    }

    @Override
    public Outcome<List<Written>> apply(Tx tx, UUID record, int version, String field, @Nullable String value)
            throws SQLException {
        Style now = records.byIds(tx, List.of(record)).get(record);
        Style wanted = now == null ? null : records.changed(now, version, field, value);
        if (wanted == null) {
            return Outcome.refused(
                    now == null
                            ? Refusal.unknown("master.unknown", record)
                            : Refusal.input("master.value-malformed", "field", field));
        }
        return styles.saved(tx, new StyleWithSkus(wanted, List.of()));
    }
}
