package io.tongpin.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongpin.testing.BooksAreRight;
import io.tongpin.testing.Browser;
import io.tongpin.testing.Browser.Answer;
import io.tongpin.testing.NodeTest;
import io.tongpin.testing.TwoStores;
import io.tongpin.testing.TwoStores.Shop;
import io.tongpin.testing.TwoStores.Someone;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What somebody has to approve is posted by who may, and by nobody else (审核). S25 of the scenarios in shared/data/roles. */
@NodeTest
@ExtendWith(BooksAreRight.class)
class ApprovalOverHttpTest {

    private static final String LARGE = "{\"kind\":\"purchase-order\",\"above\":\"1000.00\"}";

    @LocalServerPort
    int port;

    private TwoStores chain = TwoStores.NONE;
    private String shirt = "";
    private String supplier = "";
    private Someone buyer = new Someone("", "", Browser.at(0));
    private Someone chief = buyer;

    @BeforeEach
    void oneWhoPostsAndOneWhoApproves() {
        chain = new TwoStores(port);
        rules("");
        shirt = chain.article();
        supplier = UUID.randomUUID().toString();
        chain.owner.put(
                "/api/suppliers/" + supplier,
                0,
                "{\"code\":\"%s\",\"name\":\"南方\",\"termsDays\":30}".formatted(supplier.substring(0, 8)));
        String enters = chain.newRole(
                "purchasing.view",
                "purchasing.create",
                "purchasing.edit",
                "purchasing.post",
                "supplier.view",
                "cost.view");
        buyer = someone(enters, chain.a);
        chief = someone(chain.newRole("purchasing.*", "supplier.view", "cost.view"), chain.a);
    }

    @AfterEach
    void asItWas() {
        rules("");
    }

    private Someone someone(String role, Shop shop) {
        return chain.someone(shop.store(), TwoStores.in(role, shop.store()));
    }

    private Answer rules(String rules) {
        return rules(chain.owner, rules);
    }

    private Answer rules(Browser who, String rules) {
        int version = Integer.parseInt(chain.owner.get("/api/approvals").text("/version"));
        return who.put("/api/approvals", version, "{\"rules\":[" + rules + "]}");
    }

    private Answer order(Browser by, Shop shop, int pieces) {
        return chain.post(by, "purchase-order", shop.store(), content(shop, pieces));
    }

    private String content(Shop shop, int pieces) {
        return """
                "party":"%s","warehouse":"%s","lines":[{"lineNo":1,"sku":"%s","quantity":"%d","price":"10.00","amount":"%d.00"}]
                """.formatted(supplier, shop.warehouse(), shirt, pieces, 10 * pieces);
    }

    private String draft(Browser by, int pieces) {
        String id = UUID.randomUUID().toString();
        Answer saved = by.put(
                "/api/documents/" + id,
                0,
                TwoStores.body(id, "purchase-order", chain.a.store(), content(chain.a, pieces)));
        assertThat(saved.status()).as(saved.toString()).isEqualTo(200);
        return id;
    }

    private static Answer post(Browser by, String id) {
        Answer shown = by.get("/api/documents/" + id);
        return by.send(by.request("/api/documents/" + id + "/post")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", shown.text("/version"))
                .POST(BodyPublishers.ofString(shown.body().toString())));
    }

    private static void done(Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    }

    private static void unapproved(Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(409);
        assertThat(answer.code()).isEqualTo("documents.needs-approval");
    }

    @Test
    void whereNothingIsSaidWhoMayPostPosts() {
        done(order(buyer.browser(), chain.a, 500));
    }

    @Test
    void fromTheAmountOnOnlyWhoMayApprove() {
        done(rules(LARGE));

        done(order(buyer.browser(), chain.a, 99));
        unapproved(order(buyer.browser(), chain.a, 100));
        done(order(chief.browser(), chain.a, 100));
        done(chain.post(buyer.browser(), "purchase-receipt", chain.a.store(), content(chain.a, 100)));
    }

