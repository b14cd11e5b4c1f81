package io.tongpin.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongpin.testing.BooksAreRight;
import io.tongpin.testing.Browser;
import io.tongpin.testing.Browser.Answer;
import io.tongpin.testing.NodeTest;
import io.tongpin.testing.TwoStores;
import io.tongpin.testing.TwoStores.Shop;
import io.tongpin.testing.TwoStores.Someone;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A store sees its own documents and touches its own books (分店只能看自己数据). The scenarios are those of shared/data/roles. */
@NodeTest
@ExtendWith(BooksAreRight.class)
class ScopeOverHttpTest {

    @LocalServerPort
    int port;

    private TwoStores chain = TwoStores.NONE;
    private String shirt = "";
    private Browser seller = Browser.at(0);
    private String soldInA = "";
    private String soldInB = "";

    @BeforeEach
    void aSaleInEachStore() {
        chain = new TwoStores(port);
        shirt = chain.article();
        seller = in(chain.a, "seller");
        soldInA = chain.sell(chain.owner, chain.a, shirt).text("/id");
        soldInB = chain.sell(chain.owner, chain.b, shirt).text("/id");
    }

    private Browser in(Shop shop, String role) {
        return chain.someone(shop.store(), TwoStores.in(chain.role(role), shop.store()))
                .browser();
    }

    private List<String> ids(Browser browser, String query) {
        List<String> ids = new ArrayList<>();
        browser.get("/api/documents?limit=500" + query)
                .body()
                .path("items")
                .forEach(item -> ids.add(item.path("id").asString("")));
        return ids;
    }

    /** S1. */
    @Test
    void anotherStoresDocumentIsNotThere() {
        for (String path : List.of("", "/books", "/open-lines?for=retail-return")) {
            assertThat(seller.get("/api/documents/" + soldInA + path).status())
                    .as(path)
                    .isEqualTo(200);
            Answer hidden = seller.get("/api/documents/" + soldInB + path);
            assertThat(hidden.status()).as(path).isEqualTo(404);
            assertThat(hidden.body().toString()).doesNotContain(chain.b.store(), shirt, "10.00");
        }
        assertThat(seller.get("/api/documents/" + UUID.randomUUID())
                        .body()
                        .toString()
                        .replaceAll("[0-9a-f-]{36}", ""))
                .isEqualTo(seller.get("/api/documents/" + soldInB)
                        .body()
                        .toString()
                        .replaceAll("[0-9a-f-]{36}", ""));
    }

    /** S3. */
    @Test
    void aListWithoutAnyFilterIsOfTheStore() {
        assertThat(ids(seller, "")).contains(soldInA).doesNotContain(soldInB);
        assertThat(ids(seller, "&kind=retail-sale&store=" + chain.b.store())).isEmpty();
        // Other tests sell in other shops of the same company: a page of all does not hold everything.
        assertThat(ids(chain.owner, "&store=" + chain.a.store())).contains(soldInA);
        assertThat(ids(chain.owner, "&store=" + chain.b.store())).contains(soldInB);
        Answer list = seller.get("/api/documents?kind=retail-sale&limit=500");
        assertThat(list.text("/sums/count"))
                .isEqualTo(String.valueOf(list.body().path("items").size()));
        list.body()
                .path("items")
                .forEach(item -> assertThat(item.path("store").asString("")).isEqualTo(chain.a.store()));
    }

