package io.tongpin.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongpin.testing.BooksAreRight;
import io.tongpin.testing.Browser;
import io.tongpin.testing.Browser.Answer;
import io.tongpin.testing.NodeTest;
import io.tongpin.testing.TwoStores;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A keeper receives what somebody else has ordered without ever being told what it costs or whom it is from (仓管收货不见金额). */
@NodeTest
@ExtendWith(BooksAreRight.class)
class KeeperReceivesTest {

    private static final String PRICE = "7.774937";

    @LocalServerPort
    int port;

    private TwoStores chain = TwoStores.NONE;
    private String shirt = "";
    private String supplier = "";
    private Browser keeper = Browser.at(0);
    private Browser manager = Browser.at(0);

    @BeforeEach
    void aChainThatBuys() {
        chain = new TwoStores(port);
        shirt = chain.article();
        supplier = UUID.randomUUID().toString();
        chain.owner.put(
                "/api/suppliers/" + supplier,
                0,
                "{\"code\":\"%s\",\"name\":\"黄鹂制衣\"}".formatted(supplier.substring(0, 8)));
        keeper = somebody("keeper");
        manager = somebody("hq-manager");
    }

    private Browser somebody(String role) {
        return chain.someone(chain.a.store(), TwoStores.in(chain.role(role), chain.a.store()))
                .browser();
    }

    private String ordered() {
        return done(chain.post(chain.owner, "purchase-order", chain.a.store(), """
                "party":"%s","warehouse":"%s","lines":[
                  {"lineNo":1,"sku":"%s","quantity":"7","price":"%s","amount":"54.42","taxRate":"0.13","tax":"6.26"}]
                """.formatted(
                                supplier, chain.a.warehouse(), shirt, PRICE)))
                .text("/id");
    }

    private static Answer done(Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer;
    }

    private static ObjectNode proposed(Browser who, String order) {
        return (ObjectNode) done(who.get("/api/documents/" + order + "/open-lines?for=purchase-receipt"))
                .body();
    }

    private static Answer send(Browser who, ObjectNode body, String verb, int base) {
        return who.send(who.request("/api/documents/" + body.path("id").asString("") + verb)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", String.valueOf(base))
                .method(verb.isEmpty() ? "PUT" : "POST", BodyPublishers.ofString(body.toString())));
    }

    private JsonNode books(String document) {
        ObjectNode books = (ObjectNode)
                done(chain.owner.get("/api/documents/" + document + "/books")).body();
        books.remove("related");
        return books;
    }

    private static String told(Answer answer) {
        return answer.body().toString();
    }

    private static void isWithoutMoney(Answer answer) {
        assertThat(told(done(answer)))
                .doesNotContain(
                        PRICE, "54.42", "6.26", "黄鹂", "\"price\"", "\"amount\"", "\"tax\"", "\"due\"", "\"party")
                .doesNotContain("\"unitCost\"", "\"value\"", "\"listPrice\"", "\"landed\"", "\"discount\"");
    }

    /** The same act by both, in stores whose books were alike before. */
    @Test
    void theBooksAreTheSameAsIfAManagerHadReceived() {
        String one = ordered();
        String other = ordered();

        isWithoutMoney(keeper.get("/api/documents/" + one));
        isWithoutMoney(keeper.get("/api/documents/" + one + "/open-lines?for=purchase-receipt"));
        Answer byKeeper = send(keeper, proposed(keeper, one), "/post", 0);
        isWithoutMoney(byKeeper);
        Answer byManager = done(send(manager, proposed(manager, other), "/post", 0));

        String kept = byKeeper.text("/id");
        assertThat(byManager.text("/document/lines/0/price")).isEqualTo(PRICE);
        assertThat(worth(kept)).isEqualTo(worth(byManager.text("/id")));
        assertThat(chain.owner.get("/api/documents/" + kept).text("/partyName")).isEqualTo("黄鹂制衣");
        assertThat(told(chain.owner.get("/api/documents/" + kept))).contains("54.42", "6.26");
    }

    /** Accounts and amounts, and what each piece is worth. */
    private String worth(String document) {
        StringBuilder worth = new StringBuilder();
        JsonNode books = books(document);
        books.path("journal")
                .forEach(line -> worth.append(line.at("/account/code").asString(""))
                        .append(' ')
                        .append(line.path("debit").asString(""))
                        .append(' ')
                        .append(line.path("credit").asString(""))
                        .append('\n'));
        books.path("stock").forEach(move -> worth.append(move.path("value").asString("")));
        assertThat(worth.toString()).contains("54.42");
        return worth.toString();
    }

