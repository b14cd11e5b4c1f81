package io.tongpin.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongpin.testing.BooksAreRight;
import io.tongpin.testing.Browser;
import io.tongpin.testing.Browser.Answer;
import io.tongpin.testing.NodeTest;
import io.tongpin.testing.TwoStores;
import io.tongpin.testing.TwoStores.Shop;
import java.math.BigDecimal;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The first screen drawn: each job has its chart, every figure is what the documents say, and nobody is told more (首页图表). */
@NodeTest
@ExtendWith(BooksAreRight.class)
class HomeChartsOverHttpTest {

    @LocalServerPort
    int port;

    private TwoStores chain = TwoStores.NONE;
    private String shirt = "";
    private String today = "";

    @BeforeEach
    void aChain() {
        chain = new TwoStores(port);
        shirt = chain.article();
        today = charts(chain.owner).path("date").asString();
    }

    private Browser in(Shop shop, String role) {
        return chain.someone(shop.store(), TwoStores.in(chain.role(role), shop.store()))
                .browser();
    }

    private static JsonNode charts(Browser who) {
        return done(who.get("/api/home/charts")).body();
    }

    private static Answer done(Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer;
    }

    private static Set<String> drawn(JsonNode charts) {
        return Set.of("stores", "selling", "storing", "buying", "money").stream()
                .filter(part -> charts.path(part).isArray())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private String party(String sort, String more) {
        String id = UUID.randomUUID().toString();
        done(chain.owner.put("/api/" + sort + "/" + id, 0, """
                {"code":"%s","name":"江汉商行",%s}""".formatted(id.substring(0, 8), more)));
        return id;
    }

    private String post(Browser by, String kind, String content) {
        return post(by, kind, LocalDate.parse(today), content);
    }

    private String post(Browser by, String kind, LocalDate day, String content) {
        String id = UUID.randomUUID().toString();
        return done(by.send(by.request("/api/documents/" + id + "/post")
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .header("If-Match", "0")
                        .POST(BodyPublishers.ofString("""
                                {"id":"%s","kind":"%s","businessDate":"%s","store":"%s","warehouse":"%s",%s}""".formatted(
                                        id,
                                        kind,
                                        day,
                                        chain.a.store(),
                                        chain.a.warehouse(),
                                        content.replace("shirt", shirt))))))
                .text("/id");
    }

    private static final String ONE = "\"sku\":\"shirt\",\"quantity\":\"1\",\"price\":\"10.00\",\"amount\":\"10.00\"";
    private static final String CASH = "\"tenders\":[{\"lineNo\":1,\"method\":\"cash\",\"amount\":\"10.00\"}]";

    private static BigDecimal figure(JsonNode charts, String pointer) {
        return new BigDecimal(charts.at(pointer).asString("0"));
    }

    /** The list that a figure opens. */
    private static JsonNode list(Browser who, JsonNode drill) {
        String query = drill.path("query")
                .propertyStream()
                .map(each -> each.getKey() + "=" + each.getValue().asString())
                .collect(Collectors.joining("&"));
        return done(who.get("/api/" + drill.path("list").asString() + "?" + query))
                .body();
    }

    @Test
    void everyJobHasItsChartAndNobodyMore() {
        assertThat(drawn(charts(in(chain.a, "seller")))).containsExactly("selling");
        assertThat(drawn(charts(in(chain.a, "cashier")))).containsExactly("selling");
        assertThat(drawn(charts(in(chain.a, "keeper")))).containsExactly("storing");
        assertThat(drawn(charts(in(chain.a, "buyer")))).containsExactly("buying");
        assertThat(drawn(charts(in(chain.a, "accountant")))).containsExactly("money", "stores");
        assertThat(drawn(charts(in(chain.a, "manager")))).containsExactly("buying", "money", "stores", "storing");
        JsonNode asked = done(in(chain.a, "manager").get("/api/home/charts?store=" + chain.b.store()))
                .body();
        assertThat(asked.path("stores")).isEmpty();
        assertThat(drawn(asked)).doesNotContain("storing", "money");
        Browser debtors = chain.someone(
                        chain.a.store(), TwoStores.in(chain.newRole("open-items.view"), chain.a.store()))
                .browser();
        assertThat(drawn(charts(debtors))).containsExactly("money");
        assertThat(charts(debtors).at("/money/0").has("payable")).isFalse();
    }

    @Test
    void everyFigureIsWhatTheDocumentsSay() {
        Browser seller = in(chain.a, "seller");
        Browser keeper = in(chain.a, "keeper");
        Browser buyer = in(chain.a, "buyer");
        Browser manager = in(chain.a, "manager");
        Browser elsewhere = in(chain.b, "manager");
        JsonNode moved = charts(keeper);
        JsonNode ran = charts(manager);
        JsonNode away = charts(elsewhere);

        String supplier = party("suppliers", "\"termsDays\":30");
        String customer = party("customers", "\"credit\":true,\"termsDays\":30");
        String pieces =
                "\"party\":\"%s\",\"lines\":[{\"lineNo\":1,\"sku\":\"shirt\",\"quantity\":\"%s\",\"price\":\"2.00\","
                        + "\"amount\":\"%s\"}]";
        String one = pieces.formatted(supplier, "1", "2.00");
        for (int days : List.of(7, 8, 14, 15, 30, 31)) {
            post(chain.owner, "purchase-order", LocalDate.parse(today).minusDays(days), one);
        }
        String receipt = post(chain.owner, "purchase-receipt", pieces.formatted(supplier, "6", "12.00"));
        post(seller, "sales-delivery", pieces.formatted(customer, "3", "6.00"));
        String sale = post(seller, "retail-sale", "\"lines\":[{\"lineNo\":1," + ONE + "}]," + CASH);
        post(seller, "retail-sale", "\"lines\":[{\"lineNo\":1," + ONE + "}]," + CASH);
        post(
                seller,
                "retail-return",
                "\"lines\":[{\"lineNo\":1,\"sourceDocument\":\"" + sale + "\",\"sourceLine\":1," + ONE + "}]," + CASH);
        post(chain.owner, "retail-sale", "\"lines\":[{\"lineNo\":1," + ONE + "}]," + CASH);

        // One's own: 6 + 10 + 10 - 10, and nothing of what the owner sold.
        JsonNode own = charts(seller);
        assertThat(own.path("selling")).hasSize(14);
        assertThat(own.at("/selling/13/date").asString()).isEqualTo(today);
        assertThat(own.at("/selling/13/amount").asString()).isEqualTo("16.00");
        assertThat(own.at("/selling/13/count").asInt()).isEqualTo(3);
        assertThat(figure(own, "/selling/12/amount")).isZero();
        assertThat(list(seller, own.at("/selling/13/drill")).path("items")).hasSize(4);

        // A keeper sees no till and no money.
        JsonNode kept = charts(keeper);
        assertThat(kept.path("storing")).hasSize(14);
        assertThat(grown(moved, kept, "/storing/13/in")).isEqualByComparingTo("6");
        assertThat(grown(moved, kept, "/storing/13/out")).isEqualByComparingTo("3");
        assertThat(list(keeper, kept.at("/storing/13/drillIn")).path("items").toString())
                .contains(receipt);
        assertThat(kept.toString()).doesNotContain("amount", "sales\"", "receivable", "payable", ".00\"", "retail");
        JsonNode run = charts(manager);
        assertThat(grown(ran, run, "/storing/13/in")).isEqualByComparingTo("7");
        assertThat(grown(ran, run, "/storing/13/out")).isEqualByComparingTo("6");

        // The store's week, sales and returns apart; the other store is as it was.
        assertThat(run.path("stores")).hasSize(1);
        assertThat(grown(ran, run, "/stores/0/days/6/sales")).isEqualByComparingTo("36");
        assertThat(grown(ran, run, "/stores/0/days/6/returns")).isEqualByComparingTo("10");
        assertThat(grown(ran, run, "/stores/0/stock")).isEqualByComparingTo("1");
        assertThat(charts(elsewhere).path("stores")).isEqualTo(away.path("stores"));

        // Each age is its list, to the piece and to the cent.
        assertThat(grown(ran, run, "/buying/0/quantity")).isEqualByComparingTo("1");
        assertThat(grown(ran, run, "/buying/1/quantity")).isEqualByComparingTo("2");
        assertThat(grown(ran, run, "/buying/2/quantity")).isEqualByComparingTo("2");
        assertThat(grown(ran, run, "/buying/3/quantity")).isEqualByComparingTo("1");
        for (JsonNode age : charts(buyer).path("buying")) {
            JsonNode sums = list(buyer, age.path("drill")).path("sums");
            assertThat(age.path("orders").asLong()).isEqualTo(sums.path("count").asLong());
        }
        assertThat(grown(ran, run, "/money/0/receivable")).isEqualByComparingTo("6");
        assertThat(grown(ran, run, "/money/0/payable")).isEqualByComparingTo("12");
        for (JsonNode age : run.path("money")) {
            assertThat(list(manager, age.path("toCollect")).path("sums").path("open"))
                    .isEqualTo(age.path("receivable"));
            assertThat(list(manager, age.path("toPay")).path("sums").path("open"))
                    .isEqualTo(age.path("payable"));
        }
    }

    private static BigDecimal grown(JsonNode before, JsonNode after, String pointer) {
        return figure(after, pointer).subtract(figure(before, pointer));
    }
}
