package io.tongpin.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongpin.testing.BooksAreRight;
import io.tongpin.testing.Browser;
import io.tongpin.testing.Browser.Answer;
import io.tongpin.testing.NodeTest;
import io.tongpin.testing.TwoStores;
import io.tongpin.testing.TwoStores.Shop;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What lines are entered with (单据录入): many codes at once, a style as a matrix, who has the goods, what they cost last. */
@NodeTest
@ExtendWith(BooksAreRight.class)
class EnteringLinesOverHttpTest {

    @LocalServerPort
    int port;

    private TwoStores chain = TwoStores.NONE;
    private Browser seller = Browser.at(0);
    private String shirt = "";

    @BeforeEach
    void twoStores() {
        chain = new TwoStores(port);
        shirt = chain.article();
        seller = in(chain.a, chain.role("seller"));
    }

    private Browser in(Shop shop, String role) {
        return chain.someone(shop.store(), TwoStores.in(role, shop.store())).browser();
    }

    private String saved(String path, String content) {
        String id = UUID.randomUUID().toString();
        Answer made = chain.owner.put("/api/" + path + "/" + id, 0, content.formatted(id.substring(0, 8)));
        assertThat(made.status()).as(made.toString()).isEqualTo(200);
        return id;
    }

    private static List<String> texts(JsonNode rows, String pointer) {
        List<String> texts = new ArrayList<>();
        rows.forEach(row -> texts.add(row.at(pointer).asString("")));
        return texts;
    }

    @Test
    void manyCodesAreOneQuestion() {
        String code = shirt.substring(0, 8) + "-1";
        String gone = chain.article();
        String barcode = "B" + shirt.substring(0, 8);
        String unit = chain.owner.get("/api/units?limit=1").text("/items/0/id");
        saved(
                "styles",
                "{\"code\":\"%s\",\"name\":\"裙\",\"unit\":\"" + unit + "\",\"taxRate\":\"0.13\",\"skus\":[{\"id\":\""
                        + UUID.randomUUID() + "\",\"code\":\"Q" + barcode + "\",\"internalBarcodes\":[\"" + barcode
                        + "\"]}]}");
        String archived = UUID.randomUUID().toString();
        saved(
                "styles",
                "{\"code\":\"%s\",\"name\":\"裤\",\"unit\":\"" + unit + "\",\"taxRate\":\"0.13\",\"skus\":[{\"id\":\""
                        + archived + "\",\"code\":\"Z" + barcode + "\"}]}");
        assertThat(chain.owner.post("/api/skus/" + archived + "/archive", "").status())
                .isEqualTo(200);

        Answer found = seller.get("/api/skus/exact?code=" + code.toUpperCase(java.util.Locale.ROOT) + "&code=none&code="
                + barcode + "&code=Z" + barcode + "&code=" + gone.substring(0, 6) + "&warehouse="
                + chain.a.warehouse());

        assertThat(found.status()).as(found.toString()).isEqualTo(200);
        assertThat(texts(found.body(), "/found/0/code")).containsExactly(code, "", "Q" + barcode, "", "");
        assertThat(found.text("/0/found/0/onHand")).isEqualTo("20");
        assertThat(found.text("/0/code")).isEqualTo(code.toUpperCase(java.util.Locale.ROOT));
    }

    @Test
    void aStyleIsAMatrixWithItsGapsAndItsPacks() {
        String group = saved("size-groups", "{\"code\":\"%s\",\"name\":\"码\",\"sizes\":[\"S\",\"M\",\"L\"]}");
        saved(
                "prepacks",
                "{\"code\":\"%s\",\"name\":\"一手\",\"sizeGroup\":\"" + group
                        + "\",\"sizes\":[{\"size\":\"S\",\"quantity\":\"1\"},{\"size\":\"M\",\"quantity\":\"2\"}]}");
        String black = saved("colors", "{\"code\":\"%s\",\"name\":\"黑\"}");
        String unit = chain.owner.get("/api/units?limit=1").text("/items/0/id");
        String small = UUID.randomUUID().toString();
        String large = UUID.randomUUID().toString();
        String sku = "{\"id\":\"%s\",\"code\":\"%s-%s\",\"color\":\"" + black + "\",\"size\":\"%s\"}";
        String both = sku.formatted(large, small.substring(0, 8), "1", "L") + ","
                + sku.formatted(small, small.substring(0, 8), "2", "S");
        saved(
                "styles",
                "{\"code\":\"%s\",\"name\":\"衫\",\"sizeGroup\":\"" + group + "\",\"unit\":\"" + unit
                        + "\",\"taxRate\":\"0.13\",\"skus\":[" + both + "]}");
        assertThat(chain.owner.post("/api/skus/" + large + "/archive", "").status())
                .isEqualTo(200);

        Answer matrix = seller.get(
                "/api/skus/matrix?sku=" + small + "&warehouse=" + chain.a.warehouse() + "&store=" + chain.a.store());

        assertThat(matrix.status()).as(matrix.toString()).isEqualTo(200);
        assertThat(matrix.body().path("sizes").toString()).isEqualTo("[\"S\",\"M\",\"L\"]");
        assertThat(texts(matrix.body().path("skus"), "/size")).containsExactly("L", "S");
        assertThat(texts(matrix.body().path("skus"), "/archived")).containsExactly("true", "false");
        assertThat(matrix.text("/packs/0/name")).isEqualTo("一手");
        assertThat(texts(matrix.body().at("/packs/0/sizes"), "/size")).containsExactly("S", "M");
        assertThat(texts(matrix.body().at("/packs/0/sizes"), "/quantity")).containsExactly("1", "2");
        assertThat(seller.get("/api/skus/matrix?sku=" + UUID.randomUUID()).status())
                .isEqualTo(404);
    }

