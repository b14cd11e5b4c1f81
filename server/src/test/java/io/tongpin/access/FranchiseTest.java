package io.tongpin.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tongpin.platform.Database;
import io.tongpin.testing.Browser;
import io.tongpin.testing.Browser.Answer;
import io.tongpin.testing.Ears;
import io.tongpin.testing.NodeTest;
import io.tongpin.testing.TwoStores;
import io.tongpin.testing.TwoStores.Shop;
import io.tongpin.testing.TwoStores.Someone;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Stores that somebody else runs: what they may be, what is withheld there, and what may be given there all the same. */
@NodeTest
class FranchiseTest {

    @LocalServerPort
    int port;

    @Autowired
    private Database nodes;

    private TwoStores chain = TwoStores.NONE;
    private Shop theirs = new Shop("", "");
    private String everything = "";

    @BeforeEach
    void aFranchise() {
        chain = new TwoStores(port);
        theirs = founded("franchise");
        everything = chain.newRole(modules());
    }

    /** As much as a role can be that is given for one store: all of every part of the business. */
    private String[] modules() {
        List<String> all = new ArrayList<>();
        chain.owner
                .get("/api/rights")
                .body()
                .path("modules")
                .forEach(module -> all.add(module.path("module").asString("") + ".*"));
        return all.toArray(String[]::new);
    }

    private Shop founded(String ownership) {
        String store = UUID.randomUUID().toString();
        String warehouse = UUID.randomUUID().toString();
        ok(saved(store, 0, "store", ownership));
        ok(chain.owner.put("/api/warehouses/" + warehouse, 0, """
                {"code":"W%s","name":"仓","store":"%s","kind":"normal"}""".formatted(store.substring(0, 8), store)));
        return new Shop(store, warehouse);
    }

    private Answer saved(String store, int version, String type, String ownership) {
        String said = ownership.isEmpty() ? "" : ",\"ownership\":\"" + ownership + "\"";
        return chain.owner.put(
                "/api/stores/" + store, version, """
                {"code":"%s","name":"店","type":"%s","parent":"%s"%s}""".formatted(store.substring(0, 8), type, headquarters(), said));
    }

    private String headquarters() {
        return chain.owner.get("/api/stores?type=hq").text("/items/0/id");
    }

    private static Answer ok(Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer;
    }

    private Someone boss(Shop shop) {
        return chain.someone(shop.store(), TwoStores.in(everything, shop.store()));
    }

    private static boolean seesCost(Browser who) {
        return who.get("/api/session").body().path("rights").toString().contains("\"cost.view\"");
    }

    @Test
    void onlyAStoreIsRunByOthers() {
        String fresh = UUID.randomUUID().toString();
        for (String type : List.of("region", "dc")) {
            Answer refused = saved(fresh, 0, type, "franchise");
            assertThat(refused.code()).as(refused.toString()).isEqualTo("organization.ownership-of-store");
        }
        assertThat(saved(fresh, 0, "store", "rented").status()).isEqualTo(422);
        assertThat(ok(saved(fresh, 0, "store", "")).text("/ownership")).isEqualTo("direct");
        assertThat(saved(theirs.store(), 1, "dc", "franchise").code()).isEqualTo("organization.ownership-of-store");
    }

    @Test
    void whoDoesNotSayWhoRunsItChangesNothing() {
        assertThat(ok(saved(theirs.store(), 1, "store", "")).text("/ownership")).isEqualTo("franchise");

        String found = chain.owner
                .get("/api/stores?limit=500&ownership=franchise")
                .body()
                .toString();
        assertThat(found).contains(theirs.store()).doesNotContain(chain.a.store());
    }

