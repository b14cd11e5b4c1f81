package io.tongpin.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongpin.testing.Browser;
import io.tongpin.testing.Browser.Answer;
import io.tongpin.testing.NodeTest;
import io.tongpin.testing.TestDatabase;
import io.tongpin.testing.TwoStores;
import io.tongpin.testing.TwoStores.Someone;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** Whoever gives roles sees what their people see (以角色预览): exactly that, never more, and changes nothing by it. */
@NodeTest
@TestPropertySource(properties = "tongpin.right-use.every=1h")
class PreviewTest {

    /** Screens of every part of the business; none of them depends on who it is that looks. */
    private static final List<String> SCREENS = List.of(
            "/api/home",
            "/api/documents?limit=50",
            "/api/documents?kind=retail-sale&limit=50",
            "/api/stock?limit=50",
            "/api/styles?limit=50",
            "/api/suppliers?limit=50",
            "/api/customers?limit=50",
            "/api/price-lists?limit=50",
            "/api/stores?limit=50",
            "/api/users?limit=50",
            "/api/roles?limit=50",
            "/api/journal?limit=50",
            "/api/open-items?limit=50",
            "/api/audit",
            "/api/step-up",
            "/api/changes?limit=20");

    @LocalServerPort
    private int port;

    @Autowired
    private TestDatabase database;

    @Autowired
    private RightUse use;

    private TwoStores chain = TwoStores.NONE;
    private String shirt = "";

    @BeforeEach
    void aChainThatSells() {
        chain = new TwoStores(port);
        shirt = chain.article();
        chain.sell(chain.owner, chain.a, shirt);
        chain.sell(chain.owner, chain.b, shirt);
    }

    private static Answer as(Browser browser, String role, String path) {
        return browser.send(browser.request(path).header("X-Tongpin-As", role).GET());
    }

    @Test
    void everyScreenIsTheOneThatTheRolesPeopleGet() {
        for (String role : List.of("seller", "keeper", "manager", "buyer", "accountant")) {
            String id = chain.role(role);
            assertThat(id).as(role).isNotEmpty();
            Someone there = chain.someone(chain.a.store(), TwoStores.in(id, chain.a.store()));
            for (String screen : SCREENS) {
                Answer theirs = there.browser().get(screen);
                Answer shown = as(chain.owner, id + "@" + chain.a.store(), screen);
                assertThat(shown.status()).as(role + " " + screen).isEqualTo(theirs.status());
                if (theirs.status() == 200) {
                    assertThat(timeless(shown)).as(role + " " + screen).isEqualTo(timeless(theirs));
                }
            }
        }
    }

    private static String timeless(Answer answer) {
        return answer.body().toString().replaceAll("\"asOf\":\"[^\"]*\"", "");
    }

    @Test
    void theSessionSaysWhoLooksAndWhatTheRoleMay() {
        Answer session = as(chain.owner, chain.role("seller") + "@" + chain.a.store(), "/api/session");
        Answer own = chain.owner.get("/api/session");

        assertThat(session.text("/user/login")).isEqualTo(own.text("/user/login"));
        assertThat(session.body().path("preview").asBoolean()).isTrue();
        assertThat(own.body().path("preview").asBoolean()).isFalse();
        assertThat(session.body().path("rights").toString())
                .doesNotContain("\"*\"")
                .contains("pos");
        assertThat(session.text("/store")).isEqualTo(chain.a.store());
    }

    @Test
    void nothingIsChangedByALook() {
        String role = chain.role("manager");
        String id = UUID.randomUUID().toString();
        Answer saved = chain.owner.send(chain.owner
                .request("/api/customers/" + id)
                .header("X-Tongpin-As", role)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", "0")
                .PUT(java.net.http.HttpRequest.BodyPublishers.ofString("{\"code\":\"p1\",\"name\":\"某客户\"}")));

        assertThat(saved.status()).isEqualTo(403);
        assertThat(saved.text("/code")).isEqualTo("access.preview-reads");
        assertThat(chain.owner.get("/api/customers/" + id).status()).isEqualTo(404);
    }

    @Test
    void nobodySeesMoreByItThanTheyDo() {
        String looksAtPeople = chain.newRole("access.view", "pos.view");
        Someone officer = chain.someone("", TwoStores.inCompany(looksAtPeople));
        assertThat(as(officer.browser(), chain.role("accountant"), "/api/journal")
                        .text("/code"))
                .isEqualTo("access.grants-more");
        assertThat(as(officer.browser(), looksAtPeople, "/api/roles").status()).isEqualTo(200);

        Someone ofOneStore = chain.someone(chain.a.store(), TwoStores.in(looksAtPeople, chain.a.store()));
        assertThat(as(ofOneStore.browser(), looksAtPeople + "@" + chain.a.store(), "/api/roles")
                        .text("/code"))
                .isEqualTo("access.company-wide");

        Someone seller = chain.someone(chain.a.store(), TwoStores.in(chain.role("seller"), chain.a.store()));
        assertThat(as(seller.browser(), chain.role("seller"), "/api/documents").status())
                .isEqualTo(403);
    }

    @Test
    void whatHidesAFieldFromWhoeverLooksIsNotShownByARoleThatSeesIt() {
        String blind = UUID.randomUUID().toString();
        assertThat(chain.owner
                        .put("/api/roles/" + blind, 0, """
                                {"code":"%s","name":"看不到价","rights":["access.view","pos.view"],
                                 "fieldRules":[{"entity":"retail-sale","field":"amount","rule":"hidden"}]}""".formatted(blind.substring(0, 8)))
                        .status())
                .isEqualTo(200);
        String sees = chain.newRole("pos.view");
        Someone officer = chain.someone("", TwoStores.inCompany(blind));

        assertThat(as(officer.browser(), sees, "/api/documents?kind=retail-sale")
                        .text("/code"))
                .isEqualTo("access.grants-field");
    }

    @Test
    void whatIsNoRoleOrNoUnitIsToldSo() {
        String unknown = UUID.randomUUID().toString();
        assertThat(as(chain.owner, "boss", "/api/home").text("/code")).isEqualTo("access.preview-malformed");
        assertThat(as(chain.owner, unknown, "/api/home").status()).isEqualTo(404);
        assertThat(as(chain.owner, chain.role("seller") + "@" + unknown, "/api/home")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aLookCountsAsNobodysUseAndNobodysAttempt() {
        use.write();
        long uses = sum("uses", "access.right_use");
        long denied = sum("tries", "access.denied");
        as(chain.owner, chain.role("seller") + "@" + chain.a.store(), "/api/documents?kind=retail-sale");
        as(chain.owner, chain.role("seller") + "@" + chain.a.store(), "/api/journal");
        use.write();

        assertThat(sum("uses", "access.right_use")).isEqualTo(uses);
        assertThat(sum("tries", "access.denied")).isEqualTo(denied);
    }

    private long sum(String column, String table) {
        return database.asOwner()
                .sql("select coalesce(sum(%s), 0) from %s".formatted(column, table))
                .query(Long.class)
                .single();
    }
}
