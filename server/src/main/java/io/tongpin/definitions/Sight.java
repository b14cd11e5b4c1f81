package io.tongpin.definitions;

import io.tongpin.kernel.Actor;
import io.tongpin.kernel.FieldAccess;
import io.tongpin.kernel.FieldRule;
import io.tongpin.kernel.Shown;
import io.tongpin.kernel.StoreScope;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How one person sees the fields of anything (视野). Of several roles the most generous counts, field by field, and only in
 * the stores where it holds. A field whose class has a right of its own is hidden from whoever lacks that right there,
 * whatever a rule says. Pure, and made anew for each request; it remembers what it has answered.
 */
public final class Sight {

    private final FieldCatalogue catalogue;
    private final Actor actor;
    private final boolean writing;
    private final boolean everything;
    private final Map<Key, Map<String, FieldAccess>> answered = new HashMap<>();

    private record Key(
            String entity, FieldRule.When when, @Nullable UUID store, Set<UUID> places, boolean own) {}

    public Sight(FieldCatalogue catalogue, Actor actor) {
        this(catalogue, actor, false);
    }

    /** The same for whoever fills something in: who may do that and not look at it afterwards sees what they write. */
    public static Sight whileWriting(FieldCatalogue catalogue, Actor actor) {
        return new Sight(catalogue, actor, true);
    }

    private Sight(FieldCatalogue catalogue, Actor actor, boolean writing) {
        this.writing = writing;
        this.catalogue = catalogue;
        this.actor = actor;
        this.everything = actor.grants().stream()
                .anyMatch(grant -> grant.scope().everywhere()
                        && grant.rights().contains("*")
                        && grant.withheld().isEmpty()
                        && grant.rules().isEmpty());
    }

    /** Whether nothing at all is kept from them. */
    public boolean everything() {
        return everything;
    }

    /** How they see this field of this; what is no field of the definition is open. */
    public FieldAccess of(Shown shown, String field) {
        if (everything) {
            return FieldAccess.EDITABLE;
        }
        boolean own = actor.user().equals(shown.maker());
        Map<String, FieldAccess> known = answered.computeIfAbsent(
                new Key(shown.entity(), shown.when(), shown.store(), shown.places(), own), key -> new HashMap<>());
        FieldAccess access = known.get(field);
        if (access == null) {
            access = decide(shown, own, field);
            known.put(field, access);
        }
        return access;
    }

    private FieldAccess decide(Shown shown, boolean own, String field) {
        FieldCatalogue.Entity entity = catalogue.find(shown.entity()).orElse(null);
        if (entity == null) {
            return FieldAccess.HIDDEN; // Of what is not defined nobody knows what it gives away.
        }
        FieldAccess access = FieldAccess.EDITABLE;
        for (String part : entity.partsOf(field)) {
            FieldCatalogue.Field defined = entity.fields().get(part);
            if (defined != null) {
                access = access.least(one(entity, defined, shown, own));
            }
            if (writing && isKeptFrom(entity, part)) {
                access = access.least(FieldAccess.READ_ONLY);
            }
        }
        return access;
    }

    /**
     * Whether others keep the field for all stores, and this person's right holds in some stores only. Whoever has it at the
     * root of the chain is headquarters.
     */
    private boolean isKeptFrom(FieldCatalogue.Entity entity, String field) {
        return entity.keepable()
                && !mayEditForAll(entity, field)
                && catalogue.keeper(actor.company(), entity, field) != Keeper.SHARED;
    }

    private boolean mayEditForAll(FieldCatalogue.Entity entity, String field) {
        FieldCatalogue.Field defined = entity.fields().get(field);
        return actor.reach(entity.edit()).wholeChain()
                && (defined == null
                        || defined.edits().isEmpty()
                        || actor.reach(defined.edits()).wholeChain());
    }

    /** Whether it is only because headquarters keeps the field that this person may not change it. */
    public boolean isKeptFrom(String entity, String field) {
        return catalogue.find(entity).filter(found -> isKeptFrom(found, field)).isPresent();
    }

    /** Whether this person may make or archive no such record, because headquarters keeps them. */
    public boolean isLocked(String entity) {
        return isKeptFrom(entity, FieldCatalogue.CODE);
    }

