package io.tongpin.catalog.web;

import io.tongpin.catalog.Brand;
import io.tongpin.masters.web.Given;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A brand as JSON. */
record BrandJson(
        @Nullable UUID id,
        @Nullable String code,
        @Nullable String name,
        @Nullable Integer version,
        @Nullable Boolean archived) {

    static BrandJson of(Brand record) {
        return new BrandJson(record.id(), record.code(), record.name(), record.version(), record.archived());
    }

    Brand record(UUID id, int base) {
        return new Brand(id, Given.text(code), Given.text(name), base, false);
    }
}
