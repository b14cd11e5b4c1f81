package io.tongpin.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongpin.testing.Browser;
import io.tongpin.testing.Browser.Answer;
import io.tongpin.testing.NodeTest;
import io.tongpin.testing.TwoStores;
import io.tongpin.testing.TwoStores.Someone;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Other roles for somebody, another store or their leaving are tried on what they have done, as the gate would judge it. */
@NodeTest
class WhatIfPersonTest {

    @LocalServerPort
    int port;

    private TwoStores chain = TwoStores.NONE;
    private String role = "";
    private String shirt = "";

    @BeforeEach
    void aRole() {
        chain = new TwoStores(port);
        shirt = chain.article();
        role = chain.newRole("pos.view", "pos.create", "pos.edit", "pos.post", "stock.view", "catalog.view");
    }

    private Answer tried(Browser by, Someone who, String store, String more, String... assignments) {
        return by.post(
                "/api/users/" + who.id() + "/what-if",
                "{\"store\":%s,\"assignments\":[%s]%s}"
                        .formatted(
                                store.isEmpty() ? "null" : "\"" + store + "\"", String.join(",", assignments), more));
    }

    private JsonNode tried(Someone who, String store, String more, String... assignments) {
        Answer answer = tried(chain.owner, who, store, more, assignments);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.body();
    }

    private String draft(Browser by) {
        String id = UUID.randomUUID().toString();
        Answer saved = by.put(
                "/api/documents/" + id,
                0,
                TwoStores.body(id, "retail-sale", chain.a.store(), TwoStores.sale(chain.a, shirt)));
        assertThat(saved.status()).as(saved.toString()).isEqualTo(200);
        return id;
    }

    private static Answer posted(Browser by, String id) {
        Answer shown = by.get("/api/documents/" + id);
        return by.send(by.request("/api/documents/" + id + "/post")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", shown.text("/version"))
                .POST(BodyPublishers.ofString(shown.body().toString())));
    }

    @Test
    void onesOwnIsWhatOneHasMadeAsAtTheGate() {
        Someone maker = chain.someone(chain.a.store(), TwoStores.in(role, chain.a.store()));
        Someone poster = chain.someone(chain.a.store(), TwoStores.in(role, chain.a.store()));
        String others = draft(maker.browser());
        assertThat(posted(poster.browser(), others).status()).isEqualTo(200);
        assertThat(posted(poster.browser(), draft(poster.browser())).status()).isEqualTo(200);

        JsonNode narrower = tried(poster, chain.a.store(), "", TwoStores.own(role));

        assertThat(narrower.path("refused").size()).as(narrower.toString()).isEqualTo(1);
        JsonNode refused = narrower.path("refused").path(0);
        assertThat(refused.path("right").asString("")).isEqualTo("pos.post");
        assertThat(refused.path("count").asInt()).isEqualTo(1);
        assertThat(refused.path("examples").path(0).path("id").asString("")).isEqualTo(others);
        assertThat(narrower.path("gained").isEmpty()).isTrue();

        String again = draft(maker.browser());
        Answer changed = chain.save(chain.owner, poster.id(), 1, poster.login(), chain.a.store(), TwoStores.own(role));
        assertThat(changed.status()).as(changed.toString()).isEqualTo(200);
        assertThat(posted(poster.browser(), again).status()).isNotEqualTo(200);
        assertThat(posted(poster.browser(), draft(poster.browser())).status()).isEqualTo(200);
    }

    @Test
    void movedToAnotherStoreOrGone() {
        Someone seller = chain.someone(chain.a.store(), TwoStores.own(role));
        assertThat(chain.sell(seller.browser(), chain.a, shirt).status()).isEqualTo(200);

        JsonNode stays = tried(seller, chain.a.store(), "", TwoStores.own(role));
        assertThat(stays.path("refused").isEmpty()).as(stays.toString()).isTrue();
        JsonNode moved = tried(seller, chain.b.store(), "", TwoStores.own(role));
        assertThat(moved.path("refused").path(0).path("right").asString(""))
                .as(moved.toString())
                .isEqualTo("pos.post");
        assertThat(moved.path("gained").findValuesAsString("right")).contains("pos.post", "stock.view");
        JsonNode left = tried(seller, chain.a.store(), ",\"archived\":true", TwoStores.own(role));
        assertThat(left.path("refused").path(0).path("count").asInt())
                .as(left.toString())
                .isEqualTo(1);
        assertThat(left.path("gained").isEmpty()).isTrue();

        assertThat(chain.owner
                        .get("/api/users/" + seller.id())
                        .body()
                        .path("version")
                        .asInt())
                .as("nothing is changed")
                .isEqualTo(1);
        assertThat(chain.sell(seller.browser(), chain.a, shirt).status()).isEqualTo(200);
    }

    @Test
    void aRoleMoreAndOneThatIsOver() {
        Someone seller = chain.someone(chain.a.store(), TwoStores.in(role, chain.a.store()));
        chain.sell(seller.browser(), chain.a, shirt);
        String more = chain.newRole("pricing.view", "pos.view");

        JsonNode both = tried(
                seller, chain.a.store(), "", TwoStores.in(role, chain.a.store()), TwoStores.in(more, chain.a.store()));
        assertThat(both.path("gained").findValuesAsString("right")).containsExactly("pricing.view");
        assertThat(both.path("refused").isEmpty()).isTrue();
        String once = TwoStores.in(role, chain.a.store());
        JsonNode over = tried(
                seller,
                chain.a.store(),
                "",
                once.substring(0, once.length() - 1) + ",\"until\":\"2020-01-01T00:00:00Z\"}");
        assertThat(over.path("refused").path(0).path("right").asString(""))
                .as(over.toString())
                .isEqualTo("pos.post");
    }

    /** What saving would refuse is refused in its words. */
    @Test
    void whoMayNotSaveItMayNotTryIt() {
        Someone seller = chain.someone(chain.a.store(), TwoStores.in(role, chain.a.store()));
        String carer = chain.newRole("access.edit", "access.view", "pos.view");
        Someone dora = chain.someone(chain.a.store(), TwoStores.in(carer, chain.a.store()));
        Someone far = chain.someone(chain.b.store(), TwoStores.in(role, chain.b.store()));

        assertThat(tried(dora.browser(), seller, chain.a.store(), "", TwoStores.in(role, chain.a.store()))
                        .code())
                .isEqualTo("access.grants-more");
        assertThat(tried(dora.browser(), far, chain.b.store(), "").status()).isEqualTo(404);
        assertThat(tried(seller.browser(), far, chain.b.store(), "").status()).isEqualTo(403);
        assertThat(tried(
                                chain.owner,
                                seller,
                                chain.a.store(),
                                "",
                                TwoStores.inCompany(UUID.randomUUID().toString()))
                        .code())
                .isEqualTo("access.role-unknown");
    }
}
