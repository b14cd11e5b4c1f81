package io.tongpin.access;

import io.tongpin.kernel.Actor;
import io.tongpin.kernel.StoreScope;
import io.tongpin.platform.Database;
import io.tongpin.platform.Tx;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Delegations as their readers see them (代理列表): one's own, and those of the people one sees. */
public final class DelegationList {

    private static final int MOST = 500;
    private static final int MOST_COLLEAGUES = 20;

    private final Database database;
    private final People people;
    private final Lending lending;
    private final InstantSource clock;

    DelegationList(Database database, People people, Lending lending, InstantSource clock) {
        this.database = database;
        this.people = people;
        this.lending = lending;
        this.clock = clock;
    }

    /**
     * A role somewhere.
     *
     * @param scope {@code company}, {@code own} or {@code unit}
     * @param holds whether the giver has it now; of one's own, whether it can be lent
     */
    public record Part(
            UUID role,
            String roleName,
            String scope,
            @Nullable UUID unit,
            @Nullable String unitName,
            boolean holds) {}

    /** A delegation with what it lends in words. */
    public record Shown(Delegation delegation, Delegation.State state, List<Part> parts, boolean mayEnd) {}

    /** A unit that something can be narrowed to, and the units held that it lies in. */
    public record Place(UUID id, String name, Set<UUID> within) {}

    /** What somebody could lend. */
    public record Choices(List<Part> roles, List<Place> places) {}

    /** What somebody stands in for now: who lent it, and until when. */
    public record StandIn(UUID delegation, String giverName, Instant until) {}

    /** Newest first: the actor's own, and those of the people that they see. */
    public List<Shown> all(Actor actor) {
        return database.read(actor.company(), tx -> {
            Map<UUID, Delegation> found = new LinkedHashMap<>();
            DelegationRows.of(tx, actor.user(), MOST).forEach(one -> found.put(one.id(), one));
            switch (actor.reach("access", "view")) {
                case StoreScope.Everywhere _ ->
                    DelegationRows.newest(tx, MOST).forEach(one -> found.put(one.id(), one));
                case StoreScope.These these
                when !these.places().isEmpty() ->
                    DelegationRows.inStores(tx, these.places(), MOST).forEach(one -> found.put(one.id(), one));
                case StoreScope.These _ -> {}
            }
            return shown(
                    tx,
                    actor,
                    found.values().stream()
                            .sorted(Comparator.comparing(Delegation::from).reversed())
                            .limit(MOST)
                            .toList());
        });
    }

    public Optional<Shown> find(Actor actor, UUID id) {
        return database.read(actor.company(), tx -> {
            Delegation one = DelegationRows.find(tx, id).orElse(null);
            return one == null || !concerns(tx, actor, one)
                    ? Optional.<Shown>empty()
                    : Optional.of(shown(tx, actor, List.of(one)).getFirst());
        });
    }

    private boolean concerns(Tx tx, Actor actor, Delegation one) throws SQLException {
        return one.between(actor.user())
                || people.people().byIds(tx, List.of(one.giver(), one.receiver())).values().stream()
                        .anyMatch(person -> People.sees(actor, person));
    }

    private List<Shown> shown(Tx tx, Actor actor, List<Delegation> found) throws SQLException {
        Instant now = clock.instant();
        List<Assignment> lent = found.stream()
                .flatMap(one -> one.lent().stream())
                .flatMap(text -> Assignment.of(text).stream())
                .toList();
        Words words = Words.of(tx, people, lent);
        Map<UUID, Set<String>> holding =
                LentRows.holding(tx, found.stream().map(Delegation::id).toList(), now);
        Set<UUID> both = new HashSet<>();
        found.forEach(one -> both.addAll(List.of(one.giver(), one.receiver())));
        Map<UUID, Person> known = people.people().byIds(tx, both);
        List<Shown> shown = new ArrayList<>();
        for (Delegation one : found) {
            Set<String> holds = holding.getOrDefault(one.id(), Set.of());
            boolean mayEnd = one.openAt(now)
                    && (one.between(actor.user())
                            || People.looksAfter(actor, known.get(one.giver()))
                            || People.looksAfter(actor, known.get(one.receiver())));
            List<Part> parts = one.lent().stream()
                    .flatMap(text -> Assignment.of(text).stream())
                    .map(part -> words.part(part, holds.contains(part.text())))
                    .toList();
            shown.add(new Shown(one, one.at(now), parts, mayEnd));
        }
        return shown;
    }

