package io.tongpin.access;

import io.tongpin.kernel.Refusal;
import io.tongpin.masters.Bounds;
import io.tongpin.masters.Extra;
import io.tongpin.masters.MasterTable;
import io.tongpin.masters.Reference;
import io.tongpin.masters.SearchTerms;
import io.tongpin.masters.Verdicts;
import io.tongpin.platform.Tx;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** People. Two logins that differ only in capitals would be one to whoever types them, so they cannot both be. */
final class PersonTable extends MasterTable<Person> {

    private static final int LOGIN = 40;
    private static final int MOST = 100;
    private final Runnable forget;

    PersonTable(Runnable forget) {
        super(Person.class, "user", "access.person");
        this.forget = forget;
    }

    @Override
    public List<Reference> references() {
        return List.of(new Reference("store", "organization.store"));
    }

    @Override
    public Set<String> filters() {
        return Set.of("store");
    }

    @Override
    public List<Extra<Person>> extras() {
        return List.of(new Extra<>("login_key", "text", person -> SearchTerms.normal(person.code())));
    }

    @Override
    public @Nullable UUID store(Person person) {
        return person.store();
    }

    @Override
    public void check(Person person, Bounds bounds) {
        bounds.codeAndName(person);
        bounds.code("code", person.code(), LOGIN);
        bounds.optional("phone", person.phone(), 40);
        bounds.count("assignments", person.assignments(), MOST);
        for (String text : person.assignments()) {
            Optional<Assignment> known = Assignment.of(text);
            if (known.isEmpty() || known.get().scope().equals(Assignment.HOME)) {
                bounds.refuse(Refusal.input("access.assignment-malformed", "field", "assignments"));
            } else if (known.get().scope().equals(Assignment.OWN) && person.store() == null) {
                bounds.refuse(Refusal.input("access.own-needs-store", "field", "store"));
            } else if (known.get().never()) {
                bounds.refuse(Refusal.input("access.ends-before-it-begins", "field", "assignments"));
            }
        }
    }

    @Override
    public void lock(Tx tx, List<Person> people) {
        OwnerRows.lock(tx);
    }

    @Override
    public void check(Tx tx, List<Person> people, Verdicts verdicts) throws SQLException {
        Named named = Named.of(tx, people);
        for (int row = 0; row < people.size(); row++) {
            Person person = people.get(row);
            boolean owner = false;
            for (Assignment assignment : person.assigned()) {
                Boolean all = named.roles.get(assignment.role());
                boolean company = assignment.scope().equals(Assignment.COMPANY);
                // One whose rights end is no owner to rely on.
                owner |= company && assignment.forGood() && Boolean.TRUE.equals(all);
                if (all == null) {
                    String role = assignment.role().toString();
                    verdicts.refuse(row, Refusal.input("access.role-unknown", "role", role));
                } else if (all && !company) {
                    // Half an owner could not repair what others break, and nobody else may.
                    verdicts.refuse(row, Refusal.input("access.owner-everywhere", "field", "assignments"));
                }
                UUID unit = assignment.unit().orElse(null);
                if (unit != null && !named.units.contains(unit)) {
                    verdicts.refuse(row, Refusal.input("access.unit-unknown", "unit", unit.toString()));
                }
            }
            if (!owner) {
                refuseLastOwner(tx, row, person, verdicts);
            }
        }
    }

    /** Roles that there are, and whether each is an owner's; units that there are. */
    private record Named(Map<UUID, Boolean> roles, Set<UUID> units) {

        static Named of(Tx tx, List<Person> people) throws SQLException {
            Set<UUID> roles = new HashSet<>();
            Set<UUID> units = new HashSet<>();
            for (Person person : people) {
                for (Assignment assignment : person.assigned()) {
                    roles.add(assignment.role());
                    assignment.unit().ifPresent(units::add);
                }
            }
            return new Named(PersonRows.roles(tx, roles), PersonRows.units(tx, units));
        }
    }

    @Override
    public void checkArchive(Tx tx, List<Person> people, Verdicts verdicts) {
        for (int row = 0; row < people.size(); row++) {
            refuseLastOwner(tx, row, people.get(row), verdicts);
        }
    }

    private static void refuseLastOwner(Tx tx, int row, Person person, Verdicts verdicts) {
        if (OwnerRows.isOwner(tx, person.id()) && OwnerRows.withoutPerson(tx, person.id()) == 0) {
            verdicts.refuse(row, Refusal.rule("access.owner-needed", "code", person.code()));
        }
    }

    @Override
    public void committed(int company) {
        forget.run();
    }
}
