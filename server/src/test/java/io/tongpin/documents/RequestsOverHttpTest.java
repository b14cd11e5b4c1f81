package io.tongpin.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongpin.testing.BooksAreRight;
import io.tongpin.testing.Browser;
import io.tongpin.testing.Browser.Answer;
import io.tongpin.testing.NodeTest;
import io.tongpin.testing.TwoStores;
import io.tongpin.testing.TwoStores.Someone;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Whoever may only write asks those who may post (请求代办): a request is done once, declined or withdrawn, never two of them. */
@NodeTest
@ExtendWith(BooksAreRight.class)
class RequestsOverHttpTest {

    @LocalServerPort
    int port;

    private TwoStores chain = TwoStores.NONE;
    private String shirt = "";
    private Browser clerk = Browser.at(0);
    private Someone manager = new Someone("", "", Browser.at(0));
    private Browser elsewhere = Browser.at(0);

    @BeforeEach
    void aClerkWhoMayOnlyWrite() {
        chain = new TwoStores(port);
        shirt = chain.article();
        String writes = chain.newRole("inventory.view", "inventory.create", "inventory.edit", "pos.view");
        String posts = chain.newRole("inventory.*", "pos.*");
        clerk = chain.someone(chain.a.store(), TwoStores.in(writes, chain.a.store()))
                .browser();
        manager = chain.someone(chain.a.store(), TwoStores.in(posts, chain.a.store()));
        elsewhere = chain.someone(chain.b.store(), TwoStores.in(posts, chain.b.store()))
                .browser();
    }

    /** The company is that of other tests too. */
    @AfterEach
    void asItWas() {
        keepApart("");
    }

    private void keepApart(String rules) {
        int version = Integer.parseInt(chain.owner.get("/api/duties").text("/version"));
        done(chain.owner.put("/api/duties", version, "{\"rules\":[" + rules + "]}"));
    }

    private String draft(Browser by) {
        String id = UUID.randomUUID().toString();
        done(by.put("/api/documents/" + id, 0, body(id, "18")));
        return id;
    }

    private String body(String id, String counted) {
        return TwoStores.body(id, "stocktake", chain.a.store(), """
                "warehouse":"%s","lines":[{"lineNo":1,"sku":"%s","quantity":"0","counted":"%s","book":"20","amount":"0.00"}]""".formatted(chain.a.warehouse(), shirt, counted));
    }

    private static void done(Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    }

    private static Answer ask(Browser by, String document, int version, String more) {
        return ask(by, UUID.randomUUID(), UUID.randomUUID().toString(), "post", document, version, more);
    }

    private static Answer ask(
            Browser by, UUID command, String id, String act, String document, int version, String more) {
        return by.send(by.request("/api/requests")
                .header("Idempotency-Key", command.toString())
                .POST(BodyPublishers.ofString("""
                        {"id":"%s","act":"%s","document":"%s","version":%d,"reason":"盘完了"%s}""".formatted(id, act, document, version, more))));
    }

    private static Answer answer(Browser by, String request, String verb, UUID command) {
        return by.send(by.request("/api/requests/" + request + "/" + verb)
                .header("Idempotency-Key", command.toString())
                .POST(BodyPublishers.ofString("{\"reason\":\"数不对\"}")));
    }

    private static Answer answer(Browser by, String request, String verb) {
        return answer(by, request, verb, UUID.randomUUID());
    }

    private static List<String> waiting(Browser by) {
        List<String> ids = new ArrayList<>();
        by.get("/api/requests")
                .body()
                .path("items")
                .forEach(item -> ids.add(item.path("id").asString("")));
        return ids;
    }

    private static JsonNode mine(Browser by, String request) {
        for (JsonNode item : by.get("/api/requests?of=mine").body().path("items")) {
            if (item.path("id").asString("").equals(request)) {
                return item;
            }
        }
        throw new AssertionError("not among one's own: " + request);
    }

