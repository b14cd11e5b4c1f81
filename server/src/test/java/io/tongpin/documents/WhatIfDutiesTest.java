package io.tongpin.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongpin.testing.Browser;
import io.tongpin.testing.Browser.Answer;
import io.tongpin.testing.NodeTest;
import io.tongpin.testing.TwoStores;
import io.tongpin.testing.TwoStores.Someone;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Rules about duties are tried on what was posted and taken back before they keep anybody from work. */
@NodeTest
class WhatIfDutiesTest {

    @LocalServerPort
    int port;

    private TwoStores chain = TwoStores.NONE;
    private String shirt = "";
    private String supplier = "";
    private Someone one = new Someone("", "", Browser.at(0));
    private Someone two = new Someone("", "", Browser.at(0));

    @BeforeEach
    void twoWhoMayEverythingInOneStore() {
        chain = new TwoStores(port);
        shirt = chain.article();
        supplier = UUID.randomUUID().toString();
        chain.owner.put(
                "/api/suppliers/" + supplier,
                0,
                "{\"code\":\"%s\",\"name\":\"南方\",\"termsDays\":30}".formatted(supplier.substring(0, 8)));
        String role = chain.newRole(
                "purchasing.*", "sales.*", "pos.*", "inventory.*", "payments.*", "supplier.view", "cost.view");
        one = chain.someone(chain.a.store(), TwoStores.in(role, chain.a.store()));
        two = chain.someone(chain.a.store(), TwoStores.in(role, chain.a.store()));
    }

    @AfterEach
    void asItWas() {
        keep("");
    }

    private void keep(String rules) {
        String version = chain.owner.get("/api/duties").text("/version");
        Answer kept = chain.owner.put("/api/duties", Integer.parseInt(version), "{\"rules\":[" + rules + "]}");
        assertThat(kept.status()).as(kept.toString()).isEqualTo(200);
    }

    private static String rule(String duty, String more) {
        return "{\"duty\":\"" + duty + "\"" + more + "}";
    }

    /** What these rules would have refused of what somebody did; the company is shared with other tests. */
    private List<JsonNode> refused(Someone who, String rules) {
        Answer answer = chain.owner.post("/api/duties/what-if", "{\"rules\":[" + rules + "]}");
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        assertThat(answer.body().path("complete").asBoolean()).isTrue();
        List<JsonNode> theirs = new ArrayList<>();
        answer.body().path("refused").forEach(line -> {
            if (line.path("user").asString("").equals(who.id())) {
                theirs.add(line);
            }
        });
        return theirs;
    }

    private void only(Someone who, String rules, String duty, String... documents) {
        assertThat(refused(who, rules)).singleElement().satisfies(line -> {
            assertThat(line.path("right").asString("")).isEqualTo(duty);
            assertThat(line.path("count").asInt()).isEqualTo(documents.length);
            assertThat(line.path("examples").findValuesAsString("id")).containsExactlyInAnyOrder(documents);
        });
    }

    private String goods(String more) {
        return """
                "party":"%s","warehouse":"%s","lines":[{"lineNo":1,"sku":"%s","quantity":"2","price":"5.00","amount":"10.00"%s}]
                """.formatted(supplier, chain.a.warehouse(), shirt, more);
    }

    private String saved(Browser by, String kind, String content) {
        String id = UUID.randomUUID().toString();
        Answer draft = by.put("/api/documents/" + id, 0, TwoStores.body(id, kind, chain.a.store(), content));
        assertThat(draft.status()).as(draft.toString()).isEqualTo(200);
        return id;
    }

    private static String posted(Browser by, String id) {
        Answer shown = by.get("/api/documents/" + id);
        Answer done = by.send(by.request("/api/documents/" + id + "/post")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", shown.text("/version"))
                .POST(BodyPublishers.ofString(shown.body().toString())));
        assertThat(done.status()).as(done.toString()).isEqualTo(200);
        return id;
    }

    private String atOnce(Browser by, String kind, String content) {
        Answer done = chain.post(by, kind, chain.a.store(), content);
        assertThat(done.status()).as(done.toString()).isEqualTo(200);
        return done.text("/id");
    }

    @Test
    void whoEnteredWhatTheyPosted() {
        posted(two.browser(), saved(one.browser(), "purchase-receipt", goods("")));
        assertThat(refused(one, rule("enter-post", ""))).isEmpty();
        assertThat(refused(two, rule("enter-post", ""))).isEmpty();

        String own = posted(one.browser(), saved(one.browser(), "purchase-receipt", goods("")));
        String never = atOnce(two.browser(), "purchase-receipt", goods(""));
        chain.sell(one.browser(), chain.a, shirt);

        only(one, rule("enter-post", ""), "enter-post", own);
        only(two, rule("enter-post", ""), "enter-post", never);
        assertThat(refused(one, rule("enter-post", ",\"above\":\"100\""))).isEmpty();
        assertThat(refused(one, rule("enter-post", ",\"stores\":[\"" + chain.b.store() + "\"]")))
                .isEmpty();
        assertThat(refused(one, rule("count-post", ""))).isEmpty();
    }

    @Test
    void whoHadAHandInWhatItBuildsOnAndOnlyBefore() {
        String order = posted(one.browser(), saved(one.browser(), "purchase-order", goods("")));
        String from = ",\"sourceDocument\":\"" + order + "\",\"sourceLine\":1";
        String half =
                goods(from).replace("\"quantity\":\"2\"", "\"quantity\":\"1\"").replace("10.00", "5.00");
        String theirs = atOnce(one.browser(), "purchase-receipt", half);
        atOnce(two.browser(), "purchase-receipt", half);

        only(one, rule("order-receive", ""), "order-receive", theirs);
        assertThat(refused(two, rule("order-receive", ""))).isEmpty();
    }

    @Test
    void whoSoldWhatTheyTookBack() {
        String mine = chain.sell(one.browser(), chain.a, shirt).text("/id");
        String yours = chain.sell(one.browser(), chain.a, shirt).text("/id");
        assertThat(chain.reverse(one.browser(), mine).status()).isEqualTo(200);
        assertThat(chain.reverse(two.browser(), yours).status()).isEqualTo(200);

        only(one, rule("sell-return", ""), "sell-return", mine);
        assertThat(refused(two, rule("sell-return", ""))).isEmpty();
    }

    @Test
    void whatTodaysRulesRefuseAsWellIsNoNews() {
        String own = posted(one.browser(), saved(one.browser(), "purchase-receipt", goods("")));
        keep(rule("enter-post", ",\"above\":\"100\""));
        only(one, rule("enter-post", ""), "enter-post", own);
        keep(rule("enter-post", ""));
        assertThat(refused(one, rule("enter-post", ""))).isEmpty();
    }

    @Test
    void onlyWhoMaySetThemTriesThem() {
        assertThat(one.browser().post("/api/duties/what-if", "{\"rules\":[]}").status())
                .isEqualTo(403);
        assertThat(chain.owner
                        .post("/api/duties/what-if", "{\"rules\":[" + rule("juggle", "") + "]}")
                        .code())
                .isEqualTo("documents.duty-unknown");
        assertThat(chain.owner.get("/api/duties").body().path("rules").isEmpty())
                .isTrue();
    }
}