    /** S5. */
    @Test
    void nobodyPostsIntoAnotherStore() {
        Browser keeper = in(chain.a, "keeper");
        String supplier = UUID.randomUUID().toString();
        chain.owner.put(
                "/api/suppliers/" + supplier,
                0,
                "{\"code\":\"%s\",\"name\":\"南方\"}".formatted(supplier.substring(0, 8)));
        String before = chain.onHand(chain.b, shirt);

        for (Shop named : List.of(chain.b, new Shop(chain.a.store(), chain.b.warehouse()))) {
            String content = """
                    "party":"%s","warehouse":"%s","lines":[{"lineNo":1,"sku":"%s","quantity":"2","amount":"10.00"}]""".formatted(supplier, named.warehouse(), shirt);
            for (String verb : List.of("post", "submit")) {
                Answer refused = chain.send(
                        keeper,
                        UUID.randomUUID().toString(),
                        verb,
                        UUID.randomUUID(),
                        "purchase-receipt",
                        named.store(),
                        content);
                assertThat(refused.status()).as(refused.toString()).isEqualTo(403);
                assertThat(refused.code()).isEqualTo("access.store-out-of-reach");
                assertThat(refused.text("/title")).contains("purchasing." + (verb.equals("post") ? "post" : "create"));
            }
            String draft = UUID.randomUUID().toString();
            assertThat(keeper.put(
                                    "/api/documents/" + draft,
                                    0,
                                    TwoStores.body(draft, "purchase-receipt", named.store(), content))
                            .status())
                    .isEqualTo(403);
        }
        assertThat(chain.onHand(chain.b, shirt)).isEqualTo(before);
        Answer own = chain.post(in(chain.a, "buyer"), "purchase-receipt", chain.a.store(), """
                "party":"%s","warehouse":"%s","lines":[{"lineNo":1,"sku":"%s","quantity":"2","amount":"10.00"}]""".formatted(
                        supplier, chain.a.warehouse(), shirt));
        assertThat(own.status()).as(own.toString()).isEqualTo(200);
    }

    @Test
    void nobodyTakesBackOrChangesWhatLiesInAnotherStore() {
        Browser manager = in(chain.a, "manager");
        String draft = UUID.randomUUID().toString();
        assertThat(chain.owner
                        .put(
                                "/api/documents/" + draft,
                                0,
                                TwoStores.body(draft, "retail-sale", chain.b.store(), TwoStores.sale(chain.b, shirt)))
                        .status())
                .isEqualTo(200);

        assertThat(chain.reverse(manager, soldInB).status()).isEqualTo(404);
        assertThat(chain.reverse(manager, soldInA).status()).isEqualTo(200);
        // The draft is made one's own by its id: refused, although the body names the own store.
        String mine = TwoStores.body(draft, "retail-sale", chain.a.store(), TwoStores.sale(chain.a, shirt));
        assertThat(manager.put("/api/documents/" + draft, 1, mine).status()).isEqualTo(404);
        assertThat(manager.send(manager.request("/api/documents/" + draft + "/post")
                                .header("Idempotency-Key", UUID.randomUUID().toString())
                                .header("If-Match", "1")
                                .POST(java.net.http.HttpRequest.BodyPublishers.ofString(mine)))
                        .status())
                .isEqualTo(404);
        assertThat(chain.owner.get("/api/documents/" + draft).text("/state")).isEqualTo("DRAFT");
    }

    @Test
    void nobodyBuildsOnWhatTheyMayNotSee() {
        Answer refused = chain.post(
                seller, "retail-return", chain.a.store(), """
                "warehouse":"%s","lines":[{"lineNo":1,"sku":"%s","quantity":"1","price":"10.00","amount":"10.00",
                "sourceDocument":"%s","sourceLine":1}],"tenders":[{"lineNo":1,"method":"cash","amount":"10.00"}]""".formatted(chain.a.warehouse(), shirt, soldInB));

        assertThat(refused.status()).as(refused.toString()).isEqualTo(404);
        assertThat(refused.code()).isEqualTo("documents.unknown");
        assertThat(refused.body().toString()).doesNotContain(chain.b.store());
    }

