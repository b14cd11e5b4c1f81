package io.tongpin.access;

import static io.tongpin.access.Loans.end;
import static io.tongpin.access.Loans.lend;
import static io.tongpin.access.Loans.lent;
import static io.tongpin.access.Loans.suppliers;
import static io.tongpin.access.Loans.unit;
import static io.tongpin.access.Loans.wish;
import static org.assertj.core.api.Assertions.assertThat;

import io.tongpin.testing.Browser;
import io.tongpin.testing.Browser.Answer;
import io.tongpin.testing.Colleague;
import io.tongpin.testing.NodeTest;
import io.tongpin.testing.TestDatabase;
import io.tongpin.testing.TwoStores;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What is lent holds for the receiver as long as the giver has it, there and no farther, until it ends or is ended. */
@NodeTest
class DelegationsTest {

    @LocalServerPort
    int port;

    @Autowired
    TestDatabase database;

    private TwoStores chain = TwoStores.NONE;
    private Colleague anna = Colleague.NOBODY;
    private Colleague bert = Colleague.NOBODY;

    @BeforeEach
    void aManagerAndASeller() {
        chain = new TwoStores(port);
        anna = Colleague.in(
                chain,
                port,
                chain.a.store(),
                TwoStores.in(chain.role("manager"), chain.a.store()),
                TwoStores.in(chain.role("manager"), chain.b.store()));
        bert = Colleague.in(chain, port, chain.a.store(), TwoStores.in(chain.role("cashier"), chain.a.store()));
    }

    private int documentsIn(Colleague who, TwoStores.Shop shop) {
        return who.browser()
                .get("/api/documents?kind=stocktake&store=" + shop.store())
                .status();
    }

    @Test
    void whatIsLentHoldsAtOnceAndIsTakenBackAtOnce() {
        assertThat(suppliers(bert)).isEqualTo(403);

        String id = lent(anna, bert, managerOf(chain.a));

        assertThat(suppliers(bert)).isEqualTo(200);
        Answer session = bert.browser().get("/api/session");
        assertThat(session.text("/standsIn/0/name")).isEqualTo("某人");
        Answer shown = bert.browser().get("/api/delegations/" + id);
        assertThat(shown.text("/state")).isEqualTo("IN_FORCE");
        assertThat(shown.text("/lent/0/roleName")).isEqualTo("店长");
        assertThat(shown.text("/lent/0/unitName")).isEqualTo("人民路店");
        assertThat(shown.body().path("lent").path(0).path("holds").asBoolean()).isTrue();
        Answer why = bert.browser().get("/api/session/explain?right=supplier.view&store=" + chain.a.store());
        assertThat(why.text("/because/0/lentBy")).as(why.toString()).isEqualTo("某人");

        assertThat(end(anna, id).status()).isEqualTo(200);

        assertThat(suppliers(bert)).isEqualTo(403);
        assertThat(bert.browser().get("/api/delegations/" + id).text("/state")).isEqualTo("TAKEN_BACK");
        assertThat(bert.browser().get("/api/session").body().path("standsIn")).isEmpty();
        assertThat(end(anna, id).code()).isEqualTo("access.delegation-over");
    }

    @Test
    void thereAndNoFarther() {
        lent(anna, bert, managerOf(chain.b));

        Answer here = explain(bert, "sales.reverse", chain.a.store());
        Answer there = explain(bert, "sales.reverse", chain.b.store());

        assertThat(here.body().path("may").asBoolean()).as(here.toString()).isFalse();
        assertThat(there.body().path("may").asBoolean()).as(there.toString()).isTrue();
        for (var grant : bert.browser().get("/api/session").body().path("grants")) {
            if (grant.path("rights").toString().contains("supplier.view")) {
                assertThat(grant.path("stores").toString())
                        .contains(chain.b.store())
                        .doesNotContain(chain.a.store());
            }
        }
        assertThat(documentsIn(bert, chain.b)).isEqualTo(200);
    }

