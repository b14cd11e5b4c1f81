package io.tongpin.access;

import io.tongpin.kernel.Actor;
import io.tongpin.kernel.Outcome;
import io.tongpin.kernel.Refusal;
import io.tongpin.kernel.StoreScope;
import io.tongpin.platform.Database;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Looking at the screens as the people of a role see them (以角色预览). Whoever looks becomes nobody who has only that role, so
 * every answer is the one that those people get; and nobody sees by it what they do not see themselves.
 */
public final class Previews {

    private final Database database;
    private final People people;

    public Previews(Database database, People people) {
        this.database = database;
        this.people = people;
    }

    /**
     * Somebody with this role alone.
     *
     * @param unit where it is held, there and in all units under it; null: in the whole company
     */
    public Outcome<Actor> as(Actor actor, UUID id, @Nullable UUID unit) {
        if (!actor.reach("access", "view").everywhere()) {
            return Outcome.refused(OutOfReach.ofCompany("access.view"));
        }
        Role role = people.roles().find(actor.company(), id);
        if (role == null) {
            return Outcome.refused(Refusal.unknown("master.unknown", id));
        }
        Set<UUID> units = unit == null ? Set.of() : under(actor.company(), unit);
        if (unit != null && units.isEmpty()) {
            return Outcome.refused(Refusal.unknown("master.unknown", unit));
        }
        StoreScope scope = unit == null
                ? StoreScope.EVERYWHERE
                : isRoot(actor.company(), unit) ? StoreScope.ofChain(units) : StoreScope.in(units);
        Actor.Grant grant =
                new Actor.Grant(scope, Set.copyOf(role.rights()), role.rules(), withheld(actor.company(), unit), null);
        List<Refusal> beyond = people.giving().beyond(actor, grant);
        return beyond.isEmpty()
                ? Outcome.done(new Actor(
                        actor.company(), Credentials.NOBODY, role.name(), List.of(grant), unit, actor.device()))
                : Outcome.refused(beyond);
    }

    private Set<String> withheld(int company, @Nullable UUID unit) {
        return unit == null
                ? Set.of()
                : database.read(company, tx -> HqCost.in(tx, Set.of(unit)).getOrDefault(unit, Set.of()));
    }

    private boolean isRoot(int company, UUID unit) {
        return database.read(company, PersonRows::headquarters).contains(unit);
    }

    private Set<UUID> under(int company, UUID unit) {
        return database.read(company, tx -> PersonRows.under(tx, Set.of(unit)).getOrDefault(unit, Set.of()));
    }
}