    @Test
    void whoMayOnlyWriteAsksAndWhoMayPosts() {
        String count = draft(clerk);
        Answer asked = ask(clerk, count, 1, "");
        done(asked);
        String request = asked.text("/id");

        assertThat(waiting(manager.browser())).contains(request);
        assertThat(waiting(clerk)).doesNotContain(request);
        assertThat(waiting(elsewhere)).doesNotContain(request);
        assertThat(answer(elsewhere, request, "accept").status()).isEqualTo(404);
        assertThat(answer(clerk, request, "accept").status()).isEqualTo(404);
        int before =
                Integer.parseInt(manager.browser().get("/api/requests/count").text("/waiting"));

        UUID yes = UUID.randomUUID();
        Answer accepted = answer(manager.browser(), request, "accept", yes);
        done(accepted);
        Answer again = answer(manager.browser(), request, "accept", yes);
        done(again);
        assertThat(again.text("/number")).isEqualTo(accepted.text("/number")).isNotEmpty();

        Answer now = chain.owner.get("/api/documents/" + count);
        assertThat(now.text("/state")).isEqualTo("POSTED");
        assertThat(now.text("/postedBy")).isEqualTo(manager.id());
        assertThat(mine(clerk, request).path("state").asString("")).isEqualTo("ACCEPTED");
        assertThat(Integer.parseInt(manager.browser().get("/api/requests/count").text("/waiting")))
                .isEqualTo(before - 1);
        assertThat(clerk.get("/api/requests?document=" + count).text("/items/0/state"))
                .isEqualTo("ACCEPTED");
    }

    @Test
    void aNoHasAReasonAndIsSaidOnce() {
        String count = draft(clerk);
        String request = ask(clerk, count, 1, "").text("/id");

        assertThat(manager.browser()
                        .post("/api/requests/" + request + "/decline", "{}")
                        .code())
                .isEqualTo("documents.reason-required");
        done(answer(manager.browser(), request, "decline"));
        assertThat(mine(clerk, request).path("answer").asString("")).isEqualTo("数不对");
        assertThat(answer(manager.browser(), request, "accept").code()).isEqualTo("documents.request-over");
        assertThat(answer(clerk, request, "withdraw").code()).isEqualTo("documents.request-over");
        done(ask(clerk, count, 1, ""));
    }

    /** The one who counted could post it by their rights, and not by what the company says. */
    @Test
    void aYesThatADutyForbidsSaysWhoMay() {
        keepApart("{\"duty\":\"count-post\"}");
        String count = draft(manager.browser());
        Answer asked = ask(clerk, count, 1, "");
        done(asked);

        Answer refused = answer(manager.browser(), asked.text("/id"), "accept");

        assertThat(refused.code()).isEqualTo("documents.counted-by-same");
        assertThat(refused.text("/title")).doesNotContain("{");
        assertThat(mine(clerk, asked.text("/id")).path("state").asString("")).isEqualTo("OPEN");
    }

    @Test
    void onlyWhoAskedWithdraws() {
        String request = ask(clerk, draft(clerk), 1, "").text("/id");

        assertThat(answer(manager.browser(), request, "withdraw").status()).isEqualTo(404);
        done(answer(clerk, request, "withdraw"));
        assertThat(waiting(manager.browser())).doesNotContain(request);
    }

    @Test
    void whatWasChangedSinceIsAnotherPaper() {
        String count = draft(clerk);
        String request = ask(clerk, count, 1, "").text("/id");
        assertThat(ask(clerk, count, 1, "").code()).isEqualTo("documents.request-open");
        done(clerk.put("/api/documents/" + count, 1, body(count, "17")));

        assertThat(mine(clerk, request).path("changed").asBoolean()).isTrue();
        assertThat(answer(manager.browser(), request, "accept").code()).isEqualTo("documents.request-paper-changed");
        assertThat(ask(clerk, count, 1, "").code()).isEqualTo("documents.request-paper-changed");
        String anew = ask(clerk, count, 2, "").text("/id");
        assertThat(mine(clerk, request).path("state").asString("")).isEqualTo("OVERTAKEN");
        done(answer(manager.browser(), anew, "accept"));
    }