    private static Answer explain(Colleague who, String right, String store) {
        return who.browser().get("/api/session/explain?right=" + right + "&store=" + store);
    }

    @Test
    void whatTheGiverLosesTheReceiverLoses() {
        lent(anna, bert, managerOf(chain.a));
        assertThat(suppliers(bert)).isEqualTo(200);

        Answer less = chain.save(
                chain.owner,
                anna.id(),
                anna.version(),
                anna.login(),
                chain.a.store(),
                TwoStores.in(chain.role("manager"), chain.b.store()));

        assertThat(less.status()).as(less.toString()).isEqualTo(200);
        assertThat(suppliers(bert)).isEqualTo(403);
    }

    @Test
    void whoeverIsGoneLendsNothing() {
        lent(anna, bert, managerOf(chain.a));

        chain.owner.post("/api/users/" + anna.id() + "/archive", "{}");

        assertThat(suppliers(bert)).isEqualTo(403);
    }
    /** A role that has grown into power over rights since it was lent is lent no more. */
    @Test
    void whatBecomesPowerOverRightsIsLentNoMore() {
        String role = chain.newRole("supplier.view", "access.delegate");
        Colleague carl = Colleague.in(chain, port, chain.a.store(), TwoStores.in(role, chain.a.store()));
        lent(carl, bert, unit(role, chain.a.store()));
        assertThat(suppliers(bert)).isEqualTo(200);

        Answer grown = chain.owner.put("/api/roles/" + role, 1, """
                {"code":"%s","name":"自定","rights":["supplier.view","access.delegate","access.edit"]}""".formatted(role.substring(0, 8)));

        assertThat(grown.status()).as(grown.toString()).isEqualTo(200);
        assertThat(suppliers(bert)).isEqualTo(403);
        assertThat(lend(carl, bert, Duration.ofHours(1), unit(role, chain.a.store()))
                        .code())
                .isEqualTo("access.delegation-not-lendable");
    }

    @Test
    void whatIsLentIsNotPassedOn() {
        Colleague carl =
                Colleague.in(chain, port, chain.a.store(), TwoStores.in(chain.role("cashier"), chain.a.store()));
        lent(anna, bert, managerOf(chain.a));

        Answer onward = lend(bert, carl, Duration.ofHours(1), managerOf(chain.a));

        assertThat(onward.status()).as(onward.toString()).isEqualTo(403);
        String lender = chain.newRole("access.delegate");
        Colleague dora = Colleague.in(chain, port, chain.a.store(), TwoStores.in(lender, chain.a.store()));
        lent(anna, dora, managerOf(chain.a));
        assertThat(lend(dora, carl, Duration.ofHours(1), managerOf(chain.a)).code())
                .isEqualTo("access.delegation-not-held");
        assertThat(suppliers(carl)).isEqualTo(403);
    }
    /** Whoever looks after people gives nobody for good what they have been lent. */
    @Test
    void whatIsLentIsNotGivenAway() {
        String staff = chain.newRole("access.view", "access.edit");
        Colleague erna = Colleague.in(chain, port, chain.a.store(), TwoStores.in(staff, chain.a.store()));
        lent(anna, erna, managerOf(chain.a));

        Answer given = chain.save(
                erna.browser(),
                bert.id(),
                bert.version(),
                bert.login(),
                chain.a.store(),
                TwoStores.in(chain.role("manager"), chain.a.store()));

        assertThat(given.code()).as(given.toString()).isEqualTo("access.grants-more");
        // Nor comes in as somebody who has been lent more than they have themselves.
        lent(anna, bert, managerOf(chain.a));
        assertThat(erna.browser()
                        .post("/api/users/" + bert.id() + "/start-password", "{}")
                        .code())
                .isEqualTo("access.grants-more");
    }

