package io.tongpin.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tongpin.testing.Browser;
import io.tongpin.testing.Browser.Answer;
import io.tongpin.testing.NodeTest;
import io.tongpin.testing.TwoStores;
import io.tongpin.testing.TwoStores.Someone;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Roles hold somewhere: who has which where, who may give them, and that they add up. */
@NodeTest
class AssignmentsTest {

    @LocalServerPort
    int port;

    private TwoStores chain = TwoStores.NONE;

    @BeforeEach
    void aChain() {
        chain = new TwoStores(port);
    }

    @Test
    void rolesAloneHoldWhereThePersonWorks() {
        String seller = chain.role("seller");
        for (String store : new String[] {chain.a.store(), ""}) {
            String id = UUID.randomUUID().toString();
            Answer made = chain.owner.put("/api/users/" + id, 0, """
                    {"code":"p%s","name":"新人","roles":["%s"],"store":%s}""".formatted(
                            id.substring(0, 8), seller, store.isEmpty() ? "null" : "\"" + store + "\""));

            assertThat(made.status()).as(made.toString()).isEqualTo(200);
            assertThat(made.text("/roles/0")).isEqualTo(seller);
            assertThat(made.text("/assignments/0/role")).isEqualTo(seller);
            assertThat(made.text("/assignments/0/scope")).isEqualTo(store.isEmpty() ? "company" : "unit");
            assertThat(made.text("/assignments/0/unit")).isEqualTo(store);
        }
    }

    @Test
    void anOwnerIsOneEverywhere() {
        String id = UUID.randomUUID().toString();
        Answer made = chain.owner.put(
                "/api/users/" + id, 0, """
                {"code":"o%s","name":"合伙人","roles":["%s"],"store":"%s"}""".formatted(id.substring(0, 8), chain.role("owner"), chain.a.store()));
        assertThat(made.text("/assignments/0/scope")).as(made.toString()).isEqualTo("company");

        Answer half = chain.save(
                chain.owner, id, 1, "o" + id.substring(0, 8), "", TwoStores.in(chain.role("owner"), chain.a.store()));
        assertThat(half.code()).as(half.toString()).isEqualTo("access.owner-everywhere");
    }

    @Test
    void theSessionSaysWhatHoldsWhere() {
        Someone both = chain.someone(
                chain.a.store(),
                TwoStores.in(chain.role("cashier"), chain.a.store()),
                TwoStores.own(chain.role("keeper")));

        Answer session = both.browser().get("/api/session");

        assertThat(session.body().path("grants").size()).as(session.toString()).isEqualTo(2);
        session.body().path("grants").forEach(grant -> {
            boolean till = grant.path("rights").toString().contains("pos.post");
            assertThat(grant.path("everywhere").asBoolean()).isFalse();
            assertThat(grant.path(till ? "stores" : "ownStores").path(0).asString(""))
                    .isEqualTo(chain.a.store());
            assertThat(grant.path(till ? "ownStores" : "stores").size()).isZero();
        });
        assertThat(session.body().path("rights").toString()).contains("pos.post", "inventory.view");
    }

    @Test
    void whatIsNoScopeIsRefused() {
        String id = UUID.randomUUID().toString();
        String login = "p" + id.substring(0, 8);
        String seller = chain.role("seller");

        assertThat(chain.save(chain.owner, id, 0, login, "", TwoStores.own(seller))
                        .code())
                .isEqualTo("access.own-needs-store");
        assertThat(chain.save(
                                chain.owner,
                                id,
                                0,
                                login,
                                "",
                                TwoStores.in(seller, UUID.randomUUID().toString()))
                        .code())
                .isEqualTo("access.unit-unknown");
        assertThat(chain.save(
                                chain.owner,
                                id,
                                0,
                                login,
                                "",
                                TwoStores.in(UUID.randomUUID().toString(), chain.a.store()))
                        .code())
                .isEqualTo("access.role-unknown");
        for (String odd : new String[] {"{\"role\":\"" + seller + "\",\"scope\":\"home\"}", "{\"scope\":\"own\"}"}) {
            assertThat(chain.save(chain.owner, id, 0, login, chain.a.store(), odd)
                            .code())
                    .isEqualTo("access.assignment-malformed");
        }
        assertThat(chain.owner
                        .put("/api/users/" + id, 0, """
                {"code":"%s","name":"某人","roles":["%s"],"assignments":[%s]}""".formatted(
                                        login, chain.role("keeper"), TwoStores.inCompany(seller)))
                        .code())
                .isEqualTo("access.roles-differ");
    }