    @Test
    void itIsOverWhenSomebodyHasPostedThePaperAnyway() {
        String count = draft(clerk);
        String request = ask(clerk, count, 1, "").text("/id");
        done(manager.browser()
                .send(manager.browser()
                        .request("/api/documents/" + count + "/post")
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .header("If-Match", "1")
                        .POST(BodyPublishers.ofString(body(count, "18")))));

        assertThat(mine(clerk, request).path("state").asString("")).isEqualTo("EXPIRED");
        assertThat(waiting(manager.browser())).doesNotContain(request);
        assertThat(answer(manager.browser(), request, "decline").code()).isEqualTo("documents.request-over");
    }

    @Test
    void askedOfOneItIsNobodyElsesToAnswer() {
        String to = ",\"to\":\"" + manager.id() + "\"";
        String request = ask(clerk, draft(clerk), 1, to).text("/id");

        assertThat(waiting(manager.browser())).contains(request);
        assertThat(waiting(chain.owner)).doesNotContain(request);
        assertThat(answer(chain.owner, request, "accept").status()).isEqualTo(404);
        assertThat(ask(clerk, draft(clerk), 1, ",\"to\":\"" + UUID.randomUUID() + "\"")
                        .code())
                .isEqualTo("documents.request-whom-may-not");
        assertThat(clerk.get("/api/requests/whom?document=" + draft(clerk))
                        .body()
                        .toString())
                .contains(manager.id());
    }

    @Test
    void alsoThatASaleBeTakenBack() {
        String sale = chain.sell(manager.browser(), chain.a, shirt).text("/id");
        Answer asked = ask(clerk, UUID.randomUUID(), UUID.randomUUID().toString(), "reverse", sale, 1, "");
        done(asked);

        done(answer(manager.browser(), asked.text("/id"), "accept"));
        assertThat(chain.owner.get("/api/documents/" + sale).text("/state")).isEqualTo("REVERSED");
        assertThat(mine(clerk, asked.text("/id")).path("state").asString("")).isEqualTo("ACCEPTED");
    }

    @Test
    void whoMayNotSeeAPaperAsksNothingAboutIt() {
        String count = draft(clerk);
        assertThat(ask(elsewhere, count, 1, "").status()).isEqualTo(404);
        assertThat(elsewhere.get("/api/requests?document=" + count).body().path("items"))
                .isEmpty();
        assertThat(chain.owner.post("/api/requests", "{}").status()).isEqualTo(422);
        UUID command = UUID.randomUUID();
        String id = UUID.randomUUID().toString();
        done(ask(clerk, command, id, "post", count, 1, ""));
        done(ask(clerk, command, id, "post", count, 1, ""));
        assertThat(ask(clerk, command, id, "post", count, 1, ",\"to\":\"" + manager.id() + "\"")
                        .code())
                .isEqualTo("command.id-reused");
    }

    /** Yes, no and never mind at once: one of them. */
    @Test
    void itIsClosedOnce() throws Exception {
        for (int i = 0; i < 15; i++) {
            String count = draft(clerk);
            String request = ask(clerk, count, 1, "").text("/id");
            List<Callable<Answer>> tries = List.of(
                    () -> answer(manager.browser(), request, "accept"),
                    () -> answer(chain.owner, request, "accept"),
                    () -> answer(manager.browser(), request, "decline"),
                    () -> answer(clerk, request, "withdraw"));
            List<Answer> answers = LastPieceRaceTest.race(tries);

            assertThat(answers.stream().filter(one -> one.status() == 200))
                    .as(answers.toString())
                    .hasSize(1);
            boolean posted = answers.get(0).status() == 200 || answers.get(1).status() == 200;
            assertThat(chain.owner.get("/api/documents/" + count).text("/state"))
                    .isEqualTo(posted ? "POSTED" : "DRAFT");
            assertThat(mine(clerk, request).path("closedAt").asString("")).isNotEmpty();
        }
    }
}
