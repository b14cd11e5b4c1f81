package io.tongpin.organization.web;

import io.tongpin.masters.web.Given;
import io.tongpin.organization.Warehouse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A warehouse as JSON. */
record WarehouseJson(
        @Nullable UUID id,
        @Nullable String code,
        @Nullable String name,
        @Nullable UUID store,
        @Nullable String kind,
        @Nullable Boolean allowNegative,
        @Nullable Integer version,
        @Nullable Boolean archived) {

    static WarehouseJson of(Warehouse record) {
        return new WarehouseJson(
                record.id(),
                record.code(),
                record.name(),
                record.store(),
                record.kind(),
                record.allowNegative(),
                record.version(),
                record.archived());
    }

    Warehouse record(UUID id, int base) {
        return new Warehouse(
                id,
                Given.text(code),
                Given.text(name),
                Given.id("store", store),
                Given.or(kind, Warehouse.NORMAL),
                Boolean.TRUE.equals(allowNegative),
                base,
                false);
    }
}
