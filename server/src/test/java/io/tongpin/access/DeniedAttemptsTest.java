package io.tongpin.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongpin.testing.Browser;
import io.tongpin.testing.Browser.Answer;
import io.tongpin.testing.NodeTest;
import io.tongpin.testing.TwoStores;
import io.tongpin.testing.TwoStores.Someone;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** S23, and S13 for a paper of another store: what somebody tried and may not is there to be read, and cannot fill the disk. */
@NodeTest
class DeniedAttemptsTest {

    @LocalServerPort
    int port;

    private TwoStores chain = TwoStores.NONE;
    private Someone seller = new Someone("", "", Browser.at(0));

    @BeforeEach
    void aSeller() {
        chain = new TwoStores(port);
        seller = chain.someone(chain.a.store(), TwoStores.in(chain.role("seller"), chain.a.store()));
    }

    private JsonNode tried(String query) {
        Answer answer = chain.owner.get("/api/denied?user=" + seller.id() + query);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.body();
    }

    @Test
    void whoWhenWhatAndWhy() {
        Instant before = Instant.now();
        String shirt = chain.article();
        String hidden = chain.sell(chain.owner, chain.b, shirt).text("/id");
        seller.browser().get("/api/journal");
        seller.browser().get("/api/documents/" + hidden);
        seller.browser().get("/api/documents/" + UUID.randomUUID());
        seller.browser().get("/api/documents");
        String sale = UUID.randomUUID().toString();
        chain.send(
                seller.browser(),
                sale,
                "post",
                UUID.randomUUID(),
                "retail-sale",
                chain.b.store(),
                TwoStores.sale(chain.b, shirt));

        JsonNode items = tried("").path("items");

        assertThat(items.size()).as(items.toString()).isEqualTo(3);
        assertThat(items.path(0).path("what").asString("")).isEqualTo("POST /api/documents/" + sale + "/post");
        assertThat(items.path(0).path("reason").asString("")).isEqualTo("access.store-out-of-reach");
        assertThat(items.path(0).path("right").asString("")).isEqualTo("pos.post");
        assertThat(items.path(1).path("what").asString("")).isEqualTo("GET /api/documents/" + hidden);
        assertThat(items.path(1).path("reason").asString("")).isEqualTo("access.hidden");
        assertThat(items.path(2).path("what").asString("")).isEqualTo("GET /api/journal");
        assertThat(items.path(2).path("reason").asString("")).isEqualTo("access.not-allowed");
        assertThat(items.path(2).path("right").asString("")).isEqualTo("ledger.view");
        assertThat(items.path(0).path("words").asString("")).contains("pos.post");
        assertThat(tried("&lang=en").path("items").path(2).path("words").asString(""))
                .isEqualTo("You do not have the right to do this.");
        items.forEach(item -> {
            assertThat(item.path("words").asString(""))
                    .isNotEqualTo(item.path("reason").asString(""));
            assertThat(item.path("user").asString("")).isEqualTo(seller.id());
            assertThat(item.path("userName").asString("")).isEqualTo("某人");
            assertThat(Instant.parse(item.path("firstAt").asString(""))).isBetween(before, Instant.now());
            assertThat(item.path("tries").asLong()).isEqualTo(1);
        });
        assertThat(seller.browser().get("/api/denied").status()).isEqualTo(403);
    }

    @Test
    void aScriptThatTriesEverythingFillsNothing() {
        int tries = 200;
        for (int i = 0; i < tries; i++) {
            seller.browser().get("/api/periods?n=" + i);
            seller.browser().post("/api/suppliers/" + UUID.randomUUID() + "/archive", "");
        }

        JsonNode items = tried("&limit=500").path("items");

        Set<String> minutes = new HashSet<>();
        long all = 0;
        for (JsonNode item : items) {
            minutes.add(item.path("firstAt").asString("").substring(0, 16));
            all += item.path("tries").asLong();
        }
        assertThat(all).isEqualTo(2L * tries);
        assertThat(items.size()).isLessThanOrEqualTo(22 * minutes.size());
    }

    @Test
    void pageByPage() {
        for (String path : List.of("/api/journal", "/api/accounts", "/api/periods", "/api/verify", "/api/home")) {
            assertThat(seller.browser().get(path).status()).as(path).isEqualTo(403);
        }
        JsonNode first = tried("&limit=3");
        JsonNode second = tried("&limit=3&cursor=" + first.path("next").asString(""));

        assertThat(first.path("items").size()).isEqualTo(3);
        assertThat(second.path("items").size()).isEqualTo(2);
        assertThat(second.path("next").asString("")).isEmpty();
        assertThat(first.path("items").path(0).path("what").asString("")).isEqualTo("GET /api/home");
        assertThat(second.path("items").path(1).path("what").asString("")).isEqualTo("GET /api/journal");
    }
}
