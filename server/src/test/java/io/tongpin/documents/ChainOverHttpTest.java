package io.tongpin.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongpin.testing.BooksAreRight;
import io.tongpin.testing.Browser;
import io.tongpin.testing.Browser.Answer;
import io.tongpin.testing.NodeTest;
import io.tongpin.testing.TwoStores;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/** Where a document stands: what is done and open of its way, what comes next and whose turn it is (单据流程). */
@NodeTest
@ExtendWith(BooksAreRight.class)
class ChainOverHttpTest {

    @LocalServerPort
    int port;

    private TwoStores chain = TwoStores.NONE;
    private Browser owner = Browser.at(0);
    private String shirt = "";
    private String supplier = "";

    @BeforeEach
    void aChainThatBuys() {
        chain = new TwoStores(port);
        owner = chain.owner;
        shirt = chain.article();
        supplier = supplier();
    }

    private String supplier() {
        String id = UUID.randomUUID().toString();
        owner.put("/api/suppliers/" + id, 0, """
                {"code":"%s","name":"黄鹂制衣","termsDays":30}""".formatted(id.substring(0, 8)));
        return id;
    }

    private String order(String from, int pieces) {
        return done(chain.post(owner, "purchase-order", chain.a.store(), """
                "party":"%s","warehouse":"%s","lines":[
                  {"lineNo":1,"sku":"%s","quantity":"%d","price":"2.00","amount":"%d.00"}]
                """.formatted(
                                from, chain.a.warehouse(), shirt, pieces, 2 * pieces)))
                .text("/id");
    }

    private static Answer done(Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer;
    }

    private String go(String proposal, int pieces) {
        ObjectNode body =
                (ObjectNode) done(owner.get("/api/documents/" + proposal)).body();
        if (pieces > 0) {
            ObjectNode line = (ObjectNode) body.path("lines").path(0);
            line.put("quantity", Integer.toString(pieces));
            if (line.path("price").isString()) {
                line.put("amount", 2 * pieces + ".00");
            }
        }
        body.put("reason", "断货");
        return done(send(body)).text("/id");
    }

    private Answer send(ObjectNode body) {
        return owner.send(owner.request("/api/documents/" + body.path("id").asString("") + "/post")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", "0")
                .POST(BodyPublishers.ofString(body.toString())));
    }

    private static JsonNode standing(Browser who, String document) {
        return done(who.get("/api/documents/" + document + "/chain")).body();
    }

    private static List<String> steps(JsonNode standing) {
        List<String> steps = new ArrayList<>();
        standing.path("steps")
                .forEach(step -> steps.add(step.path("kind").asString("") + " "
                        + step.path("state").asString("") + " "
                        + step.path("open").asString("")
                        + step.path("due").asString("")));
        return steps;
    }

    private static String next(JsonNode standing, String kind) {
        for (JsonNode one : standing.path("next")) {
            if (one.path("kind").asString("").equals(kind)) {
                return one.path("left").asBoolean() + " " + one.path("open").asString("")
                        + one.path("due").asString("");
            }
        }
        return "";
    }

    private Set<String> listed(String progress) {
        Set<String> found = new TreeSet<>();
        done(owner.get("/api/documents?kind=purchase-order&party=" + supplier + "&progress=" + progress))
                .body()
                .path("items")
                .forEach(row -> found.add(row.path("id").asString("")));
        return found;
    }