    /** For a week's stand-in nobody has to remember anything on Monday. */
    @Test
    void whatIsForAWhileEndsByItself() {
        String seller = chain.role("seller");
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        String customers = "/api/customers";
        Someone ended = standIn(seller, now.minusSeconds(60), now.minusSeconds(1));
        Someone tomorrow = standIn(seller, now.plusSeconds(86_400), null);
        Someone soon = standIn(seller, now.plusSeconds(4), now.plusSeconds(8));

        assertThat(ended.browser().get(customers).status()).isEqualTo(403);
        assertThat(tomorrow.browser().get(customers).status()).isEqualTo(403);
        assertThat(soon.browser().get(customers).status()).isEqualTo(403);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> soon.browser().get(customers).status() == 200);
        assertThat(Instant.now()).isBetween(now.plusSeconds(4), now.plusSeconds(8));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> soon.browser().get(customers).status() == 403);
        assertThat(Instant.now()).isAfterOrEqualTo(now.plusSeconds(8));
    }

    private Someone standIn(String role, Instant from, @Nullable Instant until) {
        String assignment = "{\"role\":\"%s\",\"scope\":\"unit\",\"unit\":\"%s\",\"from\":\"%s\",\"until\":%s}"
                .formatted(role, chain.a.store(), from, until == null ? "null" : "\"" + until + "\"");
        Someone found = chain.someone(chain.a.store(), assignment);
        Answer kept = chain.owner.get("/api/users/" + found.id());
        assertThat(kept.text("/assignments/0/from")).as(kept.toString()).isEqualTo(from.toString());
        assertThat(kept.text("/assignments/0/until")).isEqualTo(until == null ? "" : until.toString());
        return found;
    }

    /** Whoever is an owner until Friday leaves nobody on Saturday. */
    @Test
    void anOwnerForAWhileIsNotTheLastOwner() {
        Instant later = Instant.now().plusSeconds(86_400).truncatedTo(ChronoUnit.SECONDS);
        String boss = chain.owner.get("/api/session").text("/user/id");
        String assignment =
                "{\"role\":\"%s\",\"scope\":\"company\",\"until\":\"%s\"}".formatted(chain.role("owner"), later);
        chain.someone("", assignment);

        chain.owner.get("/api/users?limit=500").body().path("items").forEach(one -> {
            if (!one.path("id").asString("").equals(boss)
                    && one.path("assignments").toString().contains("\"until\":null")) {
                chain.owner.post("/api/users/" + one.path("id").asString("") + "/archive", "{}");
            }
        });

        Answer gone = chain.owner.post("/api/users/" + boss + "/archive", "{}");
        assertThat(gone.code()).as(gone.toString()).isEqualTo("access.owner-needed");
        int version =
                chain.owner.get("/api/users/" + boss).body().path("version").asInt();
        assertThat(chain.save(chain.owner, boss, version, "boss", "", assignment)
                        .code())
                .isEqualTo("access.owner-needed");
        String backwards = assignment.replace("\"until\"", "\"from\":\"" + later.plusSeconds(1) + "\",\"until\"");
        String id = UUID.randomUUID().toString();
        assertThat(chain.save(chain.owner, id, 0, "p" + id.substring(0, 8), "", backwards)
                        .code())
                .isEqualTo("access.ends-before-it-begins");
    }

    /** S15. */
    @Test
    void nobodyMakesThemselvesMore() {
        String staff = chain.newRole("access.view", "access.edit");
        String storeManager = chain.role("manager");
        Someone manager = chain.someone(
                chain.a.store(), TwoStores.in(storeManager, chain.a.store()), TwoStores.in(staff, chain.a.store()));
        String[] now = {TwoStores.in(storeManager, chain.a.store()), TwoStores.in(staff, chain.a.store())};

        Answer self = chain.save(
                manager.browser(),
                manager.id(),
                1,
                manager.login(),
                chain.a.store(),
                now[0],
                now[1],
                TwoStores.in(chain.role("hq-manager"), chain.a.store()));
        assertThat(self.status()).as(self.toString()).isEqualTo(403);
        assertThat(self.code()).isEqualTo("access.grants-self");
        Answer widened = chain.save(
                manager.browser(),
                manager.id(),
                1,
                manager.login(),
                chain.a.store(),
                TwoStores.inCompany(storeManager),
                now[1]);
        assertThat(widened.code()).isEqualTo("access.grants-self");
        Answer less = chain.save(manager.browser(), manager.id(), 1, manager.login(), chain.a.store(), now);
        assertThat(less.status()).as(less.toString()).isEqualTo(200);
    }

    @Test
    void nobodyGivesWhatTheyDoNotHaveOrFartherThanTheyHaveIt() {
        String staff = chain.newRole("access.view", "access.edit");
        Someone manager = chain.someone(
                chain.a.store(),
                TwoStores.in(chain.role("manager"), chain.a.store()),
                TwoStores.in(staff, chain.a.store()));
        String id = UUID.randomUUID().toString();
        String login = "p" + id.substring(0, 8);
        String seller = chain.role("seller");
        Browser browser = manager.browser();

        assertThat(chain.save(
                                browser,
                                id,
                                0,
                                login,
                                chain.a.store(),
                                TwoStores.in(chain.role("accountant"), chain.a.store()))
                        .code())
                .isEqualTo("access.grants-more");
        assertThat(chain.save(browser, id, 0, login, chain.a.store(), TwoStores.in(seller, chain.b.store()))
                        .code())
                .isEqualTo("access.grants-farther");
        assertThat(chain.save(browser, id, 0, login, chain.a.store(), TwoStores.inCompany(seller))
                        .code())
                .isEqualTo("access.grants-farther");
        Answer elsewhere = chain.save(browser, id, 0, login, chain.b.store(), TwoStores.in(seller, chain.a.store()));
        assertThat(elsewhere.code()).isEqualTo("access.store-out-of-reach");
        assertThat(elsewhere.status()).isEqualTo(403);

        Answer made = chain.save(browser, id, 0, login, chain.a.store(), TwoStores.in(seller, chain.a.store()));
        assertThat(made.status()).as(made.toString()).isEqualTo(200);
        Answer role = browser.put("/api/roles/" + seller, 1, """
                {"code":"seller","name":"销售员","rights":["pos.view"]}""");
        assertThat(role.code()).as(role.toString()).isEqualTo("access.company-wide");
    }

    @Test
    void peopleOfOtherStoresAreNotThere() {
        String staff = chain.newRole("access.view", "access.edit");
        Someone manager = chain.someone(chain.a.store(), TwoStores.in(staff, chain.a.store()));
        Someone mine = chain.someone(chain.a.store());
        Someone other = chain.someone(chain.b.store());
        Browser browser = manager.browser();

        String list = browser.get("/api/users?limit=500").body().toString();
        assertThat(list).contains(manager.login(), mine.login()).doesNotContain(other.login(), "boss");
        assertThat(browser.get("/api/users/" + other.id()).status()).isEqualTo(404);
        assertThat(chain.save(browser, other.id(), 1, other.login(), chain.b.store())
                        .status())
                .isEqualTo(404);
        assertThat(browser.post("/api/users/" + other.id() + "/archive", "").status())
                .isEqualTo(404);
        assertThat(browser.post("/api/users/" + other.id() + "/start-password", "")
                        .status())
                .isEqualTo(404);
        assertThat(browser.post("/api/tokens", "{\"user\":\"" + other.login() + "\"}")
                        .status())
                .isEqualTo(403);
        assertThat(browser.post("/api/users/" + mine.id() + "/start-password", "")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aRegionReachesWhatIsUnderItAtThisMoment() {
        String region = UUID.randomUUID().toString();
        String hq = "";
        for (var unit : chain.owner.get("/api/stores?type=hq").body().path("items")) {
            hq = unit.path("id").asString("");
        }
        chain.owner.put("/api/regions/" + region, 0, """
                {"code":"R%s","name":"华南","parent":"%s"}""".formatted(region.substring(0, 4), hq));
        Someone head = chain.someone("", TwoStores.in(chain.role("manager"), region));
        assertThat(head.browser().get("/api/session").body().toString()).doesNotContain(chain.b.store());

        move(chain.b.store(), region);

        await().untilAsserted(() ->
                assertThat(head.browser().get("/api/session").body().toString()).contains(chain.b.store()));
        move(chain.b.store(), hq);
        await().untilAsserted(() ->
                assertThat(head.browser().get("/api/session").body().toString()).doesNotContain(chain.b.store()));
    }

    private void move(String store, String parent) {
        Answer now = chain.owner.get("/api/stores/" + store);
        String body = now.body().toString().replace(now.text("/parent"), parent);
        Answer moved = chain.owner.put(
                "/api/stores/" + store, now.body().path("version").asInt(), body);
        assertThat(moved.status()).as(moved.toString()).isEqualTo(200);
    }

    @Test
    void aTokenIsNarrowerThanItsPerson() {
        Someone seller = chain.someone(chain.a.store(), TwoStores.in(chain.role("seller"), chain.a.store()));
        Browser token = chain.withToken(seller.login(), "stock.view");

        Answer session = token.get("/api/session");

        assertThat(session.body().path("rights").toString()).isEqualTo("[\"stock.view\"]");
        assertThat(session.text("/grants/0/stores/0")).isEqualTo(chain.a.store());
        assertThat(session.body().at("/grants/0/everywhere").asBoolean()).isFalse();
    }

    @Test
    void whatTouchesAllStoresNeedsARightInAllOfThem() {
        String role = chain.newRole("ledger.close", "ledger.view", "organization.edit", "import.view", "export.folder");
        Someone somewhere = chain.someone(chain.a.store(), TwoStores.in(role, chain.a.store()));

        assertThat(somewhere.browser().post("/api/periods/2025-01/close", "").code())
                .isEqualTo("access.company-wide");
        assertThat(somewhere.browser().get("/api/imports").code()).isEqualTo("access.company-wide");
        assertThat(somewhere.browser().get("/api/periods").status()).isEqualTo(200);
        assertThat(chain.someone("", TwoStores.inCompany(role))
                        .browser()
                        .get("/api/imports")
                        .status())
                .isEqualTo(200);
    }
}
