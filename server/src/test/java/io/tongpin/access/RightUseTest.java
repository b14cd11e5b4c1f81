package io.tongpin.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.tongpin.kernel.Actor;
import io.tongpin.platform.Database;
import io.tongpin.testing.NodeTest;
import io.tongpin.testing.TestDatabase;
import io.tongpin.testing.TwoStores;
import io.tongpin.testing.TwoStores.Someone;
import java.net.http.HttpRequest.BodyPublishers;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.datasource.AbstractDataSource;
import org.springframework.test.context.TestPropertySource;

/** What people use of their rights is counted where it is asked for, and costs no request a statement. */
@NodeTest
@TestPropertySource(properties = "tongpin.right-use.every=1h")
class RightUseTest {

    @LocalServerPort
    int port;

    @Autowired
    RightUse use;

    @Autowired
    TestDatabase database;

    private TwoStores chain = TwoStores.NONE;

    @BeforeEach
    void aChain() {
        chain = new TwoStores(port);
        use.write();
    }

    private Map<String, Long> kept(Someone who) {
        Map<String, Long> kept = new TreeMap<>();
        database.asOwner()
                .sql("select right_name, sum(uses) from access.right_use where user_id = ? group by 1")
                .params(UUID.fromString(who.id()))
                .query(row -> {
                    kept.put(row.getString(1), row.getLong(2));
                });
        return kept;
    }

    @Test
    void whatWasDoneAndNotWhatWasRefused() {
        String shirt = chain.article();
        Someone seller = chain.someone(chain.a.store(), TwoStores.in(chain.role("seller"), chain.a.store()));
        String sale = chain.sell(seller.browser(), chain.a, shirt).text("/id");
        assertThat(seller.browser().get("/api/documents/" + sale).status()).isEqualTo(200);
        seller.browser().get("/api/documents?kind=retail-return");
        seller.browser().get("/api/journal");
        assertThat(chain.sell(seller.browser(), chain.b, shirt).status()).isEqualTo(403);
        assertThat(kept(seller)).isEmpty();

        use.write();

        assertThat(kept(seller)).isEqualTo(Map.of("pos.post", 1L, "pos.view", 2L));
        chain.sell(seller.browser(), chain.a, shirt);
        use.write();
        assertThat(kept(seller)).containsEntry("pos.post", 2L);
    }

    @Test
    void byTheRightOfTheKindWhereThatIsWhatSomebodyHas() {
        String shirt = chain.article();
        String role =
                chain.newRole("retail-sale.view", "retail-sale.create", "retail-sale.edit", "retail-sale.discard");
        Someone till = chain.someone(chain.a.store(), TwoStores.in(role, chain.a.store()));
        String id = UUID.randomUUID().toString();
        String body = TwoStores.body(id, "retail-sale", chain.a.store(), TwoStores.sale(chain.a, shirt));
        assertThat(till.browser().put("/api/documents/" + id, 0, body).status()).isEqualTo(200);

        use.write();

        assertThat(kept(till).keySet()).isEqualTo(Set.of("retail-sale.create"));
        assertThat(till.browser().put("/api/documents/" + id, 1, body).status()).isEqualTo(200);
        assertThat(till.browser()
                        .send(till.browser()
                                .request("/api/documents/" + id + "/discard")
                                .header("Idempotency-Key", UUID.randomUUID().toString())
                                .header("If-Match", "2")
                                .POST(BodyPublishers.noBody()))
                        .status())
                .isEqualTo(200);
        use.write();
        assertThat(kept(till).keySet())
                .isEqualTo(Set.of("retail-sale.create", "retail-sale.edit", "retail-sale.discard"));
    }

    @Test
    void whatACostWasShownBy() {
        String shirt = chain.article();
        String role = chain.newRole("stock.view", "cost.view");
        Someone looks = chain.someone(chain.a.store(), TwoStores.in(role, chain.a.store()));
        assertThat(looks.browser()
                        .get("/api/stock/card?warehouse=" + chain.a.warehouse() + "&sku=" + shirt)
                        .status())
                .isEqualTo(200);
        String blind = chain.newRole("stock.view");
        Someone counts = chain.someone(chain.a.store(), TwoStores.in(blind, chain.a.store()));
        counts.browser().get("/api/stock/card?warehouse=" + chain.a.warehouse() + "&sku=" + shirt);

        use.write();

        assertThat(kept(looks).keySet()).isEqualTo(Set.of("stock.view", "cost.view"));
        assertThat(kept(counts).keySet()).isEqualTo(Set.of("stock.view"));
    }

    @Test
    void aBatchThatCannotBeWrittenIsLostAndNothingElse() {
        RightUse lost = new RightUse(
                new Database(new AbstractDataSource() {
                    @Override
                    public Connection getConnection() throws SQLException {
                        throw new SQLException("no database");
                    }

                    @Override
                    public Connection getConnection(String user, String password) throws SQLException {
                        return getConnection();
                    }
                }),
                InstantSource.fixed(Instant.EPOCH));
        lost.note(new Actor(1, UUID.randomUUID(), "x", Set.of("*"), null, null), Set.of("stock.view"));

        assertThatCode(lost::write).doesNotThrowAnyException();
    }

    /** As 64 tills of one seller would: nobody waits for anybody, and nothing is counted twice or not at all. */
    @Test
    void nothingIsLostWhileEverybodyCountsAndSomebodyWrites() throws Exception {
        RightUse counting = new RightUse(new Database(database.app()), InstantSource.system());
        Actor seller = new Actor(778, new UUID(7, 8), "x", Set.of("*"), null, null);
        try (ExecutorService tills = Executors.newFixedThreadPool(8)) {
            for (int till = 0; till < 8; till++) {
                tills.submit(() -> {
                    for (int sale = 0; sale < 20_000; sale++) {
                        counting.note(seller, Set.of("pos.post", "pos.view"));
                    }
                });
            }
            for (int time = 0; time < 10; time++) {
                counting.write();
            }
        }
        counting.write();
        counting.write();

        assertThat(database.asOwner()
                        .sql("select sum(uses) from access.right_use where company_id = 778 group by right_name")
                        .query(Long.class)
                        .list())
                .containsExactly(160_000L, 160_000L);
        forgotten(778);
    }

    @Test
    void manyPeopleCannotFillTheMemory() {
        RightUse counting = new RightUse(new Database(database.app()), InstantSource.fixed(Instant.EPOCH));
        int company = 777;
        for (int i = 0; i < 21_000; i++) {
            counting.note(new Actor(company, new UUID(7, i), "x", Set.of("*"), null, null), Set.of("stock.view"));
        }
        counting.write();

        assertThat(database.asOwner()
                        .sql("select count(*) from access.right_use where company_id = ?")
                        .params(company)
                        .query(Long.class)
                        .single())
                .isEqualTo(20_000);
        forgotten(company);
    }

    private void forgotten(int company) {
        for (String table : List.of("access.right_use", "access.counting_since")) {
            database.asOwner()
                    .sql("delete from " + table + " where company_id = ?")
                    .params(company)
                    .update();
        }
    }
}
