package io.tongpin.masters;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongpin.testing.BooksAreRight;
import io.tongpin.testing.Browser;
import io.tongpin.testing.Browser.Answer;
import io.tongpin.testing.NodeTest;
import io.tongpin.testing.TestDatabase;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@NodeTest
@ExtendWith(BooksAreRight.class)
class MastersOverHttpTest {

    @LocalServerPort
    int port;

    @Autowired
    TestDatabase database;

    private Browser owner = Browser.at(0);

    @BeforeEach
    void signIn() {
        owner = Browser.founded(port);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            suppliers  | "phone":"021-5555","termsDays":30
            customers  | "credit":true,"creditLimit":"1000.00","termsDays":15
            members    | "phone":"13800000000","level":"金卡"
            brands     |
            seasons    | "year":2027
            colors     |
            units      | "decimals":0
            categories |
            size-groups | "sizes":["36","37"]
            roles      | "rights":["catalog.view"]
            price-lists | "note":"会员价"
            """)
    void everySortIsCreatedChangedArchivedAndRestored(String path, String more) {
        String id = UUID.randomUUID().toString();
        String code = "X" + id.substring(0, 8);
        String body = "{\"code\":\"%s\",\"name\":\"%%s\"%s}".formatted(code, more == null ? "" : "," + more);
        String here = "/api/" + path + "/" + id;
        UUID command = UUID.randomUUID();

        Answer made = owner.put(here, 0, command, body.formatted("一"));
        assertThat(made.status()).as(made.toString()).isEqualTo(200);
        assertThat(made.body().at("/version").asInt()).isEqualTo(1);
        assertThat(owner.put(here, 0, command, body.formatted("一")).body()).isEqualTo(made.body());
        assertThat(owner.put(here, 0, command, body.formatted("二")).code()).isEqualTo("command.id-reused");
        assertThat(owner.put(here, 0, body.formatted("二")).code()).isEqualTo("master.version-conflict");
        assertThat(owner.put(here, 1, body.formatted("二")).text("/name")).isEqualTo("二");
        assertThat(owner.get(here).body().at("/version").asInt()).isEqualTo(2);
        assertThat(owner.get("/api/" + path + "?q=" + code.toLowerCase(java.util.Locale.ROOT))
                        .text("/items/0/id"))
                .isEqualTo(id);
        assertThat(owner.post(here + "/archive", "").body().at("/archived").asBoolean())
                .isTrue();
        assertThat(owner.get("/api/" + path + "?q=" + code).body().at("/items")).isEmpty();
        assertThat(owner.get("/api/" + path + "?archived=true&q=" + code).text("/items/0/id"))
                .isEqualTo(id);
        assertThat(owner.post(here + "/restore", "").body().at("/version").asInt())
                .isEqualTo(4);
        assertThat(owner.get("/api/history/" + entity(path) + "/" + id).body()).hasSize(4);
    }

    private static String entity(String path) {
        return path.equals("categories") ? "category" : path.substring(0, path.length() - 1);
    }

    @Test
    void aStyleIsSavedWithItsSkusAndFoundByWhatPeopleType() {
        String style = UUID.randomUUID().toString();
        String sku = UUID.randomUUID().toString();
        String unit = owner.get("/api/units?q=%E4%BB%B6").text("/items/0/id");
        String color = owner.get("/api/colors?q=%E7%BA%A2").text("/items/0/id");

        Answer saved = owner.put("/api/styles/" + style, 0, """
                {"code":"LYQ01","name":"雪纺连衣裙","unit":"%s","listPrice":"199","taxRate":"0.13",
                 "skus":[{"id":"%s","code":"LYQ01-RED-M","color":"%s","size":"M","barcodes":["6901234567892"]}]}
                """.formatted(unit, sku, color));
        assertThat(saved.status()).as(saved.toString()).isEqualTo(200);
        assertThat(saved.text("/listPrice")).isEqualTo("199.00");
        assertThat(saved.text("/skus/0/name")).isEqualTo("雪纺连衣裙");

        for (String typed : new String[] {
            "6901234567892",
            "lyq01-red",
            "lyq01",
            "xflyq",
            "lianyiqun",
            "%E8%BF%9E%E8%A1%A3%E8%A3%99",
            "%E7%BA%A2",
            "xuefang",
            "%E9%9B%AA%E7%BA%BA%20m",
            "lyq01%20%E7%BA%A2"
        }) {
            Answer found = owner.get("/api/skus/search?q=" + typed);
            assertThat(found.text("/0/id")).as(typed).isEqualTo(sku);
        }
        Answer found = owner.get("/api/skus/search?q=6901234567892");
        assertThat(found.text("/0/color")).isEqualTo("红色");
        assertThat(found.text("/0/unit")).isEqualTo("件");
        assertThat(found.text("/0/listPrice")).isEqualTo("199.00");
        assertThat(found.text("/0/onHand")).isEqualTo("0");
        assertThat(owner.get("/api/skus/search?q=%00").body()).isEmpty();
        assertThat(owner.get("/api/skus/search?q=nothing").body()).isEmpty();
    }

    @Test
    void placesAreListedByWhatTheyBelongTo() {
        Answer stores = owner.get("/api/stores?type=store&q=S0");
        assertThat(stores.body().at("/items")).hasSize(2);
        String store = stores.text("/items/0/id");

        assertThat(owner.get("/api/warehouses?store=" + store).body().at("/items"))
                .hasSize(2);
        assertThat(owner.get("/api/tills?store=" + store).text("/items/0/code")).isEqualTo("T1");
        assertThat(owner.get("/api/warehouses?store=x").code()).isEqualTo("request.bad-value");
        String hq = owner.get("/api/stores?type=hq").text("/items/0/id");
        String region = UUID.randomUUID().toString();
        assertThat(owner.put(
                                "/api/regions/" + region,
                                0,
                                "{\"code\":\"EAST\",\"name\":\"华东\",\"parent\":\"%s\"}".formatted(hq))
                        .text("/type"))
                .isEqualTo("region");
        assertThat(owner.get("/api/regions?q=EAST").body().at("/items")).hasSize(1);
        assertThat(owner.get("/api/regions/" + store).status()).isEqualTo(404);
    }

    @Test
    void whatIsWrongIsSaidInWords() {
        Answer answer =
                owner.put("/api/suppliers/" + UUID.randomUUID() + "?lang=en", 0, "{\"code\":\" x\",\"termsDays\":-1}");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body().at("/errors")).hasSize(3);
        assertThat(answer.text("/errors/1/title")).isEqualTo("name must be filled in.");
        assertThat(owner.get("/api/suppliers/" + UUID.randomUUID()).code()).isEqualTo("master.unknown");
        assertThat(owner.put("/api/suppliers/" + UUID.randomUUID(), 0, "{\"colour\":1}")
                        .code())
                .isEqualTo("request.unknown-field");
    }

    @Test
    void definitionsDescribeWhatTheApiGives() {
        Answer definitions = owner.get("/api/definitions");
        for (var master : definitions.body().at("/masters")) {
            String path = master.path("code").asString();
            Answer list = owner.get("/api/" + path + "?limit=1");
            assertThat(list.status()).as(path).isEqualTo(200);
            for (var field : master.path("fields")) {
                for (var item : list.body().at("/items")) {
                    assertThat(item.has(field.path("key").asString()))
                            .as(path + "." + field.path("key").asString())
                            .isTrue();
                }
            }
        }
    }

    @Test
    void aPriceListHoldsEachPriceOnce() {
        String list = UUID.randomUUID().toString();
        owner.put("/api/price-lists/" + list, 0, "{\"code\":\"%s\",\"name\":\"批发\"}".formatted(list));
        String price = "{\"priceList\":\"%s\",\"fromQuantity\":\"12\",\"factor\":\"0.8\"}".formatted(list);

        assertThat(owner.put("/api/prices/" + UUID.randomUUID(), 0, price).status())
                .isEqualTo(200);
        assertThat(owner.put("/api/prices/" + UUID.randomUUID(), 0, price).code())
                .isEqualTo("master.code-taken");
        assertThat(owner.put("/api/prices/" + UUID.randomUUID(), 0, "{\"priceList\":\"%s\"}".formatted(list))
                        .code())
                .isEqualTo("pricing.price-or-factor");
        assertThat(owner.get("/api/prices?priceList=" + list).text("/items/0/factor"))
                .isEqualTo("0.8");
    }
}
