package io.tongpin.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongpin.testing.BooksAreRight;
import io.tongpin.testing.Browser;
import io.tongpin.testing.Browser.Answer;
import io.tongpin.testing.NodeTest;
import io.tongpin.testing.TwoStores;
import java.net.http.HttpRequest.BodyPublishers;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.node.ObjectNode;

/** Creating, changing, handing in and throwing away a draft are rights of their own (新建·编辑·提交·丢弃分权). */
@NodeTest
@ExtendWith(BooksAreRight.class)
class DraftActsOverHttpTest {

    private static final String KIND = "retail-sale";

    @LocalServerPort
    int port;

    private TwoStores chain = TwoStores.NONE;
    private String shirt = "";

    @BeforeEach
    void goods() {
        chain = new TwoStores(port);
        shirt = chain.article();
    }

    private Browser inStore(String... rights) {
        return chain.someone(chain.a.store(), TwoStores.in(chain.newRole(rights), chain.a.store()))
                .browser();
    }

    private Browser ofOwn(String... rights) {
        return chain.someone(chain.a.store(), TwoStores.own(chain.newRole(rights)))
                .browser();
    }

    private static void done(Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    }

    private static void forbidden(Answer answer, String right) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(403);
        assertThat(answer.code()).isEqualTo("access.not-allowed");
        assertThat(answer.text("/facts/right")).isEqualTo(right);
    }

    /** From the first store's shelf, whichever store writes it. */
    private String body(String id, String store) {
        return TwoStores.body(id, KIND, store, "\"note\":\"急\"," + TwoStores.sale(chain.a, shirt));
    }

    private Answer save(Browser by, String id, int version) {
        return by.put("/api/documents/" + id, version, body(id, chain.a.store()));
    }

    private String draft(Browser by) {
        String id = UUID.randomUUID().toString();
        done(save(by, id, 0));
        return id;
    }

    private static Answer act(Browser by, String id, String verb, int version, UUID command, String body) {
        return by.send(by.request("/api/documents/" + id + "/" + verb)
                .header("Idempotency-Key", command.toString())
                .header("If-Match", Integer.toString(version))
                .POST(BodyPublishers.ofString(body)));
    }

    private Answer act(Browser by, String id, String verb, int version) {
        String body = verb.equals("discard") || verb.equals("restore") ? "" : body(id, chain.a.store());
        return act(by, id, verb, version, UUID.randomUUID(), body);
    }

    private String state(String id) {
        return chain.owner.get("/api/documents/" + id).text("/state");
    }

    @Test
    void whoMayCreateDoesNotChangeAndWhoMayChangeDoesNotCreate() {
        Browser creates = inStore("pos.view", "pos.create");
        Browser changes = inStore("pos.view", "pos.edit");
        String id = draft(creates);

        forbidden(save(creates, id, 1), "pos.edit");
        forbidden(save(creates, id, 0), "pos.edit");
        done(save(changes, id, 1));
        String never = UUID.randomUUID().toString();
        forbidden(save(changes, never, 0), "pos.create");
        forbidden(save(changes, never, 7), "pos.create");
        assertThat(chain.owner.get("/api/documents/" + never).status()).isEqualTo(404);
        assertThat(chain.owner.get("/api/documents/" + id).text("/version")).isEqualTo("2");
    }

    @Test
    void handingInIsAskedForBesideThat() {
        Browser writes = inStore("retail-sale.view", "retail-sale.create", "retail-sale.edit");
        Browser hands = inStore("retail-sale.view", "retail-sale.edit", "retail-sale.submit");
        String id = draft(writes);

        forbidden(act(writes, id, "submit", 1), "pos.submit");
        forbidden(act(writes, UUID.randomUUID().toString(), "submit", 0), "pos.submit");
        forbidden(act(hands, UUID.randomUUID().toString(), "submit", 0), "pos.create");
        done(act(hands, id, "submit", 1));
        assertThat(state(id)).isEqualTo("SUBMITTED");
        done(save(writes, id, 2));
        forbidden(act(writes, id, "discard", 3), "pos.discard");
        forbidden(act(hands, id, "discard", 3), "pos.discard");
        assertThat(state(id)).isEqualTo("DRAFT");
    }

    @Test
    void eachReachesAsFarAsItWasGiven() {
        Browser own = ofOwn("pos.view", "pos.create", "pos.edit", "pos.discard");
        Browser shop = inStore("pos.view", "pos.discard");
        Browser onlyCreates = ofOwn("pos.view", "pos.create");
        String elsewhere = UUID.randomUUID().toString();
        done(chain.owner.put("/api/documents/" + elsewhere, 0, body(elsewhere, chain.b.store())));
        String mine = draft(own);
        String others = draft(onlyCreates);

        assertThat(act(own, others, "discard", 1).status()).isEqualTo(404);
        assertThat(save(own, others, 1).status()).isEqualTo(404);
        forbidden(act(onlyCreates, others, "discard", 1), "pos.discard");
        forbidden(save(onlyCreates, others, 1), "pos.edit");
        assertThat(act(onlyCreates, mine, "discard", 1).status()).isEqualTo(404);
        assertThat(act(inStore("sales.*"), mine, "discard", 1).status()).isEqualTo(404);
        done(act(own, mine, "discard", 1));
        done(act(shop, others, "discard", 1));
        done(act(shop, mine, "restore", 2));
        String ordered = UUID.randomUUID().toString();
        String theirs = TwoStores.body(ordered, KIND, chain.b.store(), "\"warehouse\":\"" + chain.b.warehouse() + "\"");
        done(chain.owner.put("/api/documents/" + ordered, 0, theirs));
        assertThat(act(shop, ordered, "discard", 1).status()).isEqualTo(404);
        // Seen by the warehouse it is for, and not theirs to throw away.
        Answer seen = act(shop, elsewhere, "discard", 1);
        assertThat(seen.code()).isEqualTo("access.store-out-of-reach");
        assertThat(state(elsewhere)).isEqualTo("DRAFT");
        done(act(chain.owner, elsewhere, "discard", 1)); // Others look at what each store has.
    }

    @Test
    void whatIsThrownAwayIsHadBackAsItWas() {
        String id = draft(chain.owner);
        String before = said(id);
        UUID command = UUID.randomUUID();
        Answer discarded = act(chain.owner, id, "discard", 1, command, "");
        done(discarded);
        assertThat(discarded.text("/state")).isEqualTo("DISCARDED");
        assertThat(discarded.text("/version")).isEqualTo("2");
        assertThat(said(id)).isEqualTo(before);

        assertThat(act(chain.owner, id, "post", 2).code()).isEqualTo("documents.discarded");
        assertThat(save(chain.owner, id, 2).code()).isEqualTo("documents.discarded");
        assertThat(act(chain.owner, id, "submit", 2).code()).isEqualTo("documents.discarded");
        assertThat(act(chain.owner, id, "discard", 2).code()).isEqualTo("documents.discarded");
        assertThat(chain.reverse(chain.owner, id).status()).isBetween(400, 499);
        assertThat(chain.owner
                        .get("/api/documents/" + id + "/open-lines?for=retail-return")
                        .code())
                .isEqualTo("documents.source-not-posted");
        assertThat(ask(id, 2).code()).isEqualTo("documents.request-nothing-to-do");

        done(act(chain.owner, id, "restore", 2));
        assertThat(said(id)).isEqualTo(before);
        assertThat(state(id)).isEqualTo("DRAFT");
        Answer again = act(chain.owner, id, "discard", 1, command, "");
        done(again);
        assertThat(again.text("/state") + again.text("/version")).isEqualTo("DISCARDED2");
        assertThat(state(id)).isEqualTo("DRAFT");
        assertThat(act(chain.owner, id, "restore", 1, command, "").code()).isEqualTo("command.id-reused");
        assertThat(act(chain.owner, id, "restore", 3).code()).isEqualTo("documents.not-discarded");
        assertThat(act(chain.owner, id, "discard", 2).code()).isEqualTo("documents.version-conflict");
        done(act(chain.owner, id, "post", 3));
        assertThat(act(chain.owner, id, "discard", 4).code()).isEqualTo("documents.already-posted");
        String kinds = chain.owner.get("/api/history/document/" + id).body().toString();
        assertThat(kinds).contains(KIND + ".discarded", KIND + ".restored");
    }

    /** What somebody typed, without where it stands. */
    private String said(String id) {
        var whole = (ObjectNode) chain.owner.get("/api/documents/" + id).body();
        whole.remove(List.of("state", "version"));
        return whole.toString();
    }

    private Answer ask(String id, int version) {
        return chain.owner.post("/api/requests", """
                {"id":"%s","act":"post","document":"%s","version":%d,"reason":"请过账"}""".formatted(UUID.randomUUID(), id, version));
    }

    @Test
    void listsLeaveItOutUnlessItIsAskedForAndSumsDoNotCountIt() {
        // A day of its own: the company is that of other tests too.
        String day = LocalDate.of(2031, 1, 1)
                .plusDays(new SecureRandom().nextInt(3000))
                .toString();
        String id = on(day);
        String kept = on(day);
        String all = "/api/documents?limit=500&kind=" + KIND + "&from=" + day + "&to=" + day;
        assertThat(chain.owner.get(all).text("/sums/count")).isEqualTo("2");
        done(act(chain.owner, id, "discard", 1));

        Answer list = chain.owner.get(all);
        assertThat(list.body().path("items").findValuesAsString("id")).containsExactly(kept);
        assertThat(list.text("/sums/count") + " " + list.text("/sums/amount")).isEqualTo("1 10.00");
        Answer gone = chain.owner.get(all + "&state=DISCARDED");
        assertThat(gone.body().path("items").findValuesAsString("id")).containsExactly(id);
        assertThat(gone.text("/sums/count")).isEqualTo("1");
    }

    private String on(String day) {
        String id = UUID.randomUUID().toString();
        done(chain.owner.put(
                "/api/documents/" + id, 0, body(id, chain.a.store()).replace("2026-03-01", day)));
        return id;
    }

    @Test
    void whatWasAskedAboutItIsOvertaken() {
        String id = draft(chain.owner);
        Answer asked = ask(id, 1);
        done(asked);
        done(act(chain.owner, id, "discard", 1));

        assertThat(chain.owner.get("/api/requests?document=" + id).text("/items/0/state"))
                .isEqualTo("OVERTAKEN");
        done(act(chain.owner, id, "restore", 2));
        done(ask(id, 3));
    }
}
