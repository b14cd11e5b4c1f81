package io.tongpin.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongpin.testing.Browser;
import io.tongpin.testing.Browser.Answer;
import io.tongpin.testing.NodeTest;
import io.tongpin.testing.TwoStores;
import io.tongpin.testing.TwoStores.Someone;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Why somebody may, or may not: in words of roles, and never other than what the server does. */
@NodeTest
class ExplainingTest {

    private static final List<String> RIGHTS =
            List.of("supplier.view", "customer.view", "member.view", "pricing.view", "open-items.view");

    @LocalServerPort
    int port;

    private TwoStores chain = TwoStores.NONE;

    @BeforeEach
    void aChain() {
        chain = new TwoStores(port);
    }

    @Test
    void theDecidingRoleComesFirst() {
        Someone both = chain.someone(
                chain.a.store(),
                TwoStores.in(chain.role("seller"), chain.b.store()),
                TwoStores.in(chain.role("manager"), chain.a.store()));

        Answer here = why(both, "sales.reverse", chain.a.store());
        assertThat(here.body().path("may").asBoolean()).as(here.toString()).isTrue();
        assertThat(here.text("/because/0/reason")).isEqualTo("HOLDS");
        assertThat(here.text("/because/0/granted")).isEqualTo("sales.*");
        assertThat(here.text("/because/0/unit")).isEqualTo(chain.a.store());
        assertThat(here.text("/because/1/reason")).isEqualTo("LACKS");

        Answer there = why(both, "sales.reverse", chain.b.store());
        assertThat(there.body().path("may").asBoolean()).as(there.toString()).isFalse();
        assertThat(there.text("/because/0/reason")).isEqualTo("ELSEWHERE");
        assertThat(there.body().path("helps").toString()).contains("店长");
        assertThat(there.body().path("helps").toString()).doesNotContain("收银员");
    }

    @Test
    void itSaysFromWhenAndUntilWhen() {
        String times = ",\"%s\":\"2020-01-01T00:00:00Z\"}";
        String assignment = TwoStores.in(chain.role("manager"), chain.a.store());
        String over = assignment.substring(0, assignment.length() - 1) + times.formatted("until");
        Answer ended = why(chain.someone(chain.a.store(), over), "sales.reverse", chain.a.store());
        assertThat(ended.text("/because/0/reason")).as(ended.toString()).isEqualTo("NO_MORE");

        String coming = over.replace("until", "from").replace("2020", "2120");
        Answer yet = why(chain.someone(chain.a.store(), coming), "sales.reverse", chain.a.store());
        assertThat(yet.text("/because/0/reason")).as(yet.toString()).isEqualTo("NOT_YET");
    }

    @Test
    void oneMayAskAboutOneself() {
        Someone seller = chain.someone(chain.a.store(), TwoStores.own(chain.role("seller")));

        Answer mine = seller.browser().get("/api/session/explain?right=sales.view&store=" + chain.a.store());
        assertThat(mine.body().path("onlyOwn").asBoolean()).as(mine.toString()).isTrue();
        assertThat(mine.text("/because/0/reason")).isEqualTo("HOLDS_FOR_OWN");
        assertThat(seller.browser()
                        .get("/api/users/" + seller.id() + "/explain?right=sales.view")
                        .status())
                .isEqualTo(403);
        assertThat(chain.owner
                        .get("/api/users/" + seller.id() + "/explain?right=*")
                        .code())
                .isEqualTo("access.right-malformed");
    }

    @Test
    void theKeyThatStandsAgainstItIsNamed() {
        Someone manager = chain.someone(chain.a.store(), TwoStores.inCompany(chain.role("manager")));
        Browser key = chain.withToken(manager.login(), "customer.view");

        Answer beyond = key.get("/api/session/explain?right=member.view");
        assertThat(beyond.body().path("may").asBoolean()).as(beyond.toString()).isFalse();
        assertThat(beyond.text("/because/0/reason")).isEqualTo("BEYOND_KEY");
        assertThat(beyond.text("/key")).isEqualTo("some");
        assertThat(beyond.body().path("helps")).isEmpty();
        assertThat(key.get("/api/members").status()).isEqualTo(403);

        Answer within = key.get("/api/session/explain?right=customer.view");
        assertThat(within.text("/because/0/reason")).as(within.toString()).isEqualTo("HOLDS");
        assertThat(within.text("/key")).isEmpty();
    }

    @Test
    void aKeyHoldsInItsStoresAlone() {
        Someone manager = chain.someone(chain.a.store(), TwoStores.inCompany(chain.role("manager")));
        Answer made = chain.owner.post(
                "/api/tokens",
                "{\"name\":\"till\",\"user\":\"%s\",\"stores\":[\"%s\"]}".formatted(manager.login(), chain.b.store()));
        Browser key = Browser.withToken(port, made.text("/token"));

        String right = "/api/session/explain?right=sales.view&store=";
        assertThat(key.get(right + chain.b.store()).text("/because/0/reason")).isEqualTo("HOLDS");
        Answer elsewhere = key.get(right + chain.a.store());
        assertThat(elsewhere.text("/because/0/reason")).as(elsewhere.toString()).isEqualTo("BEYOND_KEY");
        assertThat(elsewhere.text("/key")).isEqualTo("till");
    }

    /** Whatever the roles, the explanation says what the gate does. */
    @Test
    void itNeverSaysOtherThanTheServerDoes() {
        long seed = 20261122;
        Random random = new Random(seed);
        Instant now = Instant.now();
        List<String> roles = List.of("manager", "buyer", "keeper", "seller", "accountant", "cashier");
        for (int n = 0; n < 12; n++) {
            List<String> assignments = new ArrayList<>();
            for (int k = random.nextInt(3); k >= 0; k--) {
                String role = chain.role(roles.get(random.nextInt(roles.size())));
                String one = random.nextBoolean() ? TwoStores.own(role) : TwoStores.in(role, chain.b.store());
                Instant at = now.plusSeconds(random.nextInt(7_200) - 3_600L);
                String end = random.nextBoolean() ? "from" : "until";
                assignments.add(
                        random.nextInt(3) > 0 ? one : one.replaceFirst("}$", ",\"" + end + "\":\"" + at + "\"}"));
            }
            Someone person = chain.someone(chain.a.store(), assignments.toArray(String[]::new));
            for (String right : RIGHTS) {
                int status = person.browser().get(path(right)).status();
                Answer why = why(person, right, "");
                assertThat(why.body().path("may").asBoolean())
                        .as("seed %d, person %d, %s: %s", seed, n, right, why)
                        .isEqualTo(status != 403);
            }
        }
    }

    private static String path(String right) {
        return switch (right) {
            case "supplier.view" -> "/api/suppliers";
            case "customer.view" -> "/api/customers";
            case "member.view" -> "/api/members";
            case "pricing.view" -> "/api/price-lists";
            default -> "/api/open-items?side=RECEIVABLE";
        };
    }

    private Answer why(Someone person, String right, String store) {
        return chain.owner.get(
                "/api/users/" + person.id() + "/explain?right=" + right + (store.isEmpty() ? "" : "&store=" + store));
    }
}
