package io.tongpin.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongpin.definitions.FieldCatalogue;
import io.tongpin.definitions.FieldClass;
import io.tongpin.definitions.Keeper;
import io.tongpin.kernel.Outcome;
import io.tongpin.masters.Keepers;
import io.tongpin.masters.OwnValue;
import io.tongpin.masters.OwnValues;
import io.tongpin.testing.BooksAreRight;
import io.tongpin.testing.Masters;
import io.tongpin.testing.TestDatabase;
import java.math.BigDecimal;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What goods cost in which store, when headquarters, stores and the company's setting all have their say (本店价). */
@ExtendWith(BooksAreRight.class)
class OwnPricesTest {

    @AutoClose
    private final TestDatabase database = TestDatabase.fresh();

    private final Masters masters = Masters.founded(database);
    private final Catalog catalog = masters.catalog;
    private final FieldCatalogue fields = fields();
    private final Keepers keepers = new Keepers(fields, masters.database, masters.write, InstantSource.system());
    private final OwnValues values = new OwnValues(
            masters.database,
            masters.write,
            fields,
            masters.organization::isTradingStore,
            InstantSource.system(),
            catalog.ownFields());
    private final List<UUID> stores = masters.chain().stores().values().stream()
            .filter(store -> store.type().equals("store"))
            .map(store -> store.id())
            .toList();

    OwnPricesTest() {
        fields.askingOf(keepers);
    }

    private static FieldCatalogue fields() {
        FieldCatalogue fields = new FieldCatalogue();
        var price = new FieldCatalogue.Field("listPrice", FieldClass.PRICE, "pricing.edit", Keeper.STORE, true);
        var code = new FieldCatalogue.Field("code", null, "", Keeper.HQ, false);
        fields.record("style", "catalog", true, List.of(code, price));
        fields.record("sku", "catalog", true, List.of(code, price));
        return fields;
    }

    /** What was said, as plainly as it can be written down. */
    private static final class Said {
        private final Map<String, @Nullable BigDecimal> headquarters = new HashMap<>();
        private final Map<String, @Nullable BigDecimal> own = new HashMap<>();
        private final Map<String, Integer> versions = new HashMap<>();
        private final Map<String, Keeper> keepers = new HashMap<>(Map.of("style", Keeper.STORE, "sku", Keeper.STORE));

        private @Nullable BigDecimal in(UUID store, String entity, UUID record) {
            BigDecimal there = keepers.get(entity) == Keeper.STORE ? own.get(store + entity + record) : null;
            return there != null ? there : headquarters.get(entity + record);
        }

        private @Nullable BigDecimal label(UUID store, UUID style, UUID sku) {
            BigDecimal exact = in(store, "sku", sku);
            return exact != null ? exact : in(store, "style", style);
        }
    }

