package io.tongpin.catalog.web;

import io.tongpin.catalog.SizeGroup;
import io.tongpin.masters.web.Given;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A size group as JSON. */
record SizeGroupJson(
        @Nullable UUID id,
        @Nullable String code,
        @Nullable String name,
        @Nullable List<String> sizes,
        @Nullable Integer version,
        @Nullable Boolean archived) {

    static SizeGroupJson of(SizeGroup record) {
        return new SizeGroupJson(
                record.id(), record.code(), record.name(), record.sizes(), record.version(), record.archived());
    }

    SizeGroup record(UUID id, int base) {
        return new SizeGroup(id, Given.text(code), Given.text(name), Given.list(sizes), base, false);
    }
}
