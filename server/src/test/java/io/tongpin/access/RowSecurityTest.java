package io.tongpin.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tongpin.kernel.StoreScope;
import io.tongpin.platform.Database;
import io.tongpin.platform.DatabaseException;
import io.tongpin.platform.Tx;
import io.tongpin.reporting.Rollups;
import io.tongpin.testing.BooksAreRight;
import io.tongpin.testing.NodeTest;
import io.tongpin.testing.TestDatabase;
import io.tongpin.testing.TwoStores;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The wall behind the queries, asked of PostgreSQL itself as the application's role. */
@NodeTest
@ExtendWith(BooksAreRight.class)
class RowSecurityTest {

    /** Where the places, people and partners are kept: everybody may know that there is another store, and whose it is. */
    private static final Set<String> OPEN = Set.of(
            "organization.store_above",
            "organization.warehouse",
            "organization.till",
            "access.person",
            "party.party",
            "exchange.import");

    private static final String WALLED = """
            select distinct n.nspname || '.' || c.relname
              from pg_class c
              join pg_namespace n on n.oid = c.relnamespace
              join pg_attribute a on a.attrelid = c.oid and not a.attisdropped
             where c.relkind in ('r', 'p') and n.nspname not like 'pg\\_%'
               and (a.attname in ('store_id', 'warehouse_id', 'pool_id')
                    or a.attname = 'document_id' and n.nspname in ('documents', 'generalledger', 'stockledger'))
             order by 1
            """;

    @LocalServerPort
    int port;

    @Autowired
    TestDatabase database;

    @Autowired
    Rollups rollups;

    private TwoStores chain = TwoStores.NONE;

    /** As a screen's query gets it, not as the node itself does. */
    private Database plain = new Database(new DriverManagerDataSource());

    @BeforeEach
    void trade() {
        chain = new TwoStores(port);
        plain = new Database(database.app(), database.engine());
        String shirt = chain.article();
        String customer = UUID.randomUUID().toString();
        chain.owner.put("/api/customers/" + customer, 0, """
                {"code":"%s","name":"王记","credit":true,"termsDays":30}""".formatted(customer.substring(0, 8)));
        for (TwoStores.Shop shop : List.of(chain.a, chain.b)) {
            chain.sell(chain.owner, shop, shirt);
            String sold = chain.post(chain.owner, "sales-delivery", shop.store(), """
                    "party":"%s","warehouse":"%s","lines":[{"lineNo":1,"sku":"%s","quantity":"2","price":"10.00",
                    "amount":"20.00"}]""".formatted(
                                    customer, shop.warehouse(), shirt))
                    .text("/id");
            assertThat(chain.post(chain.owner, "customer-receipt", shop.store(), """
                    "party":"%s","tenders":[{"lineNo":1,"method":"cash","amount":"4.00"}],
                    "allocations":[{"item":"%s","amount":"4.00"}]""".formatted(customer, sold))
                            .status())
                    .isEqualTo(200);
        }
        chain.post(chain.owner, "transfer-ship", chain.a.store(), """
                "warehouse":"%s","toWarehouse":"%s","lines":[{"lineNo":1,"sku":"%s","quantity":"3","amount":"0.00"}]""".formatted(
                        chain.a.warehouse(), chain.b.warehouse(), shirt));
        rollups.catchUp(1);
    }

    private List<String> walled() {
        List<String> tables = new ArrayList<>(
                database.asOwner().sql(WALLED).query(String.class).list());
        tables.removeAll(OPEN);
        return tables;
    }

    private static long count(Tx tx, String from) {
        return tx.sql("select count(*) from " + from).query(Long.class).single();
    }

    /** @param reach null where nobody said for whom */
    private long seen(int company, @Nullable StoreScope reach, String from) {
        return reach == null
                ? plain.read(company, tx -> count(tx, from))
                : plain.read(company, reach, tx -> count(tx, from));
    }

    private long all(String from) {
        return plain.engine().read(1, tx -> count(tx, from));
    }

    /** A function that reads as the engine does asks for each place whether it is in reach. */
    @Test
    void theDoorOfTheSumsKeepsTheWall() {
        String all = "stockledger.sums_of_shelves((select array_agg(id) from organization.warehouse), false)";
        String pieces = "select coalesce(sum(on_hand), 0) from ";
        StoreScope one = StoreScope.in(Set.of(UUID.fromString(chain.a.store())));
        String whole = pieces + "stockledger.balance b where warehouse_id <> '00000000-0000-0000-0000-000000000000'";

        BigDecimal inReach = number(1, one, pieces + all);

        assertThat(inReach).isEqualByComparingTo(number(1, one, whole).toPlainString());
        assertThat(inReach).isNotEqualByComparingTo(everything(whole).toPlainString());
        assertThat(number(1, StoreScope.EVERYWHERE, pieces + all))
                .isEqualByComparingTo(everything(whole).toPlainString());
        assertThat(number(1, StoreScope.in(Set.of()), pieces + all)).isZero();
        assertThat(number(2, StoreScope.EVERYWHERE, pieces + all)).isZero();
        assertThat(JdbcClient.create(database.app())
                        .sql(pieces + all)
                        .query(BigDecimal.class)
                        .single())
                .isZero();
    }

