package io.tongpin.access.web;

import io.tongpin.access.Person;
import io.tongpin.masters.web.Given;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person as JSON; the code is the login. */
record PersonJson(
        @Nullable UUID id,
        @Nullable String code,
        @Nullable String name,
        @Nullable List<UUID> roles,
        @Nullable UUID store,
        @Nullable String phone,
        @Nullable Integer version,
        @Nullable Boolean archived) {

    static PersonJson of(Person person) {
        return new PersonJson(
                person.id(),
                person.code(),
                person.name(),
                person.roles().stream().map(UUID::fromString).toList(),
                person.store(),
                person.phone(),
                person.version(),
                person.archived());
    }

    Person record(UUID id, int base) {
        return new Person(
                id,
                Given.text(code),
                Given.text(name),
                Given.list(roles).stream().map(UUID::toString).toList(),
                store,
                phone,
                base,
                false);
    }
}
