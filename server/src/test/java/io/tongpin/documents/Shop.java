package io.tongpin.documents;

import io.tongpin.changes.ChangeLog;
import io.tongpin.changes.LogHints;
import io.tongpin.changes.Node;
import io.tongpin.costing.CostPolicy;
import io.tongpin.generalledger.AccountRole;
import io.tongpin.generalledger.Chart;
import io.tongpin.generalledger.GeneralLedger;
import io.tongpin.kernel.Actor;
import io.tongpin.kernel.Ids;
import io.tongpin.kernel.Money;
import io.tongpin.kernel.Quantity;
import io.tongpin.kernel.Value;
import io.tongpin.numbering.Numbers;
import io.tongpin.platform.Database;
import io.tongpin.posting.AccountRef;
import io.tongpin.posting.Books;
import io.tongpin.posting.Entry;
import io.tongpin.posting.Lanes;
import io.tongpin.posting.Posting;
import io.tongpin.posting.PostingCommand;
import io.tongpin.posting.PostingResult;
import io.tongpin.stockledger.Place;
import io.tongpin.stockledger.StockLedger;
import io.tongpin.stockledger.Track;
import io.tongpin.stockledger.Worth;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** A shop with real books on a real database, for tests: goods come in, are sold, and the books are asked. */
public final class Shop {

    public static final int COMPANY = 1;
    public static final LocalDate TODAY = LocalDate.of(2026, 1, 15);

    public final Database database;
    public final Books books;
    public final Ids ids;
    public final Actor actor;
    public final Place main;
    public final UUID store;

    public Shop(Database database, CostPolicy policy, long seed) {
        this(database, policy, seed, new Lanes.Size(2, 200));
    }

    public Shop(Database database, CostPolicy policy, long seed, Lanes.Size size) {
        this(database, policy, new Ids(InstantSource.system(), new SplittableRandom(seed)), size, null);
    }

    /** A second process beside this one: other books, same database, same shop. */
    public Shop sibling(CostPolicy policy, long seed) {
        Ids others = new Ids(InstantSource.system(), new SplittableRandom(seed));
        return new Shop(database, policy, others, new Lanes.Size(2, 200), main);
    }

    /** A shop that exists already, as another process sees it. */
    static Shop at(Place main, Database database, CostPolicy policy, long seed) {
        Ids ids = new Ids(InstantSource.system(), new SplittableRandom(seed));
        return new Shop(database, policy, ids, new Lanes.Size(2, 200), main);
    }

    private Shop(Database database, CostPolicy policy, Ids ids, Lanes.Size size, @Nullable Place place) {
        this.database = database;
        this.ids = ids;
        this.store = place == null ? ids.next() : place.store();
        this.main = place == null ? new Place(ids.next(), store, false, false) : place;
        this.actor = new Actor(COMPANY, ids.next(), "店长", Set.of("*"), store, null);
        database.write(COMPANY, tx -> {
            Chart.open(tx);
            return 0;
        });
        Chart chart = database.read(COMPANY, Chart::load);
        InstantSource clock = InstantSource.fixed(Instant.parse("2026-01-15T02:00:00Z"));
        this.books = new Books(
                database,
                new DocumentPapers(),
                new StockLedger(ids),
                new GeneralLedger(),
                new ChangeLog(Node.HEADQUARTERS, clock, LogHints.none()),
                company -> new io.tongpin.posting.Rules(policy, chart),
                clock,
                Executors.newVirtualThreadPerTaskExecutor(),
                size);
    }

    /** Another place of the same company. */
    public Place place(boolean transit, boolean mayGoNegative) {
        return new Place(ids.next(), store, transit, mayGoNegative);
    }

    public PostingResult receive(UUID sku, Place place, String quantity, String value) {
        return books.post(command(
                ids.next(),
                "receipt",
                List.of(new Entry.GoodsIn(
                        1,
                        sku,
                        place,
                        Quantity.of(quantity),
                        new Worth.Known(Value.of(value)),
                        AccountRole.OPENING,
                        Track.NONE))));
    }

    /** A cash sale of one article. */
    public PostingCommand sale(UUID command, UUID sku, Place place, String quantity, String amount) {
        Money money = Money.of(amount);
        return command(
                command,
                "sale",
                List.of(
                        new Entry.GoodsOut(
                                1,
                                sku,
                                place,
                                Quantity.of(quantity),
                                Worth.CURRENT,
                                AccountRole.COST_OF_SALES,
                                Track.NONE,
                                null),
                        new Entry.Debit(AccountRef.of(AccountRole.CASH), money, store, null),
                        new Entry.Credit(AccountRef.of(AccountRole.REVENUE), money, store, null)));
    }

    /** Any posting, behind a document whose id is made from the command's. */
    public PostingCommand command(UUID id, String kind, List<Entry> entries) {
        UUID documentId = new UUID(id.getMostSignificantBits() ^ 0x100L, id.getLeastSignificantBits());
        List<Document.Line> lines = new ArrayList<>();
        for (Entry entry : entries) {
            if (entry instanceof Entry.GoodsOut out) {
                lines.add(line(out.line(), out.sku(), out.quantity()));
            } else if (entry instanceof Entry.GoodsIn in) {
                lines.add(line(in.line(), in.sku(), in.quantity()));
            } else if (entry instanceof Entry.GoodsMove move) {
                lines.add(line(move.line(), move.sku(), move.quantity()));
            }
        }
        Document document = new Document(
                documentId,
                kind,
                0,
                Document.State.DRAFT,
                null,
                TODAY,
                null,
                store,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                lines,
                List.of(),
                List.of(),
                List.of(),
                java.util.Map.of());
        var series = new Numbers.Series(
                store, "S01", "A", kind.substring(0, 2).toUpperCase(java.util.Locale.ROOT), TODAY, "");
        return new PostingCommand(
                id,
                new byte[] {1},
                actor,
                new Posting(documentId, store, TODAY, entries),
                new DocumentPaper(document, series, null),
                null,
                false);
    }

    private static Document.Line line(int no, UUID sku, Quantity quantity) {
        return new Document.Line(
                no,
                sku,
                quantity,
                null,
                Quantity.of(1),
                null,
                null,
                null,
                Money.ZERO,
                null,
                Money.ZERO,
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

    public BigDecimal onHand(UUID sku, Place place) {
        return database.read(
                COMPANY,
                tx -> tx.sql(
                                "select on_hand from stockledger.balance where company_id = ? and warehouse_id = ? and sku_id = ?")
                        .params(COMPANY, place.warehouse(), sku)
                        .query(BigDecimal.class)
                        .optional()
                        .orElse(BigDecimal.ZERO));
    }

    public long count(String table) {
        return database.read(
                COMPANY,
                tx -> tx.sql("select count(*) from " + table).query(Long.class).single());
    }
}