    @Test
    void theRightHoldsWhereItWasGiven() {
        Someone there = someone(chain.newRole("purchase-order.approve", "supplier.view"), chain.b);
        done(rules(LARGE));
        String posts =
                chain.newRole("purchasing.create", "purchasing.view", "purchasing.post", "supplier.view", "cost.view");
        Someone both = chain.someone(
                chain.a.store(),
                TwoStores.in(posts, chain.a.store()),
                TwoStores.in(posts, chain.b.store()),
                TwoStores.in(chain.newRole("purchasing.approve"), chain.b.store()));

        unapproved(order(both.browser(), chain.a, 100));
        done(order(both.browser(), chain.b, 100));
        assertThat(order(there.browser(), chain.b, 100).status()).isEqualTo(403);
    }

    @Test
    void aRuleForOneStoreIsSilentInAnother() {
        done(rules("{\"kind\":\"purchase-order\",\"stores\":[\"%s\"]}".formatted(chain.b.store())));

        done(order(buyer.browser(), chain.a, 500));
    }

    @Test
    void itIsSaidBeforeWithWhoCouldAndDoneWhenTheyAreAsked() {
        done(rules(LARGE));
        String order = draft(buyer.browser(), 200);

        Answer against = buyer.browser().get("/api/documents/" + order + "/duties");
        assertThat(against.text("/against/code")).isEqualTo("documents.needs-approval");
        assertThat(against.text("/against/words")).contains("可以审核的人：").doesNotContain("—");
        Answer why = buyer.browser().get("/api/documents/" + order + "/explain");
        assertThat(why.text("/duties/0/duty")).isEqualTo("approve");
        assertThat(why.text("/may")).isEqualTo("false");
        unapproved(post(buyer.browser(), order));
        Answer whom = buyer.browser().get("/api/requests/whom?act=post&document=" + order);
        assertThat(whom.body().toString()).contains(chief.id()).doesNotContain(buyer.id());

        String request = UUID.randomUUID().toString();
        done(buyer.browser()
                .post(
                        "/api/requests",
                        "{\"id\":\"%s\",\"act\":\"post\",\"document\":\"%s\",\"version\":1,\"reason\":\"换季\",\"to\":\"%s\"}"
                                .formatted(request, order, chief.id())));
        done(chief.browser().post("/api/requests/" + request + "/accept", "{}"));
        assertThat(buyer.browser().get("/api/documents/" + order).text("/state"))
                .isEqualTo("POSTED");
    }

    /** On a telephone that is all one decides by; whoever is not told what goods cost is not told here either. */
    @Test
    void whatIsAskedSaysWhatThePaperComesTo() {
        Someone counts = someone(chain.newRole("purchasing.view", "purchasing.post"), chain.a);
        String order = draft(buyer.browser(), 200);
        done(buyer.browser()
                .post(
                        "/api/requests",
                        "{\"id\":\"%s\",\"act\":\"post\",\"document\":\"%s\",\"version\":1,\"reason\":\"换季\"}"
                                .formatted(UUID.randomUUID(), order)));

        Answer told = chief.browser().get("/api/requests?document=" + order);
        assertThat(told.text("/items/0/paper/partyName")).isEqualTo("南方");
        assertThat(told.text("/items/0/paper/quantity")).isEqualTo("200");
        assertThat(told.text("/items/0/paper/amount")).isEqualTo("2000.00");
        Answer kept = counts.browser().get("/api/requests?document=" + order);
        assertThat(kept.body().at("/items/0/paper").propertyNames()).containsExactly("quantity");
    }

    /** Before a rule is saved one learns whom it would have stopped, and at which papers. */
    @Test
    void aRuleIsTriedOnWhatWasPosted() {
        done(order(buyer.browser(), chain.a, 99));
        String stopped = order(buyer.browser(), chain.a, 100).text("/number");
        done(order(chief.browser(), chain.a, 500));

        Answer tried = chain.owner.post("/api/approvals/what-if", "{\"rules\":[" + LARGE + "]}");
        done(tried);
        List<JsonNode> theirs = tried.body()
                .path("refused")
                .valueStream()
                .filter(one -> one.path("user").asString("").equals(buyer.id()))
                .toList();
        assertThat(theirs).hasSize(1);
        assertThat(theirs.getFirst().path("right").asString("")).isEqualTo("purchase-order");
        assertThat(theirs.getFirst().path("count").asInt()).isEqualTo(1);
        assertThat(theirs.getFirst().at("/examples/0/number").asString("")).isEqualTo(stopped);
        assertThat(tried.body().path("refused").toString()).doesNotContain(chief.id());

        done(rules(LARGE));
        assertThat(chain.owner
                        .post("/api/approvals/what-if", "{\"rules\":[" + LARGE + "]}")
                        .body()
                        .path("refused")
                        .toString())
                .as("what is refused today is no news")
                .doesNotContain(buyer.id());
        assertThat(buyer.browser()
                        .post("/api/approvals/what-if", "{\"rules\":[]}")
                        .status())
                .isEqualTo(403);
    }

