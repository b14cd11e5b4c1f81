package io.tongpin.access;

import io.tongpin.masters.MasterRecords;
import io.tongpin.platform.Database;
import io.tongpin.platform.Tx;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Says why somebody may do something, or why not, by the roles they have (权限解释). */
public final class Explaining {

    private static final int MOST_ROLES_NAMED = 5;

    private final Database database;
    private final MasterRecords<Role> roles;
    private final InstantSource clock;

    Explaining(Database database, MasterRecords<Role> roles, InstantSource clock) {
        this.database = database;
        this.roles = roles;
        this.clock = clock;
    }

    /** What one of somebody's roles has to say, what decides first. */
    public enum Reason {
        /** It has the right, and it holds there. */
        HOLDS,
        /** It has the right there, but only for what the person has made. */
        HOLDS_FOR_OWN,
        /** It has the right there, but what goods cost us is told to nobody in a store that somebody else runs. */
        WITHHELD,
        /** It has the right, but not there. */
        ELSEWHERE,
        /** It has the right and has not begun to hold. */
        NOT_YET,
        /** It has the right and has ceased to hold. */
        NO_MORE,
        /** It has the right and is in use no more. */
        ROLE_ARCHIVED,
        /** It has no such right. */
        LACKS
    }

    /**
     * What a role says.
     *
     * @param scope {@code company}, {@code own}, or {@code unit}
     * @param unit the unit it holds in with all under it, if that is the scope
     * @param granted the right of the role that this one is part of, such as {@code sales.*}
     * @param lentBy name of who has lent it; null: it is their own
     */
    public record Because(
            Reason reason,
            String role,
            String scope,
            @Nullable UUID unit,
            @Nullable String granted,
            @Nullable Instant from,
            @Nullable Instant until,
            @Nullable String lentBy) {}

    /** A role that somebody has, or that another lends them. */
    private record Had(Assignment assignment, @Nullable String lentBy) {}

    /**
     * The answer.
     *
     * @param may whether they may
     * @param onlyOwn whether only what they have made themselves
     * @param archived whether they may nothing because they work here no more
     * @param because their roles, what decides first
     * @param helps names of roles that would give the right, if they may not; five at most
     */
    public record Answer(boolean may, boolean onlyOwn, boolean archived, List<Because> because, List<String> helps) {}

    /**
     * Why somebody may do something, or may not.
     *
     * @param rights as {@code module.action}; one is enough
     * @param stores the stores that it could hold in; one is enough, none: anywhere at all
     */
    public Answer why(int company, Person person, Set<String> rights, Set<UUID> stores) {
        Instant now = clock.instant();
        return database.read(company, tx -> {
            List<Had> had = had(tx, person, now);
            Facts facts = Facts.of(tx, roles, had, person.store());
            List<Because> because = had.stream()
                    .map(one -> because(one, facts, rights, stores, person.store(), now))
                    .sorted(Comparator.comparing(Because::reason))
                    .toList();
            boolean onlyOwn = because.stream().anyMatch(one -> one.reason() == Reason.HOLDS_FOR_OWN)
                    && because.stream().noneMatch(one -> one.reason() == Reason.HOLDS);
            boolean holds = onlyOwn || because.stream().anyMatch(one -> one.reason() == Reason.HOLDS);
            boolean may = holds && !person.archived();
            boolean helpless = may || because.stream().anyMatch(one -> one.reason() == Reason.WITHHELD);
            return new Answer(may, onlyOwn, person.archived(), because, helpless ? List.of() : helping(tx, rights));
        });
    }

    private static List<Had> had(Tx tx, Person person, Instant now) {
        List<Had> had = new ArrayList<>();
        person.assigned().forEach(one -> had.add(new Had(one, null)));
        LentRows.to(tx, person.id(), now).forEach(one -> had.add(new Had(one.assignment(), one.giverName())));
        return had;
    }

