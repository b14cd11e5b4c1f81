package io.tongpin.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongpin.testing.Browser;
import io.tongpin.testing.Browser.Answer;
import io.tongpin.testing.NodeTest;
import io.tongpin.testing.TwoStores;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The chain as a tree: each sees the units that they reach, and how many people only where they may look at people. */
@NodeTest
class OrgTreeTest {

    @LocalServerPort
    int port;

    private TwoStores chain = TwoStores.NONE;
    private String headquarters = "";
    private String region = "";
    private String store = "";

    @BeforeEach
    void aRegionWithAStore() {
        chain = new TwoStores(port);
        headquarters = chain.owner.get("/api/stores?type=hq").text("/items/0/id");
        region = unit("region", headquarters);
        store = unit("store", region);
    }

    private String unit(String type, String parent) {
        String id = UUID.randomUUID().toString();
        Answer made = chain.owner.put("/api/stores/" + id, 0, """
                {"code":"%s","name":"组织","type":"%s","parent":"%s"}""".formatted(id.substring(0, 8), type, parent));
        assertThat(made.status()).as(made.toString()).isEqualTo(200);
        return id;
    }

    private static JsonNode of(Browser who, String unit) {
        for (JsonNode one : who.get("/api/stores/tree").body().path("units")) {
            if (one.path("id").asString("").equals(unit)) {
                return one;
            }
        }
        return tools.jackson.databind.node.MissingNode.getInstance();
    }

    @Test
    void theOwnerSeesTheWholeChain() {
        chain.someone(store, TwoStores.in(chain.role("seller"), store));
        chain.someone(store);

        JsonNode seen = of(chain.owner, store);
        assertThat(seen.path("parent").asString("")).isEqualTo(region);
        assertThat(seen.path("people").asInt()).isEqualTo(2);
        assertThat(seen.path("ownership").asString("")).isEqualTo("direct");
        assertThat(seen.path("warehouses").asInt())
                .as("goods on the road are in no place")
                .isZero();
        assertThat(of(chain.owner, chain.a.store()).path("warehouses").asInt()).isEqualTo(1);
        assertThat(of(chain.owner, chain.a.store()).path("tills").asInt()).isEqualTo(1);
        assertThat(of(chain.owner, headquarters).path("people").asInt())
                .as("the owner works in no store")
                .isPositive();
    }

    @Test
    void whoReachesARegionSeesItAsTheTop() {
        Browser looksAfter = chain.someone(store, TwoStores.in(chain.role("manager"), region))
                .browser();

        assertThat(looksAfter.get("/api/stores/tree").body().path("units").size())
                .isEqualTo(2);
        assertThat(of(looksAfter, region).path("parent").isNull()).isTrue();
        assertThat(of(looksAfter, store).path("parent").asString("")).isEqualTo(region);
        assertThat(of(looksAfter, store).path("people").isNull()).isTrue();
    }

    @Test
    void archivedUnitsAreNotInIt() {
        assertThat(chain.owner.post("/api/stores/" + store + "/archive", "{}").status())
                .isEqualTo(200);

        assertThat(of(chain.owner, store).isMissingNode()).isTrue();
    }

    @Test
    void whoMayNotLookAtTheChainIsRefused() {
        Browser nothing = chain.someone(store).browser();

        assertThat(nothing.get("/api/stores/tree").status()).isEqualTo(403);
    }
}