    /** S11. */
    @Test
    void whoMovesToAnotherStoreLeavesTheFirst() {
        Someone moved = chain.someone(chain.a.store(), TwoStores.in(chain.role("seller"), chain.a.store()));
        UUID command = UUID.randomUUID();
        String prepared = UUID.randomUUID().toString();
        UUID doneBefore = UUID.randomUUID();
        String done = UUID.randomUUID().toString();
        assertThat(chain.send(
                                moved.browser(),
                                done,
                                "post",
                                doneBefore,
                                "retail-sale",
                                chain.a.store(),
                                TwoStores.sale(chain.a, shirt))
                        .status())
                .isEqualTo(200);

        assertThat(chain.owner
                        .put("/api/users/" + moved.id(), 1, """
                {"code":"%s","name":"某人","roles":["%s"],"store":"%s"}""".formatted(
                                        moved.login(), chain.role("seller"), chain.b.store()))
                        .status())
                .isEqualTo(200);

        Answer late = chain.send(
                moved.browser(),
                prepared,
                "post",
                command,
                "retail-sale",
                chain.a.store(),
                TwoStores.sale(chain.a, shirt));
        assertThat(late.code()).as(late.toString()).isEqualTo("access.store-out-of-reach");
        Answer again = chain.send(
                moved.browser(),
                done,
                "post",
                doneBefore,
                "retail-sale",
                chain.a.store(),
                TwoStores.sale(chain.a, shirt));
        assertThat(again.code()).as(again.toString()).isEqualTo("access.store-out-of-reach");
        assertThat(moved.browser().get("/api/documents/" + done).status()).isEqualTo(404);
        assertThat(chain.sell(moved.browser(), chain.b, shirt).status()).isEqualTo(200);
    }

    /** S19. */
    @Test
    void whatHeadquartersAsksForAnArticleEveryStoreAsks() {
        Browser head =
                chain.someone("", TwoStores.inCompany(chain.role("hq-manager"))).browser();
        Answer before = head.get("/api/skus/" + shirt);
        String priced = before.body().toString().replaceAll(",?\"listPrice\":[^,}]*", "");

        assertThat(head.put("/api/skus/" + shirt, version(before), withPrice(priced, "88.51"))
                        .status())
                .isEqualTo(200);
        assertThat(head.put("/api/skus/" + shirt, version(before) + 1, withPrice(priced, "66.51"))
                        .status())
                .isEqualTo(200);

        for (Shop shop : List.of(chain.a, chain.b)) {
            assertThat(in(shop, "seller")
                            .get("/api/skus/search?q=" + shirt.substring(0, 8) + "&store=" + shop.store())
                            .text("/0/listPrice"))
                    .isEqualTo("66.51");
        }
        var history = head.get("/api/history/sku/" + shirt).body();
        assertThat(history.path(0).at("/state/listPrice").asString("")).isEqualTo("66.51");
        assertThat(history.path(1).at("/state/listPrice").asString("")).isEqualTo("88.51");
        assertThat(history.path(0).path("actorName").asString("")).isNotEmpty();
        assertThat(Instant.parse(history.path(0).path("at").asString(""))).isBefore(Instant.now());
    }

    private static int version(Answer record) {
        return Integer.parseInt(record.text("/version"));
    }

    private static String withPrice(String json, String price) {
        return json.substring(0, json.length() - 1) + ",\"listPrice\":\"" + price + "\"}";
    }

    /** S27. */
    @Test
    void rolesInTwoStoresAreTwoRoles() {
        Browser both = chain.someone(
                        chain.a.store(),
                        TwoStores.in(chain.role("manager"), chain.a.store()),
                        TwoStores.in(chain.role("keeper"), chain.b.store()))
                .browser();

        List<String> opened = new ArrayList<>(ids(chain.owner, "&kind=opening-stock&store=" + chain.a.store()));
        opened.addAll(ids(chain.owner, "&kind=opening-stock&store=" + chain.b.store()));
        assertThat(opened).isNotEmpty();
        assertThat(ids(both, "&kind=opening-stock")).containsExactlyInAnyOrderElementsOf(opened);
        assertThat(ids(both, "&kind=retail-sale")).contains(soldInA).doesNotContain(soldInB);
        assertThat(chain.sell(both, chain.a, shirt).status()).isEqualTo(200);
        assertThat(chain.sell(both, chain.b, shirt).code()).isEqualTo("access.store-out-of-reach");
        String count = """
                "warehouse":"%s","lines":[{"lineNo":1,"sku":"%s","quantity":"0","counted":"18","book":"19","amount":"0.00"}]""";
        assertThat(chain.post(both, "stocktake", chain.b.store(), count.formatted(chain.b.warehouse(), shirt))
                        .code())
                .isEqualTo("access.store-out-of-reach");
    }