    /** Whether there is any field of such a record that headquarters keeps from this person. */
    public boolean isKeptInPart(String entity) {
        return catalogue
                .find(entity)
                .filter(found -> found.fields().keySet().stream().anyMatch(field -> isKeptFrom(found, field)))
                .isPresent();
    }

    /** Whether the company leaves the field to each of its stores. */
    public boolean isLeftToStores(String entity, String field) {
        return catalogue
                .find(entity)
                .filter(found -> catalogue.keeper(actor.company(), found, field) == Keeper.STORE)
                .isPresent();
    }

    /** How they see a store's own value of a field (本店值); whoever may change the field there may change that. */
    public FieldAccess ownAt(UUID store, String entity, String field) {
        FieldCatalogue.Entity found = catalogue.find(entity).orElse(null);
        FieldCatalogue.Field defined = found == null ? null : found.fields().get(field);
        if (found == null || defined == null) {
            return FieldAccess.HIDDEN;
        }
        FieldAccess seen = one(found, defined, Shown.of(entity, store), false);
        return actor.reach(rightOf(found, defined)).covers(store) ? seen : seen.least(FieldAccess.READ_ONLY);
    }

    private static String rightOf(FieldCatalogue.Entity entity, FieldCatalogue.Field field) {
        return field.edits().isEmpty() ? entity.edit() : field.edits();
    }

    private FieldAccess one(FieldCatalogue.Entity entity, FieldCatalogue.Field field, Shown shown, boolean own) {
        if (!holdsClass(entity, field, shown, own)) {
            return FieldAccess.HIDDEN;
        }
        FieldAccess most = FieldAccess.HIDDEN;
        for (Actor.Grant grant : actor.grants()) {
            if (speaks(grant, entity, shown, own)) {
                most = most.most(ruled(grant, entity, field, shown.when()));
            }
        }
        return mayEdit(field, shown, own) ? most : most.least(FieldAccess.READ_ONLY);
    }

    /** Whether they have the right of the field's class there, if it has one. */
    boolean holdsClass(FieldCatalogue.Entity entity, FieldCatalogue.Field field, Shown shown, boolean own) {
        return rightOfClass(field)
                .filter(right -> !holds(reach(entity, field, right), shown.store(), own))
                .isEmpty();
    }

    /** Whether they have it only for what the store there has bought itself. */
    boolean holdsAsBought(FieldCatalogue.Entity entity, FieldCatalogue.Field field, Shown shown, boolean own) {
        return holdsClass(entity, field, shown, own)
                && rightOfClass(field)
                        .filter(right -> !holds(actor.reach(right), shown.store(), own))
                        .isPresent();
    }

    static Optional<String> rightOfClass(FieldCatalogue.Field field) {
        return Optional.ofNullable(field.kind()).flatMap(FieldClass::right);
    }

    /** Whether this role has a say: it shows the thing, there. */
    boolean speaks(Actor.Grant grant, FieldCatalogue.Entity entity, Shown shown, boolean own) {
        return shows(grant, entity) && reaches(grant.scope(), shown, own);
    }

    /** Whether they have the right that the field takes beside the one to change the whole. */
    boolean mayEdit(FieldCatalogue.Field field, Shown shown, boolean own) {
        return field.edits().isEmpty() || holds(actor.reach(field.edits()), shown.store(), own);
    }

    /** Who it is that sees. */
    Actor actor() {
        return actor;
    }

    /** Where the right of a field's class holds; a franchise sees what it has bought itself, though not what we pay. */
    private StoreScope reach(FieldCatalogue.Entity entity, FieldCatalogue.Field field, String right) {
        StoreScope reach = actor.reach(right);
        return entity.isPaid(field) ? reach.plus(actor.reachForBought(right)) : reach;
    }

    private boolean shows(Actor.Grant grant, FieldCatalogue.Entity entity) {
        return (writing ? entity.writing() : entity.rights()).stream().anyMatch(grant::holds);
    }

