package io.tongpin.access.web;

import io.tongpin.access.Role;
import io.tongpin.masters.web.Given;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A role as JSON. */
record RoleJson(
        @Nullable UUID id,
        @Nullable String code,
        @Nullable String name,
        @Nullable List<String> rights,
        @Nullable Integer version,
        @Nullable Boolean archived) {

    static RoleJson of(Role record) {
        return new RoleJson(
                record.id(), record.code(), record.name(), record.rights(), record.version(), record.archived());
    }

    Role record(UUID id, int base) {
        return new Role(id, Given.text(code), Given.text(name), Given.list(rights), base, false);
    }
}
