package io.tongpin.catalog.web;

import io.tongpin.catalog.Season;
import io.tongpin.masters.web.Given;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A season as JSON. */
record SeasonJson(
        @Nullable UUID id,
        @Nullable String code,
        @Nullable String name,
        @Nullable Integer year,
        @Nullable Integer version,
        @Nullable Boolean archived) {

    static SeasonJson of(Season record) {
        return new SeasonJson(
                record.id(), record.code(), record.name(), record.year(), record.version(), record.archived());
    }

    Season record(UUID id, int base) {
        return new Season(id, Given.text(code), Given.text(name), year, base, false);
    }
}
