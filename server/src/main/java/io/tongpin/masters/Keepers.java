package io.tongpin.masters;

import io.tongpin.changes.Feed;
import io.tongpin.changes.FeedListener;
import io.tongpin.changes.MasterWrite;
import io.tongpin.definitions.FieldCatalogue;
import io.tongpin.definitions.FieldKeepers;
import io.tongpin.definitions.Keeper;
import io.tongpin.kernel.Actor;
import io.tongpin.kernel.Outcome;
import io.tongpin.kernel.Refusal;
import io.tongpin.platform.Database;
import io.tongpin.platform.Memory;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who keeps which field in a company, and how that is changed (字段归属设置). Whoever writes in some stores only is measured by
 * it, so it is remembered for two seconds and forgotten when it changes.
 */
public final class Keepers implements FieldKeepers, FeedListener {

    static final String ENTITY = "field-keeping";

    private static final int MOST = 1_000;

    private final FieldCatalogue catalogue;
    private final MasterRecords<FieldKeeping> records;
    private final InstantSource clock;
    private final Memory<Integer, Map<String, Map<String, Keeper>>> known = new Memory<>(MOST);

    public Keepers(FieldCatalogue catalogue, Database database, MasterWrite write, InstantSource clock) {
        this.catalogue = catalogue;
        this.records = new MasterRecords<>(
                new MasterTable<>(FieldKeeping.class, ENTITY, "masters.field_keeping") {}, database, write, List.of());
        this.clock = clock;
    }

    @Override
    public Optional<Keeper> said(int company, String entity, String field) {
        return Optional.ofNullable(said(company).getOrDefault(entity, Map.of()).get(field));
    }

    private Map<String, Map<String, Keeper>> said(int company) {
        return known.of(
                company,
                clock.instant(),
                () -> all(company).stream().collect(Collectors.toMap(FieldKeeping::code, FieldKeeping::keepers)));
    }

    private List<FieldKeeping> all(int company) {
        return records.list(company, new Wanted(null, null, 500, null, Map.of()))
                .items();
    }

    @Override
    public void changed(int company, List<Feed.Item> items) {
        if (items.stream().anyMatch(item -> item.entity().equals(ENTITY))) {
            known.forget(company);
        }
    }

    /** A sort of record and who keeps its fields; version 0 if the company has said nothing. */
    public record Kept(String entity, int version, Map<String, Keeper> keepers) {}

    /** Every sort of which it is to be settled. */
    public List<Kept> of(int company) {
        Map<String, FieldKeeping> rows = new HashMap<>();
        all(company).forEach(one -> rows.put(one.code(), one));
        return catalogue.all().stream()
                .filter(FieldCatalogue.Entity::keepable)
                .map(entity -> kept(entity, rows.get(entity.code())))
                .toList();
    }

    private static Kept kept(FieldCatalogue.Entity entity, @Nullable FieldKeeping said) {
        Map<String, Keeper> keepers = new TreeMap<>();
        entity.fields().forEach((key, field) -> keepers.put(key, field.keeper()));
        if (said != null) {
            said.keepers().forEach(keepers::replace);
        }
        return new Kept(entity.code(), said == null ? 0 : said.version(), keepers);
    }

    /**
     * @param seen the version that the wish is based on
     * @param wishes keepers by field; a field that is not named is kept as its definition says
     */
    public Outcome<Kept> change(Actor actor, UUID command, String sort, int seen, Map<String, String> wishes) {
        FieldCatalogue.Entity entity =
                catalogue.find(sort).filter(FieldCatalogue.Entity::keepable).orElse(null);
        if (entity == null) {
            return Outcome.refused(Refusal.input("master.sort-not-kept", "entity", sort));
        }
        Map<String, Keeper> keepers = new TreeMap<>(kept(entity, null).keepers());
        List<Refusal> why = new ArrayList<>();
        wishes.forEach((field, wish) -> {
            Keeper keeper = Keeper.of(wish).orElse(null);
            FieldCatalogue.Field defined = entity.fields().get(field);
            if (defined == null || keeper == null) {
                why.add(Refusal.input("master.keeper-unknown", "field", field, "keeper", wish));
            } else if (keeper == Keeper.STORE && !defined.local()) {
                why.add(Refusal.input("master.field-not-local", "field", field));
            } else {
                keepers.put(field, keeper);
            }
        });
        if (!why.isEmpty()) {
            return Outcome.refused(why);
        }
        Outcome<FieldKeeping> saved = records.save(actor, command, FieldKeeping.of(sort, keepers, seen));
        known.forget(actor.company());
        return switch (saved) {
            case Outcome.Refused<FieldKeeping>(List<Refusal> no) -> Outcome.refused(no);
            case Outcome.Done<FieldKeeping>(FieldKeeping now) -> Outcome.done(kept(entity, now));
        };
    }
}