    private static boolean reaches(StoreScope scope, Shown shown, boolean own) {
        return shown.places().isEmpty()
                ? !scope.nowhere()
                : shown.places().stream().anyMatch(place -> holds(scope, place, own));
    }

    /** What belongs to no store is seen by whoever has the right anywhere. */
    private static boolean holds(StoreScope scope, @Nullable UUID store, boolean own) {
        return store == null ? !scope.nowhere() : scope.covers(store) || own && scope.coversOwn(store);
    }

    private static FieldAccess ruled(
            Actor.Grant grant, FieldCatalogue.Entity entity, FieldCatalogue.Field field, FieldRule.When when) {
        FieldRule rule = strongest(grant, entity, field, when);
        return rule == null ? FieldAccess.EDITABLE : rule.access();
    }

    /** Of the rules of one role the one that says it most exactly counts: by field before by class, of a state before of any. */
    static @Nullable FieldRule strongest(
            Actor.Grant grant, FieldCatalogue.Entity entity, FieldCatalogue.Field field, FieldRule.When when) {
        FieldRule strongest = null;
        int exactest = -1;
        for (FieldRule rule : grant.rules()) {
            int exact = exactness(rule, entity, field, when);
            if (exact > exactest) {
                exactest = exact;
                strongest = rule;
            }
        }
        return strongest;
    }

    private static int exactness(
            FieldRule rule, FieldCatalogue.Entity entity, FieldCatalogue.Field field, FieldRule.When when) {
        boolean thisEntity = rule.entity().equals(entity.code());
        boolean thisClass = field.kind() != null
                && rule.field().equals(FieldRule.CLASS + field.kind().text());
        boolean matches = (thisEntity || rule.entity().equals(FieldRule.ALL))
                && (thisClass || thisEntity && rule.field().equals(field.key()))
                && (rule.when() == FieldRule.When.ANY || rule.when() == when);
        return !matches ? -1 : (thisClass ? 0 : 4) + (thisEntity ? 2 : 0) + (rule.when() == when ? 1 : 0);
    }

    /** Whether they see anything of this sort, anywhere. */
    public boolean shows(String entity) {
        return catalogue
                .find(entity)
                .filter(found ->
                        actor.grants().stream().anyMatch(grant -> !grant.scope().nowhere() && shows(grant, found)))
                .isPresent();
    }

    /** Whether they see this at all; what is not defined is guarded elsewhere. */
    public boolean sees(Shown shown) {
        FieldCatalogue.Entity entity = catalogue.find(shown.entity()).orElse(null);
        boolean own = actor.user().equals(shown.maker());
        return everything
                || entity == null
                || actor.grants().stream()
                        .anyMatch(grant -> shows(grant, entity) && reaches(grant.scope(), shown, own));
    }

    /** Whether they see the field of everything of this sort in these stores, in every state: then a total may be made of it. */
    public boolean everywhere(String entity, String field, StoreScope within) {
        FieldCatalogue.Entity found = catalogue.find(entity).orElse(null);
        return everything
                || found != null
                        && found.partsOf(field).stream()
                                .map(found.fields()::get)
                                .allMatch(defined -> defined == null || everywhere(found, defined, within));
    }

    private boolean everywhere(FieldCatalogue.Entity entity, FieldCatalogue.Field field, StoreScope within) {
        boolean classSeen = field.kind() == null
                || field.kind()
                        .right()
                        .filter(right -> !reach(entity, field, right).contains(within))
                        .isEmpty();
        return classSeen
                && Stream.of(FieldRule.When.DRAFT, FieldRule.When.POSTED)
                        .allMatch(when -> actor.grants().stream()
                                .filter(grant -> shows(grant, entity)
                                        && ruled(grant, entity, field, when).shows())
                                .map(Actor.Grant::scope)
                                .reduce(StoreScope.NOWHERE, StoreScope::plus)
                                .contains(within));
    }

    /** The best they see of a field anywhere: whether a screen has a place for it at all. */
    public FieldAccess best(String entity, String field, FieldRule.When when) {
        if (everything) {
            return FieldAccess.EDITABLE;
        }
        // Seen from no store in particular, whatever holds anywhere holds.
        return of(new Shown(entity, when, null, Set.of(), null), field);
    }
}
