package io.tongpin.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongpin.testing.BooksAreRight;
import io.tongpin.testing.Browser;
import io.tongpin.testing.Browser.Answer;
import io.tongpin.testing.Colleague;
import io.tongpin.testing.NodeTest;
import io.tongpin.testing.TwoStores;
import io.tongpin.testing.TwoStores.Shop;
import io.tongpin.testing.TwoStores.Someone;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What two should do, one does not, where the company says so (岗位分离). The scenarios are those of shared/data/roles. */
@NodeTest
@ExtendWith(BooksAreRight.class)
class DutiesOverHttpTest {

    @LocalServerPort
    int port;

    private TwoStores chain = TwoStores.NONE;
    private String shirt = "";
    private String supplier = "";
    private Browser one = Browser.at(0);
    private Browser two = Browser.at(0);

    @BeforeEach
    void twoWhoMayEverythingInOneStore() {
        chain = new TwoStores(port);
        keepApart("");
        shirt = chain.article();
        supplier = UUID.randomUUID().toString();
        chain.owner.put(
                "/api/suppliers/" + supplier,
                0,
                "{\"code\":\"%s\",\"name\":\"南方\",\"termsDays\":30}".formatted(supplier.substring(0, 8)));
        String role = chain.newRole(
                "purchasing.*", "sales.*", "pos.*", "inventory.*", "payments.*", "supplier.view", "cost.view");
        one = someone(role).browser();
        two = someone(role).browser();
    }

    @AfterEach
    void asItWas() {
        keepApart("");
    }

    private Someone someone(String role) {
        return chain.someone(chain.a.store(), TwoStores.in(role, chain.a.store()));
    }

    private Answer keepApart(String rules) {
        return keepApart(chain.owner, rules);
    }

    private Answer keepApart(Browser who, String rules) {
        int version = Integer.parseInt(chain.owner.get("/api/duties").text("/version"));
        return who.put("/api/duties", version, "{\"rules\":[" + rules + "]}");
    }

    private static String rule(String duty, String more) {
        return "{\"duty\":\"" + duty + "\"" + more + "}";
    }

    private String goods(Shop shop, String more) {
        return """
                "party":"%s","warehouse":"%s","lines":[{"lineNo":1,"sku":"%s","quantity":"2","price":"5.00","amount":"10.00"%s}]
                """.formatted(supplier, shop.warehouse(), shirt, more);
    }

    private String saved(Browser by, String kind, String content) {
        String id = UUID.randomUUID().toString();
        Answer draft = by.put("/api/documents/" + id, 0, TwoStores.body(id, kind, chain.a.store(), content));
        assertThat(draft.status()).as(draft.toString()).isEqualTo(200);
        return id;
    }

    /** As the screen does: what was shown is what is sent. */
    private static Answer post(Browser by, String id) {
        Answer shown = by.get("/api/documents/" + id);
        return send(
                by, id, UUID.randomUUID(), shown.text("/version"), shown.body().toString());
    }

    private static Answer send(Browser by, String id, UUID command, String version, String body) {
        return by.send(by.request("/api/documents/" + id + "/post")
                .header("Idempotency-Key", command.toString())
                .header("If-Match", version)
                .POST(BodyPublishers.ofString(body)));
    }

    /** Reads it again and tries again, as somebody does who is told that it was changed. */
    private static Answer postedAtLast(Browser by, String id) {
        Answer last = post(by, id);
        for (int tries = 1; tries < 4 && last.status() == 409; tries++) {
            last = post(by, id);
        }
        return last;
    }

    private String posted(Browser by, String kind, String content) {
        Answer done = chain.post(by, kind, chain.a.store(), content);
        assertThat(done.status()).as(done.toString()).isEqualTo(200);
        return done.text("/id");
    }