    /** What a person's assignments name: the roles, and the stores under each unit. */
    private record Facts(Map<UUID, Role> roles, Map<UUID, Set<UUID>> under, Map<UUID, Set<String>> withheld) {

        static Facts of(Tx tx, MasterRecords<Role> roles, List<Had> had, @Nullable UUID home) throws SQLException {
            Set<UUID> units = new HashSet<>();
            Set<UUID> places = new HashSet<>();
            List<UUID> named = new ArrayList<>();
            for (Had one : had) {
                named.add(one.assignment().role());
                one.assignment().unit().ifPresent(units::add);
                one.assignment().place(home).ifPresent(places::add);
            }
            return new Facts(roles.byIds(tx, named), PersonRows.under(tx, units), HqCost.in(tx, places));
        }

        /** Those of the rights that are not withheld where the role was given. */
        Set<String> left(Set<String> rights, Assignment assignment, @Nullable UUID home) {
            Set<String> left = new HashSet<>(rights);
            assignment.place(home).ifPresent(place -> left.removeAll(withheld.getOrDefault(place, Set.of())));
            return left;
        }
    }

    private static Because because(
            Had had, Facts facts, Set<String> rights, Set<UUID> stores, @Nullable UUID home, Instant now) {
        Assignment assignment = had.assignment();
        Role role = facts.roles().get(assignment.role());
        Set<String> left = facts.left(rights, assignment, home);
        String given = role == null ? null : Rights.granting(role.rights(), left);
        String granted = role == null || given != null ? given : Rights.granting(role.rights(), rights);
        return new Because(
                reason(assignment, role, granted, reaches(assignment, facts, stores, home), now, given == null),
                role == null ? "" : role.name(),
                assignment.unit().isPresent() ? "unit" : assignment.scope(),
                assignment.unit().orElse(null),
                granted,
                assignment.from(),
                assignment.until(),
                had.lentBy());
    }

    private static Reason reason(
            Assignment assignment,
            @Nullable Role role,
            @Nullable String granted,
            boolean reaches,
            Instant now,
            boolean withheld) {
        if (role == null || granted == null) {
            return Reason.LACKS;
        }
        if (role.archived()) {
            return Reason.ROLE_ARCHIVED;
        }
        if (assignment.from() != null && assignment.from().isAfter(now)) {
            return Reason.NOT_YET;
        }
        if (assignment.until() != null && !assignment.until().isAfter(now)) {
            return Reason.NO_MORE;
        }
        if (!reaches) {
            return Reason.ELSEWHERE;
        }
        if (withheld) {
            return Reason.WITHHELD;
        }
        return assignment.scope().equals(Assignment.OWN) ? Reason.HOLDS_FOR_OWN : Reason.HOLDS;
    }

    private static boolean reaches(Assignment assignment, Facts facts, Set<UUID> stores, @Nullable UUID home) {
        return switch (assignment.scope()) {
            case Assignment.COMPANY -> true;
            case Assignment.OWN -> home != null && (stores.isEmpty() || stores.contains(home));
            default -> {
                Set<UUID> under = assignment
                        .unit()
                        .map(unit -> facts.under().getOrDefault(unit, Set.of()))
                        .orElse(Set.of());
                yield stores.isEmpty() ? !under.isEmpty() : stores.stream().anyMatch(under::contains);
            }
        };
    }

    private static List<String> helping(Tx tx, Set<String> rights) throws SQLException {
        Set<String> wanted = new HashSet<>(rights);
        rights.forEach(right -> wanted.add(right.substring(0, right.indexOf('.') + 1) + "*"));
        return tx.sql("""
                        select name from access.role
                         where company_id = ? and not archived and rights && ?
                         order by code
                         limit ?
                        """)
                .params(tx.company(), tx.array("text", wanted), MOST_ROLES_NAMED)
                .query((row, n) -> row.getString(1))
                .list();
    }
}
