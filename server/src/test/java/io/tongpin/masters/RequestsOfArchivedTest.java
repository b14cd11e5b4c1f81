package io.tongpin.masters;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongpin.testing.Browser;
import io.tongpin.testing.Browser.Answer;
import io.tongpin.testing.NodeTest;
import io.tongpin.testing.TestDatabase;
import io.tongpin.testing.TwoStores;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What stores have asked about a record ends with it (归档时关闭更改请求), in the transaction that archives it. */
@NodeTest
class RequestsOfArchivedTest {

    @LocalServerPort
    private int port;

    @Autowired
    private TestDatabase database;

    private TwoStores chain = TwoStores.NONE;
    private Browser clerk = Browser.at(0);

    @BeforeEach
    void aStore() {
        chain = new TwoStores(port);
        clerk = chain.someone(chain.a.store(), TwoStores.in(chain.newRole("catalog.*"), chain.a.store()))
                .browser();
    }

    private String brand() {
        String id = UUID.randomUUID().toString();
        Answer made = chain.owner.put(
                "/api/brands/" + id, 0, "{\"code\":\"%s\",\"name\":\"鹿\"}".formatted(id.substring(0, 8)));
        assertThat(made.status()).as(made.toString()).isEqualTo(200);
        return id;
    }

    private Answer ask(String brand, String field) {
        return clerk.post("/api/change-requests", """
                {"id":"%s","entity":"brand","record":"%s","version":1,"field":"%s","wanted":"改","store":"%s","reason":"写错了"}
                """.formatted(UUID.randomUUID(), brand, field, chain.a.store()));
    }

    private Answer archive(String brand) {
        return chain.owner.post("/api/brands/" + brand + "/archive", "");
    }

    private long open(String brand) {
        return database.asOwner()
                .sql("select count(*) from masters.change_request where record_id = ?::uuid and state = 'OPEN'")
                .params(brand)
                .query(Long.class)
                .single();
    }

    @Test
    void whoeverAskedIsToldThatTheRecordIsGoneAndNobodyIsAskedAnyMore() {
        String brand = brand();
        String other = brand();
        String asked = ask(brand, "name").text("/id");
        assertThat(ask(brand, "code").status()).isEqualTo(200);
        assertThat(ask(other, "name").status()).isEqualTo(200);

        assertThat(archive(brand).status()).isEqualTo(200);

        assertThat(open(brand)).isZero();
        assertThat(open(other)).as("of another brand").isEqualTo(1);
        assertThat(clerk.get("/api/change-requests?of=mine").body().path("items"))
                .filteredOn(one -> one.path("id").asString("").equals(asked))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.path("state").asString("")).isEqualTo("ARCHIVED");
                    assertThat(one.path("closedByName").asString("")).isNotEmpty();
                });
        assertThat(chain.owner
                        .post("/api/change-requests/" + asked + "/accept", "")
                        .code())
                .isEqualTo("master.change-over");
        assertThat(database.asOwner()
                        .sql("""
                                select count(*) from changes.op r
                                  join changes.op b on b.company_id = r.company_id and b.tx_group = r.tx_group
                                 where r.kind = 'change-request.archived' and r.entity_id = ?::uuid
                                   and b.kind = 'brand.archived' and b.entity_id = ?::uuid
                                """)
                        .params(asked, brand)
                        .query(Long.class)
                        .single())
                .as("logged with the brand, by one command")
                .isEqualTo(1);
    }

    /** Whichever comes first, no request is left open about an archived record. */
    @Test
    void whoAsksWhileItIsArchivedIsRefusedOrTold() throws Exception {
        for (int round = 0; round < 8; round++) {
            String brand = brand();
            try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
                List<Callable<Answer>> both = List.of(() -> ask(brand, "name"), () -> archive(brand));
                threads.invokeAll(round % 2 == 0 ? both : both.reversed());
            }

            assertThat(open(brand)).as("round " + round).isZero();
        }
    }
}