    @Test
    void anOrderComesInPartsIsGivenUpAndPaid() {
        String order = order(supplier, 10);
        assertThat(steps(standing(owner, order)))
                .containsExactly("purchase-order DONE ", "purchase-receipt OPEN 10", "supplier-payment OPEN ");
        assertThat(listed("OPEN")).containsExactly(order);

        String receipt = go(order + "/open-lines?for=purchase-receipt", 4);
        JsonNode half = standing(owner, order);
        assertThat(steps(half))
                .containsExactly("purchase-order DONE ", "purchase-receipt PART 6", "supplier-payment OPEN 8.00");
        assertThat(next(half, "purchase-receipt")).isEqualTo("true 6");
        assertThat(next(half, "purchase-closing")).isEqualTo("true 6");
        assertThat(half.path("turn").path("kind").asString("")).isEqualTo("purchase-receipt");
        assertThat(half.path("turn").path("mine").asBoolean()).isTrue();
        assertThat(listed("PART")).containsExactly(order);
        assertThat(listed("UNFINISHED")).containsExactly(order);

        String closing = go(order + "/open-lines?for=purchase-closing", 0);
        JsonNode closed = standing(owner, receipt);
        assertThat(steps(closed).get(1)).isEqualTo("purchase-receipt DONE 0");
        assertThat(next(standing(owner, order), "purchase-receipt")).isEqualTo("false 0");
        assertThat(next(closed, "purchase-return")).isEqualTo("true 4");
        assertThat(closed.path("members")).hasSize(3);
        assertThat(closed.path("turn").path("kind").asString("")).isEqualTo("supplier-payment");
        assertThat(listed("DONE")).containsExactly(order);
        assertThat(owner.get("/api/documents/" + order + "/open-lines?for=purchase-receipt")
                        .code())
                .isEqualTo("documents.nothing-open");

        go(receipt + "/open-lines?for=supplier-payment", 0);
        assertThat(steps(standing(owner, order)).get(2)).isEqualTo("supplier-payment DONE 0.00");
        assertThat(standing(owner, order).path("turn").isObject()).isFalse();

        done(owner.post("/api/documents/" + closing + "/reverse", """
                {"id":"%s","reason":"又有货了"}""".formatted(UUID.randomUUID())));
        assertThat(listed("PART")).containsExactly(order);
        assertThat(next(standing(owner, order), "purchase-receipt")).isEqualTo("true 6");
        assertThat(standing(owner, order).path("members")).hasSize(5);
    }

    @Test
    void anOrderIsNotGivenUpWithoutAReasonNorTwice() {
        String order = order(supplier, 3);
        ObjectNode body = (ObjectNode) done(owner.get("/api/documents/" + order + "/open-lines?for=purchase-closing"))
                .body();

        assertThat(send(body).code()).isEqualTo("documents.reason-required");
        body.put("reason", "断货");
        done(send(body));
        body.put("id", UUID.randomUUID().toString());
        assertThat(send(body).code()).isEqualTo("documents.more-than-open");
    }

    @Test
    void oneReceiptBringsWhatIsOpenOfThreeOrdersOfOneSupplier() {
        String one = order(supplier, 5);
        String two = order(supplier, 6);
        String three = order(supplier, 7);
        String before = go(two + "/open-lines?for=purchase-receipt", 2);

        String all = "open-lines?for=purchase-receipt&documents=" + one + "&documents=" + two + "&documents=" + three;
        String receipt = go(all, 0);

        assertThat(listed("DONE")).containsExactlyInAnyOrder(one, two, three);
        JsonNode members = standing(owner, receipt).path("members");
        assertThat(members).hasSize(5);
        assertThat(owner.get("/api/documents/" + all).code()).isEqualTo("documents.nothing-open-of-all");
        String pay = "open-lines?for=supplier-payment&documents=" + receipt + "," + before;
        Answer paid = done(owner.get("/api/documents/" + pay));
        assertThat(paid.text("/tenders/0/amount")).isEqualTo("36.00");
        assertThat(paid.body().path("allocations")).hasSize(2);
        go(pay, 0);
        assertThat(steps(standing(owner, one)).get(2)).isEqualTo("supplier-payment DONE 0.00");

        String stranger = order(supplier(), 1);
        String mine = order(supplier, 1);
        assertThat(owner.get("/api/documents/open-lines?for=purchase-receipt&documents=" + mine + "&documents="
                                + stranger)
                        .code())
                .isEqualTo("documents.not-of-one-party");
    }

    /** Whoever sees one end of the way sees how many more there are, and nothing else of them. */
    @Test
    void whatIsNotOnesOwnToSeeIsOnlyCounted() {
        String order = order(supplier, 10);
        String receipt = go(order + "/open-lines?for=purchase-receipt", 4);
        go(receipt + "/open-lines?for=supplier-payment", 0);
        Browser receives = chain.someone(
                        chain.a.store(),
                        TwoStores.in(
                                chain.newRole("purchase-receipt.view", "purchase-receipt.create"), chain.a.store()))
                .browser();

        JsonNode seen = standing(receives, receipt);

        assertThat(seen.path("members")).hasSize(1);
        assertThat(seen.path("hidden").asInt()).isEqualTo(2);
        assertThat(seen.toString()).doesNotContain(order).doesNotContain("8.00").doesNotContain("黄鹂");
        assertThat(receives.get("/api/documents/" + order + "/chain").status()).isEqualTo(404);
        assertThat(receives.get("/api/documents/open-lines?for=purchase-receipt&documents=" + order)
                        .status())
                .isEqualTo(404);
        Browser elsewhere = chain.someone(chain.b.store(), TwoStores.in(chain.role("manager"), chain.b.store()))
                .browser();
        assertThat(elsewhere.get("/api/documents/" + receipt + "/chain").status())
                .isEqualTo(404);
    }

