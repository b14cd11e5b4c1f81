package io.tongpin.access.web;

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

/** A role at headquarters' own unit: headquarters where every store is meant, and not where the company is (总部范围). */
@NodeTest
class RootOfTheChainTest {

    @LocalServerPort
    private int port;

    private TwoStores chain = TwoStores.NONE;
    private String root = "";

    @BeforeEach
    void headquarters() {
        chain = new TwoStores(port);
        for (JsonNode unit : chain.owner.get("/api/stores?limit=500").body().path("items")) {
            if (unit.path("type").asString("").equals("hq")) {
                root = unit.path("id").asString("");
            }
        }
    }

    private Browser at(String unit, String... rights) {
        return chain.someone("", TwoStores.in(chain.newRole(rights), unit)).browser();
    }

    private static Answer brand(Browser who, String id, int version) {
        return who.put("/api/brands/" + id, version, "{\"code\":\"%s\",\"name\":\"鹿\"}".formatted(id.substring(0, 8)));
    }

    @Test
    void whoHasItThereKeepsWhatHeadquartersKeepsAndAnswersTheStores() {
        String brand = UUID.randomUUID().toString();
        String asked = UUID.randomUUID().toString();

        assertThat(brand(at(chain.a.store(), "catalog.*"), brand, 0).code()).isEqualTo("access.record-kept-by-hq");
        Browser keeper = at(root, "catalog.*");
        assertThat(brand(keeper, brand, 0).status()).isEqualTo(200);
        Answer ask = at(chain.a.store(), "catalog.*")
                .post("/api/change-requests", """
                {"id":"%s","entity":"brand","record":"%s","version":1,"field":"name","wanted":"小鹿","store":"%s","reason":"写错了"}
                """.formatted(asked, brand, chain.a.store()));
        assertThat(ask.status()).as(ask.toString()).isEqualTo(200);
        assertThat(keeper.get("/api/change-requests").body().toString()).contains(asked);
        assertThat(keeper.post("/api/change-requests/" + asked + "/accept", "").status())
                .isEqualTo(200);
        assertThat(keeper.get("/api/brands/" + brand).text("/name")).isEqualTo("小鹿");
    }

    @Test
    void whatIsOfTheCompanyIsNotOpenedByIt() {
        Browser boss = at(root, "reads.view", "access.view", "access.edit", "company.configure");
        String role = UUID.randomUUID().toString();

        assertThat(boss.get("/api/reads").status()).isEqualTo(403);
        assertThat(boss.put("/api/roles/" + role, 0, "{\"code\":\"r\",\"name\":\"r\",\"rights\":[]}")
                        .status())
                .isEqualTo(403);
        assertThat(boss.put("/api/company", 1, "{\"name\":\"x\"}").status()).isEqualTo(403);
        assertThat(chain.save(boss, role, 0, "p" + role.substring(0, 8), "").status())
                .as("somebody who works in no store")
                .isEqualTo(403);
    }

    @Test
    void aKeyForSomeStoresIsNoKeyToTheChain() {
        TwoStores.Someone keeper = chain.someone("", TwoStores.in(chain.newRole("catalog.*"), root));
        Answer key = chain.owner.post(
                "/api/tokens",
                "{\"name\":\"few\",\"user\":\"%s\",\"stores\":[\"%s\",\"%s\"]}"
                        .formatted(keeper.login(), root, chain.a.store()));
        assertThat(key.status()).as(key.toString()).isEqualTo(200);

        Browser few = Browser.withToken(port, key.text("/token"));

        assertThat(brand(few, UUID.randomUUID().toString(), 0).code()).isEqualTo("access.record-kept-by-hq");
        assertThat(brand(keeper.browser(), UUID.randomUUID().toString(), 0).status())
                .isEqualTo(200);
    }
}
