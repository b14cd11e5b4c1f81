package io.tongpin.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongpin.access.RightCatalogue;
import io.tongpin.access.RightUse;
import io.tongpin.definitions.FieldCatalogue;
import io.tongpin.kernel.Actor;
import io.tongpin.kernel.Outcome;
import io.tongpin.platform.Database;
import io.tongpin.testing.Browser.Answer;
import io.tongpin.testing.NodeTest;
import io.tongpin.testing.TwoStores;
import io.tongpin.testing.TwoStores.Someone;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** A change of a role is tried on what its people have done before anybody is kept from their work by it. */
@NodeTest
class WhatIfTest {

    @LocalServerPort
    int port;

    @Autowired
    Database database;

    @Autowired
    DocumentKinds kinds;

    @Autowired
    FieldCatalogue fields;

    @Autowired
    RightCatalogue rights;

    @Autowired
    RightUse use;

    private TwoStores chain = TwoStores.NONE;
    private String role = "";
    private String shirt = "";

    @BeforeEach
    void aRole() {
        chain = new TwoStores(port);
        shirt = chain.article();
        role = chain.newRole("pos.view", "pos.edit", "pos.post", "stock.view");
    }

    private Answer tried(String... wanted) {
        Answer answer = chain.owner.post(
                "/api/roles/" + role + "/what-if", "{\"rights\":[\"" + String.join("\",\"", wanted) + "\"]}");
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer;
    }

    @Test
    void whoWouldHaveBeenRefusedWhat() {
        Someone seller = chain.someone(chain.a.store(), TwoStores.in(role, chain.a.store()));
        String spare = chain.newRole("pos.*");
        Someone both = chain.someone(
                chain.a.store(), TwoStores.in(role, chain.a.store()), TwoStores.in(spare, chain.a.store()));
        Answer sale = chain.sell(seller.browser(), chain.a, shirt);
        chain.sell(seller.browser(), chain.a, shirt);
        chain.sell(both.browser(), chain.a, shirt);
        seller.browser().get("/api/stock?limit=1");
        use.write();

        JsonNode without = tried("pos.view", "pos.edit").body();

        assertThat(without.path("people").asInt()).isEqualTo(2);
        assertThat(without.path("complete").asBoolean()).isTrue();
        assertThat(without.path("refused").size()).as(without.toString()).isEqualTo(1);
        JsonNode refused = without.path("refused").path(0);
        assertThat(refused.path("user").asString("")).isEqualTo(seller.id());
        assertThat(refused.path("right").asString("")).isEqualTo("pos.post");
        assertThat(refused.path("count").asInt()).isEqualTo(2);
        assertThat(refused.path("examples").size()).isEqualTo(2);
        assertThat(refused.path("examples").path(1).path("id").asString("")).isEqualTo(sale.text("/id"));
        assertThat(refused.path("examples").path(1).path("number").asString("")).isEqualTo(sale.text("/number"));
        assertThat(without.path("used").findValuesAsString("right")).containsExactly("pos.post", "stock.view");
    }

    /** Who made a draft, changed it, handed it in and threw it away used a right for each. */
    @Test
    void eachActOnADraftByTheRightItTakes() {
        String clerks = chain.newRole("pos.*");
        Someone clerk = chain.someone(chain.a.store(), TwoStores.in(clerks, chain.a.store()));
        String id = UUID.randomUUID().toString();
        String body = TwoStores.body(id, "retail-sale", chain.a.store(), TwoStores.sale(chain.a, shirt));
        clerk.browser().put("/api/documents/" + id, 0, body);
        clerk.browser().put("/api/documents/" + id, 1, body);
        drafted(clerk, id, "submit", 2, body);
        drafted(clerk, id, "discard", 3, "");
        drafted(clerk, id, "restore", 4, "");

        Map<String, Integer> refused = new TreeMap<>();
        chain.owner
                .post("/api/roles/" + clerks + "/what-if", "{\"rights\":[\"pos.view\",\"pos.post\"]}")
                .body()
                .path("refused")
                .forEach(one -> refused.put(
                        one.path("right").asString(""), one.path("count").asInt()));
        assertThat(refused).isEqualTo(Map.of("pos.create", 1, "pos.edit", 2, "pos.discard", 2));
        JsonNode noSubmit = chain.owner
                .post("/api/roles/" + clerks + "/what-if", "{\"rights\":[\"pos.create\",\"pos.edit\",\"pos.discard\"]}")
                .body()
                .path("refused");
        assertThat(noSubmit.findValuesAsString("right")).containsExactly("pos.submit");
    }

