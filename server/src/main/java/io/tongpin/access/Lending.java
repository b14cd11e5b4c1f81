package io.tongpin.access;

import io.tongpin.kernel.Actor;
import io.tongpin.kernel.Refusal;
import io.tongpin.kernel.StoreScope;
import io.tongpin.masters.Wanted;
import io.tongpin.platform.Tx;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What somebody may lend and to whom (代理规则): roles of their own that hold now, there or in less, to colleagues they work
 * with. Never what was lent to them, never power over rights, never what is only for their own papers.
 */
final class Lending {

    /** Who has one of these could make the loan a gift. The view access.lent asks for them again at every request. */
    private static final Set<String> POWER = Set.of("*", "access.*", "access.edit");

    private final People people;

    Lending(People people) {
        this.people = people;
    }

    /** Somebody's role, where it holds, and whether it can be lent. */
    record Mine(Assignment assignment, Role role, boolean lendable) {}

    /** What the actor has now by themselves. */
    List<Mine> mine(Tx tx, Actor actor, Instant now) throws SQLException {
        List<Assignment> held =
                own(tx, actor.user()).stream().filter(one -> one.holdsAt(now)).toList();
        Map<UUID, Role> roles = people.roles()
                .byIds(tx, held.stream().map(Assignment::role).distinct().toList());
        List<Mine> mine = new ArrayList<>();
        for (Assignment one : held) {
            Role role = roles.get(one.role());
            if (role != null && !role.archived()) {
                mine.add(new Mine(one, role, lendable(one, role)));
            }
        }
        return mine;
    }

    private static boolean lendable(Assignment one, Role role) {
        return !one.scope().equals(Assignment.OWN) && role.rights().stream().noneMatch(POWER::contains);
    }

    private List<Assignment> own(Tx tx, UUID person) throws SQLException {
        return Optional.ofNullable(people.people().byIds(tx, List.of(person)).get(person))
                .map(Person::assigned)
                .orElse(List.of());
    }

    /** What speaks against lending these. */
    List<Refusal> refusals(Tx tx, Actor actor, List<Assignment> wanted, Instant now) throws SQLException {
        List<Mine> mine = mine(tx, actor, now);
        Set<UUID> units = new HashSet<>();
        mine.forEach(one -> one.assignment().unit().ifPresent(units::add));
        Map<UUID, Set<UUID>> under = PersonRows.under(tx, units);
        List<Refusal> why = new ArrayList<>();
        for (Assignment one : wanted) {
            List<Mine> same = mine.stream()
                    .filter(held -> held.assignment().role().equals(one.role()))
                    .filter(held -> within(one, held.assignment(), under))
                    .toList();
            if (same.isEmpty()) {
                why.add(Refusal.rule("access.delegation-not-held", "role", name(tx, one.role())));
            } else if (same.stream().noneMatch(Mine::lendable)) {
                why.add(Refusal.rule(
                        "access.delegation-not-lendable",
                        "role",
                        same.getFirst().role().name()));
            }
        }
        return why.isEmpty() ? people.giving().lending(tx, actor, asLent(actor, wanted)) : why;
    }

    private String name(Tx tx, UUID role) throws SQLException {
        Role known = people.roles().byIds(tx, List.of(role)).get(role);
        return known == null ? role.toString() : known.name();
    }

    /** Whether what is wanted lies in what is held. */
    private static boolean within(Assignment wanted, Assignment held, Map<UUID, Set<UUID>> under) {
        return held.scope().equals(Assignment.COMPANY)
                || held.scope().equals(wanted.scope())
                || held.unit()
                        .flatMap(unit -> wanted.unit()
                                .map(place -> under.getOrDefault(unit, Set.of()).contains(place)))
                        .orElse(false);
    }

    private static Person asLent(Actor actor, List<Assignment> wanted) {
        List<String> texts = wanted.stream().map(Assignment::text).toList();
        return new Person(actor.user(), "", actor.name(), texts, actor.store(), null, 0, false);
    }

    /** Colleagues by name, login or their sound: who works where the actor does something, or whom they see anyway. */
    List<Person> colleagues(Actor actor, String words, int most) {
        Wanted wanted = new Wanted(words.isBlank() ? null : words, null, most + 1, false, Map.of());
        StoreScope near = near(actor);
        Wanted there = near instanceof StoreScope.These these ? wanted.within("store", these.places()) : wanted;
        return people.people().list(actor.company(), there).items().stream()
                .filter(person -> !person.id().equals(actor.user()))
                .limit(most)
                .toList();
    }

    /** Whether somebody is one of them. */
    static boolean isColleague(Actor actor, Person person) {
        UUID store = person.store();
        return store == null ? near(actor).everywhere() : near(actor).coversOwn(store);
    }

    private static StoreScope near(Actor actor) {
        return actor.own().reach();
    }

    /** Which duties would come together in the receiver's hand that have not yet. */
    List<Segregation.Conflict> conflicts(Tx tx, UUID receiver, List<Assignment> wanted, Instant now)
            throws SQLException {
        List<UUID> had = new ArrayList<>();
        own(tx, receiver).stream()
                .filter(one -> one.holdsAt(now))
                .map(Assignment::role)
                .forEach(had::add);
        LentRows.to(tx, receiver, now).stream()
                .map(one -> one.assignment().role())
                .forEach(had::add);
        Set<String> before = rights(tx, had);
        Set<String> after = new HashSet<>(before);
        after.addAll(rights(tx, wanted.stream().map(Assignment::role).toList()));
        return Segregation.in(after).stream()
                .filter(conflict -> !conflict.joinedBy(before))
                .toList();
    }

    private Set<String> rights(Tx tx, List<UUID> roles) throws SQLException {
        Set<String> rights = new HashSet<>();
        people.roles().byIds(tx, roles.stream().distinct().toList()).values().stream()
                .filter(role -> !role.archived())
                .forEach(role -> rights.addAll(role.rights()));
        return rights;
    }
}
