package io.tongpin.masters;

import io.tongpin.changes.MasterWrite;
import io.tongpin.changes.MasterWrite.Written;
import io.tongpin.definitions.FieldCatalogue;
import io.tongpin.definitions.Keeper;
import io.tongpin.definitions.Sight;
import io.tongpin.kernel.Actor;
import io.tongpin.kernel.CanonicalJson;
import io.tongpin.kernel.FieldAccess;
import io.tongpin.kernel.Outcome;
import io.tongpin.kernel.Refusal;
import io.tongpin.kernel.StoreScope;
import io.tongpin.platform.Database;
import io.tongpin.platform.Tx;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What stores say for themselves of fields that the company leaves to them (本店值): their price, their supplier. It holds in
 * that store alone; whoever may change the field there says it, and nobody of another store sees it.
 */
public final class OwnValues {

    private static final UUID FIRST = new UUID(0, 0);

    private final Database database;
    private final MasterWrite write;
    private final FieldCatalogue catalogue;
    private final KnownStore stores;
    private final InstantSource clock;
    private final Map<String, OwnField> fields = new HashMap<>();

    public OwnValues(
            Database database,
            MasterWrite write,
            FieldCatalogue catalogue,
            KnownStore stores,
            InstantSource clock,
            List<OwnField> fields) {
        this.database = database;
        this.write = write;
        this.catalogue = catalogue;
        this.stores = stores;
        this.clock = clock;
        fields.forEach(field -> this.fields.put(field.entity() + "." + field.field(), field));
    }

    /** @param value as it is to be; null: headquarters' is to hold again */
    public record Wish(
            UUID store,
            String entity,
            UUID record,
            String field,
            @Nullable String value) {}

    /** @param seen the version that the wish is based on; 0 if the store has said nothing yet */
    public Outcome<OwnValue> set(Actor actor, UUID command, int seen, Wish wish) {
        OwnField field = fields.get(wish.entity() + "." + wish.field());
        if (field == null) {
            return Outcome.refused(Refusal.input("master.field-not-local", "field", wish.field()));
        }
        Refusal why = refusal(actor, wish);
        if (why != null) {
            return Outcome.refused(why);
        }
        UUID id = OwnValue.idOf(wish.store(), wish.record(), wish.field());
        Outcome<Integer> done = MasterRecords.retried(
                () -> write.run(actor, command, id, request(seen, wish), tx -> written(tx, actor, field, seen, wish)));
        return switch (done) {
            case Outcome.Refused<Integer>(List<Refusal> no) -> Outcome.refused(no);
            case Outcome.Done<Integer>(Integer _) -> Outcome.done(find(actor.company(), wish.store(), id));
        };
    }

    /** Whoever may not change the field in this store is told so before anything is looked up. */
    private @Nullable Refusal refusal(Actor actor, Wish wish) {
        FieldAccess access = new Sight(catalogue, actor).ownAt(wish.store(), wish.entity(), wish.field());
        if (access != FieldAccess.EDITABLE) {
            String right = rightOf(wish.entity(), wish.field());
            return actor.reach(right).nowhere() || actor.reach(right).covers(wish.store())
                    ? new Refusal("access.field-read-only", 403, Map.of("field", wish.field()))
                    : new Refusal(
                            "access.store-out-of-reach",
                            403,
                            Map.of("right", right, "store", wish.store().toString()));
        }
        return keeper(actor.company(), wish.entity(), wish.field()) == Keeper.STORE || wish.value() == null
                ? null
                : Refusal.rule("master.own-value-not-left", "field", wish.field());
    }

    private String rightOf(String entity, String field) {
        FieldCatalogue.Entity found = catalogue.find(entity).orElseThrow();
        String edits = Optional.ofNullable(found.fields().get(field))
                .map(FieldCatalogue.Field::edits)
                .orElse("");
        return edits.isEmpty() ? found.edit() : edits;
    }

    private Keeper keeper(int company, String entity, String field) {
        return catalogue.keeper(company, catalogue.find(entity).orElseThrow(), field);
    }

    private Outcome<List<Written>> written(Tx tx, Actor actor, OwnField field, int seen, Wish wish)
            throws SQLException {
        UUID id = OwnValue.idOf(wish.store(), wish.record(), wish.field());
        int current = OwnValueRows.lock(tx, id);
        if (current != seen) {
            return Outcome.refused(Refusal.rule("master.version-conflict", "base", "" + seen, "current", "" + current));
        }
        if (!stores.isThere(tx, wish.store())) {
            return Outcome.refused(Refusal.input(
                    "master.reference-unknown",
                    "field",
                    "store",
                    "id",
                    wish.store().toString()));
        }
        if (!field.isLive(tx, wish.record())) {
            return Outcome.refused(Refusal.unknown("master.unknown", wish.record()));
        }
        Outcome<String> kept = wish.value() == null ? Outcome.done("") : field.kept(wish.value());
        return kept.then(value -> {
            OwnValue own = new OwnValue(
                    id,
                    current + 1,
                    wish.store(),
                    wish.entity(),
                    wish.record(),
                    wish.field(),
                    wish.value() == null ? null : value,
                    actor.user(),
                    actor.name(),
                    now());
            OwnValueRows.write(tx, own); // From here it must succeed.
            return Outcome.done(List.of(own.written()));
        });
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static byte[] request(int seen, Wish wish) {
        Map<String, @Nullable Object> all = new HashMap<>();
        all.put("base", seen);
        all.put("store", wish.store());
        all.put("record", wish.record());
        all.put("field", wish.field());
        all.put("value", wish.value());
        return MasterRecords.sha256(CanonicalJson.bytes(all));
    }

    private OwnValue find(int company, UUID store, UUID id) {
        return database.read(company, StoreScope.in(Set.of(store)), tx -> OwnValueRows.find(tx, id))
                .orElseThrow();
    }

    /**
     * What the stores that somebody sees say of a record; also what they have taken back, for its version.
     *
     * @param after id of the last one of the page before, null: from the beginning
     */
    public List<OwnValue> of(Actor actor, String entity, UUID record, @Nullable UUID after, int most) {
        Sight sight = new Sight(catalogue, actor);
        StoreScope reach = catalogue.find(entity).stream()
                .flatMap(found -> found.rights().stream())
                .map(actor::reach)
                .reduce(StoreScope.NOWHERE, StoreScope::plus);
        return database.read(actor.company(), reach, tx -> {
            List<OwnValue> found = new ArrayList<>();
            OwnValue last = after == null ? null : OwnValueRows.find(tx, after).orElse(null);
            while (found.size() < most) {
                List<OwnValue> next = OwnValueRows.of(
                        tx, record, last == null ? FIRST : last.store(), last == null ? "" : last.field(), most);
                next.stream()
                        .filter(own -> own.entity().equals(entity)
                                && sight.ownAt(own.store(), entity, own.field()).shows())
                        .forEach(found::add);
                if (next.size() < most) {
                    break;
                }
                last = next.getLast();
            }
            return found.stream().limit(most).toList();
        });
    }
}
