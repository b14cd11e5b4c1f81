package io.tongpin.catalog.web;

import io.tongpin.catalog.Color;
import io.tongpin.masters.web.Given;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A colour as JSON. */
record ColorJson(
        @Nullable UUID id,
        @Nullable String code,
        @Nullable String name,
        @Nullable Integer version,
        @Nullable Boolean archived) {

    static ColorJson of(Color record) {
        return new ColorJson(record.id(), record.code(), record.name(), record.version(), record.archived());
    }

    Color record(UUID id, int base) {
        return new Color(id, Given.text(code), Given.text(name), base, false);
    }
}
