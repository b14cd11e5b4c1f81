package io.tongpin.access;

import io.tongpin.kernel.Actor;
import io.tongpin.masters.MasterRecords;
import io.tongpin.platform.Database;
import io.tongpin.platform.Tx;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Says why somebody may do something, or why not, by the roles they have (权限解释). */
public final class Explaining {

    private static final int MOST_ROLES_NAMED = 5;

    private final Database database;
    private final MasterRecords<Person> people;
    private final MasterRecords<ApiToken> keys;
    private final HeldRoles held;
    private final InstantSource clock;

    Explaining(
            Database database,
            MasterRecords<Person> people,
            MasterRecords<Role> roles,
            MasterRecords<ApiToken> keys,
            InstantSource clock) {
        this.database = database;
        this.people = people;
        this.keys = keys;
        this.held = new HeldRoles(people, roles);
        this.clock = clock;
    }

    /**
     * About oneself, or about whom one looks as; empty for who is nobody here.
     *
     * @param by the session or the key that they come with
     */
    public Optional<Subject> self(Actor actor, UUID by) {
        return actor.user().equals(Credentials.NOBODY)
                ? Optional.of(Subject.previewed(actor))
                : Optional.ofNullable(people.find(actor.company(), actor.user()))
                        .map(person -> new Subject(actor, person, keys.find(actor.company(), by)));
    }

    /** About somebody else; empty where the actor may not see them. */
    public Optional<Subject> of(Actor actor, UUID id) {
        return Optional.ofNullable(people.find(actor.company(), id))
                .filter(person -> People.sees(actor, person))
                .map(person -> new Subject(actor, person));
    }

    /** What one of somebody's roles has to say, what decides first. */
    public enum Reason {
        /** It has the right, and it holds there. */
        HOLDS,
        /** It has the right there, but only for what the person has made. */
        HOLDS_FOR_OWN,
        /** It has the right there, but what goods cost us is told to nobody in a store that somebody else runs. */
        WITHHELD,
        /** It has the right there, but the key that they come with was not given it, or not for there. */
        BEYOND_KEY,
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
     * @param unitName what that unit is called
     * @param granted the right of the role that this one is part of, such as {@code sales.*}
     * @param lentBy name of who has lent it, empty for whoever may not know it; null: it is their own
     */
    public record Because(
            Reason reason,
            String role,
            String scope,
            @Nullable UUID unit,
            @Nullable String unitName,
            @Nullable String granted,
            @Nullable Instant from,
            @Nullable Instant until,
            @Nullable String lentBy) {}

    /**
     * The answer.
     *
     * @param may whether they may
     * @param onlyOwn whether only what they have made themselves
     * @param archived whether they may nothing because they work here no more
     * @param because their roles, what decides first
     * @param helps names of roles that would give the right, if they may not; five at most
     * @param key name of the key that they come with, if it stands against it
     * @param preview whether it is about whom one looks as, and not about oneself
     */
    public record Answer(
            boolean may,
            boolean onlyOwn,
            boolean archived,
            List<Because> because,
            List<String> helps,
            @Nullable String key,
            boolean preview) {}

    /**
     * Why somebody may do something, or may not.
     *
     * @param rights as {@code module.action}; one is enough
     * @param stores the stores that it could hold in; one is enough, none: anywhere at all
     */
    public Answer why(Subject subject, Set<String> rights, Set<UUID> stores) {
        Instant now = clock.instant();
        boolean archived = subject.person().archived();
        return database.read(subject.asker().company(), tx -> {
            List<Because> because = held.of(tx, subject, now).stream()
                    .map(one -> because(one, rights, stores, now))
                    .sorted(Comparator.comparing(Because::reason))
                    .toList();
            boolean onlyOwn = because.stream().anyMatch(one -> one.reason() == Reason.HOLDS_FOR_OWN)
                    && because.stream().noneMatch(one -> one.reason() == Reason.HOLDS);
            boolean holds = onlyOwn || because.stream().anyMatch(one -> one.reason() == Reason.HOLDS);
            boolean may = holds && !archived;
            boolean byKey = !may && because.stream().anyMatch(one -> one.reason() == Reason.BEYOND_KEY);
            boolean helpless = may || byKey || because.stream().anyMatch(one -> one.reason() == Reason.WITHHELD);
            List<String> helps = helpless ? List.of() : helping(tx, rights);
            ApiToken key = subject.key();
            String against = byKey && key != null ? key.name() : null;
            return new Answer(may, onlyOwn, archived, because, helps, against, subject.preview());
        });
    }

    /** What the person may do where, as they are now. */
    public Actor actor(Subject subject) {
        return subject.self() ? subject.asker() : actor(subject, standing(subject));
    }

    /** The roles that hold now. */
    List<Held> standing(Subject subject) {
        Instant now = clock.instant();
        return subject.person().archived()
                ? List.of()
                : database.read(subject.asker().company(), tx -> held.of(tx, subject, now)).stream()
                        .filter(one -> one.holdsAt(now))
                        .toList();
    }

    /** Somebody with exactly these roles, in this order. */
    static Actor actor(Subject subject, List<Held> standing) {
        Person person = subject.person();
        return new Actor(
                subject.asker().company(),
                person.id(),
                person.name(),
                standing.stream().map(Held::grant).toList(),
                person.store(),
                null);
    }

    /** The names of those of some people whom the asker may know. */
    public Map<UUID, String> names(Tx tx, Subject subject, Set<UUID> wanted) throws SQLException {
        return held.names(tx, subject, wanted);
    }

    private static Because because(Held had, Set<String> rights, Set<UUID> stores, Instant now) {
        Assignment assignment = had.assignment();
        Role role = had.role();
        String given = role == null ? null : Rights.granting(role.rights(), had.left(rights));
        String granted = role == null || given != null ? given : Rights.granting(role.rights(), rights);
        return new Because(
                reason(had, granted, rights, stores, now, given == null),
                had.name(),
                assignment.unit().isPresent() ? "unit" : assignment.scope(),
                assignment.unit().orElse(null),
                had.unitName(),
                granted,
                assignment.from(),
                assignment.until(),
                had.lentBy());
    }

    private static Reason reason(
            Held had, @Nullable String granted, Set<String> rights, Set<UUID> stores, Instant now, boolean withheld) {
        Assignment assignment = had.assignment();
        if (had.role() == null || granted == null) {
            return Reason.LACKS;
        }
        if (had.role().archived()) {
            return Reason.ROLE_ARCHIVED;
        }
        if (assignment.from() != null && assignment.from().isAfter(now)) {
            return Reason.NOT_YET;
        }
        if (assignment.until() != null && !assignment.until().isAfter(now)) {
            return Reason.NO_MORE;
        }
        if (!had.reaches(stores)) {
            return Reason.ELSEWHERE;
        }
        if (withheld) {
            return Reason.WITHHELD;
        }
        if (!had.letBy(rights, stores)) {
            return Reason.BEYOND_KEY;
        }
        return assignment.scope().equals(Assignment.OWN) ? Reason.HOLDS_FOR_OWN : Reason.HOLDS;
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
