package io.tongpin.access;

import io.tongpin.access.UsageRows.Member;
import io.tongpin.access.UsageRows.Title;
import io.tongpin.kernel.Actor;
import io.tongpin.platform.Database;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which rights people have and have not used (权限使用), and what would be enough. It says "unused" only of what was had and
 * counted all that time; it changes nothing, a human decides.
 */
public final class UsageReport {

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
            List<Member> members = UsageRows.members(tx).stream()
                    .filter(one -> People.sees(actor, one.store()))
                    .toList();
            Map<UUID, Title> roles =
                    UsageRows.titles(tx).stream().collect(Collectors.toMap(Title::id, Function.identity()));
            Facts facts = new Facts(
                    roles,
                    RightUseRows.since(tx).orElse(null),
                    now.minus(Duration.ofDays(days)),
                    RightUseRows.sums(tx, RightUse.day(now.minus(Duration.ofDays(days)))),
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

    private record Facts(
            Map<UUID, Title> roles,
            @Nullable Instant counting,
            Instant from,
            Map<UUID, Map<String, RightUseRows.Sum>> used,
            Map<UUID, Map<String, HeldSince.Given>> given,
            Map<UUID, Map<String, HeldSince.Given>> inRole) {

        /** The roles that somebody has now, each with the moment since when. */
        Map<Title, @Nullable Instant> held(Member member, Instant now) {
            Map<Title, @Nullable Instant> held = new HashMap<>();
            Map<String, HeldSince.Given> since = given.getOrDefault(member.id(), Map.of());
            for (Assignment one : member.assigned()) {
                Title role = roles.get(one.role());
                if (role != null && one.holdsAt(now)) {
                    HeldSince.Given at = since.get(one.text());
                    Instant begins = HeldSince.later(at == null ? null : at.at(), one.from());
                    held.merge(role, begins == null ? Instant.EPOCH : begins, (a, b) -> a.isBefore(b) ? a : b);
                }
            }
            return held;
        }

        /** Since when a role has had what contains this right. */
        Instant inRole(Title role, String right) {
            return inRole.getOrDefault(role.id(), Map.of()).entrySet().stream()
                    .filter(entry -> Rights.covers(Set.of(entry.getKey()), right))
                    .map(entry -> entry.getValue().at())
                    .min(Instant::compareTo)
                    .orElse(Instant.EPOCH);
        }

        RightUseRows.@Nullable Sum sum(UUID person, String right) {
            return used.getOrDefault(person, Map.of()).get(right);
        }
    }

    private PersonLine person(Member member, Facts facts, Instant now) {
        Map<Title, @Nullable Instant> held = facts.held(member, now);
        List<String> names = held.keySet().stream().map(Title::name).sorted().toList();
        if (held.keySet().stream().anyMatch(Title::everything)) {
            return new PersonLine(member.id(), member.login(), member.name(), names, true, 0, List.of(), null);
        }
        Map<String, Instant> since = new TreeMap<>();
        held.forEach((role, begins) -> catalogue.in(role.rights()).forEach(right -> {
            Instant both = HeldSince.later(begins, facts.inRole(role, right));
            since.merge(right, both == null ? Instant.EPOCH : both, (a, b) -> a.isBefore(b) ? a : b);
        }));
        List<RightLine> lines = since.entrySet().stream()
                .map(entry -> line(member, entry.getKey(), entry.getValue(), facts))
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
        return new RightLine(
                right,
                state(right, used, since, facts.from()),
                since,
                sum == null ? null : sum.last(),
                sum == null ? 0 : sum.uses(),
                used ? 1 : 0);
    }

    private static State state(String right, boolean used, @Nullable Instant since, Instant from) {
        if (used) {
            return State.USED;
        }
        if (RightCatalogue.NOT_COUNTED.contains(right)) {
            return State.NOT_COUNTED;
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
        Map<Member, Instant> holders = new HashMap<>();
        for (Member member : members) {
            Instant begins = facts.held(member, now).get(role);
            if (begins != null) {
                holders.put(member, begins);
            }
        }
        List<RightLine> lines = catalogue.in(role.rights()).stream()
                .map(right -> line(role, right, holders, facts))
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
    private static RightLine line(Title role, String right, Map<Member, Instant> holders, Facts facts) {
        List<RightLine> each = holders.entrySet().stream()
                .map(holder -> {
                    Instant had = HeldSince.later(holder.getValue(), facts.inRole(role, right));
                    return line(holder.getKey(), right, had == null ? Instant.EPOCH : had, facts);
                })
                .toList();
        State state = each.stream().map(RightLine::state).anyMatch(State.USED::equals)
                ? State.USED
                : each.stream()
                        .map(RightLine::state)
                        .filter(one -> one != State.UNUSED)
                        .findFirst()
                        .orElse(each.isEmpty() ? State.TOO_EARLY : State.UNUSED);
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
                            ? java.util.stream.Stream.of(right)
                            : all.stream().filter(one -> !drop.contains(one));
                })
                .distinct()
                .toList();
    }
}
