package io.tongpin.catalog.web;

import io.tongpin.catalog.Category;
import io.tongpin.masters.web.Given;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A category of goods as JSON. */
record CategoryJson(
        @Nullable UUID id,
        @Nullable String code,
        @Nullable String name,
        @Nullable UUID parent,
        @Nullable Integer version,
        @Nullable Boolean archived) {

    static CategoryJson of(Category record) {
        return new CategoryJson(
                record.id(), record.code(), record.name(), record.parent(), record.version(), record.archived());
    }

    Category record(UUID id, int base) {
        return new Category(id, Given.text(code), Given.text(name), parent, base, false);
    }
}