    @Test
    void everyStoreSellsAtWhatHoldsThere() {
        long seed = Long.getLong("seed", new Random().nextLong());
        System.out.println("own prices: seed " + seed);
        Random random = new Random(seed);
        Unit pieces = masters.pieces();
        List<StyleWithSkus> styles = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            styles.add(made(pieces, "T" + i));
        }
        Said said = new Said();
        for (int step = 0; step < 160; step++) {
            StyleWithSkus one = styles.get(random.nextInt(styles.size()));
            String entity = random.nextBoolean() ? "style" : "sku";
            UUID record = entity.equals("style")
                    ? one.style().id()
                    : one.skus().get(random.nextInt(one.skus().size())).id();
            switch (random.nextInt(8)) {
                case 0 -> headquartersSays(said, entity, record, amount(random));
                case 1 -> keepersChange(said, random);
                default -> aStoreSays(said, stores.get(random.nextInt(stores.size())), entity, record, amount(random));
            }
            assertThat(labels(styles)).as("seed %d, step %d", seed, step).isEqualTo(expected(said, styles));
        }
    }

    private static @Nullable BigDecimal amount(Random random) {
        return random.nextInt(3) == 0
                ? null
                : BigDecimal.valueOf(random.nextInt(1, 10_000), 2).setScale(2);
    }

    private StyleWithSkus made(Unit pieces, String code) {
        Style style = new Style(
                masters.ids.next(),
                code,
                code,
                null,
                null,
                null,
                null,
                pieces.id(),
                List.of(),
                null,
                BigDecimal.ZERO,
                true,
                false,
                false,
                null,
                null,
                0,
                false);
        List<Sku> skus = List.of(sku(style, "S"), sku(style, "M"));
        return catalog.styles()
                .save(masters.actor, masters.ids.next(), new StyleWithSkus(style, skus))
                .orThrow();
    }

    private Sku sku(Style style, String size) {
        return new Sku(
                masters.ids.next(),
                style.code() + size,
                style.name(),
                style.id(),
                null,
                size,
                null,
                List.of(),
                List.of(),
                0,
                false);
    }

    private void headquartersSays(Said said, String entity, UUID record, @Nullable BigDecimal price) {
        said.headquarters.put(entity + record, price);
        if (entity.equals("style")) {
            Style is = Objects.requireNonNull(catalog.styleRecords().find(Masters.COMPANY, record));
            masters.saved(
                    catalog.styleRecords(),
                    new Style(
                            is.id(),
                            is.code(),
                            is.name(),
                            null,
                            null,
                            null,
                            null,
                            is.unit(),
                            List.of(),
                            price,
                            BigDecimal.ZERO,
                            true,
                            false,
                            false,
                            null,
                            null,
                            is.version(),
                            false));
        } else {
            Sku is = Objects.requireNonNull(catalog.skuRecords().find(Masters.COMPANY, record));
            masters.saved(
                    catalog.skuRecords(),
                    new Sku(
                            is.id(),
                            is.code(),
                            is.name(),
                            is.style(),
                            null,
                            is.size(),
                            price,
                            List.of(),
                            List.of(),
                            is.version(),
                            false));
        }
    }

    private void keepersChange(Said said, Random random) {
        String entity = random.nextBoolean() ? "style" : "sku";
        Keeper keeper = random.nextInt(3) == 0 ? Keeper.values()[random.nextInt(3)] : Keeper.STORE;
        int version = keepers.of(Masters.COMPANY).stream()
                .filter(kept -> kept.entity().equals(entity))
                .findFirst()
                .orElseThrow()
                .version();
        keepers.change(masters.actor, masters.ids.next(), entity, version, Map.of("listPrice", keeper.text()))
                .orThrow();
        said.keepers.put(entity, keeper);
    }

    private void aStoreSays(Said said, UUID store, String entity, UUID record, @Nullable BigDecimal price) {
        String key = store + entity + record;
        int version = said.versions.getOrDefault(key, 0);
        Outcome<OwnValue> ending = says(store, entity, record, version, price);
        if (said.keepers.get(entity) == Keeper.STORE || price == null) {
            assertThat(ending.orThrow().version()).isEqualTo(version + 1);
            said.versions.put(key, version + 1);
            said.own.put(key, price);
        } else {
            assertThat(code(ending)).isEqualTo("master.own-value-not-left");
        }
    }

    private Outcome<OwnValue> says(UUID store, String entity, UUID record, int version, @Nullable BigDecimal price) {
        String text = price == null ? null : price.toPlainString();
        return values.set(
                masters.actor,
                masters.ids.next(),
                version,
                new OwnValues.Wish(store, entity, record, "listPrice", text));
    }

    private static String code(Outcome<OwnValue> ending) {
        return ending instanceof Outcome.Refused<OwnValue>(var why)
                ? why.getFirst().code()
                : "done";
    }

    private Map<String, BigDecimal> labels(List<StyleWithSkus> styles) {
        Map<String, BigDecimal> labels = new HashMap<>();
        List<UUID> skus =
                styles.stream().flatMap(one -> one.skus().stream().map(Sku::id)).toList();
        for (UUID store : stores) {
            masters.database
                    .read(Masters.COMPANY, tx -> catalog.skus().labels(tx, store, skus))
                    .forEach((sku, price) -> labels.put(store + "/" + sku, price));
        }
        return labels;
    }

    private Map<String, BigDecimal> expected(Said said, List<StyleWithSkus> styles) {
        Map<String, BigDecimal> labels = new HashMap<>();
        for (UUID store : stores) {
            for (StyleWithSkus style : styles) {
                for (Sku sku : style.skus()) {
                    BigDecimal price = said.label(store, style.style().id(), sku.id());
                    if (price != null) {
                        labels.put(store + "/" + sku.id(), price);
                    }
                }
            }
        }
        return labels;
    }

    @Test
    void ofManyWhoSayTheFirstPriceOfAStoreOneIsHeardAndOtherStoresAreNotInTheirWay() throws Exception {
        StyleWithSkus shirt = made(masters.pieces(), "T");
        UUID style = shirt.style().id();
        List<Callable<String>> all = new ArrayList<>();
        for (int i = 1; i <= 8; i++) {
            BigDecimal price = BigDecimal.valueOf(i * 100L, 2);
            stores.forEach(store -> all.add(() -> code(says(store, "style", style, 0, price))));
        }

        List<String> endings = race(all);

        assertThat(endings).filteredOn("done"::equals).hasSize(stores.size());
        assertThat(endings).filteredOn("master.version-conflict"::equals).hasSize(all.size() - stores.size());
        assertThat(values.of(masters.actor, "style", style, null, 100))
                .hasSize(stores.size())
                .allSatisfy(own -> assertThat(own.version()).isEqualTo(1));
    }

    private static <T> List<T> race(List<Callable<T>> all) throws Exception {
        List<Callable<T>> mixed = new ArrayList<>(all);
        Collections.shuffle(mixed, new Random(7));
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<T> endings = new ArrayList<>();
            for (Future<T> one : threads.invokeAll(mixed)) {
                endings.add(one.get());
            }
            return endings;
        }
    }
}