    @Test
    void inTwoPartsItComesToTheSameCents() {
        String order = ordered();
        ObjectNode first = proposed(keeper, order);
        ((ObjectNode) first.at("/lines/0")).put("quantity", "3");
        String begun = done(send(keeper, first, "/post", 0)).text("/id");
        String rest = done(send(keeper, proposed(keeper, order), "/post", 0)).text("/id");

        assertThat(done(chain.owner.get("/api/documents/" + begun)).text("/totals/amount"))
                .isEqualTo("23.32");
        assertThat(done(chain.owner.get("/api/documents/" + rest)).text("/totals/amount"))
                .isEqualTo("31.10");
    }

    @Test
    void whatTheyDoNotSeeStaysInADraft() {
        ObjectNode draft = proposed(manager, ordered());
        String id = draft.path("id").asString("");
        done(send(manager, draft, "", 0));

        ObjectNode theirs =
                (ObjectNode) done(keeper.get("/api/documents/" + id)).body();
        theirs.put("note", "少了一件");
        isWithoutMoney(send(keeper, theirs, "", 1));

        Answer whole = done(chain.owner.get("/api/documents/" + id));
        assertThat(whole.text("/note")).isEqualTo("少了一件");
        assertThat(whole.text("/party")).isEqualTo(supplier);
        assertThat(whole.text("/lines/0/price")).isEqualTo(PRICE);
        assertThat(whole.text("/lines/0/amount")).isEqualTo("54.42");
        assertThat(whole.text("/lines/0/tax")).isEqualTo("6.26");
    }

    /** Not even what is right: a guess would be confirmed. */
    @Test
    void whoDoesNotSeeAPriceMaySayNone() {
        String order = ordered();
        for (String guess : new String[] {PRICE, "1.00"}) {
            ObjectNode draft = proposed(keeper, order);
            ((ObjectNode) draft.at("/lines/0")).put("price", guess);
            Answer refused = send(keeper, draft, "/post", 0);
            assertThat(refused.status()).as(refused.toString()).isEqualTo(403);
            assertThat(refused.code()).isEqualTo("access.field-read-only");
            assertThat(told(refused)).contains("lines.price");
        }
        ObjectNode draft = proposed(keeper, order);
        draft.put("party", supplier);
        assertThat(send(keeper, draft, "", 0).code()).isEqualTo("access.field-read-only");
    }

    /** Goods that nobody has ordered come at what this supplier charged last; at nothing if there is no such price. */
    @Test
    void aLineOfTheirOwnHasThePriceOfTheLastTime() {
        String order = ordered();
        ObjectNode draft = proposed(keeper, order);
        ObjectNode more = ((ArrayNode) draft.path("lines")).addObject();
        more.put("lineNo", 2).put("sku", shirt).put("quantity", "2");
        Answer unknown = send(keeper, draft, "/post", 0);
        assertThat(unknown.code()).isEqualTo("access.price-needed");

        done(send(manager, proposed(manager, ordered()), "/post", 0));
        String id = done(send(keeper, draft, "/post", 0)).text("/id");

        Answer whole = done(chain.owner.get("/api/documents/" + id));
        assertThat(whole.text("/lines/1/price")).isEqualTo(PRICE);
        assertThat(whole.text("/lines/1/amount")).isEqualTo("15.55");
    }

    @Test
    void nothingIsFoundByWhatIsNotSeen() {
        ordered();
        isWithoutMoney(keeper.get("/api/documents?kind=purchase-order"));
        for (String filter : new String[] {"party=" + supplier, "open=true"}) {
            Answer refused = keeper.get("/api/documents?kind=purchase-order&" + filter);
            assertThat(refused.status()).isEqualTo(403);
            assertThat(refused.code()).isEqualTo("access.field-hidden");
        }
        assertThat(done(manager.get("/api/documents?kind=purchase-order&party=" + supplier))
                        .body()
                        .path("items"))
                .hasSize(1);
        assertThat(told(done(manager.get("/api/documents?kind=purchase-order"))))
                .contains("54.42", "黄鹂");
    }
}
