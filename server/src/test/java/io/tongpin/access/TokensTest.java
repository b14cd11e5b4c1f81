package io.tongpin.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongpin.testing.Browser;
import io.tongpin.testing.Browser.Answer;
import io.tongpin.testing.NodeTest;
import io.tongpin.testing.TestDatabase;
import io.tongpin.testing.TwoStores;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** API keys (API 密钥): what one can do and where, who sees it, when it was last used. */
@NodeTest
class TokensTest {

    @LocalServerPort
    private int port;

    @Autowired
    private TestDatabase database;

    private TwoStores chain = TwoStores.NONE;

    @BeforeEach
    void twoStores() {
        chain = new TwoStores(port);
    }

    private static Answer make(Browser by, String rest) {
        return by.post("/api/tokens", "{\"name\":\"脚本\"%s}".formatted(rest));
    }

    private Browser script(Answer made) {
        assertThat(made.status()).as(made.toString()).isEqualTo(200);
        return Browser.withToken(port, made.text("/token"));
    }

    private JsonNode listed(Browser by, String id) {
        for (JsonNode one : by.get("/api/tokens?limit=500").body().path("items")) {
            if (one.path("id").asString("").equals(id)) {
                return one;
            }
        }
        return tools.jackson.databind.node.MissingNode.getInstance();
    }

    @Test
    void aKeyForOneStoreSellsThereAndNowhereElse() {
        String sku = chain.article();
        Answer made = make(chain.owner, ",\"rights\":[\"*\"],\"stores\":[\"%s\"]".formatted(chain.a.store()));
        Browser script = script(made);

        assertThat(chain.sell(script, chain.a, sku).status()).isEqualTo(200);
        assertThat(chain.sell(script, chain.b, sku).status()).isEqualTo(403);
        assertThat(chain.onHand(chain.b, sku)).isEqualTo("20");
        assertThat(script.put("/api/company", 1, "{\"name\":\"别的\"}").code()).isEqualTo("access.company-wide");
        assertThat(listed(chain.owner, made.text("/id")).path("stores").path(0).asString(""))
                .isEqualTo(chain.a.store());
    }

    @Test
    void aKeyMakesNoKeyThatReachesFarther() {
        Browser narrow = script(
                make(chain.owner, ",\"rights\":[\"stock.view\"],\"stores\":[\"%s\"]".formatted(chain.a.store())));

        assertThat(make(narrow, ",\"rights\":[\"stock.view\"]").code()).isEqualTo("access.grants-farther");
        assertThat(make(narrow, ",\"rights\":[\"stock.view\"],\"stores\":[\"%s\"]".formatted(chain.b.store()))
                        .code())
                .isEqualTo("access.grants-farther");
        assertThat(make(narrow, ",\"rights\":[\"customer.view\"],\"stores\":[\"%s\"]".formatted(chain.a.store()))
                        .code())
                .isEqualTo("access.grants-more");
        assertThat(make(narrow, ",\"rights\":[\"stock.view\"],\"stores\":[\"%s\"]".formatted(chain.a.store()))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aStoreThatIsNoneIsSaid() {
        assertThat(make(chain.owner, ",\"stores\":[\"%s\"]".formatted(UUID.randomUUID()))
                        .code())
                .isEqualTo("access.unit-unknown");
    }

    @Test
    void oneSeesWhenItWasLastUsedAndItIsWrittenOnceAMinute() {
        Answer made = make(chain.owner, "");
        Browser script = script(made);
        String id = made.text("/id");

        assertThat(listed(chain.owner, id).path("seenAt").isNull()).isTrue();
        script.get("/api/session");
        String first = listed(chain.owner, id).path("seenAt").asString("");
        assertThat(first).isNotEmpty();
        script.get("/api/session");
        assertThat(listed(chain.owner, id).path("seenAt").asString("")).isEqualTo(first);
    }

    @Test
    void whoMayEditPeopleSeesTheirKeysAndNobodyElses() {
        var manager = chain.someone(
                chain.a.store(), TwoStores.in(chain.newRole("access.view", "access.edit"), chain.a.store()));
        var mine = chain.someone(chain.a.store(), TwoStores.in(chain.newRole("access.view"), chain.a.store()));
        var far = chain.someone(chain.b.store(), TwoStores.in(chain.newRole("access.view"), chain.b.store()));
        String near = keyOf(mine);
        String other = keyOf(far);

        JsonNode seen = listed(manager.browser(), near);
        assertThat(seen.path("mine").asBoolean(true)).isFalse();
        assertThat(seen.path("userName").asString("")).isEqualTo("某人");
        assertThat(seen.path("token").asString("")).isEmpty();
        assertThat(listed(manager.browser(), other).isMissingNode()).isTrue();
        assertThat(listed(mine.browser(), near).path("mine").asBoolean(false)).isTrue();
        assertThat(listed(mine.browser(), other).isMissingNode()).isTrue();
        assertThat(manager.browser()
                        .post("/api/tokens/" + other + "/archive", "")
                        .status())
                .isEqualTo(404);
        assertThat(manager.browser()
                        .post("/api/tokens/" + near + "/archive", "")
                        .status())
                .isEqualTo(200);
        assertThat(mine.browser().get("/api/session").status()).as("revoked").isEqualTo(401);
    }

    private String keyOf(TwoStores.Someone someone) {
        return someone.browser()
                .get("/api/tokens?limit=1")
                .body()
                .path("items")
                .path(0)
                .path("id")
                .asString("");
    }

    @Test
    void whoseAnswerWasLostIsNotGivenASecretThatOpensNothing() {
        String command = UUID.randomUUID().toString();
        String body = "{\"id\":\"%s\",\"name\":\"一次\"}".formatted(UUID.randomUUID());
        var first = chain.owner.send(chain.owner
                .request("/api/tokens")
                .header("Idempotency-Key", command)
                .POST(BodyPublishers.ofString(body)));
        var again = chain.owner.send(chain.owner
                .request("/api/tokens")
                .header("Idempotency-Key", command)
                .POST(BodyPublishers.ofString(body)));

        assertThat(first.status()).isEqualTo(200);
        assertThat(again.code()).isEqualTo("access.token-shown-once");
    }
}
