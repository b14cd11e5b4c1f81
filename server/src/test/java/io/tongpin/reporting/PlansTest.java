package io.tongpin.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongpin.audit.Auditor;
import io.tongpin.audit.Invariants;
import io.tongpin.definitions.FieldCatalogue;
import io.tongpin.documents.DocumentKinds;
import io.tongpin.documents.DocumentQuery;
import io.tongpin.documents.Documents;
import io.tongpin.documents.Progress;
import io.tongpin.generalledger.Side;
import io.tongpin.kernel.Actor;
import io.tongpin.kernel.StoreScope;
import io.tongpin.platform.Database;
import io.tongpin.purchasing.PurchasingKinds;
import io.tongpin.testing.TestDatabase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * The books of a larger chain: 210,000 journal lines, 200,000 balances, 140,000 stock entries, 17,500 open items. No page
 * may read a whole ledger, no report may ask more the more it finds.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlansTest {

    private static final List<String> LEDGERS =
            List.of("line", "entry", "op", "document", "open_item", "balance", "sku");
    private static final Pattern FOUND = Pattern.compile("rows=(\\d+)(?:\\.\\d+)? loops=(\\d+)");

    private final TestDatabase database = TestDatabase.fresh().wrongOnPurpose();
    private final SmallChain chain = new SmallChain(database);
    private final WatchedDatabase watched = new WatchedDatabase();
    private final Database slow = new Database(watched.over(database.app()), watched.over(database.engine()));
    private UUID customer = new UUID(0, 0);
    private UUID article = new UUID(0, 0);

    @BeforeAll
    void aLargerChain() {
        article = chain.article("Z1", "最后一件", null).id();
        new LargeBooks(database).write();
        customer = database.asOwner()
                .sql("select id from party.party where code = 'K00007'")
                .query(UUID.class)
                .single();
        chain.rollups.catchUp(SmallChain.COMPANY);
        // Something behind the reader, so that the tail is more than nothing.
        chain.open(chain.shelf(1), chain.day(14), article, "10", "100.00");
        for (int i = 0; i < 5; i++) {
            chain.sell(chain.shelf(1), chain.day(15), article, "1", "20.00", "0.00");
        }
        database.asOwner().sql("""
                        insert into documents.document (company_id, id, kind, number, state, version, store_id, business_date,
                                                        quantity, amount, tax, open_quantity, created_by, posted_by,
                                                        posted_at, updated_at)
                        select 1, gen_random_uuid(), 'purchase-order', 'B' || n, 'POSTED', 1, s.id,
                               date '2025-03-16' + n / 60, 10, 20, 0, case when n % 500 = 1 then 4 else 0 end, s.id, s.id,
                               now(), now()
                          from generate_series(1, 20000) n
                          join (select id, row_number() over (order by code) - 1 as k from organization.store
                                 where code like 'L%') s on s.k = n % 10
                        """).update();
        database.asOwner().sql("vacuum analyze").update();
    }

    @AfterAll
    void close() {
        database.close();
    }

    @BeforeEach
    void forget() {
        watched.statements.clear();
    }

    @Test
    void theFirstScreenNeverReadsALedger() {
        new HomeReport(slow, chain.clock).of(chain.actor, null);

        assertThat(watched.statements).hasSize(10);
        nothingReads(LEDGERS);
        assertThat(mostRowsOfAStep()).isLessThan(60_000);
    }

    /** Whoever may do everything has the most on their desk. */
    @Test
    void theWorkOfTheDayIsFoundAmongWhatWaits() {
        new DeskReport(slow, new FieldCatalogue(), chain.clock).of(chain.actor);

        assertThat(watched.statements).hasSizeLessThanOrEqualTo(3);
        nothingReads(LEDGERS);
        assertThat(mostRowsOfAStep()).isLessThan(10_000);
    }

    /** Whoever may do everything is drawn the most; a seller's own slips are looked for in the busiest store. */
    @Test
    void chartsAreDrawnFromSums() {
        new HomeChartsReport(slow, new FieldCatalogue(), chain.clock).of(chain.actor, null);
        assertThat(watched.statements).hasSize(7);
        watched.statements.removeIf(seen -> seen.sql().contains("open_item")); // The sum of all is the sum of all.

        UUID busiest = database.asOwner()
                .sql("select store_id from documents.document group by 1 order by count(*) desc limit 1")
                .query(UUID.class)
                .single();
        Actor.Grant sells = new Actor.Grant(StoreScope.in(Set.of(busiest)), Set.of("sales.*", "pos.*"));
        Actor seller = new Actor(SmallChain.COMPANY, chain.ids.next(), "店员", List.of(sells), busiest, null);
        slow.read(
                SmallChain.COMPANY,
                seller.reach(),
                tx -> OwnDayRows.twoWeeks(tx, seller, Scope.of(tx, seller, seller.reach(), null), chain.day(15)));

        nothingReads(LEDGERS);
        assertThat(mostRowsOfAStep()).isLessThan(10_000);
    }

    /** Forty unfinished ones among twenty thousand, in the company and in a store. */
    @Test
    void unfinishedOrdersAreFoundAmongWhatIsUnfinished() {
        Documents documents = new Documents(slow, new DocumentKinds(PurchasingKinds.all()), new FieldCatalogue());
        UUID store = database.asOwner()
                .sql("select store_id from documents.document where open_quantity > 0 limit 1")
                .query(UUID.class)
                .single();
        assertThat(documents.list(chain.actor, unfinished(null)).orThrow().items())
                .hasSize(40)
                .allMatch(item -> item.openQuantity() != null);
        assertThat(watched.statements)
                .filteredOn(seen -> seen.sql().contains("open_quantity > 0"))
                .hasSize(2) // The page and its sums.
                .allMatch(seen -> String.join(" ", seen.plan()).contains("document_unfinished"));
        assertThat(documents.list(chain.actor, unfinished(store)).orThrow().items())
                .isNotEmpty();

        nothingReads(LEDGERS);
        assertThat(mostRowsOfAStep()).isLessThan(2_500);
    }

    /** Of the books of years three days are read; what lies is asked of every shelf, beside the sales of half a year. */
    @Test
    void grossProfitReadsTheDaysThatAreAsked() {
        MarginReport margins = new MarginReport(slow, chain.clock);
        LocalDate first = chain.day(13);
        for (MarginBy by : List.of(MarginBy.SKU, MarginBy.CUSTOMER)) {
            MarginQuery query =
                    new MarginQuery(first, chain.day(15), by, null, null, null, MarginSort.NET, false, null, 50);
            assertThat(margins.page(chain.actor, query).items()).isNotEmpty();
            margins.slips(chain.actor, query);
            assertThat(margins.check(chain.actor, query).net().signum()).isPositive();
        }
        nothingReads(List.of("line", "entry", "op", "document"));
        new SlowStock(slow, chain.clock)
                .page(chain.actor, new SlowQuery(false, false, null, null, null, SlowSort.WORTH, false, null, 50));

        nothingReads(List.of("line", "op", "document"));
    }

    @Test
    void theJournalReadsOnlyItsPage() {
        JournalReport journal = new JournalReport(slow);
        String cursor = "";
        for (int page = 0; page < 3; page++) {
            cursor = next(journal.page(chain.actor, query(null, null, List.of(), null, cursor))
                    .next());
        }
        journal.page(chain.actor, query(chain.day(1), chain.day(15), List.of("1001"), null, null));
        journal.page(chain.actor, query(null, null, List.of("1122", "5001"), null, null));
        journal.page(chain.actor, query(null, null, List.of(), customer, null));
        JournalBook book = new JournalBook(slow);
        String next = null;
        for (int part = 0; part < 3; part++) {
            next = next(book.read(chain.actor, new JournalBook.Query(null, null, null), next, 100)
                    .next());
        }
        CashReport cash = new CashReport(slow, chain.clock);
        var first = cash.of(chain.actor, "1001", new CashReport.Query(LocalDate.of(2025, 6, 1), null, null, null, 50));
        cash.of(chain.actor, "1001", new CashReport.Query(LocalDate.of(2025, 6, 1), null, null, first.next(), 50));
        new PartyStatementReport(slow, chain.clock)
                .of(chain.actor, new PartyStatementReport.Query(customer, null, LocalDate.of(2025, 6, 1), null, null));

        nothingReads(LEDGERS);
        assertThat(mostRowsOfAStep()).isLessThan(25_000);
    }

    @Test
    void balancesComeFromTheSums() {
        BalanceReport balances = new BalanceReport(slow, chain.clock);
        balances.accounts(chain.actor, null);
        balances.trial(chain.actor, LocalDate.of(2025, 6, 10), chain.day(9), null);
        balances.trial(chain.actor, null, null, chain.store(1).id());
        FinancialReport statements = new FinancialReport(slow, chain.clock);
        statements.profitAndLoss(chain.actor, "2025-Q3", null);
        statements.balanceSheet(chain.actor, "2025-09", chain.store(1).id());
        new DailyVouchers(slow).of(chain.actor, LocalDate.of(2025, 6, 10), null);

        nothingReads(LEDGERS);
        assertThat(mostRowsOfAStep()).isLessThan(25_000);
    }

    @Test
    void openItemsComeByDueDateAndByParty() {
        OpenItemsReport items = new OpenItemsReport(slow, chain.clock);
        var page = items.page(chain.actor, open(Side.RECEIVABLE, null, null));
        watched.statements.removeIf(seen -> seen.sql().contains("count(*)")); // The sum of all is the sum of all.
        items.page(chain.actor, open(Side.RECEIVABLE, null, page.next()));
        items.page(chain.actor, open(Side.RECEIVABLE, customer, null));

        nothingReads(LEDGERS);
        assertThat(mostRowsOfAStep()).isLessThan(2_000);
    }

    @Test
    void stockPagesReadTheirPageAndASearchItsFinds() {
        StockReport stock = new StockReport(slow);
        UUID shelf = chain.shelf(1).warehouse();
        var first = stock.list(chain.actor, stock(null, null, null));
        watched.statements.removeIf(seen -> seen.sql().contains("count(*)")); // The sum of all is the sum of all.
        stock.list(chain.actor, stock(null, null, first.next()));
        stock.list(chain.actor, stock(shelf, "G0012", null));
        stock.list(chain.actor, stock(null, "最后", null));

        nothingReads(LEDGERS);
        assertThat(mostRowsOfAStep()).isLessThan(5_000);
    }

    @Test
    void aStockCardReadsOnlyItsPage() {
        StockReport stock = new StockReport(slow);
        var page = stock.card(chain.actor, chain.shelf(1).warehouse(), LargeBooks.HOT, null, 50);
        stock.card(chain.actor, chain.shelf(1).warehouse(), LargeBooks.HOT, page.next(), 50);

        assertThat(page.items()).hasSize(50);
        nothingReads(LEDGERS);
        assertThat(mostRowsOfAStep()).isLessThan(200);
    }

    /** The wall asks once for a statement who it is, not for every row. */
    @Test
    void whoSeesOneStoreReadsNoMore() {
        UUID busiest = database.asOwner()
                .sql("select store_id from documents.document group by 1 order by count(*) desc limit 1")
                .query(UUID.class)
                .single();
        Actor.Grant everything = new Actor.Grant(StoreScope.in(Set.of(busiest)), Set.of("*"));
        Actor shop = new Actor(SmallChain.COMPANY, chain.ids.next(), "店长", List.of(everything), busiest, null);
        new HomeReport(slow, chain.clock).of(shop, null);
        JournalReport journal = new JournalReport(slow);
        var page = journal.page(shop, query(null, null, List.of(), null, ""));
        watched.statements.removeIf(seen -> seen.sql().contains("count(*)")); // The sum of all is the sum of all.
        journal.page(shop, query(null, null, List.of(), null, next(page.next())));
        new BalanceReport(slow, chain.clock).accounts(shop, null);
        new StockReport(slow).card(shop, chain.shelf(1).warehouse(), LargeBooks.HOT, null, 50);

        nothingReads(LEDGERS);
        assertThat(mostRowsOfAStep()).isLessThan(60_000);
    }

    /** What just changed, and the row before on its card: not the whole card, however long it is. */
    @Test
    void theAuditorLooksAtWhatChangedAndNoFarther() {
        database.asOwner().sql("""
                        insert into changes.feed (company_id, feed_seq, node_id, epoch, lane, seq, kind, entity,
                                                  entity_id, version, store_id)
                        select 1, 1000000 + row_number() over (order by o.seq), o.node_id, o.epoch, o.lane, o.seq, o.kind,
                               o.entity, o.entity_id, o.version, o.store_id
                          from changes.op o join documents.document d on d.company_id = 1 and d.id = o.entity_id
                         where o.company_id = 1 and d.number like 'N69___'
                        """).update();
        new Auditor(slow.engine(), Invariants.with(List.of()), chain.clock)
                .runChanges(SmallChain.COMPANY, 1_000_000, 1_000_200);

        assertThat(watched.statements).hasSizeGreaterThan(20);
        nothingReads(LEDGERS);
        assertThat(mostRowsOfAStep()).isLessThan(2_000);
    }

    private void nothingReads(List<String> tables) {
        assertThat(watched.statements).isNotEmpty();
        for (String table : tables) {
            assertThat(watched.statements)
                    .filteredOn(seen -> seen.reads(table))
                    .as("whole reads of " + table)
                    .isEmpty();
        }
    }

    /** The most rows that one step of any plan found. */
    private long mostRowsOfAStep() {
        return watched.statements.stream()
                .flatMap(seen -> seen.plan().stream())
                .mapToLong(step -> {
                    Matcher found = FOUND.matcher(step);
                    return found.find() ? Long.parseLong(found.group(1)) * Long.parseLong(found.group(2)) : 0;
                })
                .max()
                .orElseThrow();
    }

    private static String next(@Nullable String cursor) {
        assertThat(cursor).isNotNull();
        return String.valueOf(cursor);
    }

    private static JournalQuery query(
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            List<String> accounts,
            @Nullable UUID party,
            @Nullable String cursor) {
        return new JournalQuery(from, to, new ArrayList<>(accounts), null, party, cursor, 50);
    }

    private static DocumentQuery unfinished(@Nullable UUID store) {
        return new DocumentQuery(
                List.of("purchase-order"),
                null,
                store,
                null,
                null,
                null,
                null,
                null,
                false,
                Progress.UNFINISHED,
                null,
                null,
                50,
                true);
    }

    private static OpenItemQuery open(Side side, @Nullable UUID party, @Nullable String cursor) {
        return new OpenItemQuery(side, party, null, false, null, Age.Basis.DUE, cursor, 50);
    }

    private static StockQuery stock(@Nullable UUID warehouse, @Nullable String q, @Nullable String cursor) {
        return new StockQuery(warehouse, null, q, null, true, false, cursor, 50, true);
    }
}
