package io.tongpin.documents;

import io.tongpin.catalog.Sku;
import io.tongpin.catalog.Style;
import io.tongpin.catalog.StyleWithSkus;
import io.tongpin.catalog.Unit;
import io.tongpin.changes.ChangeLog;
import io.tongpin.changes.LogHints;
import io.tongpin.changes.Node;
import io.tongpin.costing.CostPolicy;
import io.tongpin.generalledger.Chart;
import io.tongpin.generalledger.GeneralLedger;
import io.tongpin.kernel.Actor;
import io.tongpin.kernel.Ids;
import io.tongpin.organization.Chain;
import io.tongpin.organization.Store;
import io.tongpin.party.Party;
import io.tongpin.platform.Database;
import io.tongpin.posting.Books;
import io.tongpin.posting.Lanes;
import io.tongpin.posting.Rules;
import io.tongpin.stockledger.Place;
import io.tongpin.stockledger.StockLedger;
import io.tongpin.testing.Masters;
import io.tongpin.testing.TestDatabase;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * A small chain with real books and real master data (小型连锁), for tests: headquarters and two stores with a warehouse
 * and goods on the road each, articles with and without lots, suppliers and customers.
 */
public final class Trade {

    public static final int COMPANY = Masters.COMPANY;

    public final Database database;
    public final Masters masters;
    public final Ids ids;
    public final Actor actor;
    public final Books books;
    public final StockLedger stock;
    public final Chart chart;
    public final CostPolicy policy;

    /** Where goods lie, by store; and where they are on the road to it. */
    public final List<Place> shelves = new ArrayList<>();

    public final Map<UUID, Place> roads = new TreeMap<>();
    public final List<Article> articles = new ArrayList<>();
    public final List<UUID> suppliers = new ArrayList<>();
    public final List<UUID> customers = new ArrayList<>();

    /** An article; the steps its quantities come in. */
    public record Article(UUID id, boolean lots, boolean serials, BigDecimal step) {}

    private final Map<UUID, String> storeCodes = new TreeMap<>();

    public Trade(TestDatabase database, CostPolicy policy, long seed) {
        this(database, policy, seed, new Lanes.Size(2, 100));
    }

    public Trade(TestDatabase database, CostPolicy policy, long seed, Lanes.Size size) {
        this.database = database.database();
        this.policy = policy;
        this.masters = Masters.founded(database);
        InstantSource clock = ticking();
        this.ids = new Ids(clock, new SplittableRandom(seed));
        this.actor = masters.actor;
        this.database.write(COMPANY, tx -> {
            Chart.open(tx);
            return 0;
        });
        this.chart = this.database.read(COMPANY, Chart::load);
        this.stock = new StockLedger(ids);
        this.books = books(this.database, clock, size);
        places(policy.negativeStock() == CostPolicy.NegativeStock.ALLOWED);
        articles();
        parties();
    }

    /** Books beside these, as of another process: same database, same chain. */
    public Books sibling(Lanes.Size size) {
        return books(database, ticking(), size);
    }

    /** Books of the same chain on another database. */
    public Books books(Database other, InstantSource clock, Lanes.Size size) {
        return new Books(
                other,
                new DocumentPapers(),
                stock,
                new GeneralLedger(),
                new ChangeLog(Node.HEADQUARTERS, clock, LogHints.none()),
                company -> new Rules(policy, chart),
                clock,
                Executors.newVirtualThreadPerTaskExecutor(),
                size);
    }

    /** A clock that moves on whenever somebody looks at it, so that no two moments are the same. */
    private static InstantSource ticking() {
        Instant start = Instant.parse("2026-01-15T02:00:00Z");
        AtomicLong ticks = new AtomicLong();
        return () -> start.plusMillis(ticks.incrementAndGet());
    }

    private void places(boolean mayGoNegative) {
        Chain chain = masters.chain();
        chain.stores().values().stream()
                .sorted(Comparator.comparing(Store::code))
                .forEach(store -> {
                    storeCodes.put(store.id(), store.code());
                    UUID main = Objects.requireNonNull(chain.mainOf(store.id())).id();
                    UUID road =
                            Objects.requireNonNull(chain.transitOf(store.id())).id();
                    shelves.add(new Place(main, store.id(), false, mayGoNegative));
                    roads.put(store.id(), new Place(road, store.id(), true, false));
                });
    }

    public String storeCode(UUID store) {
        return Objects.requireNonNull(storeCodes.get(store));
    }

    private void articles() {
        Unit pieces = masters.pieces();
        for (int i = 1; i <= 12; i++) {
            boolean lots = i == 5 || i == 6;
            boolean serials = i == 7;
            UUID id = article(pieces, "K%02d".formatted(i), lots, serials);
            articles.add(new Article(id, lots, serials, new BigDecimal(i == 8 ? "0.001" : "1")));
        }
    }

    private UUID article(Unit unit, String code, boolean lots, boolean serials) {
        Style style = new Style(
                masters.ids.next(),
                code,
                "商品 " + code,
                null,
                null,
                null,
                null,
                unit.id(),
                List.of(),
                new BigDecimal("99"),
                BigDecimal.ZERO,
                true,
                lots,
                serials,
                null,
                null,
                0,
                false);
        Sku sku = new Sku(
                masters.ids.next(), code, style.name(), style.id(), null, null, null, List.of(), List.of(), 0, false);
        masters.catalog
                .styles()
                .save(actor, masters.ids.next(), new StyleWithSkus(style, List.of(sku)))
                .orThrow();
        return sku.id();
    }

    private void parties() {
        for (int i = 1; i <= 3; i++) {
            suppliers.add(party(Party.SUPPLIER, "V" + i, "供应商 " + i));
            customers.add(party(Party.CUSTOMER, "C" + i, "客户 " + i));
        }
    }

    private UUID party(String kind, String code, String name) {
        return masters.saved(
                        masters.parties.records(),
                        new Party(
                                masters.ids.next(),
                                kind,
                                code,
                                name,
                                null,
                                null,
                                null,
                                null,
                                30,
                                true,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                0,
                                false))
                .id();
    }

    /** A new document of this chain, to be filled and posted. */
    public Draft draft(String kind, UUID store, @Nullable UUID party) {
        return new Draft(this, kind, store, party);
    }
}