    @Test
    void aKeeperIsToldHowManyPiecesAreOpenAndNotWhatTheyCost() {
        String order = order(supplier, 10);
        String receipt = go(order + "/open-lines?for=purchase-receipt", 4);
        Browser keeper = chain.someone(chain.a.store(), TwoStores.in(chain.role("keeper"), chain.a.store()))
                .browser();

        JsonNode seen = standing(keeper, receipt);

        assertThat(steps(seen))
                .containsExactly("purchase-order DONE ", "purchase-receipt PART 6", "supplier-payment UNSEEN ");
        assertThat(seen.toString())
                .doesNotContain("\"amount\"")
                .doesNotContain("\"due\"")
                .doesNotContain("8.00")
                .doesNotContain("20.00");
    }

    /** Of what was sent to another shop it is said that the turn is theirs, and not who works there. */
    @Test
    void colleaguesAreNamedWhereOneSeesThem() {
        Browser here = chain.someone(chain.a.store(), TwoStores.in(chain.role("keeper"), chain.a.store()))
                .browser();
        Browser there = chain.someone(chain.b.store(), TwoStores.in(chain.role("keeper"), chain.b.store()))
                .browser();
        String sent = done(chain.post(owner, "transfer-ship", chain.a.store(), """
                "warehouse":"%s","toWarehouse":"%s","lines":[{"lineNo":1,"sku":"%s","quantity":"2"}]
                """.formatted(
                                chain.a.warehouse(), chain.b.warehouse(), shirt)))
                .text("/id");

        JsonNode ours = standing(here, sent).path("turn");
        JsonNode theirs = standing(there, sent).path("turn");

        assertThat(ours.path("kind").asString("")).isEqualTo("transfer-receive");
        assertThat(ours.path("place").asString("")).isEqualTo("解放路店");
        assertThat(ours.path("mine").asBoolean()).isFalse();
        assertThat(ours.path("people")).isEmpty();
        assertThat(theirs.path("mine").asBoolean()).isTrue();
        assertThat(standing(owner, sent).path("turn").path("people")).isNotEmpty();
    }

    @Test
    void theWorkOfTheDayIsWhatOneMayDo() {
        Browser keeper = chain.someone(chain.a.store(), TwoStores.in(chain.role("keeper"), chain.a.store()))
                .browser();
        // What they see of the other shop is its till, and no order of its.
        Browser elsewhere = chain.someone(
                        chain.b.store(),
                        TwoStores.in(chain.role("keeper"), chain.b.store()),
                        TwoStores.in(chain.newRole("retail-sale.view"), chain.a.store()))
                .browser();
        JsonNode before = toReceive(elsewhere);

        order(supplier, 10);
        JsonNode desk = done(keeper.get("/api/home/desk")).body();

        assertThat(desk.path("sections")).hasSize(1);
        assertThat(desk.at("/sections/0/job").asString("")).isEqualTo("storing");
        JsonNode first = desk.at("/sections/0/tasks/0");
        assertThat(first.path("code").asString("")).isEqualTo("to-receive");
        JsonNode list = done(keeper.get("/api/documents?kind=purchase-order&progress="
                        + first.at("/drill/query/progress").asString("")))
                .body();
        assertThat(list.at("/sums/count").asLong())
                .isEqualTo(first.path("count").asLong())
                .isPositive();
        assertThat(desk.path("sales").isObject()).isFalse();
        assertThat(toReceive(elsewhere)).isEqualTo(before);
    }

    /** What somebody is told of orders to receive; others leave orders of their own in that shop. */
    private JsonNode toReceive(Browser who) {
        for (JsonNode task : done(who.get("/api/home/desk")).body().at("/sections/0/tasks")) {
            if (task.path("code").asString("").equals("to-receive")) {
                return task;
            }
        }
        return MissingNode.getInstance();
    }
}
