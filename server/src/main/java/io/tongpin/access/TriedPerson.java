package io.tongpin.access;

import io.tongpin.kernel.Actor;
import io.tongpin.platform.Tx;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What somebody may now, and might with other roles, in another store, or if they had left (授权试算). */
public final class TriedPerson {

    private TriedPerson() {}

    /** @param after as their page would save them; archived: they have left */
    public static Tried of(Tx tx, Person before, Person after, Instant at) {
        GrantRows.Tried other = new GrantRows.Tried(Map.of(), after.assignments());
        List<Actor.Grant> then =
                after.archived() ? List.of() : GrantRows.tried(tx, after.id(), after.store(), at, other);
        return new Tried(
                as(
                        tx,
                        before.id(),
                        before.name(),
                        before.store(),
                        GrantRows.tried(tx, before.id(), before.store(), at, GrantRows.Tried.NOTHING)),
                as(tx, after.id(), before.name(), after.store(), then));
    }

    /** Everybody who signs in, as they are; read across stores. */
    public static Map<UUID, Actor> everybody(Tx tx, Instant at) {
        return UsageRows.members(tx).stream()
                .map(one -> as(
                        tx,
                        one.id(),
                        one.name(),
                        one.store(),
                        GrantRows.tried(tx, one.id(), one.store(), at, GrantRows.Tried.NOTHING)))
                .collect(Collectors.toMap(Actor::user, Function.identity()));
    }

    private static Actor as(Tx tx, UUID id, String name, @Nullable UUID store, List<Actor.Grant> grants) {
        return new Actor(tx.company(), id, name, grants, store, null);
    }
}