    private static void drafted(Someone who, String id, String verb, int version, String body) {
        Answer done = who.browser()
                .send(who.browser()
                        .request("/api/documents/" + id + "/" + verb)
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .header("If-Match", Integer.toString(version))
                        .POST(BodyPublishers.ofString(body)));
        assertThat(done.status()).as(done.toString()).isEqualTo(200);
    }

    @Test
    void theSameRightsWouldHaveRefusedNothingAndNothingIsChanged() {
        Someone seller = chain.someone(chain.a.store(), TwoStores.in(role, chain.a.store()));
        chain.sell(seller.browser(), chain.a, shirt);

        assertThat(tried("pos.*", "stock.view").body().path("refused").isEmpty())
                .isTrue();
        assertThat(tried("catalog.view").body().path("refused").size()).isEqualTo(1);
        assertThat(chain.owner.get("/api/roles/" + role).body().path("version").asInt())
                .isEqualTo(1);
        assertThat(chain.sell(seller.browser(), chain.a, shirt).status()).isEqualTo(200);
        assertThat(seller.browser()
                        .post("/api/roles/" + role + "/what-if", "{}")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void aLongLogIsReadInPiecesAndOnlySoFar() {
        Someone seller = chain.someone(chain.a.store(), TwoStores.in(role, chain.a.store()));
        chain.sell(seller.browser(), chain.a, shirt);
        int company = database.read(
                0,
                tx -> tx.sql("select company_id from organization.company")
                        .query(Integer.class)
                        .single());
        Actor boss = new Actor(company, UUID.randomUUID(), "boss", Set.of("*"), null, null);
        UUID id = UUID.fromString(role);

        WhatIf none = new WhatIf(database, kinds, fields, rights, InstantSource.system(), 0);
        assertThat(answer(none.role(boss, id, List.of("stock.view"), 30)).complete())
                .isFalse();
        WhatIf all = new WhatIf(database, kinds, fields, rights, InstantSource.system(), 1_000_000);
        assertThat(answer(all.role(boss, id, List.of("stock.view"), 30)).refused())
                .hasSize(1);
        InstantSource later = InstantSource.fixed(Instant.now().plus(Duration.ofDays(40)));
        WhatIf afterwards = new WhatIf(database, kinds, fields, rights, later, 1_000_000);
        assertThat(answer(afterwards.role(boss, id, List.of("stock.view"), 30)).refused())
                .isEmpty();
        assertThat(answer(afterwards.role(boss, id, List.of("stock.view"), 41)).refused())
                .hasSize(1);
    }

    private static WhatIf.Answer answer(Outcome<WhatIf.Answer> outcome) {
        return ((Outcome.Done<WhatIf.Answer>) outcome).value();
    }

    @Test
    void whatIsNoRightIsRefusedAndNotDropped() {
        Answer unknown =
                chain.owner.post("/api/roles/" + role + "/what-if", "{\"rights\":[\"pos.view\",\"pos.juggle\"]}");
        assertThat(unknown.status()).as(unknown.toString()).isEqualTo(422);
        assertThat(unknown.code()).isEqualTo("access.right-unknown");
        assertThat(unknown.toString()).contains("pos.juggle");
    }

    /** Whoever takes a sale back posts its mirror by the same act, and needs no right to post. */
    @Test
    void takingBackIsOneActAndNotTwo() {
        String both = chain.newRole("pos.view", "pos.edit", "pos.post", "pos.reverse");
        Someone seller = chain.someone(chain.a.store(), TwoStores.in(both, chain.a.store()));
        Answer sale = chain.sell(seller.browser(), chain.a, shirt);
        assertThat(chain.reverse(seller.browser(), sale.text("/id")).status()).isEqualTo(200);

        role = both;
        JsonNode refused = tried("pos.view", "pos.edit", "pos.reverse").body().path("refused");

        assertThat(refused.size()).as(refused.toString()).isEqualTo(1);
        assertThat(refused.path(0).path("count").asInt()).isEqualTo(1);
        assertThat(refused.path(0).path("examples").path(0).path("id").asString(""))
                .isEqualTo(sale.text("/id"));
    }

    @Test
    void whatWouldBeNewIsSaidAndWhetherAnybodyUsesIt() {
        chain.someone(chain.a.store(), TwoStores.in(role, chain.a.store()));
        chain.owner.get("/api/suppliers?limit=1");
        use.write();

        JsonNode gained = tried("pos.view", "pos.edit", "pos.post", "stock.view", "supplier.view", "ledger.reopen")
                .body()
                .path("gained");

        assertThat(gained.findValuesAsString("right")).containsExactly("ledger.reopen", "supplier.view");
        assertThat(gained.path(0).path("people").asInt()).isEqualTo(1);
        assertThat(gained.path(0).path("users").asInt()).isZero();
        assertThat(gained.path(1).path("users").asInt()).isPositive();
    }
}
