package io.tongpin.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongpin.kernel.Actor;
import io.tongpin.posting.PostingResult;
import io.tongpin.testing.BooksAreRight;
import io.tongpin.testing.Browser.Answer;
import io.tongpin.testing.NodeTest;
import io.tongpin.testing.TestDatabase;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What is no longer in use is on no new document; what was begun with it comes to its end. */
@NodeTest
@ExtendWith(BooksAreRight.class)
class ArchivedOverHttpTest {

    @LocalServerPort
    int port;

    @Autowired
    TestDatabase database;

    @Autowired
    Documents documents;

    @Autowired
    PostDocument posting;

    private HttpShop shop = HttpShop.NONE;
    private String customer = "";
    private String supplier = "";
    private HttpShop.Article shirt = new HttpShop.Article("", "");

    @BeforeEach
    void aShop() {
        shop = new HttpShop(port);
        customer = shop.customer();
        supplier = shop.supplier();
        shirt = shop.article();
    }

    private String head(String kind) {
        return switch (kind) {
            case "purchase-order", "purchase-receipt" ->
                "\"party\":\"%s\",\"warehouse\":\"%s\"".formatted(supplier, shop.warehouse);
            case "sales-order", "sales-delivery", "sales-return" ->
                "\"party\":\"%s\",\"warehouse\":\"%s\"".formatted(customer, shop.warehouse);
            case "transfer-ship" ->
                "\"warehouse\":\"%s\",\"toWarehouse\":\"%s\"".formatted(shop.warehouse, shop.elsewhere);
            default -> "\"warehouse\":\"%s\"".formatted(shop.warehouse);
        };
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            purchase-order   | "quantity":"2","price":"5.00","amount":"10.00"
            purchase-receipt | "quantity":"2","price":"5.00","amount":"10.00"
            sales-order      | "quantity":"2","price":"5.00","amount":"10.00"
            sales-delivery   | "quantity":"2","price":"5.00","amount":"10.00"
            sales-return     | "quantity":"2","price":"5.00","amount":"10.00"
            retail-sale      | "quantity":"2","price":"5.00","amount":"10.00"
            retail-return    | "quantity":"2","price":"5.00","amount":"10.00"
            transfer-ship    | "quantity":"2","amount":"0.00"
            stocktake        | "quantity":"0","counted":"2","book":"0","amount":"0.00"
            adjustment       | "quantity":"2","unitCost":"5.00","reason":"found","amount":"0.00"
            opening-stock    | "quantity":"2","unitCost":"5.00","amount":"0.00"
            """)
    void anArticleIsNotOnNewDocuments(String kind, String line) {
        String content = head(kind)
                + ",\"lines\":[{\"lineNo\":1,\"sku\":\"%s\",%s}]%s"
                        .formatted(
                                shirt.sku(),
                                line,
                                kind.startsWith("retail")
                                        ? ",\"tenders\":[{\"lineNo\":1,\"method\":\"cash\",\"amount\":\"10.00\"}]"
                                        : "");
        shop.archive("styles", shirt.style());

        Answer refused = shop.tryPost(kind, content);

        assertThat(refused.code()).as(refused.toString()).isEqualTo("documents.sku-archived");
        assertThat(refused.text("/facts/line")).isEqualTo("1");
        assertThat(refused.text("/title")).contains(shirt.sku().substring(0, 8) + "-1");
        shop.restore("styles", shirt.style());
        Answer posted = shop.tryPost(kind, content);
        assertThat(posted.status() == 200 || posted.code().equals("stock.not-enough"))
                .as(posted.toString())
                .isTrue();
    }

    @Test
    void aDraftMayNameItButIsNotHandedIn() {
        shop.archive("skus", shirt.sku());
        String id = UUID.randomUUID().toString();
        String body = shop.document(id, "purchase-order", """
                %s,"lines":[{"lineNo":1,"sku":"%s","quantity":"2","amount":"10.00"}]
                """.formatted(head("purchase-order"), shirt.sku()));

        assertThat(shop.send(id, "submit", UUID.randomUUID(), body).code()).isEqualTo("documents.sku-archived");
        assertThat(shop.owner.put("/api/documents/" + id, 0, body).status()).isEqualTo(200);
        assertThat(shop.owner.get("/api/documents/" + id).text("/state")).isEqualTo("DRAFT");
    }

    @RepeatedTest(10)
    void whoOpensAPlaceBooksInItWithTheNextRequest() {
        shop.post("opening-stock", stockIn(shop.warehouse)); // What is remembered is from before.
        String cellar = shop.saved(
                "warehouses",
                "{\"code\":\"%s\",\"name\":\"地下室\",\"store\":\"" + shop.store + "\",\"kind\":\"normal\"}");
        shop.post("opening-stock", stockIn(cellar));
    }

    private String stockIn(String warehouse) {
        return """
                "warehouse":"%s","lines":[{"lineNo":1,"sku":"%s","quantity":"2","unitCost":"5"}]
                """.formatted(warehouse, shirt.sku());
    }

    @Test
    void aPartnerAPlaceAndAnAccountAreNotOnNewDocuments() {
        String account = "5601" + shirt.sku().replaceAll("[^0-9]", "").substring(0, 4);
        assertThat(shop.owner
                        .put("/api/accounts/" + account, 0, "{\"name\":\"房租\",\"kind\":\"EXPENSE\",\"tender\":true}")
                        .status())
                .isEqualTo(200);
        String cellar = shop.saved(
                "warehouses",
                "{\"code\":\"%s\",\"name\":\"地下室\",\"store\":\"" + shop.store + "\",\"kind\":\"normal\"}");
        shop.archive("suppliers", supplier);
        shop.archive("customers", customer);
        shop.archive("warehouses", cellar);
        shop.archive("accounts", account);

        String line = "\"lines\":[{\"lineNo\":1,\"sku\":\"%s\",\"quantity\":\"2\",\"amount\":\"10.00\"}]"
                .formatted(shirt.sku());
        assertThat(codes(shop.tryPost("purchase-receipt", head("purchase-receipt") + "," + line)))
                .containsExactly("documents.party-archived");
        assertThat(codes(shop.tryPost("sales-order", head("sales-order") + "," + line)))
                .containsExactly("documents.party-archived");
        assertThat(codes(shop.tryPost("customer-receipt", """
                "party":"%s","tenders":[{"lineNo":1,"method":"cash","amount":"10.00"}]""".formatted(customer))))
                .containsExactly("documents.party-archived");
        assertThat(codes(shop.tryPost("opening-balance", """
                "entries":[{"lineNo":1,"account":"1122","amount":"5.00","side":"DEBIT","party":"%s"}]""".formatted(customer))))
                .containsExactly("documents.party-archived");
        assertThat(codes(shop.tryPost("opening-stock", """
                "warehouse":"%s","lines":[{"lineNo":1,"sku":"%s","quantity":"2","unitCost":"1.00","amount":"0.00"}]""".formatted(cellar, shirt.sku()))))
                .containsExactly("documents.warehouse-archived");
        assertThat(codes(shop.tryPost("expense", """
                "entries":[{"lineNo":1,"account":"%s","amount":"5.00","side":"DEBIT"}],
                "tenders":[{"lineNo":1,"method":"cash","amount":"5.00"}]""".formatted(account))))
                .containsExactly("documents.account-archived");
    }

    @Test
    void whatWasBegunComesToItsEnd() {
        String receipt = shop.post("purchase-receipt", """
                %s,"lines":[{"lineNo":1,"sku":"%s","quantity":"2","amount":"10.00"}]
                """.formatted(head("purchase-receipt"), shirt.sku()));
        UUID command = UUID.randomUUID();
        String delivery = UUID.randomUUID().toString();
        String body = shop.document(delivery, "sales-delivery", """
                %s,"lines":[{"lineNo":1,"sku":"%s","quantity":"2","price":"10.00","amount":"20.00"}]
                """.formatted(head("sales-delivery"), shirt.sku()));
        assertThat(shop.send(delivery, "post", command, body).status()).isEqualTo(200);
        shop.archive("styles", shirt.style());
        shop.archive("customers", customer);
        shop.archive("suppliers", supplier);

        Answer again = shop.send(delivery, "post", command, body);
        assertThat(again.text("/replayed")).as(again.toString()).isEqualTo("true");
        String back = shop.post("sales-return", """
                %s,"lines":[{"lineNo":1,"sku":"%s","quantity":"1","price":"10.00","amount":"10.00","sourceDocument":"%s",
                "sourceLine":1}]
                """.formatted(head("sales-return"), shirt.sku(), delivery));
        shop.post("customer-receipt", """
                "party":"%s","tenders":[{"lineNo":1,"method":"cash","amount":"4.00"}],
                "allocations":[{"item":"%s","amount":"4.00"}]""".formatted(customer, delivery));
        shop.post("supplier-payment", """
                "party":"%s","tenders":[{"lineNo":1,"method":"bank","amount":"10.00"}],
                "allocations":[{"item":"%s","amount":"10.00"}]""".formatted(supplier, receipt));
        assertThat(shop.reverse(back).status()).isEqualTo(200);
        assertThat(codes(shop.tryPost(
                        "sales-return", """
                "party":"%s","warehouse":"%s","lines":[{"lineNo":1,"sku":"%s","quantity":"1","price":"10.00",
                "amount":"10.00","sourceDocument":"%s","sourceLine":1}]
                """.formatted(shop.customer(), shop.warehouse, shirt.sku(), delivery))))
                .containsExactly("documents.source-other-party");
    }

    @Test
    void whatIsImportedOrComesFromAShopHasHappened() {
        shop.archive("styles", shirt.style());
        String id = UUID.randomUUID().toString();
        String body = shop.document(id, "opening-stock", """
                "warehouse":"%s","lines":[{"lineNo":1,"sku":"%s","quantity":"2","unitCost":"5.00","amount":"0.00"}]
                """.formatted(shop.warehouse, shirt.sku()));
        assertThat(shop.owner.put("/api/documents/" + id, 0, body).status()).isEqualTo(200);
        Actor importer = new Actor(1, UUID.randomUUID(), "import", Set.of("*"), null, null);

        Document counted =
                documents.find(importer, UUID.fromString(id)).orElseThrow().document();

        var results = posting.postInOrder(
                List.of(new Commanded(UUID.randomUUID(), importer, "post")), List.of(counted), false);

        assertThat(results.getFirst()).isInstanceOf(PostingResult.Posted.class);
    }

    private static List<String> codes(Answer answer) {
        List<String> codes = new java.util.ArrayList<>();
        answer.body().at("/errors").forEach(one -> codes.add(one.at("/code").asString("")));
        return codes.isEmpty() ? List.of(answer.code()) : codes;
    }
}
