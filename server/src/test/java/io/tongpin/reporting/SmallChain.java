package io.tongpin.reporting;

import io.tongpin.catalog.Sku;
import io.tongpin.catalog.Style;
import io.tongpin.catalog.StyleWithSkus;
import io.tongpin.catalog.Unit;
import io.tongpin.changes.ChangeLog;
import io.tongpin.changes.LogHints;
import io.tongpin.changes.Node;
import io.tongpin.costing.CostPolicy;
import io.tongpin.documents.Document;
import io.tongpin.documents.DocumentPapers;
import io.tongpin.documents.Slips;
import io.tongpin.generalledger.AccountRole;
import io.tongpin.generalledger.Chart;
import io.tongpin.generalledger.GeneralLedger;
import io.tongpin.generalledger.Side;
import io.tongpin.kernel.Actor;
import io.tongpin.kernel.Ids;
import io.tongpin.kernel.Money;
import io.tongpin.kernel.Quantity;
import io.tongpin.kernel.StoreScope;
import io.tongpin.kernel.Value;
import io.tongpin.organization.Store;
import io.tongpin.organization.Warehouse;
import io.tongpin.party.Party;
import io.tongpin.platform.Database;
import io.tongpin.posting.AccountRef;
import io.tongpin.posting.Books;
import io.tongpin.posting.Entry;
import io.tongpin.posting.Lanes;
import io.tongpin.posting.PostingResult;
import io.tongpin.posting.Rules;
import io.tongpin.stockledger.Place;
import io.tongpin.stockledger.StockLedger;
import io.tongpin.stockledger.Track;
import io.tongpin.stockledger.Worth;
import io.tongpin.testing.Masters;
import io.tongpin.testing.TestDatabase;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** Two stores with goods, a customer and real books, for tests of what reports say about them. */
final class SmallChain {

    static final int COMPANY = Masters.COMPANY;

    final Masters masters;
    final Database database;
    final Books books;
    final Ids ids;
    final Actor actor;
    final Rollups rollups;
    final List<Store> stores;
    final Unit piece;
    Instant now = Instant.parse("2026-03-15T04:00:00Z");
    final InstantSource clock = () -> now;

    SmallChain(TestDatabase database) {
        this(database, "store_original");
    }

    SmallChain(TestDatabase database, String policy) {
        this.masters = Masters.founded(database);
        this.database = database.database();
        this.ids = masters.ids;
        this.actor = masters.actor;
        this.rollups = new Rollups(this.database);
        this.stores = masters.chain().stores().values().stream()
                .filter(store -> store.type().equals(Store.STORE))
                .sorted(Comparator.comparing(Store::code))
                .toList();
        this.piece = masters.pieces();
        this.database.write(COMPANY, tx -> {
            Chart.open(tx);
            return 0;
        });
        Chart chart = this.database.read(COMPANY, Chart::load);
        CostPolicy costs = CostPolicy.named(policy).orElseThrow();
        this.books = new Books(
                this.database,
                new DocumentPapers(),
                new StockLedger(ids),
                new GeneralLedger(),
                new ChangeLog(Node.HEADQUARTERS, clock, LogHints.none()),
                company -> new Rules(costs, chart),
                clock,
                Executors.newVirtualThreadPerTaskExecutor(),
                new Lanes.Size(2, 50));
    }

    LocalDate day(int ofMarch) {
        return LocalDate.of(2026, 3, ofMarch);
    }

    Store store(int n) {
        return stores.get(n - 1);
    }

    Place shelf(int store) {
        Warehouse warehouse =
                Objects.requireNonNull(masters.chain().mainOf(store(store).id()));
        return new Place(warehouse.id(), warehouse.store(), false, false);
    }

    Place road(int store) {
        Warehouse warehouse =
                Objects.requireNonNull(masters.chain().transitOf(store(store).id()));
        return new Place(warehouse.id(), warehouse.store(), true, false);
    }

    /** Somebody with these rights in one store. */
    Actor in(int store, String... rights) {
        UUID here = store(store).id();
        Actor.Grant grant = new Actor.Grant(StoreScope.in(Set.of(here)), Set.of(rights));
        return new Actor(COMPANY, ids.next(), "店员", List.of(grant), here, null);
    }

    Sku article(String code, String name, @Nullable UUID category) {
        Style style = new Style(
                ids.next(),
                code,
                name,
                category,
                null,
                null,
                null,
                piece.id(),
                List.of(),
                new BigDecimal("99"),
                new BigDecimal("0.13"),
                true,
                false,
                false,
                null,
                null,
                0,
                false);
        Sku sku =
                new Sku(ids.next(), code, name, style.id(), null, null, null, List.of(), List.of("N" + code), 0, false);
        return masters.catalog
                .styles()
                .save(actor, ids.next(), new StyleWithSkus(style, List.of(sku)))
                .orThrow()
                .skus()
                .getFirst();
    }

    Party party(String kind, String code, String name) {
        return masters.saved(
                masters.parties.records(),
                new Party(
                        ids.next(),
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
                        false));
    }

    /** Goods that were there at the start. */
    UUID open(Place place, LocalDate date, UUID sku, String quantity, String value) {
        return post(
                "opening-stock",
                place,
                date,
                null,
                Money.of(value),
                Money.ZERO,
                List.of(new Entry.GoodsIn(
                        1,
                        sku,
                        place,
                        Quantity.of(quantity),
                        new Worth.Known(Value.of(value)),
                        AccountRole.OPENING,
                        Track.NONE)));
    }

