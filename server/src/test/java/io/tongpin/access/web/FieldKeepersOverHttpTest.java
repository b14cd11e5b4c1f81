package io.tongpin.access.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tongpin.testing.BooksAreRight;
import io.tongpin.testing.Browser;
import io.tongpin.testing.Browser.Answer;
import io.tongpin.testing.NodeTest;
import io.tongpin.testing.TwoStores;
import io.tongpin.testing.TwoStores.Shop;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What headquarters keeps, what stores say for themselves, and who sees it, asked over HTTP (字段归属). */
@NodeTest
@ExtendWith(BooksAreRight.class)
class FieldKeepersOverHttpTest {

    @LocalServerPort
    int port;

    private TwoStores chain = TwoStores.NONE;
    private String sku = "";
    private String style = "";

    @BeforeEach
    void goods() {
        chain = new TwoStores(port);
        sku = chain.article();
        style = chain.owner.get("/api/skus/" + sku).text("/style");
        JsonNode now = chain.owner.get("/api/styles/" + style).body();
        ok(chain.owner.put("/api/styles/" + style, 1, """
                {"code":"%s","name":"衬衫","unit":"%s","taxRate":"0.13","listPrice":"99.00"}""".formatted(text(now, "code"), text(now, "unit"))));
    }

    @AfterEach
    void asItComes() {
        for (JsonNode sort : chain.owner.get("/api/field-keepers").body().path("items")) {
            if (sort.path("version").asInt() > 0) {
                keep(chain.owner, text(sort, "entity"), "");
            }
        }
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asString("");
    }

    private static Answer ok(Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer;
    }

    private Answer keep(Browser who, String entity, String keepers) {
        int version = 0;
        for (JsonNode sort : chain.owner.get("/api/field-keepers").body().path("items")) {
            version = text(sort, "entity").equals(entity) ? sort.path("version").asInt() : version;
        }
        return who.put(
                "/api/field-keepers", version, "{\"entity\":\"%s\",\"keepers\":{%s}}".formatted(entity, keepers));
    }

    private Browser in(Shop shop, String... rights) {
        return chain.someone(shop.store(), TwoStores.in(chain.newRole(rights), shop.store()))
                .browser();
    }

    private Answer rename(Browser who, String name) {
        JsonNode now = chain.owner.get("/api/styles/" + style).body();
        return who.put("/api/styles/" + style, now.path("version").asInt(), """
                {"code":"%s","name":"%s","unit":"%s","taxRate":"0.13","listPrice":"99.00"}""".formatted(
                        text(now, "code"), name, text(now, "unit")));
    }

    private Answer own(Browser who, Shop shop, int version, String field, String value) {
        return who.put("/api/stores/" + shop.store() + "/own-values", version, """
                {"entity":"style","record":"%s","field":"%s","value":%s}""".formatted(style, field, value));
    }

    private static String priceIn(Browser who, Shop shop, String sku) {
        return ok(who.get("/api/skus/search?q=" + sku.substring(0, 8) + "&store=" + shop.store()))
                .text("/0/listPrice");
    }

    @Test
    void whatHeadquartersKeepsIsNotChangedByAStore() {
        Browser keeper = in(chain.a, "catalog.*", "pricing.*");
        String unit = chain.owner.get("/api/units?limit=1").text("/items/0/id");
        String fresh = UUID.randomUUID().toString();

        assertThat(rename(keeper, "改了").code()).isEqualTo("access.field-kept-by-hq");
        assertThat(keeper.put("/api/styles/" + fresh, 0, """
                {"code":"%s","name":"新款","unit":"%s"}""".formatted(fresh.substring(0, 8), unit))
                        .code())
                .isEqualTo("access.record-kept-by-hq");
        assertThat(keeper.post("/api/styles/" + style + "/archive", "").code()).isEqualTo("access.record-kept-by-hq");
        assertThat(keeper.post("/api/skus/" + sku + "/archive", "").code()).isEqualTo("access.record-kept-by-hq");
        assertThat(keeper.put("/api/brands/" + fresh, 0, "{\"code\":\"x\",\"name\":\"x\"}")
                        .code())
                .isEqualTo("access.record-kept-by-hq");
        assertThat(keeper.put("/api/price-lists/" + fresh, 0, "{\"code\":\"x\",\"name\":\"x\"}")
                        .code())
                .isEqualTo("access.record-kept-by-hq");
        assertThat(keeper.put("/api/prices/" + fresh, 0, "{\"name\":\"x\"}").code())
                .isEqualTo("access.record-kept-by-hq");
        ok(rename(keeper, "衬衫")); // Saying again what is so changes nothing.

        ok(rename(
                chain.someone("", TwoStores.inCompany(chain.newRole("catalog.*", "pricing.*")))
                        .browser(),
                "衬衣"));
        assertThat(chain.owner.get("/api/styles/" + style).text("/name")).isEqualTo("衬衣");
    }

