package io.tongpin.access;

import io.tongpin.access.UsageRows.Member;
import io.tongpin.access.UsageRows.Title;
import io.tongpin.kernel.Actor;
import io.tongpin.platform.Database;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which rights people have and have not used (权限使用), and what would be enough. It says "unused" only of what was had and
 * counted all that time; it changes nothing, a human decides.
 */
public final class UsageReport {

    /** Later than all that can be known. */
    private static final Instant UNKNOWN = Instant.MAX;

    private final Database engine;
    private final RightCatalogue catalogue;
    private final InstantSource clock;

    /** @param database looks across stores, so what it finds is shown only of people that the reader sees */
    public UsageReport(Database database, RightCatalogue catalogue, InstantSource clock) {
        this.engine = database.engine();
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** How a right stands. */
    public enum State {
        USED,
        /** Had and counted all that time, and not used once. */
        UNUSED,
        /** Not used yet, but it was not had or not counted for all that time. */
        TOO_EARLY,
        /** Not used yet, and the log does not say since when it was had. */
        UNKNOWN_SINCE,
        /** Not used by whoever has it, but by a colleague they have lent it to. */
        LENT,
        /** Told to nobody who has the role: it was given only where somebody else runs the store. */
        WITHHELD,
        /** Nobody can see whether it is used. */
        NOT_COUNTED
    }

    /**
     * A right of a person or a role.
     *
     * @param since from when on its use would have been seen; null if nothing is counted yet
     * @param lastAt when it was last used, also before those days
     * @param uses how often in those days
     * @param users how many people used it in those days
     */
    public record RightLine(
            String right,
            State state,
            @Nullable Instant since,
            @Nullable Instant lastAt,
            long uses,
            int users) {}

    /** A role that would be enough for what somebody uses: so many rights less. */
    public record Smaller(UUID role, String name, int fewer, List<String> covers) {}

    /**
     * A person.
     *
     * @param everything whether they may do everything, which is not looked at right by right
     */
    public record PersonLine(
            UUID id,
            String login,
            String name,
            List<String> roles,
            boolean everything,
            int unused,
            List<RightLine> rights,
            @Nullable Smaller smaller) {}

    /**
     * A role.
     *
     * @param drop what none of its people has used: it could go
     * @param keep what the role would be made of without it; empty if nothing can go
     */
    public record RoleLine(
            UUID id, String name, int holders, List<RightLine> rights, List<String> drop, List<String> keep) {}

    /** @param since when counting began; null: not yet */
    public record Report(@Nullable Instant since, int days, List<PersonLine> people, List<RoleLine> roles) {}

    /** Of the people that the actor sees; of roles if those are all. */
    public Report over(Actor actor, int days) {
        Instant now = clock.instant();
        return engine.read(actor.company(), tx -> {
            List<Member> everybody = UsageRows.members(tx);
            List<Member> members = everybody.stream()
                    .filter(one -> People.sees(actor, one.store()))
                    .toList();
            Map<UUID, Title> roles =
                    UsageRows.titles(tx).stream().collect(Collectors.toMap(Title::id, Function.identity()));
            Instant from = now.minus(Duration.ofDays(days));
            Map<UUID, Map<String, RightUseRows.Sum>> used = RightUseRows.sums(tx, RightUse.day(from));
            Facts facts = new Facts(
                    roles,
                    RightUseRows.since(tx).orElse(null),
                    from,
                    used,
                    UsedLoans.of(tx, everybody, roles, used, from, now),
                    HqCost.in(tx, places(members)),
                    HeldSince.of(
                            tx,
                            "user",
                            HeldSince.ASSIGNMENTS,
                            members.stream().map(Member::id).toList()),
                    HeldSince.of(tx, "role", HeldSince.RIGHTS, roles.keySet()));
            boolean all = actor.reach("access", "view").everywhere();
            return new Report(
                    facts.counting(),
                    days,
                    members.stream().map(one -> person(one, facts, now)).toList(),
                    all ? roles(members, facts, now) : List.of());
        });
    }

    private static Set<UUID> places(List<Member> members) {
        return members.stream()
                .flatMap(one -> one.assigned().stream().flatMap(assignment -> assignment.place(one.store()).stream()))
                .collect(Collectors.toSet());
    }

    /** A role that somebody has, since when, and what of it is told to nobody there. */
    private record Held(Title role, Instant since, Set<String> withheld) {}

    private record Facts(
            Map<UUID, Title> roles,
            @Nullable Instant counting,
            Instant from,
            Map<UUID, Map<String, RightUseRows.Sum>> used,
            UsedLoans loans,
            Map<UUID, Set<String>> withheld,
            Map<UUID, Map<String, HeldSince.Given>> given,
            Map<UUID, Map<String, HeldSince.Given>> inRole) {

        /** The roles that somebody has now. */
        List<Held> held(Member member, Instant now) {
            List<Held> held = new ArrayList<>();
            Map<String, HeldSince.Given> since = given.getOrDefault(member.id(), Map.of());
            for (Assignment one : member.assigned()) {
                Title role = roles.get(one.role());
                if (role != null && one.holdsAt(now)) {
                    HeldSince.Given at = since.get(one.text());
                    Instant begins = at == null ? null : HeldSince.later(at.at(), one.from());
                    Set<String> told = one.place(member.store())
                            .map(place -> withheld.getOrDefault(place, Set.of()))
                            .orElse(Set.of());
                    held.add(new Held(role, begins == null ? UNKNOWN : begins, told));
                }
            }
            return held;
        }

        /** Since when these give somebody a right, at the earliest; empty if none of them does. */
        Optional<Instant> had(List<Held> held, String right) {
            return held.stream()
                    .filter(one -> !one.withheld().contains(right)
                            && Rights.covers(Set.copyOf(one.role().rights()), right))
                    .map(one -> HeldSince.later(one.since(), inRole(one.role(), right)))
                    .flatMap(Stream::ofNullable)
                    .min(Instant::compareTo);
        }

        /** Since when a role has had what contains this right. */
        Instant inRole(Title role, String right) {
            return inRole.getOrDefault(role.id(), Map.of()).entrySet().stream()
                    .filter(entry -> Rights.covers(Set.of(entry.getKey()), right))
                    .map(entry -> entry.getValue().at())
                    .min(Instant::compareTo)
                    .orElse(UNKNOWN);
        }

        RightUseRows.@Nullable Sum sum(UUID person, String right) {
            return used.getOrDefault(person, Map.of()).get(right);
        }
    }

    private PersonLine person(Member member, Facts facts, Instant now) {
        List<Held> held = facts.held(member, now);
        List<String> names =
                held.stream().map(one -> one.role().name()).distinct().sorted().toList();
        if (held.stream().anyMatch(one -> one.role().everything())) {
            return new PersonLine(member.id(), member.login(), member.name(), names, true, 0, List.of(), null);
        }
        List<RightLine> lines = held.stream()
                .flatMap(one -> catalogue.in(one.role().rights()).stream())
                .distinct()
                .sorted()
                .flatMap(right -> facts.had(held, right).map(since -> line(member, right, since, facts)).stream())
                .toList();
        int unused = (int)
                lines.stream().filter(line -> line.state() == State.UNUSED).count();
        return new PersonLine(
                member.id(), member.login(), member.name(), names, false, unused, lines, smaller(lines, facts));
    }

    private static RightLine line(Member member, String right, Instant had, Facts facts) {
        RightUseRows.Sum sum = facts.sum(member.id(), right);
        Instant since = facts.counting() == null ? null : HeldSince.later(facts.counting(), had);
        boolean used = sum != null && sum.uses() > 0;
        State state = state(right, used, since, facts.from());
        return new RightLine(
                right,
                state == State.UNUSED && facts.loans().used(member.id(), right) ? State.LENT : state,
                UNKNOWN.equals(since) ? null : since,
                sum == null ? null : sum.last(),
                sum == null ? 0 : sum.uses(),
                used ? 1 : 0);
    }

    private static State state(String right, boolean used, @Nullable Instant since, Instant from) {
        if (used) {
            return State.USED;
        }
        if (!RightCatalogue.isCounted(right)) {
            return State.NOT_COUNTED;
        }
        if (UNKNOWN.equals(since)) {
            return State.UNKNOWN_SINCE;
        }
        return since == null || since.isAfter(from) ? State.TOO_EARLY : State.UNUSED;
    }

    /** The smallest role that contains all that is not known to be unused, if it is smaller than what they have. */
    private @Nullable Smaller smaller(List<RightLine> lines, Facts facts) {
        List<String> needed = lines.stream()
                .filter(line -> line.state() != State.UNUSED)
                .map(RightLine::right)
                .toList();
        if (needed.size() == lines.size() || lines.stream().noneMatch(line -> line.state() == State.USED)) {
            return null;
        }
        Smaller best = null;
        for (Title role : facts.roles().values()) {
            List<String> rights = catalogue.in(role.rights());
            int fewer = lines.size() - rights.size();
            if (!role.everything()
                    && fewer > 0
                    && rights.containsAll(needed)
                    && (best == null || fewer > best.fewer())) {
                best = new Smaller(role.id(), role.name(), fewer, needed);
            }
        }
        return best;
    }

    private List<RoleLine> roles(List<Member> members, Facts facts, Instant now) {
        return facts.roles().values().stream()
                .filter(role -> !role.everything())
                .map(role -> role(role, members, facts, now))
                .sorted(java.util.Comparator.comparing(RoleLine::name))
                .toList();
    }

    private RoleLine role(Title role, List<Member> members, Facts facts, Instant now) {
        Map<Member, List<Held>> holders = new HashMap<>();
        for (Member member : members) {
            List<Held> held = facts.held(member, now).stream()
                    .filter(one -> one.role().equals(role))
                    .toList();
            if (!held.isEmpty()) {
                holders.put(member, held);
            }
        }
        List<RightLine> lines = catalogue.in(role.rights()).stream()
                .map(right -> line(right, holders, facts))
                .toList();
        List<String> drop = lines.stream()
                .filter(line -> line.state() == State.UNUSED)
                .map(RightLine::right)
                .toList();
        return new RoleLine(
                role.id(),
                role.name(),
                holders.size(),
                lines,
                drop,
                drop.isEmpty() ? List.of() : without(role.rights(), drop));
    }

    /** What all of a role's people together make of a right: unused only if it is so for each of them who could have. */
    private static RightLine line(String right, Map<Member, List<Held>> holders, Facts facts) {
        List<RightLine> each = holders.entrySet().stream()
                .flatMap(holder ->
                        facts
                                .had(holder.getValue(), right)
                                .map(had -> line(holder.getKey(), right, had, facts))
                                .stream())
                .toList();
        State none = holders.isEmpty() ? State.TOO_EARLY : State.WITHHELD;
        State state = each.stream().map(RightLine::state).anyMatch(State.USED::equals)
                ? State.USED
                : each.stream()
                        .map(RightLine::state)
                        .filter(one -> one != State.UNUSED)
                        .findFirst()
                        .orElse(each.isEmpty() ? none : State.UNUSED);
        return new RightLine(
                right,
                state,
                each.stream().map(RightLine::since).reduce(null, HeldSince::later),
                each.stream().map(RightLine::lastAt).reduce(null, HeldSince::later),
                each.stream().mapToLong(RightLine::uses).sum(),
                each.stream().mapToInt(RightLine::users).sum());
    }

    /** The role's rights without these, written as widely as they were where nothing of it goes. */
    private List<String> without(List<String> rights, List<String> drop) {
        return rights.stream()
                .flatMap(right -> {
                    List<String> all = catalogue.in(Set.of(right));
                    return all.stream().noneMatch(drop::contains)
                            ? Stream.of(right)
                            : all.stream().filter(one -> !drop.contains(one));
                })
                .distinct()
                .toList();
    }
}
