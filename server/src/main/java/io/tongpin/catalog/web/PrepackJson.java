package io.tongpin.catalog.web;

import io.tongpin.catalog.Prepack;
import io.tongpin.masters.web.Given;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A prepack as JSON. */
record PrepackJson(
        @Nullable UUID id,
        @Nullable String code,
        @Nullable String name,
        @Nullable UUID sizeGroup,
        @Nullable List<Item> sizes,
        @Nullable Integer version,
        @Nullable Boolean archived) {

    /** How many of one size. */
    record Item(String size, String quantity) {}

    static PrepackJson of(Prepack record) {
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < record.sizes().size(); i++) {
            items.add(new Item(record.sizes().get(i), record.quantities().get(i)));
        }
        return new PrepackJson(
                record.id(),
                record.code(),
                record.name(),
                record.sizeGroup(),
                items,
                record.version(),
                record.archived());
    }

    Prepack record(UUID id, int base) {
        List<Item> items = Given.list(sizes);
        return new Prepack(
                id,
                Given.text(code),
                Given.text(name),
                Given.id("sizeGroup", sizeGroup),
                items.stream().map(item -> Given.text(item.size())).toList(),
                items.stream().map(item -> Given.text(item.quantity())).toList(),
                base,
                false);
    }
}