    @Test
    void theFormSaysWhoKeepsAField() {
        JsonNode styles = styles(in(chain.a, "catalog.*", "pricing.*"));

        assertThat(styles.path("locked").asBoolean()).isTrue();
        assertThat(styles.path("fields").path(1).path("keptByHq").asBoolean()).isTrue();
        assertThat(styles.path("fields").path(1).path("draft").asString()).isEqualTo("read-only");
        assertThat(styles(chain.owner).has("locked")).isFalse();
    }

    private static JsonNode styles(Browser who) {
        for (JsonNode master : who.get("/api/definitions").body().path("masters")) {
            if (text(master, "code").equals("styles")) {
                return master;
            }
        }
        throw new AssertionError("no styles");
    }

    @Test
    void theCompanyDecidesAndOnlyWithinWhatTheDefinitionAllows() {
        Browser keeper = in(chain.a, "catalog.*", "pricing.*");

        ok(keep(chain.owner, "style", "\"name\":\"shared\""));
        ok(rename(keeper, "短袖"));
        assertThat(keep(chain.owner, "style", "\"unit\":\"store\"").code()).isEqualTo("master.field-not-local");
        assertThat(keep(chain.owner, "style", "\"dream\":\"hq\"").code()).isEqualTo("master.keeper-unknown");
        assertThat(keep(chain.owner, "user", "\"name\":\"hq\"").code()).isEqualTo("master.sort-not-kept");
        assertThat(chain.owner
                        .put("/api/field-keepers", 0, "{\"entity\":\"style\",\"keepers\":{}}")
                        .code())
                .isEqualTo("master.version-conflict");
        assertThat(keep(keeper, "style", "").status()).isEqualTo(403);

        ok(keep(chain.owner, "style", ""));
        assertThat(rename(keeper, "长袖").code()).isEqualTo("access.field-kept-by-hq");
    }

    @Test
    void aStoresPriceHoldsThereAndIsNobodyElsesBusiness() {
        Browser here = in(chain.a, "catalog.view", "pricing.*", "change.view");
        Browser there = in(chain.b, "catalog.view", "pricing.*", "change.view");

        Answer set = ok(own(here, chain.a, 0, "listPrice", "\"88\""));
        assertThat(set.text("/value")).isEqualTo("88.00");
        assertThat(priceIn(here, chain.a, sku)).isEqualTo("88.00");
        assertThat(priceIn(there, chain.b, sku)).isEqualTo("99.00");
        assertThat(priceIn(there, chain.a, sku)).isEqualTo("99.00");
        assertThat(priceIn(chain.owner, chain.a, sku)).isEqualTo("88.00");

        assertThat(own(there, chain.a, 1, "listPrice", "\"1\"").code()).isEqualTo("access.store-out-of-reach");
        String list = "/api/own-values?entity=style&record=" + style;
        assertThat(ok(there.get(list)).body().path("items")).isEmpty();
        assertThat(ok(here.get(list)).text("/items/0/value")).isEqualTo("88.00");
        assertThat(ok(chain.owner.get(list)).body().path("items")).hasSize(1);
        assertThat(there.get("/api/history/own-value/" + set.text("/id")).body())
                .isEmpty();
        assertThat(here.get("/api/history/own-value/" + set.text("/id")).text("/0/state/value"))
                .isEqualTo("88.00");

        assertThat(own(here, chain.a, 0, "listPrice", "\"1\"").code()).isEqualTo("master.version-conflict");
        assertThat(own(here, chain.a, 1, "listPrice", "\"-1\"").code()).isEqualTo("master.value-malformed");
        assertThat(own(here, chain.a, 1, "name", "\"x\"").code()).isEqualTo("master.field-not-local");
        assertThat(own(in(chain.a, "catalog.*"), chain.a, 1, "listPrice", "\"1\"")
                        .code())
                .isEqualTo("access.field-read-only");
        ok(own(here, chain.a, 1, "listPrice", "null"));
        assertThat(priceIn(here, chain.a, sku)).isEqualTo("99.00");
    }

    @Test
    void whatTheCompanyTakesBackIsUnheardAndNotForgotten() {
        ok(own(chain.owner, chain.a, 0, "listPrice", "\"88\""));

        ok(keep(chain.owner, "style", "\"listPrice\":\"hq\""));
        assertThat(priceIn(chain.owner, chain.a, sku)).isEqualTo("99.00");
        assertThat(own(chain.owner, chain.a, 1, "listPrice", "\"77\"").code()).isEqualTo("master.own-value-not-left");
        ok(keep(chain.owner, "style", "\"listPrice\":\"store\""));

        assertThat(priceIn(chain.owner, chain.a, sku)).isEqualTo("88.00");
    }

