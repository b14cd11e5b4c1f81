package io.tongpin.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongpin.testing.Browser;
import io.tongpin.testing.Browser.Answer;
import io.tongpin.testing.NodeTest;
import io.tongpin.testing.TwoStores;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a customer pays by their price list (客户价): the most particular line wins, from the quantity and the day it holds. */
@NodeTest
class QuotesOverHttpTest {

    @LocalServerPort
    int port;

    private TwoStores chain = TwoStores.NONE;
    private String list = "";
    private String customer = "";
    private String above = "";
    private String style = "";
    private String shirt = "";

    @BeforeEach
    void aCustomerWithAPriceList() {
        chain = new TwoStores(port);
        list = made("/api/price-lists/", "\"name\":\"批发价\"");
        above = made("/api/categories/", "\"name\":\"上装\"");
        String category = made("/api/categories/", "\"name\":\"衬衫\",\"parent\":\"" + above + "\"");
        customer = made("/api/customers/", "\"name\":\"春天百货\",\"priceList\":\"" + list + "\"");
        shirt = UUID.randomUUID().toString();
        String unit = chain.owner.get("/api/units?limit=1").text("/items/0/id");
        style = made(
                "/api/styles/",
                "\"name\":\"衬衫\",\"listPrice\":\"199.85\",\"category\":\"%1$s\",\"unit\":\"%2$s\",\"skus\":[{\"id\":\"%3$s\",\"code\":\"%3$.8s-1\"}]"
                        .formatted(category, unit, shirt));
    }

    private String made(String path, String content) {
        String id = UUID.randomUUID().toString();
        Answer saved = chain.owner.put(path + id, 0, "{\"code\":\"%s\",%s}".formatted(id.substring(0, 8), content));
        assertThat(saved.status()).as(saved.toString()).isEqualTo(200);
        return id;
    }

    private void line(String content) {
        String id = UUID.randomUUID().toString();
        Answer saved = chain.owner.put("/api/prices/" + id, 0, "{\"priceList\":\"%s\",%s}".formatted(list, content));
        assertThat(saved.status()).as(saved.toString()).isEqualTo(200);
    }

    private Answer asked(Browser who, String party, String day, String quantity) {
        return who.get("/api/quotes?kind=sales-delivery&store=%s&party=%s&day=%s&sku=%s&quantity=%s"
                .formatted(chain.a.store(), party, day, shirt, quantity));
    }

    private String price(String day, String quantity) {
        Answer answer = asked(chain.owner, customer, day, quantity);
        assertThat(answer.text("/list")).as(answer.toString()).isEqualTo("批发价");
        return answer.body().path("items").isEmpty()
                ? ""
                : answer.text("/items/0/price") + " " + answer.text("/items/0/goods");
    }

    private static void nothing(Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        assertThat(answer.text("/list")).isEmpty();
        assertThat(answer.body().path("items").size()).isZero();
    }

    @Test
    void theMostParticularLineHolds() {
        assertThat(price("2026-03-01", "1")).isEmpty();
        line("\"goods\":\"all\",\"factor\":\"0.85\"");
        assertThat(price("2026-03-01", "1")).isEqualTo("169.87 all");
        line("\"goods\":\"category\",\"goodsId\":\"" + above + "\",\"factor\":\"0.5\",\"surcharge\":\"1\"");
        assertThat(price("2026-03-01", "1")).isEqualTo("100.93 category");
        line("\"goods\":\"style\",\"goodsId\":\"" + style + "\",\"fromQuantity\":\"10\",\"price\":\"80.555\"");
        line(
                "\"goods\":\"sku\",\"goodsId\":\"%s\",\"validFrom\":\"2026-04-01\",\"validTo\":\"2026-04-30\",\"price\":\"70\""
                        .formatted(shirt));

        assertThat(price("2026-03-01", "9.5")).isEqualTo("100.93 category");
        assertThat(price("2026-03-01", "10")).isEqualTo("80.555 style");
        assertThat(price("2026-03-31", "-12")).isEqualTo("80.555 style");
        assertThat(price("2026-04-01", "1")).isEqualTo("70 sku");
        assertThat(price("2026-04-30", "100")).isEqualTo("70 sku");
        assertThat(price("2026-05-01", "100")).isEqualTo("80.555 style");
    }

    @Test
    void whoHasNoneOrMayNotIsToldNothing() {
        line("\"goods\":\"all\",\"price\":\"10\"");
        String walkIn = made("/api/customers/", "\"name\":\"散客\"");
        nothing(asked(chain.owner, walkIn, "2026-03-01", "1"));

        String sells = chain.newRole("sales.create", "sales.view", "customer.view");
        Browser there = chain.someone(chain.b.store(), TwoStores.in(sells, chain.b.store()))
                .browser();
        nothing(asked(there, customer, "2026-03-01", "1"));
        Browser here = chain.someone(chain.a.store(), TwoStores.in(sells, chain.a.store()))
                .browser();
        assertThat(asked(here, customer, "2026-03-01", "1").text("/items/0/price"))
                .isEqualTo("10");
        Browser keeper = chain.someone(chain.a.store(), TwoStores.in(chain.role("keeper"), chain.a.store()))
                .browser();
        nothing(asked(keeper, customer, "2026-03-01", "1"));

        assertThat(chain.owner
                        .post("/api/price-lists/" + list + "/archive", "{}")
                        .status())
                .isEqualTo(200);
        nothing(asked(chain.owner, customer, "2026-03-01", "1"));
    }

    @Test
    void aNumberOfABillionDigitsIsNotWrittenOut() {
        assertThat(asked(chain.owner, customer, "2026-03-01", "1e999999999").code())
                .isEqualTo("pricing.asked-too-much");
        assertThat(asked(chain.owner, customer, "2026-03-01", "1&quantity=2").code())
                .isEqualTo("pricing.asked-too-much");
    }
}
