package io.tongpin.catalog.web;

import io.tongpin.catalog.Unit;
import io.tongpin.masters.web.Given;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A unit goods are counted in, as JSON. */
record UnitJson(
        @Nullable UUID id,
        @Nullable String code,
        @Nullable String name,
        @Nullable Integer decimals,
        @Nullable Integer version,
        @Nullable Boolean archived) {

    static UnitJson of(Unit record) {
        return new UnitJson(
                record.id(), record.code(), record.name(), record.decimals(), record.version(), record.archived());
    }

    Unit record(UUID id, int base) {
        return new Unit(id, Given.text(code), Given.text(name), decimals == null ? 0 : decimals, base, false);
    }
}
