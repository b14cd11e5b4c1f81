package io.tongpin.organization.web;

import io.tongpin.masters.web.Given;
import io.tongpin.organization.Till;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A till as JSON. */
record TillJson(
        @Nullable UUID id,
        @Nullable String code,
        @Nullable String name,
        @Nullable UUID store,
        @Nullable UUID warehouse,
        @Nullable Integer version,
        @Nullable Boolean archived) {

    static TillJson of(Till record) {
        return new TillJson(
                record.id(),
                record.code(),
                record.name(),
                record.store(),
                record.warehouse(),
                record.version(),
                record.archived());
    }

    Till record(UUID id, int base) {
        return new Till(
                id,
                Given.text(code),
                Given.text(name),
                Given.id("store", store),
                Given.id("warehouse", warehouse),
                base,
                false);
    }
}
