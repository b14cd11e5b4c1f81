package io.tongpin.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongpin.testing.BooksAreRight;
import io.tongpin.testing.Browser;
import io.tongpin.testing.Browser.Answer;
import io.tongpin.testing.NodeTest;
import io.tongpin.testing.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** From an order to its delivery, its return and its payment, each made from what is still open of the one before. */
@NodeTest
@ExtendWith(BooksAreRight.class)
class DocumentChainOverHttpTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @LocalServerPort
    int port;

    @Autowired
    TestDatabase database;

    private Browser owner = Browser.at(0);
    private String store = "";
    private String warehouse = "";
    private String elsewhere = "";
    private String customer = "";
    private String supplier = "";
    private String shirt = "";

    @BeforeEach
    void aShopWithTenShirts() {
        owner = Browser.founded(port);
        JsonNode shops = owner.get("/api/warehouses?limit=500").body().at("/items");
        for (JsonNode one : shops) {
            // Other tests of this node may have opened a second one in the same store.
            boolean another = !one.at("/store").asString("").equals(store);
            if (one.at("/kind").asString("").equals("normal") && another) {
                elsewhere = warehouse;
                warehouse = one.at("/id").asString("");
                store = one.at("/store").asString("");
            }
        }
        customer = party("customers", "\"credit\":true,\"termsDays\":30");
        supplier = party("suppliers", "\"termsDays\":30");
        shirt = article();
        post("purchase-receipt", """
                "party":"%s","warehouse":"%s","lines":[{"lineNo":1,"sku":"%s","quantity":"10","amount":"60.00"}]
                """.formatted(supplier, warehouse, shirt));
    }

    private String party(String path, String more) {
        String id = UUID.randomUUID().toString();
        Answer made = owner.put(
                "/api/" + path + "/" + id,
                0,
                "{\"code\":\"%s\",\"name\":\"王记\",%s}".formatted(id.substring(0, 8), more));
        assertThat(made.status()).as(made.toString()).isEqualTo(200);
        return id;
    }

    private String article() {
        String sku = UUID.randomUUID().toString();
        Answer saved = owner.put("/api/styles/" + UUID.randomUUID(), 0, """
                {"code":"%s","name":"衬衫","unit":"%s","taxRate":"0.13","skus":[{"id":"%s","code":"%s-1"}]}
                """.formatted(
                sku.substring(0, 8), owner.get("/api/units?limit=1").text("/items/0/id"), sku, sku.substring(0, 8)));
        assertThat(saved.status()).as(saved.toString()).isEqualTo(200);
        return sku;
    }

    private String post(String kind, String content) {
        String id = UUID.randomUUID().toString();
        Answer posted = send(id, """
                {"id":"%s","kind":"%s","businessDate":"2026-03-01","store":"%s",%s}
                """.formatted(id, kind, store, content));
        assertThat(posted.status()).as(posted.toString()).isEqualTo(200);
        return id;
    }

    private Answer send(String id, String body) {
        return owner.send(owner.request("/api/documents/" + id + "/post")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", "0")
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString(body)));
    }

    /** Posts what the server proposed, as a screen does. */
    private String postAsProposed(Answer proposed) {
        assertThat(proposed.status()).as(proposed.toString()).isEqualTo(200);
        String id = proposed.text("/id");
        ObjectNode body = (ObjectNode) proposed.body();
        body.put("businessDate", "2026-03-02");
        Answer posted = send(id, JSON.writeValueAsString(body));
        assertThat(posted.status()).as(posted.toString()).isEqualTo(200);
        return id;
    }

    private Answer openLines(String document, String next) {
        return owner.get("/api/documents/" + document + "/open-lines?for=" + next);
    }

    @Test
    void anOrderIsDeliveredReturnedAndPaidAsProposed() {
        String order = post("sales-order", """
                "party":"%s","warehouse":"%s","lines":[{"lineNo":1,"sku":"%s","quantity":"3","price":"10.00",
                "discount":"1.00","amount":"29.00","taxRate":"0.13","tax":"3.34"}]
                """.formatted(customer, warehouse, shirt));

        Answer first = openLines(order, "sales-delivery");
        assertThat(first.text("/lines/0/quantity")).isEqualTo("3");
        assertThat(first.text("/lines/0/amount")).isEqualTo("29.00");
        assertThat(first.text("/lines/0/tax")).isEqualTo("3.34");
        assertThat(first.text("/lines/0/sourceDocument")).isEqualTo(order);
        assertThat(first.text("/state")).isEqualTo("DRAFT");
        String delivery = postAsProposed(first);
        assertThat(openLines(order, "sales-delivery").code()).isEqualTo("documents.nothing-open");

        Answer back = openLines(delivery, "sales-return");
        assertThat(back.text("/party")).isEqualTo(customer);
        assertThat(back.text("/warehouse")).isEqualTo(warehouse);

        Answer due = openLines(delivery, "customer-receipt");
        assertThat(due.text("/allocations/0/amount")).isEqualTo("29.00");
        assertThat(due.text("/tenders/0/amount")).isEqualTo("29.00");
        String receipt = postAsProposed(due);
        assertThat(openLines(delivery, "customer-receipt").code()).isEqualTo("documents.nothing-open");

        JsonNode books = owner.get("/api/documents/" + delivery + "/books").body();
        assertThat(books.at("/journal/0/account/code").asString()).isEqualTo("1122");
        assertThat(books.at("/journal/0/account/name").asString()).isEqualTo("应收账款");
        assertThat(books.at("/journal/0/debit").asString()).isEqualTo("29.00");
        assertThat(books.at("/journal/0/partyName").asString()).isEqualTo("王记");
        assertThat(books.at("/stock")).hasSize(1);
        assertThat(books.at("/stock/0/quantity").asString()).isEqualTo("-3");
        assertThat(books.at("/stock/0/value").asString()).isEqualTo("-18.000000");
        assertThat(books.at("/stock/0/unitCost").asString()).isEqualTo("6.000000");
        assertThat(books.at("/stock/0/balanceQuantity").asString()).isEqualTo("7");
        assertThat(books.at("/openItems/0/amount").asString()).isEqualTo("29.00");
        assertThat(books.at("/openItems/0/open").asString()).isEqualTo("0.00");
        assertThat(relations(books)).containsExactly("source " + order, "settledBy " + receipt);
        assertThat(relations(owner.get("/api/documents/" + order + "/books").body()))
                .containsExactly("next " + delivery);
        assertThat(relations(owner.get("/api/documents/" + receipt + "/books").body()))
                .containsExactly("settles " + delivery);
    }

    @Test
    void whatIsOnTheRoadArrivesInTheOtherStore() {
        String shipment = post("transfer-ship", """
                "warehouse":"%s","toWarehouse":"%s","lines":[{"lineNo":1,"sku":"%s","quantity":"4"}]
                """.formatted(warehouse, elsewhere, shirt));

        Answer arrival = openLines(shipment, "transfer-receive");

        assertThat(arrival.text("/warehouse")).isEqualTo(elsewhere);
        assertThat(arrival.text("/store")).isNotEqualTo(store).isNotBlank();
        assertThat(arrival.text("/lines/0/quantity")).isEqualTo("4");
        String arrived = postAsProposed(arrival);
        assertThat(owner.get("/api/documents/" + arrived + "/books").body().at("/stock"))
                .hasSize(2);
    }

    @Test
    void theFiguresOfTheStockListSayWhatTheyAreMadeOf() {
        String order = post("sales-order", """
                "party":"%s","warehouse":"%s","lines":[{"lineNo":1,"sku":"%s","quantity":"2","price":"10.00","amount":"20.00"}]
                """.formatted(customer, warehouse, shirt));
        String shipment = post("transfer-ship", """
                "warehouse":"%s","toWarehouse":"%s","lines":[{"lineNo":1,"sku":"%s","quantity":"3"}]
                """.formatted(warehouse, elsewhere, shirt));
        String ordered = post("purchase-order", """
                "party":"%s","warehouse":"%s","lines":[{"lineNo":1,"sku":"%s","quantity":"5","price":"6.00","amount":"30.00"}]
                """.formatted(supplier, warehouse, shirt));

        assertThat(made("reserved", warehouse)).containsExactly(order + " 2");
        assertThat(made("incoming", warehouse)).containsExactly(ordered + " 5");
        assertThat(made("inTransit", elsewhere)).containsExactly(shipment + " 3");
        assertThat(made("inTransit", warehouse)).isEmpty();
        postAsProposed(openLines(shipment, "transfer-receive"));
        assertThat(made("inTransit", elsewhere)).isEmpty();
    }

    private List<String> made(String figure, String place) {
        List<String> parts = new ArrayList<>();
        owner.get("/api/stock/figures?warehouse=" + place + "&sku=" + shirt)
                .body()
                .path(figure)
                .forEach(part -> parts.add(part.path("document").asString("") + " "
                        + part.path("quantity").asString("")));
        return parts;
    }

    @Test
    void whatAStoreAsksForIsSentToItAndTheRestStaysOpen() {
        String request = post("transfer-request", """
                "warehouse":"%s","toWarehouse":"%s","lines":[{"lineNo":1,"sku":"%s","quantity":"4"}]
                """.formatted(warehouse, elsewhere, shirt));

        Answer shipment = openLines(request, "transfer-ship");

        assertThat(shipment.text("/warehouse")).isEqualTo(elsewhere);
        assertThat(shipment.text("/toWarehouse")).isEqualTo(warehouse);
        assertThat(shipment.text("/store")).isNotEqualTo(store).isNotBlank();
        assertThat(shipment.text("/lines/0/quantity")).isEqualTo("4");
        String back = post("transfer-ship", """
                "warehouse":"%s","toWarehouse":"%s","lines":[{"lineNo":1,"sku":"%s","quantity":"3",
                "sourceDocument":"%s","sourceLine":1}]
                """.formatted(warehouse, elsewhere, shirt, request));
        assertThat(openLines(request, "transfer-ship").text("/lines/0/quantity"))
                .isEqualTo("1");
        assertThat(openLines(back, "transfer-receive").text("/lines/0/quantity"))
                .isEqualTo("3");
    }

    @Test
    void aSlipFromTheCounterComesBackTheWayItWasPaid() {
        String sale = post("retail-sale", """
                "warehouse":"%s","lines":[{"lineNo":1,"sku":"%s","quantity":"2","price":"15.00","amount":"30.00"}],
                "tenders":[{"lineNo":1,"method":"wechat","amount":"30.00"}]
                """.formatted(warehouse, shirt));

        Answer proposed = openLines(sale, "retail-return");

        assertThat(proposed.text("/tenders/0/method")).isEqualTo("wechat");
        assertThat(proposed.text("/tenders/0/amount")).isEqualTo("30.00");
        postAsProposed(proposed);
        assertThat(openLines(sale, "retail-return").code()).isEqualTo("documents.nothing-open");
    }

    @Test
    void aLateCostAsksForTheLinesOfTheReceiptAndAPaymentForItsInvoice() {
        String receipt = owner.get("/api/documents?kind=purchase-receipt&party=" + supplier)
                .text("/items/0/id");

        Answer cost = openLines(receipt, "landed-cost");
        assertThat(cost.text("/lines/0/quantity")).isEqualTo("0");
        assertThat(cost.text("/lines/0/sourceLine")).isEqualTo("1");
        assertThat(cost.text("/party")).isEmpty();
        postAsProposed(openLines(receipt, "purchase-return"));

        assertThat(openLines(receipt, "supplier-payment").text("/tenders/0/amount"))
                .isEqualTo("60.00");
    }

    @Test
    void whatIsStillOpenCanBeAskedForAndIsSummed() {
        String list = "/api/documents?kind=purchase-receipt&party=" + supplier;
        Answer open = owner.get(list + "&open=true");
        assertThat(open.body().path("items")).hasSize(1);
        assertThat(open.text("/sums/due"))
                .isEqualTo(open.text("/items/0/due"))
                .isEqualTo(open.text("/sums/amount"))
                .isNotEqualTo("0.00");

        postAsProposed(openLines(open.text("/items/0/id"), "supplier-payment"));

        assertThat(owner.get(list + "&open=true").text("/sums/count")).isEqualTo("0");
        assertThat(owner.get(list).text("/sums/due")).isEqualTo("0.00");
        assertThat(owner.get(list).text("/sums/count")).isEqualTo("1");
    }

    @Test
    void nothingIsMadeFromWhatDoesNotFitOrIsNotPosted() {
        String receipt = owner.get("/api/documents?kind=purchase-receipt&party=" + supplier)
                .text("/items/0/id");

        assertThat(openLines(receipt, "sales-delivery").code()).isEqualTo("documents.cannot-follow");
        assertThat(openLines(receipt, "love-letter").code()).isEqualTo("documents.kind-unknown");
        assertThat(openLines(UUID.randomUUID().toString(), "purchase-return").status())
                .isEqualTo(404);
        assertThat(owner.get("/api/documents/" + UUID.randomUUID() + "/books").status())
                .isEqualTo(404);

        Answer reversed = owner.post("/api/documents/" + receipt + "/reverse", """
                {"id":"%s","reason":"写错了"}""".formatted(UUID.randomUUID()));
        assertThat(reversed.status()).as(reversed.toString()).isEqualTo(200);
        assertThat(openLines(receipt, "purchase-return").code()).isEqualTo("documents.source-not-posted");
        assertThat(relations(owner.get("/api/documents/" + receipt + "/books").body()))
                .containsExactly("reversedBy " + reversed.text("/id"));
    }

    @Test
    void whoMayNotSeeCostsSeesWhatMovedButNotWhatItWasWorth() {
        String sale = post("retail-sale", """
                "warehouse":"%s","lines":[{"lineNo":1,"sku":"%s","quantity":"1","price":"15.00","amount":"15.00"}],
                "tenders":[{"lineNo":1,"method":"cash","amount":"15.00"}]
                """.formatted(warehouse, shirt));
        Answer token = owner.post("/api/tokens", "{\"name\":\"till\",\"rights\":[\"pos.view\"]}");
        assertThat(token.status()).as(token.toString()).isBetween(200, 201);
        Browser till = Browser.withToken(port, token.text("/token"));

        JsonNode books = till.get("/api/documents/" + sale + "/books").body();

        assertThat(books.at("/journal")).isEmpty();
        assertThat(books.at("/stock/0/quantity").asString()).isEqualTo("-1");
        assertThat(books.at("/stock/0/value").asString("")).isEmpty();
        assertThat(books.at("/stock/0/unitCost").asString("")).isEmpty();
        String receipt = owner.get("/api/documents?kind=purchase-receipt&party=" + supplier)
                .text("/items/0/id");
        assertThat(till.get("/api/documents/" + receipt + "/books").status()).isEqualTo(404);
        assertThat(till.get("/api/documents/" + receipt + "/open-lines?for=purchase-return")
                        .status())
                .isEqualTo(404);
        assertThat(till.get("/api/documents/" + sale + "/open-lines?for=retail-return")
                        .status())
                .isEqualTo(403);
    }

    private static java.util.List<String> relations(JsonNode books) {
        java.util.List<String> relations = new java.util.ArrayList<>();
        books.at("/related")
                .forEach(one -> relations.add(
                        one.at("/relation").asString("") + " " + one.at("/id").asString("")));
        return relations;
    }
}