    /** S29. */
    @Test
    void aTokenThatReadsStockWritesNothing() {
        Someone manager = chain.someone(chain.a.store(), TwoStores.in(chain.role("manager"), chain.a.store()));
        Browser token = chain.withToken(manager.login(), "stock.view");
        String id = UUID.randomUUID().toString();

        assertThat(token.get("/api/stock").status()).isEqualTo(200);
        assertThat(chain.sell(token, chain.a, shirt).status()).isEqualTo(403);
        assertThat(token.put(
                                "/api/documents/" + id,
                                0,
                                TwoStores.body(id, "retail-sale", chain.a.store(), TwoStores.sale(chain.a, shirt)))
                        .status())
                .isEqualTo(403);
        assertThat(token.put("/api/customers/" + id, 0, "{\"code\":\"x\",\"name\":\"x\"}")
                        .status())
                .isEqualTo(403);
        assertThat(chain.reverse(token, soldInA).status()).isIn(403, 404);
        assertThat(token.get("/api/documents").body().path("items").size()).isZero();
        assertThat(token.get("/api/home").status()).isEqualTo(403);
    }

    @Test
    void aTransferIsSeenFromBothEndsAndReceivedWhereItArrives() {
        Browser from = in(chain.a, "keeper");
        Browser to = in(chain.b, "keeper");
        String content = """
                "warehouse":"%s","toWarehouse":"%s","lines":[{"lineNo":1,"sku":"%s","quantity":"3","amount":"0.00"}]""".formatted(chain.a.warehouse(), chain.b.warehouse(), shirt);
        assertThat(chain.post(to, "transfer-ship", chain.a.store(), content).code())
                .isEqualTo("access.store-out-of-reach");
        Answer shipped = chain.post(from, "transfer-ship", chain.a.store(), content);
        assertThat(shipped.status()).as(shipped.toString()).isEqualTo(200);
        String ship = shipped.text("/id");

        assertThat(to.get("/api/documents/" + ship).status()).isEqualTo(200);
        assertThat(ids(to, "&kind=transfer-ship")).contains(ship);
        Answer moved = from.get("/api/documents/" + ship + "/books");
        moved.body()
                .path("stock")
                .forEach(move -> assertThat(move.path("warehouse").asString("")).isEqualTo(chain.a.warehouse()));
        assertThat(moved.body().path("stock").size()).isEqualTo(1);
        assertThat(chain.reverse(in(chain.b, "manager"), ship).code()).isEqualTo("access.store-out-of-reach");

        String arrival = """
                "warehouse":"%s","lines":[{"lineNo":1,"sku":"%s","quantity":"3","amount":"0.00","sourceDocument":"%s",
                "sourceLine":1}]""".formatted(chain.b.warehouse(), shirt, ship);
        assertThat(chain.post(from, "transfer-receive", chain.b.store(), arrival)
                        .code())
                .isEqualTo("access.store-out-of-reach");
        Answer draft = to.get("/api/documents/" + ship + "/open-lines?for=transfer-receive");
        assertThat(draft.text("/store")).as(draft.toString()).isEqualTo(chain.b.store());
        Answer received = chain.post(to, "transfer-receive", chain.b.store(), arrival);
        assertThat(received.status()).as(received.toString()).isEqualTo(200);
    }

    @Test
    void whoseRightIsForTheirOwnSeesWhatTheyMade() {
        Browser one = chain.someone(chain.a.store(), TwoStores.own(chain.role("seller")))
                .browser();
        Browser other = chain.someone(chain.a.store(), TwoStores.own(chain.role("seller")))
                .browser();

        Answer sold = chain.sell(one, chain.a, shirt);

        assertThat(sold.status()).as(sold.toString()).isEqualTo(200);
        assertThat(ids(one, "")).containsExactly(sold.text("/id"));
        assertThat(ids(other, "")).isEmpty();
        assertThat(other.get("/api/documents/" + sold.text("/id")).status()).isEqualTo(404);
        assertThat(other.get("/api/documents/" + sold.text("/id") + "/books").status())
                .isEqualTo(404);
        assertThat(seller.get("/api/documents/" + sold.text("/id")).status()).isEqualTo(200);
        assertThat(one.get("/api/documents/" + sold.text("/id") + "/books")
                        .body()
                        .path("stock")
                        .size())
                .isEqualTo(1);
    }
}