    @Test
    void whoHasTheGoodsIsSaidAsFarAsOneMaySee() {
        chain.sell(chain.owner, chain.b, shirt);
        Browser knowing = chain.someone(
                        chain.a.store(),
                        TwoStores.in(chain.role("manager"), chain.a.store()),
                        TwoStores.inCompany(chain.newRole("stock.view-other")))
                .browser();
        String here = "/api/stock/shelves?sku=" + shirt + "&warehouse=";

        Answer own = seller.get(here + chain.a.warehouse());
        assertThat(own.text("/0/onHand")).as(own.toString()).isEqualTo("20");
        assertThat(own.text("/0/elsewhere")).isEqualTo("0");
        assertThat(own.body().at("/0/most").isNull() || own.body().at("/0/most").isMissingNode())
                .isTrue();
        Answer hidden = seller.get(here + chain.b.warehouse());
        assertThat(hidden.text("/0/onHand")).as(hidden.toString()).isEmpty();
        assertThat(hidden.text("/0/most/warehouse")).isEqualTo(chain.a.warehouse());

        Answer all = knowing.get(here + chain.a.warehouse());
        assertThat(all.text("/0/onHand")).isEqualTo("20");
        assertThat(all.text("/0/elsewhere")).isEqualTo("19");
        assertThat(all.text("/0/most/warehouse")).isEqualTo(chain.b.warehouse());
        assertThat(all.text("/0/most/available")).isEqualTo("19");
    }

    @Test
    void whatItCostLastIsOfThisPartyAndOfOnesOwnStores() {
        String customer = saved("customers", "{\"code\":\"%s\",\"name\":\"王记\",\"credit\":true,\"termsDays\":30}");
        String other = saved("customers", "{\"code\":\"%s\",\"name\":\"李记\",\"credit\":true,\"termsDays\":30}");
        delivered(chain.a, customer, "41.50", "2026-03-01");
        String taken = delivered(chain.a, customer, "39.00", "2026-03-03");
        delivered(chain.b, customer, "36.00", "2026-03-02");
        delivered(chain.a, other, "99.00", "2026-03-04");
        Answer reversed = chain.owner.post(
                "/api/documents/" + taken + "/reverse",
                "{\"id\":\"%s\",\"businessDate\":\"2026-03-05\",\"reason\":\"写错了\"}".formatted(UUID.randomUUID()));
        assertThat(reversed.status()).as(reversed.toString()).isEqualTo(200);
        String past = "/api/documents/prices?kind=sales-delivery&sku=" + shirt + "&party=" + customer;

        assertThat(texts(chain.owner.get(past).body(), "/price")).containsExactly("36.000000", "41.500000");
        Answer own = in(chain.a, chain.role("manager")).get(past);
        assertThat(texts(own.body(), "/price")).as(own.toString()).containsExactly("41.500000");
        assertThat(own.text("/0/businessDate")).isEqualTo("2026-03-01");
        assertThat(own.text("/0/storeName")).isEqualTo("人民路店");
        assertThat(own.text("/0/number")).isNotEmpty();
        // What is paid by us is another matter, and nobody without the right is told anything.
        assertThat(chain.owner
                        .get(past.replace("sales-delivery", "purchase-receipt"))
                        .body())
                .isEmpty();
        assertThat(in(chain.a, chain.newRole("catalog.view")).get(past).body()).isEmpty();
        assertThat(chain.owner.get(past.replace("sales-delivery", "nothing")).status())
                .isEqualTo(422);
    }

    private String delivered(Shop shop, String customer, String price, String date) {
        String id = UUID.randomUUID().toString();
        Answer posted = chain.send(
                chain.owner,
                id,
                "post",
                UUID.randomUUID(),
                "sales-delivery",
                shop.store(),
                """
                "party":"%s","warehouse":"%s","lines":[{"lineNo":1,"sku":"%s","quantity":"1","price":"%s","amount":"%s"}]
                """.formatted(customer, shop.warehouse(), shirt, price, price).replace("\n", " ")
                        + ",\"businessDate\":\"" + date + "\"");
        assertThat(posted.status()).as(posted.toString()).isEqualTo(200);
        return id;
    }
}
