package io.tongpin.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongpin.testing.BooksAreRight;
import io.tongpin.testing.Browser;
import io.tongpin.testing.Browser.Answer;
import io.tongpin.testing.NodeTest;
import io.tongpin.testing.TestDatabase;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

@NodeTest
@DirtiesContext
@TestPropertySource(properties = "tongpin.test.node=its-own-and-new") // Not one that another test has set up.
@ExtendWith(BooksAreRight.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SignInTest {

    @LocalServerPort
    int port;

    @Autowired
    TestDatabase database;

    @Test
    @Order(1)
    void aNewNodeIsSetUpOnceByWhoeverHasTheCode() {
        Browser stranger = Browser.at(port);
        String wish = """
                {"companyName":"x","login":"thief","password":"a good one 1","setupCode":"%s"}""";

        Answer before = stranger.get("/api/session");
        assertThat(before.status()).isEqualTo(401);
        assertThat(before.code()).isEqualTo("access.not-signed-in");
        assertThat(before.text("/facts/setupNeeded")).isEqualTo("true");
        assertThat(stranger.post("/api/setup", wish.formatted("AAAA-AAAA")).code())
                .isEqualTo("access.setup-code-wrong");
        assertThat(stranger.signIn("boss", "a good one 1").code()).isEqualTo("access.bad-credentials");

        Browser owner = Browser.founded(port);

        Answer session = owner.get("/api/session");
        assertThat(session.status()).isEqualTo(200);
        assertThat(session.text("/user/login")).isEqualTo("boss");
        assertThat(session.text("/company/name")).isEqualTo("同频服饰");
        assertThat(session.text("/rights/0")).isEqualTo("*");
        assertThat(stranger.post("/api/setup", wish.formatted("AAAA-AAAA")).code())
                .isEqualTo("access.already-set-up");
        assertThat(stranger.get("/api/session").text("/facts/setupNeeded")).isEqualTo("false");
        assertThat(owner.get("/api/units").text("/items/0/code")).isNotEmpty();
    }

    @Test
    void aCookieIsForThisSiteAndForNoScript() {
        Browser.founded(port);
        Browser browser = Browser.at(port);

        Answer answer = browser.signIn("BOSS ", "a good one 1");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.cookies())
                .hasSize(2)
                .allSatisfy(cookie -> assertThat(cookie)
                        .contains("HttpOnly")
                        .contains("SameSite=Strict")
                        .contains("Path=/"));
        assertThat(database.asOwner()
                        .sql("select count(*) from access.session where position(token_hash in ?::bytea) > 0")
                        .param(Objects.requireNonNull(browser.cookie())
                                .getBytes(java.nio.charset.StandardCharsets.UTF_8))
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void aWriteByCookieNeedsTheHeaderOnlyOurOwnPagesCanSend() {
        Browser owner = Browser.founded(port);

        Answer forged =
                owner.send(java.net.http.HttpRequest.newBuilder(owner.request("/api/brands/" + UUID.randomUUID())
                                .build()
                                .uri())
                        .header("Cookie", Objects.requireNonNull(owner.cookie()))
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .header("If-Match", "0")
                        .PUT(BodyPublishers.ofString("{\"code\":\"F\",\"name\":\"F\"}")));

        assertThat(forged.status()).isEqualTo(403);
        assertThat(forged.code()).isEqualTo("access.header-missing");
    }

    @Test
    void signingOutEndsTheSessionAtOnce() {
        Browser.founded(port);
        Browser browser = Browser.at(port);
        browser.signIn("boss", "a good one 1");
        String cookie = Objects.requireNonNull(browser.cookie());
        assertThat(browser.get("/api/company").status()).isEqualTo(200);

        assertThat(browser.delete("/api/session").status()).isEqualTo(204);

        assertThat(browser.cookie()).isNull();
        Browser thief = Browser.at(port);
        assertThat(thief.send(thief.request("/api/company")
                                .header("Cookie", cookie)
                                .GET())
                        .status())
                .isEqualTo(401);
    }

    @Test
    void whoeverGuessesWaitsAndTheOwnerElsewhereDoesNot() {
        Browser.founded(port);
        Browser guesser = Browser.at(port);
        for (int i = 0; i < 5; i++) {
            assertThat(guess(guesser, "10.0.0.9").status()).isEqualTo(401);
        }
        // No slow machine shall wait it out.
        database.asOwner()
                .sql("update access.failed_try set failures = failures + 20 where failures >= 5")
                .update();

        Answer slowed = guess(guesser, "10.0.0.9");

        assertThat(slowed.status()).isEqualTo(429);
        assertThat(slowed.code()).isEqualTo("access.too-many-tries");
        assertThat(Browser.at(port).signIn("boss", "a good one 1").status()).isEqualTo(200);
    }

    private static Answer guess(Browser browser, String from) {
        return browser.send(browser.request("/api/session")
                .header("X-Forwarded-For", from)
                .POST(BodyPublishers.ofString("{\"login\":\"boss\",\"password\":\"wrong wrong\"}")));
    }

    @Test
    void aTokenActsAsItsUserWithAtMostItsRightsUntilItIsRevoked() {
        Browser owner = Browser.founded(port);
        Answer made = owner.post("/api/tokens", "{\"name\":\"report\",\"rights\":[\"catalog.view\"]}");
        assertThat(made.status()).isEqualTo(200);
        Browser script = Browser.withToken(port, made.text("/token"));

        assertThat(script.get("/api/units").status()).isEqualTo(200);
        Answer denied = script.get("/api/suppliers");
        assertThat(denied.status()).isEqualTo(403);
        assertThat(denied.text("/facts/right")).isEqualTo("supplier.view");
        assertThat(script.post("/api/tokens", "{\"name\":\"more\"}").code()).isEqualTo("access.grants-more");

        owner.post("/api/tokens/" + made.text("/id") + "/archive", "");

        assertThat(script.get("/api/units").status()).isEqualTo(401);
        assertThat(owner.get("/api/tokens").body().toString()).doesNotContain(made.text("/token"));
    }

    @Test
    void theNodesOwnCommandsMayMakeATokenForTheOwner() {
        Browser.founded(port);

        Answer made = Browser.withToken(port, Browser.NODE_TOKEN).post("/api/tokens", "{}");

        Browser script = Browser.withToken(port, made.text("/token"));
        assertThat(script.get("/api/session").text("/user/login")).isEqualTo("boss");
        assertThat(Browser.withToken(port, Browser.NODE_TOKEN)
                        .post("/api/tokens", "{\"user\":\"nobody\"}")
                        .code())
                .isEqualTo("access.user-unknown");
        assertThat(Browser.withToken(port, "tp1.wrong").get("/api/session").status())
                .isEqualTo(401);
    }

    @Test
    void aRoleTakenAwayHoldsFromTheNextRequest() {
        Browser owner = Browser.founded(port);
        String seller = role(owner, "seller");
        String id = UUID.randomUUID().toString();
        owner.put("/api/users/" + id, 0, person("li", seller));
        owner.send(owner.request("/api/users/" + id + "/password")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .PUT(BodyPublishers.ofString("{\"password\":\"li's own word\"}")));
        Browser li = Browser.at(port);
        assertThat(li.signIn("li", "li's own word").text("/mustChoosePassword")).isEqualTo("true");
        assertThat(li.get("/api/customers").code()).isEqualTo("access.password-choose");
        assertThat(StartPasswordTest.choose(li, "li's own word", "known to li only")
                        .status())
                .isEqualTo(204);
        assertThat(li.get("/api/customers").status()).isEqualTo(200);
        assertThat(li.get("/api/suppliers").status()).isEqualTo(403);

        owner.put("/api/users/" + id, 3, person("li", role(owner, "cashier")));

        assertThat(li.get("/api/customers").status()).isEqualTo(403);
        owner.post("/api/users/" + id + "/archive", "");
        assertThat(li.get("/api/members").status()).isEqualTo(401);
    }

    @Test
    void theFiguresAreForWhoRunsTheShopAndWhoKeepsTheBooks() {
        Browser owner = Browser.founded(port);

        for (String role : List.of("manager", "accountant")) {
            Browser person = Browser.withToken(port, tokenOf(owner, role));
            assertThat(person.get("/api/home").status()).as(role).isEqualTo(200);
            assertThat(person.get("/api/open-items").status()).as(role).isEqualTo(200);
        }
        for (String role : List.of("buyer", "keeper", "seller", "cashier")) {
            Browser person = Browser.withToken(port, tokenOf(owner, role));
            assertThat(person.get("/api/home").code()).as(role).isEqualTo("access.not-allowed");
            assertThat(person.get("/api/open-items").code()).as(role).isEqualTo("access.not-allowed");
            assertThat(person.get("/api/stock").status()).as(role).isEqualTo(200);
        }
    }

    @Test
    void aRightToNothingIsRefused() {
        Browser owner = Browser.founded(port);
        String role = "{\"code\":\"odd\",\"name\":\"odd\",\"rights\":[\"%s\"]}";

        for (String right : List.of("report.view", "stock.cost", "stok.*")) {
            Answer refused = owner.put("/api/roles/" + UUID.randomUUID(), 0, role.formatted(right));
            assertThat(refused.code()).isEqualTo("access.right-unknown");
            assertThat(refused.text("/facts/right")).isEqualTo(right);
        }
        assertThat(owner.post("/api/tokens", "{\"name\":\"odd\",\"rights\":[\"period.*\"]}")
                        .code())
                .isEqualTo("access.right-unknown");
    }

    @Test
    void nobodyGivesAwayWhatHeDoesNotHaveAndSomebodyStaysOwner() {
        Browser owner = Browser.founded(port);
        Answer hr = owner.put(
                "/api/roles/" + UUID.randomUUID(),
                0,
                "{\"code\":\"hr-%s\",\"name\":\"人事\",\"rights\":[\"access.*\"]}"
                        .formatted(UUID.randomUUID().toString().substring(0, 8)));
        String id = UUID.randomUUID().toString();
        owner.put("/api/users/" + id, 0, person("hr" + id.substring(0, 4), hr.text("/id")));
        Answer token = owner.post("/api/tokens", "{\"user\":\"hr%s\"}".formatted(id.substring(0, 4)));
        Browser person = Browser.withToken(port, token.text("/token"));

        assertThat(person.put("/api/users/" + UUID.randomUUID(), 0, person("evil", role(owner, "owner")))
                        .code())
                .isEqualTo("access.grants-more");
        String boss = owner.get("/api/session").text("/user/id");
        assertThat(owner.post("/api/users/" + boss + "/archive", "").code()).isEqualTo("access.owner-needed");
        assertThat(person.send(person.request("/api/users/" + boss + "/password")
                                .header("Idempotency-Key", UUID.randomUUID().toString())
                                .PUT(BodyPublishers.ofString("{\"password\":\"taken over 1\"}")))
                        .code())
                .isEqualTo("access.grants-more");
    }

    /** A new person of this role, as a script of hers. */
    private static String tokenOf(Browser owner, String role) {
        String id = UUID.randomUUID().toString();
        String login = role + id.substring(24);
        owner.put("/api/users/" + id, 0, person(login, role(owner, role)));
        return owner.post("/api/tokens", "{\"user\":\"%s\"}".formatted(login)).text("/token");
    }

    private static String role(Browser owner, String code) {
        return owner.get("/api/roles?q=" + code).text("/items/0/id");
    }

    private static String person(String login, String role) {
        return "{\"code\":\"%s\",\"name\":\"%s\",\"roles\":[\"%s\"]}".formatted(login, login, role);
    }
}