    /** A cash sale; tax is inside the amount. */
    UUID sell(Place place, LocalDate date, UUID sku, String quantity, String amount, String tax) {
        return sell(
                "retail-sale",
                place,
                date,
                sku,
                quantity,
                amount,
                tax,
                List.of(new Entry.Debit(AccountRef.of(AccountRole.CASH), Money.of(amount), place.store(), null)));
    }

    /** A sale that the customer will pay on a later day. */
    UUID sellOnCredit(Place place, LocalDate date, UUID sku, String amount, UUID customer, LocalDate due) {
        Money money = Money.of(amount);
        return sell(
                "sales-delivery",
                place,
                date,
                sku,
                "1",
                amount,
                "0.00",
                List.of(
                        new Entry.Debit(AccountRef.of(AccountRole.RECEIVABLE), money, place.store(), customer),
                        new Entry.Owes(Side.RECEIVABLE, customer, place.store(), AccountRole.RECEIVABLE, money, due)));
    }

    private UUID sell(
            String kind,
            Place place,
            LocalDate date,
            UUID sku,
            String quantity,
            String amount,
            String tax,
            List<Entry> settlement) {
        List<Entry> entries = new ArrayList<>(settlement);
        entries.add(new Entry.Credit(
                AccountRef.of(AccountRole.REVENUE), Money.of(amount).minus(Money.of(tax)), place.store(), null));
        if (!Money.of(tax).isZero()) {
            entries.add(new Entry.Credit(AccountRef.of(AccountRole.OUTPUT_TAX), Money.of(tax), place.store(), null));
        }
        entries.add(new Entry.GoodsOut(
                1, sku, place, Quantity.of(quantity), Worth.CURRENT, AccountRole.COST_OF_SALES, Track.NONE, null));
        return post(kind, place, date, null, Money.of(amount), Money.of(tax), entries);
    }

    /** Goods come back and the money goes out again. */
    UUID takeBack(Place place, LocalDate date, UUID sku, String quantity, String amount) {
        Money money = Money.of(amount);
        return post(
                "retail-return",
                place,
                date,
                null,
                money,
                Money.ZERO,
                List.of(
                        new Entry.Debit(AccountRef.of(AccountRole.REVENUE), money, place.store(), null),
                        new Entry.Credit(AccountRef.of(AccountRole.CASH), money, place.store(), null),
                        new Entry.GoodsIn(
                                1,
                                sku,
                                place,
                                Quantity.of(quantity),
                                Worth.CURRENT,
                                AccountRole.COST_OF_SALES,
                                Track.NONE)));
    }

    UUID move(Place from, Place to, LocalDate date, UUID sku, String quantity) {
        return post(
                "transfer-ship",
                from,
                date,
                null,
                Money.ZERO,
                Money.ZERO,
                List.of(new Entry.GoodsMove(1, sku, from, to, Quantity.of(quantity), Worth.CURRENT, Track.NONE)));
    }

    /** The customer pays part of what is open. */
    UUID collect(Place place, LocalDate date, UUID item, UUID customer, String amount) {
        Money money = Money.of(amount);
        return post(
                "customer-receipt",
                place,
                date,
                null,
                money,
                Money.ZERO,
                List.of(
                        new Entry.Debit(AccountRef.of(AccountRole.BANK), money, place.store(), null),
                        new Entry.Credit(AccountRef.of(AccountRole.RECEIVABLE), money, place.store(), customer),
                        new Entry.Settles(Side.RECEIVABLE, item, money)));
    }

    UUID post(
            String kind,
            Place place,
            LocalDate date,
            @Nullable UUID reverses,
            Money amount,
            Money tax,
            List<Entry> entries) {
        UUID id = ids.next();
        Document document = new Document(
                id,
                kind,
                0,
                Document.State.DRAFT,
                null,
                date,
                null,
                place.store(),
                null,
                place.warehouse(),
                null,
                null,
                null,
                reverses,
                null,
                null,
                null,
                List.of(line(entries, amount, tax)),
                List.of(),
                List.of(),
                List.of(),
                Map.of());
        PostingResult result = books.post(Slips.command(ids.next(), actor, document, entries));
        if (result instanceof PostingResult.Refused(var why)) {
            throw new IllegalStateException("refused: " + why);
        }
        return id;
    }

    private static Document.Line line(List<Entry> entries, Money amount, Money tax) {
        UUID sku = entries.stream()
                .flatMap(entry -> switch (entry) {
                    case Entry.GoodsIn in -> java.util.stream.Stream.of(in.sku());
                    case Entry.GoodsOut out -> java.util.stream.Stream.of(out.sku());
                    case Entry.GoodsMove move -> java.util.stream.Stream.of(move.sku());
                    default -> java.util.stream.Stream.<UUID>empty();
                })
                .findFirst()
                .orElse(new UUID(0, 1));
        return new Document.Line(
                1,
                sku,
                Quantity.of(1),
                null,
                Quantity.of(1),
                null,
                null,
                null,
                amount,
                null,
                tax,
                null,
                Money.ZERO,
                null,
                null,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
