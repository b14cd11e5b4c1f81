package io.tongpin.exchange.sheets;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** How a row of a file differs from its record, field by field (差异). */
record Differences(List<One> all) {

    static final Differences NONE = new Differences(List.of());

    /** A field that differs; {@code was} is null where nobody knows what it was when the file was written. */
    record One(SheetField field, @Nullable JsonNode was, JsonNode mine, JsonNode theirs, boolean conflict) {}

    Differences {
        all = List.copyOf(all);
    }

    /**
     * Fields that the person does not see are in neither, and stay as they are. A row that was not written by us says what it
     * says, and an empty cell of it says nothing.
     *
     * @param was the record as it was when the file was written; null where that is not known
     */
    static Differences of(SheetForm form, RowReader.Read read, @Nullable ObjectNode was, ObjectNode now) {
        List<One> found = new ArrayList<>();
        read.values().forEach((key, mine) -> {
            SheetField field = form.field(key).orElseThrow();
            boolean silent = read.version() == null && SheetValues.isNothing(mine);
            if (silent || !now.has(key)) {
                return;
            }
            JsonNode before = was == null ? null : was.path(key);
            Merge merge = Merge.of(field, before, mine, now.path(key));
            if (merge != Merge.KEPT) {
                found.add(new One(field, before, mine, now.path(key), merge == Merge.CONFLICT));
            }
        });
        return new Differences(found);
    }

    /** The fields that the file alone changes. */
    List<String> mine() {
        return all.stream()
                .filter(one -> !one.conflict())
                .map(one -> one.field().key())
                .toList();
    }

    boolean hasConflict() {
        return all.stream().anyMatch(One::conflict);
    }

    void setInto(ObjectNode record) {
        all.stream()
                .filter(one -> !one.conflict())
                .forEach(one -> record.set(one.field().key(), one.mine()));
    }
}