    private BigDecimal number(int company, StoreScope reach, String sql) {
        return plain.read(company, reach, tx -> number(tx, sql));
    }

    private BigDecimal everything(String sql) {
        return plain.engine().read(1, tx -> number(tx, sql));
    }

    private static BigDecimal number(Tx tx, String sql) {
        return tx.sql(sql).query(BigDecimal.class).single();
    }

    @Test
    void whoeverSaysNothingSeesNothing() {
        JdbcClient app = JdbcClient.create(database.app());
        for (String table : walled()) {
            assertThat(app.sql("select count(*) from " + table)
                            .query(Long.class)
                            .single())
                    .as(table)
                    .isZero();
            assertThat(seen(2, StoreScope.EVERYWHERE, table)).as(table).isZero();
            // Articles, prices and the like belong to no store, and their changes are the company's.
            assertThat(seen(1, null, table))
                    .as(table)
                    .isEqualTo(table.startsWith("changes.") ? all(table + " where store_id is null") : 0);
        }
    }

    @Test
    void whoeverNamesAStoreSeesItsRows() {
        StoreScope a = StoreScope.in(Set.of(UUID.fromString(chain.a.store())));
        List<String> seenOnly = new ArrayList<>();
        for (String table : walled()) {
            long whole = all(table);
            long here = all(table + " t where " + ofStoreA(table));
            long visible = seen(1, a, table);
            assertThat(visible).as(table).isEqualTo(here);
            assertThat(seen(1, StoreScope.EVERYWHERE, table)).as(table).isEqualTo(whole);
            if (visible > 0 && visible < whole) {
                seenOnly.add(table);
            }
        }
        assertThat(seenOnly)
                .contains(
                        "changes.feed",
                        "changes.op",
                        "documents.document",
                        "documents.line",
                        "generalledger.allocation",
                        "generalledger.line",
                        "generalledger.open_item",
                        "numbering.counter",
                        "reporting.document_day",
                        "reporting.ledger_day",
                        "reporting.ledger_month",
                        "reporting.stock_place",
                        "stockledger.balance",
                        "stockledger.entry");
    }

    /** What should be seen, said once more and otherwise. */
    private String ofStoreA(String table) {
        String store = "'" + chain.a.store() + "'";
        String places = "(select id from organization.warehouse where store_id = " + store + ")";
        String paper = "(d.store_id = " + store + " or d.warehouse_id in " + places + " or d.to_warehouse_id in "
                + places + ")";
        return switch (table) {
            case "documents.document" -> paper.replace("d.", "t.");
            case "documents.line",
                    "documents.progress",
                    "documents.further_hand",
                    "documents.seen_book",
                    "generalledger.allocation" ->
                "t.document_id in (select d.id from documents.document d where " + paper + ")";
            case "stockledger.layer" -> "t.pool_id in " + places;
            default ->
                table.startsWith("stockledger.") || table.equals("reporting.stock_place")
                        ? "t.warehouse_id in " + places
                        : "(t.store_id = " + store + " or t.store_id is null)";
        };
    }

    @Test
    void aTableWithoutAWallIsFound() {
        List<@Nullable String> open =
                database.asOwner().sql("""
                select n.nspname || '.' || c.relname
                  from pg_class c join pg_namespace n on n.oid = c.relnamespace
                 where c.relkind in ('r', 'p') and c.relrowsecurity and c.relforcerowsecurity
                   and exists (select from pg_policy p where p.polrelid = c.oid)
                """).query(String.class).list();

        assertThat(open).containsAll(walled());
        assertThat(walled()).hasSizeGreaterThan(18);
    }

    @Test
    void nobodyWritesBehindTheWall() {
        StoreScope a = StoreScope.in(Set.of(UUID.fromString(chain.a.store())));
        String add = """
                insert into generalledger.open_item (company_id, document_id, side, party_id, store_id, account, amount,
                        open_amount, business_date, due_date)
                values (1, gen_random_uuid(), 'PAYABLE', gen_random_uuid(), '%s', '2202', 1, 1, '2026-03-01', '2026-03-01')""";

        assertThatThrownBy(() -> plain.write(1, tx -> {
                    tx.sql("set local app.company = '1'").update();
                    tx.sql("set local app.stores = '{" + chain.a.store() + "}'").update();
                    return tx.sql(add.formatted(chain.b.store())).update();
                }))
                .rootCause()
                .hasMessageContaining("row-level security");
        assertThatThrownBy(() -> plain.write(
                        1, tx -> tx.sql(add.formatted(chain.a.store())).update()))
                .rootCause()
                .hasMessageContaining("row-level security");
        assertThat(seen(1, a, "generalledger.open_item")).isPositive();
    }

    /** What one transaction said is forgotten with it, also on the same connection. */
    @Test
    void nothingIsLeftOnTheConnection() {
        for (int i = 0; i < 20; i++) {
            assertThat(all("documents.document")).isPositive();
            assertThat(seen(1, StoreScope.EVERYWHERE, "documents.document")).isPositive();
            assertThat(seen(1, null, "documents.document")).isZero();
        }
        assertThatThrownBy(() -> plain.read(
                        1, tx -> tx.sql("select 1/0").query(Integer.class).single()))
                .isNotInstanceOf(DatabaseException.class);
        assertThat(seen(1, null, "documents.document")).isZero();
    }
}
