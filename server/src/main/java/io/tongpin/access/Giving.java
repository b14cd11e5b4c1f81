package io.tongpin.access;

import io.tongpin.definitions.FieldCatalogue;
import io.tongpin.kernel.Actor;
import io.tongpin.kernel.Refusal;
import io.tongpin.kernel.StoreScope;
import io.tongpin.masters.MasterRecords;
import io.tongpin.platform.Database;
import io.tongpin.platform.Tx;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who may give whom what (授权规则): nobody a right that they do not have, nobody farther than they have it themselves, and
 * nobody anything to themselves.
 */
final class Giving {

    private static final int MOST_REASONS = 20;

    private final Database database;
    private final MasterRecords<Role> roles;

    private final FieldCatalogue fields;
    private final InstantSource clock;

    Giving(Database database, MasterRecords<Role> roles, FieldCatalogue fields, InstantSource clock) {
        this.database = database;
        this.roles = roles;
        this.fields = fields;
        this.clock = clock;
    }

    /** A right and where it would hold. */
    private record Given(String right, StoreScope scope) {}

    /** Whether the person is one of those that the actor looks after. */
    static boolean mayChange(Actor actor, Person person) {
        return actor.reach("access", "edit").contains(home(person));
    }

    static StoreScope home(Person person) {
        return home(person.store());
    }

    static StoreScope home(@Nullable UUID store) {
        return store == null ? StoreScope.EVERYWHERE : StoreScope.in(Set.of(store));
    }

    /** The same person with every scope said. */
    Person placed(int company, Person person) {
        List<Assignment> assigned = person.assigned();
        if (assigned.stream().noneMatch(one -> one.scope().equals(Assignment.HOME))) {
            return person;
        }
        Map<UUID, Role> known = database.read(company, tx -> known(tx, assigned));
        return person.with(assigned.stream()
                .map(one -> one.scope().equals(Assignment.HOME)
                        ? one.at(atHome(one.role(), known.get(one.role()), person.store()))
                        : one)
                .toList());
    }

    private static Assignment atHome(UUID id, @Nullable Role role, @Nullable UUID store) {
        boolean owner = role != null && role.rights().contains("*");
        return store == null || owner ? Assignment.inCompany(id) : Assignment.in(id, store);
    }

    List<Refusal> roles(Actor actor) {
        return actor.reach("access", "edit").everywhere() ? List.of() : List.of(OutOfReach.ofCompany("access.edit"));
    }

    List<Refusal> role(Actor actor, Role role) {
        List<Refusal> why = new ArrayList<>(roles(actor));
        why.addAll(beyond(actor, new Actor.Grant(StoreScope.EVERYWHERE, Set.copyOf(role.rights()), role.rules())));
        return why;
    }

    /** What the actor may not, or does not see, of all that somebody with this would. */
    List<Refusal> beyond(Actor actor, Actor.Grant grant) {
        List<Refusal> why = new ArrayList<>(beyond(
                actor,
                grant.rights().stream()
                        .filter(right -> !grant.withheld().contains(right))
                        .map(right -> new Given(right, grant.scope()))
                        .toList()));
        why.addAll(GivenSight.beyond(fields, actor.own(), List.of(grant)));
        return why;
    }

    /** @param before the person until now; null for somebody new */
    List<Refusal> person(Actor actor, @Nullable Person before, Person after) {
        if (before != null && !mayChange(actor, before)) {
            return List.of(Refusal.unknown("master.unknown", after.id()));
        }
        if (!mayChange(actor, after)) {
            return List.of(
                    after.store() == null
                            ? OutOfReach.ofCompany("access.edit")
                            : OutOfReach.of("access.edit", after.store()));
        }
        boolean more = before == null || !before.assignments().containsAll(after.assignments());
        if (more && after.id().equals(actor.user()) && !actor.reach("*").everywhere()) {
            return List.of(new Refusal("access.grants-self", 403, Map.of()));
        }
        // Who moves somebody with a role for what is theirs moves the role.
        return beyond(actor, given(actor.company(), after));
    }

    /** What speaks against acting as somebody, or for them: that they may more, also by what others lend them. */
    List<Refusal> handle(Actor actor, Person person) {
        List<Given> theirs = database.read(actor.company(), tx -> {
            List<Given> all = new ArrayList<>(given(tx, person));
            all.addAll(given(
                    tx,
                    person.with(LentRows.to(tx, person.id(), clock.instant()).stream()
                            .map(LentRows.Lent::assignment)
                            .toList())));
            return all;
        });
        return beyond(actor, theirs);
    }

