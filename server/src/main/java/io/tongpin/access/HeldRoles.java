package io.tongpin.access;

import io.tongpin.kernel.Actor;
import io.tongpin.kernel.FieldRule;
import io.tongpin.masters.MasterRecords;
import io.tongpin.platform.Tx;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds the roles that somebody has and is lent, also those that do not hold now (持有角色查询). */
final class HeldRoles {

    private final MasterRecords<Person> people;
    private final MasterRecords<Role> roles;

    HeldRoles(MasterRecords<Person> people, MasterRecords<Role> roles) {
        this.people = people;
        this.roles = roles;
    }

    private record Had(Assignment assignment, Actor.@Nullable Lender lender) {}

    List<Held> of(Tx tx, Subject subject, Instant now) throws SQLException {
        Person person = subject.person();
        List<Had> had = new ArrayList<>();
        person.assigned().forEach(one -> had.add(new Had(one, null)));
        LentRows.to(tx, person.id(), now)
                .forEach(one -> had.add(new Had(one.assignment(), new Actor.Lender(one.giver(), one.giverName()))));
        return held(tx, subject, had);
    }

    private List<Held> held(Tx tx, Subject subject, List<Had> had) throws SQLException {
        UUID home = subject.person().store();
        Set<UUID> units = new HashSet<>();
        Set<UUID> places = new HashSet<>();
        Set<UUID> lenders = new HashSet<>();
        for (Had one : had) {
            one.assignment().unit().ifPresent(units::add);
            one.assignment().place(home).ifPresent(places::add);
            if (one.lender() != null) {
                lenders.add(one.lender().id());
            }
        }
        Map<UUID, Role> made = made(tx, subject, had);
        Map<UUID, Set<UUID>> under = PersonRows.under(tx, units);
        Map<UUID, Set<String>> withheld = HqCost.in(tx, places);
        Map<UUID, String> names = names(tx, subject, lenders);
        Map<UUID, String> unitNames = PersonRows.unitNames(tx, units);
        return had.stream()
                .map(one -> new Held(
                        one.assignment(),
                        made.get(one.assignment().role()),
                        home,
                        one.assignment().unit().map(unitNames::get).orElse(null),
                        in(under, one.assignment().unit()),
                        in(withheld, one.assignment().place(home)),
                        one.lender(),
                        lentBy(subject, one.lender(), names),
                        subject.key()))
                .toList();
    }

    private static <T> Set<T> in(Map<UUID, Set<T>> known, Optional<UUID> unit) {
        return unit.map(known::get).orElse(Set.of());
    }

    /** Who lends them something everybody knows of themselves. */
    private static @Nullable String lentBy(Subject subject, Actor.@Nullable Lender lender, Map<UUID, String> names) {
        return lender == null ? null : subject.self() ? lender.name() : names.getOrDefault(lender.id(), "");
    }

    /** Whom one looks as has one role, and is nobody who could be found by it. */
    private Map<UUID, Role> made(Tx tx, Subject subject, List<Had> had) throws SQLException {
        if (!subject.preview()) {
            return roles.byIds(
                    tx,
                    had.stream().map(one -> one.assignment().role()).distinct().toList());
        }
        Actor.Grant seen = subject.asker().grants().getFirst();
        List<String> rules = seen.rules().stream().map(FieldRule::text).toList();
        return Map.of(
                Credentials.NOBODY,
                new Role(
                        Credentials.NOBODY,
                        "",
                        subject.person().name(),
                        List.copyOf(seen.rights()),
                        rules,
                        false,
                        0,
                        false));
    }

    /** The names of those of some people whom the asker may know. */
    Map<UUID, String> names(Tx tx, Subject subject, Set<UUID> wanted) throws SQLException {
        Map<UUID, String> names = new HashMap<>();
        people.byIds(tx, List.copyOf(wanted)).values().stream()
                .filter(subject::knows)
                .forEach(person -> names.put(person.id(), person.name()));
        return names;
    }
}
