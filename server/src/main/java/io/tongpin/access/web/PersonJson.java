package io.tongpin.access.web;

import io.tongpin.access.Person;
import io.tongpin.kernel.Refusal;
import io.tongpin.kernel.Shown;
import io.tongpin.masters.web.Given;
import io.tongpin.platform.Refused;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person as JSON; the code is the login.
 *
 * @param roles the roles without where they hold; sent alone they hold where the person works
 * @param assignments the roles and where they hold
 */
record PersonJson(
        @Nullable UUID id,
        @Nullable String code,
        @Nullable String name,
        @Nullable List<UUID> roles,
        @Nullable List<AssignmentJson> assignments,
        @Nullable UUID store,
        @Nullable String phone,
        @Nullable Integer version,
        @Nullable Boolean archived)
        implements Shown.Gives {

    @Override
    public Shown.@Nullable Given given() {
        return phone == null || phone.isBlank() ? null : new Shown.Given(Set.of("phone"), "user", id);
    }

    /**
     * A role and where it holds.
     *
     * @param scope {@code company}, {@code unit} or {@code own}
     * @param unit the unit, with all under it, if that is the scope
     * @param from when it begins to hold; null: it does already
     * @param until when it ends; null: it does not
     */
    record AssignmentJson(
            @Nullable UUID role,
            @Nullable String scope,
            @Nullable UUID unit,
            @Nullable Instant from,
            @Nullable Instant until) {

        static AssignmentJson of(String text) {
            UUID role = UUID.fromString(text.substring(0, 36));
            String[] parts = text.split("@", 3);
            String scope = parts[1];
            String[] times = parts.length < 3 ? new String[] {"", ""} : parts[2].split("/", 2);
            boolean unit = scope.length() == 36;
            return new AssignmentJson(
                    role,
                    unit ? "unit" : scope,
                    unit ? UUID.fromString(scope) : null,
                    times[0].isEmpty() ? null : Instant.parse(times[0]),
                    times[1].isEmpty() ? null : Instant.parse(times[1]));
        }

        /** As a person keeps it; what is no scope stays no scope and is refused there. */
        String text() {
            String where = Given.text(scope);
            String place = where.equals("unit") ? String.valueOf(unit) : where.equals("home") ? "" : where;
            String times = from == null && until == null ? "" : "@" + second(from) + "/" + second(until);
            return role + "@" + place + times;
        }

        private static String second(@Nullable Instant moment) {
            return moment == null ? "" : moment.truncatedTo(ChronoUnit.SECONDS).toString();
        }
    }

    static PersonJson of(Person person) {
        List<AssignmentJson> assignments =
                person.assignments().stream().map(AssignmentJson::of).toList();
        return new PersonJson(
                person.id(),
                person.code(),
                person.name(),
                assignments.stream()
                        .map(AssignmentJson::role)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList(),
                assignments,
                person.store(),
                person.phone(),
                person.version(),
                person.archived());
    }

    Person record(UUID id, int base) {
        return new Person(id, Given.text(code), Given.text(name), assigned(), store, phone, base, false);
    }

    private List<String> assigned() {
        if (assignments == null) {
            return Given.list(roles).stream().map(role -> role + "@home").toList();
        }
        Set<@Nullable UUID> named = new HashSet<>();
        Given.list(assignments).forEach(one -> named.add(one.role()));
        if (roles != null && !named.equals(new HashSet<>(roles))) {
            // One of them is what was there before; which is meant, nobody can say.
            throw new Refused(Refusal.input("access.roles-differ", "field", "assignments"));
        }
        return assignments.stream().map(AssignmentJson::text).toList();
    }
}