    /** What speaks against lending these: that they are more than the actor has here, as by a key of few rights. */
    List<Refusal> lending(Tx tx, Actor actor, Person asLent) throws SQLException {
        return beyond(actor, given(tx, asLent));
    }

    /**
     * A token can do what its user may, or only some of it.
     *
     * @param stores the only ones it is for; none: wherever its user may
     */
    List<Refusal> token(Actor actor, Person user, Collection<String> rights, Set<UUID> stores) {
        List<Given> all = given(actor.company(), user).stream()
                .map(given -> stores.isEmpty()
                        ? given
                        : new Given(given.right(), given.scope().within(stores)))
                .toList();
        if (rights.isEmpty()) {
            return beyond(actor, all);
        }
        return beyond(
                actor,
                rights.stream()
                        .map(right -> new Given(
                                right,
                                all.stream()
                                        .filter(given -> Rights.covers(Set.of(given.right()), right))
                                        .map(Given::scope)
                                        .reduce(StoreScope.NOWHERE, StoreScope::plus)))
                        .toList());
    }

    private List<Given> given(int company, Person person) {
        return database.read(company, tx -> given(tx, person));
    }

    private List<Given> given(Tx tx, Person person) throws SQLException {
        List<Assignment> assigned = person.assigned();
        Map<UUID, Role> known = known(tx, assigned);
        Set<UUID> units = new HashSet<>();
        assigned.forEach(one -> one.unit().ifPresent(units::add));
        Under under = new Under(PersonRows.under(tx, units), PersonRows.headquarters(tx));
        Map<UUID, Set<String>> withheld = HqCost.in(tx, places(assigned, person));
        return assigned.stream()
                .flatMap(one -> Optional.ofNullable(known.get(one.role())).stream()
                        .flatMap(role -> role.rights().stream())
                        .filter(right -> !withheld(one, person, withheld).contains(right))
                        .map(right -> new Given(right, scope(one, person, under))))
                .toList();
    }

    /** The units that roles are given for by name, and the store that is meant by one's own. */
    private static Set<UUID> places(List<Assignment> assigned, Person person) {
        return assigned.stream()
                .flatMap(one -> one.place(person.store()).stream())
                .collect(Collectors.toSet());
    }

    /** What nobody has there is not given there either. */
    private static Set<String> withheld(Assignment one, Person person, Map<UUID, Set<String>> withheld) {
        return one.place(person.store())
                .map(place -> withheld.getOrDefault(place, Set.of()))
                .orElse(Set.of());
    }

    /** What lies under the units that roles are given for, and which of them everything lies under. */
    private record Under(Map<UUID, Set<UUID>> units, Set<UUID> headquarters) {

        StoreScope of(UUID unit) {
            Set<UUID> stores = units.getOrDefault(unit, Set.of());
            return headquarters.contains(unit) ? StoreScope.ofChain(stores) : StoreScope.in(stores);
        }
    }

    private static StoreScope scope(Assignment assignment, Person person, Under under) {
        return switch (assignment.scope()) {
            case Assignment.COMPANY -> StoreScope.EVERYWHERE;
            case Assignment.OWN -> person.store() == null ? StoreScope.NOWHERE : StoreScope.ownIn(person.store());
            default -> assignment.unit().map(under::of).orElse(StoreScope.NOWHERE);
        };
    }

    private Map<UUID, Role> known(Tx tx, List<Assignment> assigned) throws SQLException {
        return roles.byIds(
                tx, assigned.stream().map(Assignment::role).distinct().toList());
    }

    /** What was lent to somebody is not theirs to give. */
    private static List<Refusal> beyond(Actor giver, List<Given> wanted) {
        Actor actor = giver.own();
        return wanted.stream()
                .filter(given -> Rights.isRight(given.right()))
                .flatMap(given -> beyond(actor, given))
                .distinct()
                .limit(MOST_REASONS)
                .toList();
    }

    private static Stream<Refusal> beyond(Actor actor, Given given) {
        StoreScope own = actor.reach(given.right());
        if (own.nowhere()) {
            return Stream.of(Refusal.rule("access.grants-more", "right", given.right()));
        }
        return own.contains(given.scope())
                ? Stream.empty()
                : Stream.of(Refusal.rule("access.grants-farther", "right", given.right()));
    }
}