    private static void refused(Answer answer, String code) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(409);
        assertThat(answer.code()).isEqualTo(code);
    }

    private static void done(Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    }

    private static String against(Browser by, String id, String query) {
        return by.get("/api/documents/" + id + "/duties" + query).text("/against/code");
    }

    @Test
    void whereNothingIsSaidOneDoesEverything() {
        done(post(one, saved(one, "purchase-receipt", goods(chain.a, ""))));
        assertThat(chain.owner.get("/api/duties").body().path("rules")).isEmpty();
    }

    /** Who may not post what they have entered does not get it posted by whoever stands in for them. */
    @Test
    void nobodyHasAStandInDoWhatTheyMayNotThemselves() {
        keepApart(rule("enter-post", ""));
        String role = chain.newRole("purchasing.*", "supplier.view", "cost.view", "access.delegate");
        Someone anna = someone(role);
        Someone carl = someone(role);
        Colleague bert =
                Colleague.in(chain, port, chain.a.store(), TwoStores.in(chain.role("cashier"), chain.a.store()));
        lend(anna, bert, role);
        String receipt = saved(anna.browser(), "purchase-receipt", goods(chain.a, ""));

        refused(post(bert.browser(), receipt), "documents.lender-by-same");
        assertThat(against(bert.browser(), receipt, "")).isEqualTo("documents.lender-by-same");
        Answer named = post(bert.browser(), receipt);
        assertThat(named.text("/facts/duty")).as(named.toString()).isEqualTo("enter-post");
        assertThat(named.text("/facts/may")).isNotEmpty().isNotEqualTo("—");

        done(post(bert.browser(), saved(carl.browser(), "purchase-receipt", goods(chain.a, ""))));
        lend(carl, bert, role);
        done(post(bert.browser(), receipt)); // In the stead of Carl, who might.
    }

    private void lend(Someone by, Colleague to, String role) {
        done(by.browser().post("/api/delegations", """
                {"receiver":"%s","until":"%s","reason":"休假","lent":[{"role":"%s","scope":"unit","unit":"%s"}]}""".formatted(
                        to.id(), Instant.now().plusSeconds(600), role, chain.a.store())));
    }

    /** RC062, S7. */
    @Test
    void whoEnteredDoesNotPost() {
        keepApart(rule("enter-post", ""));
        String receipt = saved(one, "purchase-receipt", goods(chain.a, ""));

        assertThat(against(one, receipt, "")).isEqualTo("documents.entered-by-same");
        assertThat(against(two, receipt, "")).isEmpty();
        Answer own = post(one, receipt);
        refused(own, "documents.entered-by-same");
        assertThat(own.text("/facts/may")).isNotEmpty().isNotEqualTo("—");
        assertThat(own.text("/title")).contains("某人", own.text("/facts/may"));
        done(post(two, receipt));
        done(chain.sell(one, chain.a, shirt));
    }

    @Test
    void norWhoChangedItNorWhoChangesItInPosting() {
        keepApart(rule("enter-post", ""));
        String receipt = saved(one, "purchase-receipt", goods(chain.a, ""));
        String more =
                TwoStores.body(receipt, "purchase-receipt", chain.a.store(), "\"note\":\"改过\"," + goods(chain.a, ""));

        refused(send(two, receipt, UUID.randomUUID(), "1", more), "documents.entered-by-same");
        assertThat(against(two, receipt, "?touched=true&kind=purchase-receipt&store=" + chain.a.store()))
                .isEqualTo("documents.entered-by-same");
        done(two.put("/api/documents/" + receipt, 1, more));
        refused(post(two, receipt), "documents.entered-by-same");
        refused(post(one, receipt), "documents.entered-by-same");
        done(post(chain.owner, receipt));
        refused(chain.post(one, "purchase-receipt", chain.a.store(), goods(chain.a, "")), "documents.entered-by-same");
    }

    @Test
    void theOwnerIsNobodySpecialUnlessTheRuleSaysSo() {
        keepApart(rule("enter-post", ""));
        String receipt = saved(chain.owner, "purchase-receipt", goods(chain.a, ""));
        refused(post(chain.owner, receipt), "documents.entered-by-same");

        keepApart(rule("enter-post", ",\"exceptOwner\":true"));
        done(post(chain.owner, receipt));
        refused(post(one, saved(one, "purchase-receipt", goods(chain.a, ""))), "documents.entered-by-same");
    }

    @Test
    void aRuleHoldsInItsStoresAndFromItsAmountOn() {
        String elsewhere = ",\"stores\":[\"" + chain.b.store() + "\"]";
        keepApart(rule("enter-post", elsewhere));
        done(post(one, saved(one, "purchase-receipt", goods(chain.a, ""))));

        keepApart(rule("enter-post", ",\"above\":\"10.01\""));
        done(post(one, saved(one, "purchase-receipt", goods(chain.a, ""))));

        keepApart(rule("enter-post", ",\"above\":\"10.00\""));
        refused(post(one, saved(one, "purchase-receipt", goods(chain.a, ""))), "documents.entered-by-same");
    }

    @Test
    void whoOrderedDoesNotReceiveInSmallPartsEither() {
        keepApart(rule("order-receive", ",\"above\":\"8.00\""));
        String order = posted(one, "purchase-order", goods(chain.a, ""));
        String part = """
                "party":"%s","warehouse":"%s","lines":[{"lineNo":1,"sku":"%s","quantity":"1","price":"5.00","amount":"5.00",
                "sourceDocument":"%s","sourceLine":1}]""".formatted(supplier, chain.a.warehouse(), shirt, order);

        refused(chain.post(one, "purchase-receipt", chain.a.store(), part), "documents.ordered-by-same");
        assertThat(against(
                        one,
                        UUID.randomUUID().toString(),
                        "?touched=true&kind=purchase-receipt&amount=5.00&store=" + chain.a.store() + "&earlier="
                                + order))
                .isEqualTo("documents.ordered-by-same");
        posted(two, "purchase-receipt", part);
    }

    @Test
    void whoReceivedDoesNotPayNeitherAfterwardsNorAtOnceNorBefore() {
        keepApart(rule("receive-pay", ""));
        String receipt = posted(one, "purchase-receipt", goods(chain.a, ""));
        String pay = """
                "party":"%s","tenders":[{"lineNo":1,"method":"cash","amount":"10.00"}]""".formatted(supplier);
        String payThis = pay + ",\"allocations\":[{\"item\":\"%s\",\"amount\":\"10.00\"}]".formatted(receipt);

        refused(chain.post(one, "supplier-payment", chain.a.store(), payThis), "documents.received-by-same");
        posted(two, "supplier-payment", payThis);

        String cash = ",\"tenders\":[{\"lineNo\":1,\"method\":\"cash\",\"amount\":\"10.00\"}]";
        refused(
                chain.post(two, "purchase-receipt", chain.a.store(), goods(chain.a, "") + cash),
                "documents.paid-on-receipt");

        String advance = posted(one, "supplier-payment", pay);
        String fromAdvance =
                goods(chain.a, "") + ",\"allocations\":[{\"item\":\"%s\",\"amount\":\"-10.00\"}]".formatted(advance);
        refused(chain.post(one, "purchase-receipt", chain.a.store(), fromAdvance), "documents.received-by-same");
        posted(two, "purchase-receipt", fromAdvance);
    }

    /** S17. */
    @Test
    void whoSoldDoesNotTakeItBack() {
        keepApart(rule("sell-return", ""));
        String sale = chain.sell(one, chain.a, shirt).text("/id");
        String back = """
                "warehouse":"%s","lines":[{"lineNo":1,"sku":"%s","quantity":"1","price":"10.00","amount":"10.00",
                "sourceDocument":"%s","sourceLine":1}],"tenders":[{"lineNo":1,"method":"cash","amount":"10.00"}]""".formatted(chain.a.warehouse(), shirt, sale);

        refused(chain.post(one, "retail-return", chain.a.store(), back), "documents.sold-by-same");
        assertThat(against(one, sale, "?action=reverse")).isEqualTo("documents.sold-by-same");
        refused(chain.reverse(one, sale), "documents.sold-by-same");
        posted(two, "retail-return", back);
        done(chain.reverse(two, chain.sell(one, chain.a, shirt).text("/id")));
    }

    @Test
    void whoCountedDoesNotPostTheDifference() {
        keepApart(rule("count-post", ""));
        String count = """
                "warehouse":"%s","lines":[{"lineNo":1,"sku":"%s","quantity":"0","counted":"18","book":"20","amount":"0.00"}]""".formatted(chain.a.warehouse(), shirt);
        String counted = saved(one, "stocktake", count);

        refused(post(one, counted), "documents.counted-by-same");
        refused(chain.post(one, "stocktake", chain.a.store(), count), "documents.counted-by-same");
        done(post(two, counted));
        done(post(one, saved(one, "purchase-receipt", goods(chain.a, ""))));
    }

    /** The one who may not does not spoil it for the one who may, however they meet. */
    @Test
    void ofTwoAtOnceItIsPostedOnceByTheOneWhoMay() throws Exception {
        keepApart(rule("enter-post", ""));
        for (int i = 0; i < 12; i++) {
            String receipt = saved(one, "purchase-receipt", goods(chain.a, ""));
            UUID same = UUID.randomUUID();
            String shown = two.get("/api/documents/" + receipt).body().toString();
            List<Callable<Answer>> tries = List.of(
                    () -> post(one, receipt),
                    () -> send(two, receipt, same, "1", shown),
                    () -> post(one, receipt),
                    () -> send(two, receipt, same, "1", shown));
            List<Answer> answers = LastPieceRaceTest.race(tries);

            assertThat(List.of(answers.get(0).status(), answers.get(2).status()))
                    .containsOnly(409);
            assertThat(List.of(answers.get(1).status(), answers.get(3).status()))
                    .as(answers.toString())
                    .containsOnly(200);
            assertThat(chain.owner.get("/api/documents/" + receipt).text("/version"))
                    .isEqualTo("2");
        }
    }

    /** Who changes it while it is being posted is either too late, or may not post it any more. */
    @Test
    void nobodyPostsWhatTheyHaveJustChanged() throws Exception {
        keepApart(rule("enter-post", ""));
        for (int i = 0; i < 12; i++) {
            String receipt = saved(one, "purchase-receipt", goods(chain.a, ""));
            String more = TwoStores.body(
                    receipt, "purchase-receipt", chain.a.store(), "\"note\":\"改过\"," + goods(chain.a, ""));
            List<Callable<Answer>> tries = new ArrayList<>();
            tries.add(() -> two.put("/api/documents/" + receipt, 1, more));
            tries.add(() -> postedAtLast(two, receipt));
            tries.add(() -> postedAtLast(two, receipt));
            LastPieceRaceTest.race(tries);

            Answer now = chain.owner.get("/api/documents/" + receipt);
            boolean changed = now.text("/note").equals("改过");
            assertThat(now.text("/state")).as(now.toString()).isEqualTo(changed ? "DRAFT" : "POSTED");
        }
    }

    @Test
    void theRulesAreTheCompanysAndNobodyElsesToSet() {
        assertThat(keepApart(one, rule("enter-post", "")).status()).isEqualTo(403);
        assertThat(keepApart(rule("no-such", "")).code()).isEqualTo("documents.duty-unknown");
        assertThat(keepApart(rule("count-post", ",\"above\":\"5\"")).code()).isEqualTo("documents.duty-amount-wrong");
        assertThat(keepApart(rule("enter-post", ",\"above\":\"-5\"")).code()).isEqualTo("documents.duty-amount-wrong");
        assertThat(keepApart(rule("enter-post", ",\"stores\":[\"" + UUID.randomUUID() + "\"]"))
                        .code())
                .isEqualTo("documents.duty-store-unknown");
        assertThat(keepApart(rule("enter-post", "") + "," + rule("enter-post", ""))
                        .code())
                .isEqualTo("documents.duty-twice");
        assertThat(chain.owner.put("/api/duties", 0, "{\"rules\":[]}").code()).isEqualTo("master.version-conflict");
        assertThat(chain.owner
                        .get("/api/documents/" + UUID.randomUUID() + "/duties")
                        .status())
                .isEqualTo(404);
    }
}