    @Test
    void theBossOfAFranchiseMayDoEverythingButSeeOurCost() {
        Browser boss = boss(theirs).browser();

        assertThat(boss.get("/api/session").body().path("rights").toString())
                .contains("\"sales.post\"", "\"home.view\"", "\"access.edit\"")
                .doesNotContain("*", "\"cost.view\"", "\"ledger.view\"");
        assertThat(boss.get("/api/journal").status()).isEqualTo(403);
        assertThat(boss.get("/api/trial-balance").status()).isEqualTo(403);
        assertThat(boss.get("/api/home").status()).isEqualTo(200);
        assertThat(boss.get("/api/home").body().toString()).doesNotContain("grossProfit");
    }

    @Test
    void aFranchiseSeesWhatItPaysItsOwnSupplierAndAMixedStoreDoesNot() {
        String sku = chain.article();
        Shop mixed = founded("mixed");
        Browser boss = boss(theirs).browser();
        String own = bought(boss, theirs, sku);
        String ours = bought(chain.owner, mixed, sku);

        Answer seen = ok(boss.get("/api/documents/" + own));
        assertThat(seen.text("/lines/0/amount")).as(seen.toString()).isEqualTo("22.60");
        assertThat(seen.text("/totals/amount")).isEqualTo("22.60");
        assertThat(seen.body().at("/lines/0").has("unitCost")).isFalse();
        Answer hidden = ok(boss(mixed).browser().get("/api/documents/" + ours));
        assertThat(hidden.body().at("/lines/0").has("amount"))
                .as(hidden.toString())
                .isFalse();
        assertThat(hidden.body().at("/totals").has("amount")).isFalse();
    }

    private String bought(Browser by, Shop shop, String sku) {
        String supplier = UUID.randomUUID().toString();
        ok(chain.owner.put("/api/suppliers/" + supplier, 0, """
                {"code":"%s","name":"本地供应商"}""".formatted(supplier.substring(0, 8))));
        return ok(chain.post(by, "purchase-receipt", shop.store(), """
                "warehouse":"%s","party":"%s","lines":[{"lineNo":1,"sku":"%s","quantity":"2","amount":"22.60"}]""".formatted(shop.warehouse(), supplier, sku)))
                .text("/id");
    }

    @Test
    void suppliersTermsAreOurs() {
        String supplier = UUID.randomUUID().toString();
        ok(chain.owner.put("/api/suppliers/" + supplier, 0, """
                {"code":"%s","name":"供应商","termsDays":47}""".formatted(supplier.substring(0, 8))));

        assertThat(ok(chain.owner.get("/api/suppliers/" + supplier))
                        .body()
                        .path("termsDays")
                        .asInt())
                .isEqualTo(47);
        assertThat(ok(boss(theirs).browser().get("/api/suppliers/" + supplier))
                        .body()
                        .has("termsDays"))
                .isFalse();
    }

    @Test
    void whoeverIsOursSeesTheCostOfAFranchise() {
        Browser ours = chain.someone("", TwoStores.in(chain.role("hq-manager"), headquarters()))
                .browser();

        assertThat(seesCost(ours)).isTrue();
        assertThat(ours.get("/api/journal?store=" + theirs.store()).status()).isEqualTo(200);
    }

    @Test
    void theBossHiresWithTheRolesThereAreAndGivesNoCostAnywhere() {
        Someone boss = boss(theirs);
        String id = UUID.randomUUID().toString();
        String login = "h" + id.substring(0, 8);
        for (String role : List.of(everything, chain.role("manager"), chain.role("accountant"))) {
            Answer hired = hire(boss, theirs, role);
            assertThat(hired.status()).as(role + hired).isEqualTo(200);
        }
        Answer person = chain.save(
                boss.browser(), id, 0, login, theirs.store(), TwoStores.in(chain.role("manager"), theirs.store()));
        ok(person);
        assertThat(seesCost(chain.withToken(login))).isFalse();

        assertThat(hire(boss, chain.a, chain.role("manager")).status()).isNotEqualTo(200);
        Answer key = boss.browser().post("/api/tokens", """
                {"name":"k","user":"%s","rights":["cost.view"]}""".formatted(boss.login()));
        assertThat(key.code()).as(key.toString()).isEqualTo("access.grants-more");
    }

