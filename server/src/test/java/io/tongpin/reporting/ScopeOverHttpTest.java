package io.tongpin.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongpin.testing.BooksAreRight;
import io.tongpin.testing.Browser;
import io.tongpin.testing.Browser.Answer;
import io.tongpin.testing.NodeTest;
import io.tongpin.testing.TwoStores;
import io.tongpin.testing.TwoStores.Shop;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Figures are over what one may see; how much lies elsewhere is a right of its own. */
@NodeTest
@ExtendWith(BooksAreRight.class)
class ScopeOverHttpTest {

    @LocalServerPort
    int port;

    private TwoStores chain = TwoStores.NONE;
    private String shirt = "";

    @BeforeEach
    void oneSaleInAAndTwoInB() {
        chain = new TwoStores(port);
        shirt = chain.article();
        for (Shop shop : List.of(chain.a, chain.b, chain.b)) {
            assertThat(chain.sell(chain.owner, shop, shirt).status()).isEqualTo(200);
        }
    }

    private Browser in(Shop shop, String... roles) {
        String[] there = new String[roles.length];
        for (int i = 0; i < roles.length; i++) {
            there[i] = TwoStores.in(roles[i], shop.store());
        }
        return chain.someone(shop.store(), there).browser();
    }

    private static Set<String> texts(JsonNode rows, String field) {
        Set<String> texts = new TreeSet<>();
        rows.forEach(row -> texts.add(row.path(field).asString("")));
        return texts;
    }

    /** S9. */
    @Test
    void theKeeperDoesNotOpenTheReceivables() {
        Browser keeper = in(chain.a, chain.role("keeper"));

        assertThat(keeper.get("/api/open-items?side=RECEIVABLE").status()).isEqualTo(403);
        assertThat(keeper.get("/api/open-items/parties?side=RECEIVABLE").status())
                .isEqualTo(403);
        assertThat(keeper.get("/api/journal").status()).isEqualTo(403);
    }

    /** S21. */
    @Test
    void aReportByStoreHasOneRow() {
        Browser manager = in(chain.a, chain.role("manager"));

        Answer home = manager.get("/api/home");

        assertThat(texts(home.body().path("stores"), "store")).containsExactly(chain.a.store());
        assertThat(manager.get("/api/home?store=" + chain.b.store())
                        .body()
                        .path("stores")
                        .size())
                .isZero();
        Answer all = chain.owner.get("/api/home");
        assertThat(texts(all.body().path("stores"), "store")).contains(chain.a.store(), chain.b.store());
        assertThat(home.text("/stock/value")).isNotEqualTo(all.text("/stock/value"));
        assertThat(chain.owner.get("/api/home?store=" + chain.a.store()).body().path("stock"))
                .isEqualTo(home.body().path("stock"));
    }

    @Test
    void theBooksOfAStoreAreItsOwn() {
        Browser accountant = in(chain.a, chain.role("accountant"));
        Browser all =
                chain.someone("", TwoStores.inCompany(chain.role("accountant"))).browser();

        assertThat(texts(accountant.get("/api/journal?limit=200").body().path("items"), "store"))
                .containsExactly(chain.a.store());
        assertThat(texts(all.get("/api/journal?limit=200").body().path("items"), "store"))
                .contains(chain.a.store(), chain.b.store());
        for (String path :
                List.of("/api/journal", "/api/accounts", "/api/trial-balance?from=2026-03-01&to=2026-03-31")) {
            String asked = path + (path.contains("?") ? "&" : "?") + "store=" + chain.a.store();
            assertThat(amounts(accountant.get(path))).as(path).isEqualTo(amounts(chain.owner.get(asked)));
            assertThat(amounts(accountant.get(path))).as(path).isNotEqualTo(amounts(chain.owner.get(path)));
        }
        assertThat(accountant
                        .get("/api/journal?store=" + chain.b.store())
                        .body()
                        .path("items")
                        .size())
                .isZero();
    }

    private static String amounts(Answer answer) {
        return answer.body().toString().replaceAll("\"drill\":\\{[^}]*}}", "");
    }

    @Test
    void howMuchLiesElsewhereIsARightOfItsOwn() {
        Browser seller = in(chain.a, chain.role("seller"));
        Browser asking = in(chain.a, chain.role("manager"), chain.newRole("stock.view"));
        Browser knowing = chain.someone(
                        chain.a.store(),
                        TwoStores.in(chain.role("manager"), chain.a.store()),
                        TwoStores.inCompany(chain.newRole("stock.view-other")))
                .browser();

        String code = shirt.substring(0, 8) + "-1";
        for (Browser own : List.of(seller, asking)) {
            assertThat(texts(own.get("/api/stock?q=" + code).body().path("items"), "warehouse"))
                    .containsExactly(chain.a.warehouse());
            assertThat(own.get("/api/stock?warehouse=" + chain.b.warehouse())
                            .body()
                            .path("items")
                            .size())
                    .isZero();
            assertThat(own.get("/api/skus/search?q=" + code).text("/0/onHand")).isEqualTo("19");
            assertThat(own.get("/api/skus/search?q=" + code + "&warehouse=" + chain.b.warehouse())
                            .text("/0/onHand"))
                    .isIn("", "0");
            assertThat(card(own).body().path("items").size()).isZero();
        }
        Answer both = knowing.get("/api/stock?q=" + code);
        assertThat(texts(both.body().path("items"), "warehouse"))
                .containsExactlyInAnyOrder(chain.a.warehouse(), chain.b.warehouse());
        both.body().path("items").forEach(row -> {
            boolean own = row.path("warehouse").asString("").equals(chain.a.warehouse());
            assertThat(row.path("value").asString("").isEmpty())
                    .as(row.toString())
                    .isEqualTo(!own);
            assertThat(row.path("unitCost").asString("").isEmpty()).isEqualTo(!own);
        });
        assertThat(both.text("/sums/value"))
                .as("the rest would be the other store's")
                .isEmpty();
        assertThat(knowing.get("/api/skus/search?q=" + code).text("/0/onHand")).isEqualTo("37");
        assertThat(card(knowing).body().path("items").size())
                .as("what happened there stays there")
                .isZero();
    }

    private Answer card(Browser browser) {
        return browser.get("/api/stock/card?warehouse=" + chain.b.warehouse() + "&sku=" + shirt);
    }

    @Test
    void historyIsOfTheStore() {
        Browser manager = in(chain.a, chain.role("manager"));
        String here = chain.sell(chain.owner, chain.a, shirt).text("/id");
        String there = chain.sell(chain.owner, chain.b, shirt).text("/id");

        assertThat(manager.get("/api/history/document/" + here).body().size()).isPositive();
        assertThat(manager.get("/api/history/document/" + there).body().size()).isZero();
        assertThat(chain.owner.get("/api/history/document/" + there).body().size())
                .isPositive();
        assertThat(manager.get("/api/history/user/" + here).code()).isEqualTo("access.not-allowed");
        assertThat(manager.get("/api/history/store/" + chain.a.store()).status())
                .isEqualTo(200);
    }
}