    @Test
    void aStoresSupplierIsNotToldToWhoMayNotSeeSuppliers() {
        String supplier = UUID.randomUUID().toString();
        Browser buyer = in(chain.a, "catalog.*", "supplier.view", "change.view");
        Browser seller = in(chain.a, "catalog.*", "change.view");
        // Suppliers elsewhere are no key to those here.
        Browser half = chain.someone(
                        chain.a.store(),
                        TwoStores.in(chain.newRole("catalog.*", "change.view"), chain.a.store()),
                        TwoStores.in(chain.newRole("catalog.view", "supplier.view"), chain.b.store()))
                .browser();
        Answer set = ok(own(buyer, chain.a, 0, "supplier", "\"" + supplier + "\""));

        String search = "/api/skus/search?q=" + sku.substring(0, 8) + "&store=" + chain.a.store();
        assertThat(buyer.get(search).text("/0/supplier")).isEqualTo(supplier);
        for (Browser one : new Browser[] {seller, half}) {
            assertThat(ok(one.get(search)).body().toString()).doesNotContain(supplier);
            assertThat(ok(one.get("/api/own-values?entity=style&record=" + style))
                            .body()
                            .path("items"))
                    .isEmpty();
            assertThat(ok(one.get("/api/history/own-value/" + set.text("/id")))
                            .body()
                            .toString())
                    .doesNotContain(supplier);
            assertThat(own(one, chain.a, 1, "supplier", "null").status()).isEqualTo(403);
        }
        assertThat(buyer.get("/api/history/own-value/" + set.text("/id")).text("/0/state/value"))
                .isEqualTo(supplier);
    }

    /** Who is not told prices sells at the label's, and that is the store's own. */
    @Test
    void whatIsSoldUnseenIsSoldAtTheStoresPrice() {
        String blind = UUID.randomUUID().toString();
        ok(chain.owner.put("/api/roles/" + blind, 0, """
                {"code":"%s","name":"盲卖","rights":["catalog.view","sales.*"],
                 "fieldRules":[{"entity":"*","field":"@sale","state":"any","rule":"hidden"}]}""".formatted(blind.substring(0, 8))));
        String customer = UUID.randomUUID().toString();
        ok(chain.owner.put(
                "/api/customers/" + customer,
                0,
                "{\"code\":\"%s\",\"name\":\"王记\"}".formatted(customer.substring(0, 8))));
        ok(own(chain.owner, chain.a, 0, "listPrice", "\"88\""));

        await().untilAsserted(() -> {
            assertThat(soldAt(blind, chain.a, customer)).isEqualTo("88.00");
            assertThat(soldAt(blind, chain.b, customer)).isEqualTo("99.00");
        });
    }

    private String soldAt(String role, Shop shop, String customer) {
        Browser seller =
                chain.someone(shop.store(), TwoStores.in(role, shop.store())).browser();
        Answer sold =
                ok(chain.post(seller, "sales-order", shop.store(), """
                "party":"%s","warehouse":"%s","lines":[{"lineNo":1,"sku":"%s","quantity":"1"}]""".formatted(customer, shop.warehouse(), sku)));
        return chain.owner.get("/api/documents/" + sold.text("/id")).text("/totals/amount");
    }

    private Answer ask(Browser who, String id, Shop shop, int version, String field, String wanted) {
        return who.post("/api/change-requests", """
                {"id":"%s","entity":"style","record":"%s","version":%d,"field":"%s","wanted":"%s","store":"%s","reason":"写错了"}""".formatted(id, style, version, field, wanted, shop.store()));
    }

    private int version() {
        return Integer.parseInt(chain.owner.get("/api/styles/" + style).text("/version"));
    }

