package io.tongpin.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongpin.platform.Greeting;
import io.tongpin.testing.Browser;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import tools.jackson.databind.JsonNode;

/** The demo chain while people work in it: who comes in there, and what its books say. */
final class OpenDemo {

    static final String STORE = "上海淮海店";

    /** What things cost, and what is earned with them. */
    static final String COST = "成本|毛利|进价";

    /** Whoever moves goods is told of no money at all. */
    static final String MONEY = "¥|￥|单价|(?<!差异)金额|" + COST;

    /** By port: whoever is signed in stays so from one test to the next. */
    private static final Map<Integer, OpenDemo> OPEN = new ConcurrentHashMap<>();

    private final int port;
    private final String password;
    private final Map<String, Browser> sessions = new HashMap<>();

    OpenDemo(int port, String password) {
        this.port = port;
        this.password = password;
    }

    static OpenDemo of(int port, ObjectProvider<Greeting> greetings) {
        return OPEN.computeIfAbsent(port, one -> new OpenDemo(one, passwordIn(greetings)));
    }

    /** What the node told at its start: who works there, and the password of all of them. */
    static Stream<String> told(ObjectProvider<Greeting> greetings) {
        return greetings.orderedStream().flatMap(greeting -> greeting.lines(Locale.SIMPLIFIED_CHINESE).stream());
    }

    static String passwordIn(ObjectProvider<Greeting> greetings) {
        return told(greetings)
                .filter(line -> line.contains("boss / "))
                .map(line -> line.substring(line.indexOf("boss / ") + "boss / ".length()))
                .findFirst()
                .orElseThrow();
    }

    /** One of an article in the first store. */
    record Thing(String sku, String code, String barcode, String warehouse) {}

    AtWork byKeyboard(String login, String unseen) {
        return new AtWork(port, in(login), Screen.Size.DESK, login, unseen);
    }

    AtWork byThumb(String login, String unseen) {
        return new AtWork(port, in(login), Screen.Size.PHONE, login, unseen);
    }

    Browser in(String login) {
        return sessions.computeIfAbsent(login, one -> {
            Browser person = Browser.at(port);
            assertThat(person.signIn(one, password).status()).as(one).isEqualTo(200);
            return person;
        });
    }

    Browser boss() {
        return in("boss");
    }

    /** What lies in the first store of a style. */
    List<Thing> goods(String style) {
        return stock(style)
                .map(row -> new Thing(
                        row.path("sku").asString(),
                        row.path("skuCode").asString(),
                        row.path("barcode").asString(),
                        row.path("warehouse").asString()))
                .toList();
    }

    BigDecimal onHand(Thing thing) {
        return stock(thing.code())
                .filter(row -> row.path("sku").asString().equals(thing.sku()))
                .map(row -> new BigDecimal(row.path("onHand").asString()))
                .findFirst()
                .orElse(BigDecimal.ZERO);
    }

    private Stream<JsonNode> stock(String code) {
        return boss().get("/api/stock?limit=200&q=" + URLEncoder.encode(code, StandardCharsets.UTF_8))
                .body()
                .path("items")
                .valueStream()
                .filter(row -> row.path("warehouseName").asString().startsWith(STORE));
    }

    /** How many days this person has closed. */
    int closedBy(String login) {
        return in(login)
                .get("/api/documents?kind=daily-close&mine=true&limit=100")
                .body()
                .path("items")
                .size();
    }

    /** Somebody counts there, if nobody does so yet. */
    void counting(String warehouse) {
        boolean begun = in("keeper").get("/api/counts").body().toString().contains("\"OPEN\"");
        if (!begun) {
            Browser.Answer answer = in("keeper").put("/api/counts/" + UUID.randomUUID(), 0, """
                    {"warehouse":"%s","name":"盘点","scope":"WHOLE","categories":[],"brands":[],"idleDays":null,
                     "classes":[],"blind":true,"reasonAbove":null}""".formatted(warehouse));
            assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        }
    }

    /** How many pieces are on a slip. */
    static BigDecimal pieces(JsonNode paper) {
        return paper.path("lines")
                .valueStream()
                .map(line -> new BigDecimal(line.path("quantity").asString()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