    @Test
    void aKeyHasOnlyWhatIsItsUsersOwn() {
        Browser key = chain.withToken(bert.login());
        lent(anna, bert, managerOf(chain.a));

        assertThat(suppliers(bert)).isEqualTo(200);
        assertThat(key.get("/api/suppliers?limit=1").status()).isEqualTo(403);
        // And lends no more than it may itself.
        Browser narrow = chain.withToken(anna.login(), "access.delegate", "stock.view");
        Instant now = Instant.now();
        Answer by = narrow.post(
                "/api/delegations",
                wish(UUID.randomUUID().toString(), bert, now, now.plusSeconds(60), managerOf(chain.a)));
        assertThat(by.code()).as(by.toString()).isEqualTo("access.grants-more");
    }

    @Test
    void whatCannotBeLentIsRefused() {
        Instant now = Instant.now();
        Duration hour = Duration.ofHours(1);
        String own = chain.role("seller");
        Colleague fred = Colleague.in(
                chain, port, chain.a.store(), TwoStores.in(chain.role("manager"), chain.a.store()), TwoStores.own(own));
        Colleague far =
                Colleague.in(chain, port, chain.b.store(), TwoStores.in(chain.role("cashier"), chain.b.store()));

        assertThat(lend(fred, fred, hour, managerOf(chain.a)).code()).isEqualTo("access.delegation-self");
        assertThat(lend(fred, far, hour, managerOf(chain.a)).code()).isEqualTo("access.delegation-whom");
        assertThat(lend(fred, bert, hour, managerOf(chain.b)).code()).isEqualTo("access.delegation-not-held");
        assertThat(lend(fred, bert, hour, "{\"role\":\"%s\",\"scope\":\"own\"}".formatted(own))
                        .code())
                .isEqualTo("access.delegation-not-lendable");
        assertThat(lend(fred, bert, hour, "").code()).isEqualTo("access.delegation-nothing");
        assertThat(lend(fred, bert, hour, "{\"role\":\"%s\",\"scope\":\"home\"}".formatted(own))
                        .code())
                .isEqualTo("access.delegation-malformed");
        assertThat(lend(fred, bert, Duration.ofDays(61), managerOf(chain.a)).code())
                .isEqualTo("access.delegation-term");
        assertThat(lend(fred, bert, Duration.ofHours(-1), managerOf(chain.a)).code())
                .isEqualTo("access.delegation-term");
        String unsaid = wish(UUID.randomUUID().toString(), bert, now, now.plus(hour), managerOf(chain.a));
        assertThat(fred.browser()
                        .post("/api/delegations", unsaid.replace("休假", " "))
                        .code())
                .isEqualTo("access.delegation-reason");
        assertThat(lend(bert, fred, hour, unit(chain.role("cashier"), chain.a.store()))
                        .status())
                .isEqualTo(403);
        chain.owner.post("/api/users/" + bert.id() + "/archive", "{}");
        assertThat(lend(fred, bert, hour, managerOf(chain.a)).code()).isEqualTo("access.delegation-whom");
    }

    @Test
    void theOwnersRoleIsNotLent() {
        Answer asked = chain.owner.get("/api/delegations/choices");

        assertThat(asked.body().path("roles").path(0).path("holds").asBoolean(true))
                .as(asked.toString())
                .isFalse();
        Instant now = Instant.now();
        String all = "{\"role\":\"%s\",\"scope\":\"company\"}".formatted(chain.role("owner"));
        assertThat(chain.owner
                        .post(
                                "/api/delegations",
                                wish(UUID.randomUUID().toString(), bert, now, now.plusSeconds(60), all))
                        .code())
                .isEqualTo("access.delegation-not-lendable");
    }
    /** Of more than one store, one is lent. */
    @Test
    void aWholeCompanyIsLentInPart() {
        Colleague head = Colleague.in(chain, port, "", TwoStores.inCompany(chain.role("buyer")));

        lent(head, bert, unit(chain.role("buyer"), chain.b.store()));

        Answer here = explain(bert, "purchasing.post", chain.a.store());
        Answer there = explain(bert, "purchasing.post", chain.b.store());
        assertThat(here.body().path("may").asBoolean()).as(here.toString()).isFalse();
        assertThat(there.body().path("may").asBoolean()).as(there.toString()).isTrue();
    }