    @Test
    void whatAStoreAsksForHeadquartersDoesOrDeclines() {
        Browser here = in(chain.a, "catalog.*", "pricing.*");
        Browser there = in(chain.b, "catalog.*", "pricing.*");
        String id = UUID.randomUUID().toString();

        ok(ask(here, id, chain.a, version(), "name", "短袖"));
        assertThat(ask(there, UUID.randomUUID().toString(), chain.b, version(), "name", "长袖")
                        .code())
                .isEqualTo("master.change-open");
        assertThat(ok(here.get("/api/change-requests?of=mine")).text("/items/0/wanted"))
                .isEqualTo("短袖");
        assertThat(ok(there.get("/api/change-requests")).body().path("items")).isEmpty();
        assertThat(there.post("/api/change-requests/" + id + "/accept", "").status())
                .isEqualTo(404);
        assertThat(here.post("/api/change-requests/" + id + "/accept", "").status())
                .isEqualTo(404);
        assertThat(ok(chain.owner.get("/api/change-requests")).body().toString())
                .contains(id, "衬衫", "短袖");

        ok(chain.owner.post("/api/change-requests/" + id + "/accept", ""));
        assertThat(chain.owner.get("/api/styles/" + style).text("/name")).isEqualTo("短袖");
        assertThat(chain.owner.get("/api/skus/" + sku).text("/name")).isEqualTo("短袖");
        assertThat(chain.owner
                        .post("/api/change-requests/" + id + "/accept", "")
                        .code())
                .isEqualTo("master.change-over");

        String second = UUID.randomUUID().toString();
        ok(ask(here, second, chain.a, version(), "note", "x"));
        assertThat(chain.owner
                        .post("/api/change-requests/" + second + "/decline", "{}")
                        .code())
                .isEqualTo("master.change-reason-required");
        ok(chain.owner.post("/api/change-requests/" + second + "/decline", "{\"reason\":\"不用\"}"));
        assertThat(here.get("/api/change-requests?of=mine").text("/items/0/answer"))
                .isEqualTo("不用");
    }

    @Test
    void whatWasChangedMeanwhileIsNotWrittenOver() {
        Browser here = in(chain.a, "catalog.*", "pricing.*");
        String id = UUID.randomUUID().toString();
        ok(ask(here, id, chain.a, version(), "name", "短袖"));
        ok(rename(chain.owner, "长袖"));

        assertThat(chain.owner
                        .post("/api/change-requests/" + id + "/accept", "")
                        .code())
                .isEqualTo("master.version-conflict");
        assertThat(chain.owner.get("/api/styles/" + style).text("/name")).isEqualTo("长袖");
        assertThat(ask(here, UUID.randomUUID().toString(), chain.a, 1, "name", "短袖")
                        .code())
                .isEqualTo("master.version-conflict");
        ok(ask(here, UUID.randomUUID().toString(), chain.a, version(), "name", "短袖"));
        assertThat(chain.owner
                        .post("/api/change-requests/" + id + "/accept", "")
                        .code())
                .isEqualTo("master.change-over");
    }

    @Test
    void onlyWhoHasTheRightThereAndNotEverywhereAsks() {
        Browser here = in(chain.a, "catalog.*");
        Browser looker = in(chain.a, "catalog.view");
        String id = UUID.randomUUID().toString();

        assertThat(ask(looker, id, chain.a, version(), "name", "x").status()).isEqualTo(403);
        assertThat(ask(here, id, chain.b, version(), "name", "x").status()).isEqualTo(403);
        assertThat(ask(here, id, chain.a, version(), "supplier", "x").status()).isEqualTo(403);
        assertThat(ask(chain.owner, id, chain.a, version(), "name", "x").status())
                .isEqualTo(403);
        ok(ask(here, id, chain.a, version(), "name", "x"));
        assertThat(chain.owner
                        .post("/api/change-requests/" + id + "/withdraw", "")
                        .status())
                .isEqualTo(404);
        ok(here.post("/api/change-requests/" + id + "/withdraw", ""));
    }

    /** Of headquarters' own change and somebody's yes to a request about the same version one comes first, never both. */
    @Test
    void headquartersAndAYesDoNotWriteOverEachOther() throws Exception {
        Browser here = in(chain.a, "catalog.*", "pricing.*");
        for (int round = 0; round < 8; round++) {
            String id = UUID.randomUUID().toString();
            int before = version();
            String asked = "请求" + round;
            long later = round * 6L;
            ok(ask(here, id, chain.a, before, "name", asked));
            JsonNode now = chain.owner.get("/api/styles/" + style).body();
            String body = """
                    {"code":"%s","name":"总部%d","unit":"%s","taxRate":"0.13","listPrice":"99.00"}""".formatted(text(now, "code"), round, text(now, "unit"));
            try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
                List<Callable<Answer>> both =
                        List.of(() -> chain.owner.put("/api/styles/" + style, before, body), () -> {
                            Thread.sleep(later); // So that now the one comes first, now the other.
                            return chain.owner.post("/api/change-requests/" + id + "/accept", "");
                        });
                List<Answer> endings = new ArrayList<>();
                for (Future<Answer> one : threads.invokeAll(both)) {
                    endings.add(one.get());
                }
                boolean saved = endings.get(0).status() == 200;
                assertThat(endings.get(1).status()).as(endings.toString()).isEqualTo(saved ? 409 : 200);
                assertThat(version()).isEqualTo(before + 1);
                assertThat(chain.owner.get("/api/styles/" + style).text("/name"))
                        .isEqualTo(saved ? "总部" + round : asked);
            }
            here.post("/api/change-requests/" + id + "/withdraw", "");
        }
    }
}