    /** A colleague who may post but not approve does not let it through either. */
    @Test
    void whoMayNotApproveDoesNotDoItWhenAsked() {
        done(rules(LARGE));
        Someone other = someone(chain.newRole("purchasing.view", "purchasing.post", "supplier.view"), chain.a);
        String order = draft(buyer.browser(), 200);
        String request = UUID.randomUUID().toString();
        done(buyer.browser()
                .post(
                        "/api/requests",
                        "{\"id\":\"%s\",\"act\":\"post\",\"document\":\"%s\",\"version\":1,\"reason\":\"换季\"}"
                                .formatted(request, order)));

        unapproved(other.browser().post("/api/requests/" + request + "/accept", "{}"));
        assertThat(buyer.browser().get("/api/documents/" + order).text("/state"))
                .isEqualTo("DRAFT");
    }

    /** S7: who approves by the company's rules does not approve their own, where nobody is to do that. */
    @Test
    void aManagerDoesNotApproveTheirOwnTransferWhereThatIsKeptApart() {
        done(rules("{\"kind\":\"transfer-ship\"}"));
        Someone one = someone(chain.role("manager"), chain.a);
        Someone other = someone(chain.role("manager"), chain.a);
        keepApart("{\"duty\":\"enter-post\"}");
        try {
            String own = transfer(one.browser());
            assertThat(post(one.browser(), own).code()).isEqualTo("documents.entered-by-same");
            assertThat(post(someone(chain.role("manager"), chain.b).browser(), own)
                            .status())
                    .isEqualTo(403);
            done(post(other.browser(), own));
        } finally {
            keepApart("");
        }
        done(post(one.browser(), transfer(one.browser())));
        Someone keeper = someone(chain.role("keeper"), chain.a);
        unapproved(post(keeper.browser(), transfer(keeper.browser())));
    }

    private void keepApart(String rules) {
        int version = Integer.parseInt(chain.owner.get("/api/duties").text("/version"));
        done(chain.owner.put("/api/duties", version, "{\"rules\":[" + rules + "]}"));
    }

    private String transfer(Browser by) {
        String id = UUID.randomUUID().toString();
        String content = """
                "warehouse":"%s","toWarehouse":"%s","lines":[{"lineNo":1,"sku":"%s","quantity":"1","amount":"0.00"}]
                """.formatted(chain.a.warehouse(), chain.b.warehouse(), shirt);
        done(by.put("/api/documents/" + id, 0, TwoStores.body(id, "transfer-ship", chain.a.store(), content)));
        return id;
    }

    @Test
    void nonsenseIsRefusedAndTheSettingBelongsToWhoRunsTheCompany() {
        assertThat(rules("{\"kind\":\"tea\"}").code()).isEqualTo("documents.kind-unknown");
        assertThat(rules("{\"kind\":\"purchase-order\",\"above\":\"-1\"}").code())
                .isEqualTo("documents.duty-amount-wrong");
        assertThat(rules("{\"kind\":\"purchase-order\",\"stores\":[\"%s\"]}".formatted(UUID.randomUUID()))
                        .code())
                .isEqualTo("documents.duty-store-unknown");
        assertThat(rules(LARGE + "," + LARGE).code()).isEqualTo("documents.approval-twice");
        assertThat(rules(chief.browser(), LARGE).status()).isEqualTo(403);
        assertThat(chain.owner.get("/api/approvals").body().path("rules")).isEmpty();
    }
}
