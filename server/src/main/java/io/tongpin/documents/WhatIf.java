package io.tongpin.documents;

import io.tongpin.access.People;
import io.tongpin.access.RightCatalogue;
import io.tongpin.access.Tried;
import io.tongpin.access.TriedPerson;
import io.tongpin.access.TriedRole;
import io.tongpin.definitions.FieldCatalogue;
import io.tongpin.kernel.Actor;
import io.tongpin.kernel.Outcome;
import io.tongpin.kernel.Refusal;
import io.tongpin.kernel.StoreScope;
import io.tongpin.platform.Database;
import io.tongpin.platform.Tx;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a role of other rights, or somebody with other roles, would have been refused of what was done lately (权限试算). The log
 * is read backwards and nothing is written; who only looked at something is found in the counts of used rights.
 */
public final class WhatIf {

    private final Database engine;
    private final DocumentKinds kinds;
    private final FieldCatalogue fields;
    private final RightCatalogue rights;
    private final InstantSource clock;
    private final int most;

    /** @param most operations that are looked at, the newest */
    public WhatIf(
            Database database,
            DocumentKinds kinds,
            FieldCatalogue fields,
            RightCatalogue rights,
            InstantSource clock,
            int most) {
        this.engine = database.engine();
        this.kinds = kinds;
        this.fields = fields;
        this.rights = rights;
        this.clock = clock;
        this.most = most;
    }

    /** Something that was done and would have been refused; the id only for whoever sees it. */
    public record Example(
            @Nullable UUID id,
            String entity,
            String kind,
            @Nullable String number,
            Instant at) {}

    /**
     * What one person did and could not have; newest examples first.
     *
     * @param right by which they did it; the duty, where rules about duties are tried
     */
    public record Refused(UUID user, String name, String right, int count, List<Example> examples) {}

    /**
     * The answer.
     *
     * @param people whom it is about
     * @param read operations that were looked at
     * @param from the oldest moment that was looked at
     * @param complete whether that is all of the time that was asked for
     * @param used rights that were used, also only to look, and would be gone
     * @param gained rights that would be new, or hold in more places
     */
    public record Answer(
            int people,
            int read,
            Instant from,
            boolean complete,
            List<Refused> refused,
            List<Tried.Lost> used,
            List<Tried.Gained> gained) {}

    /** As if the role had been made of these rights for so many days. */
    public Outcome<Answer> role(Actor actor, UUID role, List<String> wanted, int days) {
        List<Refusal> wrong = TriedRole.wrong(rights, wanted);
        Instant now = clock.instant();
        return wrong.isEmpty()
                ? Outcome.done(engine.read(
                        actor.company(),
                        tx -> answer(tx, actor, TriedRole.holders(tx, role, wanted, now), since(now, days))))
                : Outcome.refused(wrong);
    }

    /** As if somebody had been for so many days as their page would save them. */
    public Answer person(Actor actor, People.Trial trial, int days) {
        Instant now = clock.instant();
        return engine.read(
                actor.company(),
                tx -> answer(
                        tx, actor, List.of(TriedPerson.of(tx, trial.before(), trial.after(), now)), since(now, days)));
    }

    private static Instant since(Instant now, int days) {
        return now.minus(Duration.ofDays(days));
    }

    private Answer answer(Tx tx, Actor actor, List<Tried> people, Instant from) throws SQLException {
        Map<UUID, Tried> byId =
                people.stream().collect(Collectors.toMap(one -> one.now().user(), Function.identity()));
        RefusedActs refused = new RefusedActs(kinds);
        Replay replay = new Replay(tx, from, most);
        if (!people.isEmpty()) {
            replay.back(byId.keySet(), ops -> {
                for (Replay.Op op : ops) {
                    Tried who = byId.get(op.actor());
                    String right = who == null ? null : right(who, op);
                    if (who != null && right != null) {
                        refused.add(op, who.now().name(), right);
                    }
                }
            });
        }
        LocalDate day = LocalDate.ofInstant(from, ZoneOffset.UTC);
        return new Answer(
                people.size(),
                replay.read(),
                replay.oldest(),
                replay.complete(),
                refused.shown(tx, actor),
                Tried.lost(tx, people, day),
                Tried.gained(tx, rights, people, day));
    }

    /** The right that let it happen and would not any more; null if it would, or what let it happen is gone already. */
    private @Nullable String right(Tried who, Replay.Op op) {
        if (op.ofDocument()) {
            DocumentKind kind = kinds.find(op.code()).orElse(null);
            return Acts.of(op.verb(), op.version()).stream()
                    .filter(action -> kind != null
                            && holds(kind.reach(who.now(), action), op)
                            && !holds(kind.reach(who.then(), action), op))
                    .findFirst()
                    .map(action -> Objects.requireNonNull(kind).module() + "." + action)
                    .orElse(null);
        }
        return fields.find(op.entity())
                .map(FieldCatalogue.Entity::writing)
                .flatMap(writing -> writing.stream()
                        .filter(one -> holds(who.now().reach(one), op))
                        .findFirst()
                        .filter(held -> writing.stream()
                                .noneMatch(one -> holds(who.then().reach(one), op))))
                .orElse(null);
    }

    /** As the gate itself says: one's own document is what one has made. What belongs to no store is anybody's who may. */
    private static boolean holds(StoreScope scope, Replay.Op op) {
        if (op.store() == null) {
            return !scope.nowhere();
        }
        boolean own = !op.ofDocument() || op.actor().equals(op.maker());
        return scope.covers(op.store()) || own && scope.coversOwn(op.store());
    }

    /** How many days are looked back at most. */
    public static int days(int wanted) {
        return Math.clamp(wanted, 1, 92);
    }
}