    @Test
    void theSameCommandTwiceLendsOnce() {
        UUID command = UUID.randomUUID();
        Instant now = Instant.now();
        String id = UUID.randomUUID().toString();
        String body = wish(id, bert, now, now.plusSeconds(600), managerOf(chain.a));
        for (int i = 0; i < 2; i++) {
            Answer done = anna.browser()
                    .send(anna.browser()
                            .request("/api/delegations")
                            .header("Idempotency-Key", command.toString())
                            .POST(BodyPublishers.ofString(body)));
            assertThat(done.status()).as(done.toString()).isEqualTo(200);
            assertThat(done.body().path("version").asInt()).isEqualTo(1);
        }
        assertThat(database.asOwner()
                        .sql("select count(*) from access.delegation where giver_id = ?")
                        .params(UUID.fromString(anna.id()))
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(anna.browser().post("/api/delegations", body).code()).isEqualTo("command.id-reused");
    }

    @Test
    void whoeverLooksAfterEitherEndsItAndStrangersDoNotKnowOfIt() {
        String id = lent(anna, bert, managerOf(chain.a));
        Colleague stranger =
                Colleague.in(chain, port, chain.b.store(), TwoStores.in(chain.role("manager"), chain.b.store()));

        assertThat(stranger.browser().get("/api/delegations/" + id).status()).isEqualTo(404);
        assertThat(end(stranger, id).status()).isEqualTo(404);
        assertThat(stranger.browser().get("/api/delegations").body().path("items"))
                .isEmpty();
        String reader = chain.newRole("access.view");
        Colleague clerk = Colleague.in(chain, port, chain.a.store(), TwoStores.in(reader, chain.a.store()));
        assertThat(clerk.browser().get("/api/delegations").body().toString()).contains(id);
        assertThat(end(clerk, id).status()).isEqualTo(404);

        assertThat(chain.owner.post("/api/delegations/" + id + "/end", "").status())
                .isEqualTo(200);
        assertThat(suppliers(bert)).isEqualTo(403);

        String again = lent(anna, bert, managerOf(chain.a));
        assertThat(end(bert, again).status()).isEqualTo(200);
        assertThat(suppliers(bert)).isEqualTo(403);
    }

    @Test
    void colleaguesAreThoseOneWorksWithAndConflictsAreSaid() {
        Colleague far =
                Colleague.in(chain, port, chain.b.store(), TwoStores.in(chain.role("cashier"), chain.b.store()));
        Colleague fred =
                Colleague.in(chain, port, chain.a.store(), TwoStores.in(chain.role("manager"), chain.a.store()));

        // By name: of all that work there a list shows the first twenty, and other tests have people there, too.
        assertThat(colleagues(fred, bert)).contains(bert.id());
        assertThat(colleagues(fred, far)).doesNotContain(far.id());
        assertThat(colleagues(fred, fred)).doesNotContain(fred.id());

        String query = "/api/delegations/conflicts?receiver=" + bert.id() + "&lent=" + chain.role("manager") + "@";
        Answer said = fred.browser().get(query + chain.a.store());
        assertThat(said.body().toString()).as(said.toString()).contains("sell-correct-stock");
        assertThat(fred.browser().get(query + chain.b.store()).body().path("conflicts"))
                .as("of what is not theirs nothing is said")
                .isEmpty();
    }

    private static String colleagues(Colleague asking, Colleague after) {
        return asking.browser()
                .get("/api/delegations/colleagues?q=" + after.login())
                .body()
                .toString();
    }

    private String managerOf(TwoStores.Shop shop) {
        return unit(chain.role("manager"), shop.store());
    }
}