    /** What the roles and units of some assignments are called. */
    private record Words(Map<UUID, Role> roles, Map<UUID, String> units) {

        static Words of(Tx tx, People people, List<Assignment> all) throws SQLException {
            List<UUID> roles = all.stream().map(Assignment::role).distinct().toList();
            Set<UUID> units = new HashSet<>();
            all.forEach(one -> one.unit().ifPresent(units::add));
            return new Words(people.roles().byIds(tx, roles), PersonRows.unitNames(tx, units));
        }

        Part part(Assignment one, boolean holds) {
            Role role = roles.get(one.role());
            UUID unit = one.unit().orElse(null);
            return new Part(
                    one.role(),
                    role == null ? "" : role.name(),
                    unit == null ? one.scope() : "unit",
                    unit,
                    unit == null ? null : units.getOrDefault(unit, ""),
                    holds);
        }
    }

    /** What the actor could lend: all that is theirs now, and whether each can be lent. */
    public Choices choices(Actor actor) {
        if (actor.own().reach("access.delegate").nowhere()) {
            return new Choices(List.of(), List.of());
        }
        return database.read(actor.company(), tx -> {
            List<Lending.Mine> mine = lending.mine(tx, actor, clock.instant());
            List<Assignment> held = mine.stream().map(Lending.Mine::assignment).toList();
            Words words = Words.of(tx, people, held);
            Set<UUID> units = new HashSet<>();
            held.forEach(one -> one.unit().ifPresent(units::add));
            boolean everywhere = held.stream().anyMatch(one -> one.scope().equals(Assignment.COMPANY));
            return new Choices(
                    mine.stream()
                            .map(one -> words.part(one.assignment(), one.lendable()))
                            .distinct()
                            .toList(),
                    PersonRows.places(tx, units, everywhere));
        });
    }

    public List<Person> colleagues(Actor actor, String words) {
        return lending.colleagues(actor, words, MOST_COLLEAGUES);
    }

    /** Which duties would come together in the hand of a colleague who is lent this. */
    public List<Segregation.Conflict> conflicts(Actor actor, UUID receiver, List<String> lent) {
        return database.read(actor.company(), tx -> {
            Person person = people.people().byIds(tx, List.of(receiver)).get(receiver);
            List<Assignment> wanted =
                    lent.stream().flatMap(text -> Assignment.of(text).stream()).toList();
            boolean theirs =
                    lending.refusals(tx, actor, wanted, clock.instant()).isEmpty();
            return person == null || !theirs || !Lending.isColleague(actor, person)
                    ? List.<Segregation.Conflict>of()
                    : lending.conflicts(tx, receiver, wanted, clock.instant());
        });
    }

    /** Whom the actor stands in for at this moment. */
    public List<StandIn> standingIn(Actor actor) {
        if (actor.own() == actor) {
            return List.of();
        }
        Instant now = clock.instant();
        return database.read(actor.company(), tx -> {
            Map<UUID, StandIn> all = new LinkedHashMap<>();
            for (LentRows.Lent one : LentRows.to(tx, actor.user(), now)) {
                Instant until = one.assignment().until();
                if (until != null && one.assignment().holdsAt(now)) {
                    all.merge(
                            one.delegation(),
                            new StandIn(one.delegation(), one.giverName(), until),
                            (a, b) -> a.until().isAfter(b.until()) ? a : b);
                }
            }
            return List.copyOf(all.values());
        });
    }
}