    private Answer hire(Someone by, Shop shop, String role) {
        String id = UUID.randomUUID().toString();
        return chain.save(
                by.browser(), id, 0, "h" + id.substring(0, 8), shop.store(), TwoStores.in(role, shop.store()));
    }

    /** Whoever is ours and sees less than cost does not give it by way of a store of ours. */
    @Test
    void costIsStillGivenInAStoreOfOursOnlyByWhoHasIt() {
        String hiring = chain.newRole("access.view", "access.edit", "sales.*", "pos.*", "purchasing.*", "inventory.*");
        Someone clerk = chain.someone(chain.a.store(), TwoStores.in(hiring, chain.a.store()));

        Answer refused = hire(clerk, chain.a, chain.role("manager"));

        assertThat(refused.toString()).contains("cost.view");
    }

    @Test
    void itIsSaidWhy() {
        Someone boss = boss(theirs);
        Answer why = chain.owner.get("/api/users/" + boss.id() + "/explain?right=cost.view&store=" + theirs.store());

        assertThat(why.body().path("may").asBoolean()).as(why.toString()).isFalse();
        assertThat(why.text("/because/0/reason")).isEqualTo("WITHHELD");
        assertThat(why.body().path("helps").isEmpty()).isTrue();
        Answer other = chain.owner.get("/api/users/" + boss.id() + "/explain?right=sales.post&store=" + theirs.store());
        assertThat(other.text("/because/0/reason")).isEqualTo("HOLDS");
    }

    @Test
    void whoLooksAsTheBossSeesWhatTheBossSees() {
        for (String path : List.of("/api/session", "/api/journal")) {
            Answer seen = chain.owner.send(chain.owner
                    .request(path)
                    .header("X-Tongpin-As", everything + "@" + theirs.store())
                    .GET());
            assertThat(seen.status()).isEqualTo(path.endsWith("session") ? 200 : 403);
            assertThat(seen.body().path("rights").toString()).doesNotContain("\"cost.view\"");
        }
    }

    @Test
    void nobodyThereIsNamedAsWhoMay() {
        Someone boss = boss(theirs);
        assertThat(named("cost.view")).doesNotContain(boss.id());
        assertThat(named("sales.post")).contains(boss.id());
        ok(saved(theirs.store(), 1, "store", "direct"));
        assertThat(named("cost.view")).contains(boss.id());
    }

    private List<String> named(String right) {
        return nodes
                .read(
                        1,
                        tx -> WhoMay.in(
                                tx, Set.of(right), UUID.fromString(theirs.store()), Set.of(), Instant.now(), 1_000))
                .stream()
                .map(one -> one.id().toString())
                .toList();
    }

    @Test
    void whatAStoreIsCountsAtTheNextRequest() {
        Browser boss = boss(theirs).browser();
        for (int version = 1; version < 9; version++) {
            boolean franchise = version % 2 == 0;
            ok(saved(theirs.store(), version, "store", franchise ? "franchise" : "direct"));
            assertThat(boss.get("/api/journal").status()).isEqualTo(franchise ? 403 : 200);
        }
    }

    @Test
    void whoLooksOnWhenAStoreChangesHandsKnocksAnew() throws Exception {
        Shop shop = founded("direct");
        Browser boss = boss(shop).browser();
        assertThat(boss.get("/api/journal").status()).isEqualTo(200);
        try (Ears screen = new Ears(boss, null)) {
            ok(saved(shop.store(), 1, "store", "franchise"));

            await().atMost(Duration.ofSeconds(2))
                    .pollInterval(Duration.ofMillis(10))
                    .until(screen::isOver);
            assertThat(screen.said("event:knock")).isTrue();
        }
        assertThat(boss.get("/api/journal").status()).isEqualTo(403);
    }
}
