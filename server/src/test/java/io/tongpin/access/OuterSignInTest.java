package io.tongpin.access;

import static io.tongpin.access.AtTheProvider.comeBack;
import static io.tongpin.access.AtTheProvider.enter;
import static io.tongpin.access.AtTheProvider.unlink;
import static org.assertj.core.api.Assertions.assertThat;

import io.tongpin.testing.Browser;
import io.tongpin.testing.Browser.Answer;
import io.tongpin.testing.IdentityProvider;
import io.tongpin.testing.TwoStores;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Signing in at an outer provider (统一身份登录): through the redirects, as a browser does, against a provider over HTTP. */
class OuterSignInTest extends OuterTest {

    @Test
    void whoHasLinkedThemselvesComesInAndTheLogSaysHow() {
        Answer list = outer.link(person.desk);
        assertThat(list.status()).as(list.toString()).isEqualTo(200);
        assertThat(list.body().path("items")).hasSize(1);
        Browser phone = browser();

        Answer in = outer.signIn(phone);

        assertThat(in.status()).as(in.toString()).isEqualTo(200);
        assertThat(in.text("/user/login")).isEqualTo(person.li.login());
        assertThat(in.cookies())
                .anySatisfy(
                        cookie -> assertThat(cookie).startsWith("tongpin=").contains("HttpOnly", "SameSite=Strict"));
        assertThat(in.cookies()).anyMatch(cookie -> cookie.startsWith("tongpin-device="));
        assertThat(phone.get("/api/customers").status()).isEqualTo(200);
        assertThat(phone.trip()).as("the trip is over").isNull();
        assertThat(phone.get("/api/outer-identities").text("/items/0/usedAt")).isNotEmpty();
        assertThat(database.asOwner()
                        .sql("""
                                select convert_from(payload, 'UTF8') from changes.op
                                 where kind = 'session.opened' and convert_from(payload, 'UTF8') like ?
                                """)
                        .params("%" + person.li.id() + "%")
                        .query(String.class)
                        .list())
                .anyMatch(state -> state.contains("\"by\":\"outer identity\""));
    }

    @Test
    void theDoorSaysOnlyWhatTheButtonSays() {
        Answer door = browser().get("/api/session/outer");
        assertThat(door.body().propertyNames()).containsExactly("name");
        assertThat(door.text("/name")).isEqualTo("公司账号");

        Answer began = browser().post("/api/session/outer", "{}");
        assertThat(began.cookies())
                .singleElement()
                .asString()
                .startsWith("tongpin-trip=")
                .contains("HttpOnly", "SameSite=Lax", "Max-Age=600");
        Map<String, String> asked =
                IdentityProvider.form(URI.create(began.text("/address")).getRawQuery());
        assertThat(asked)
                .containsEntry("tenant", "1")
                .containsEntry("code_challenge_method", "S256")
                .containsKeys("state", "nonce");
        assertThat(began.cookies().getFirst()).doesNotContain(asked.get("state"), asked.get("nonce"));
    }

    @Test
    void whoIsLinkedToNobodyIsToldSoAndNobodyIsMade() {
        long before = people();
        outer.provider.claims.put("preferred_username", "stranger");

        Answer no = outer.signIn(browser());

        assertThat(no.status()).isEqualTo(403);
        assertThat(no.code()).isEqualTo("access.outer-not-linked");
        assertThat(no.text("/title")).contains("stranger");
        assertThat(people()).isEqualTo(before);
    }

    private long people() {
        return database.asOwner()
                .sql("select count(*) from access.person")
                .query(Long.class)
                .single();
    }

    @Test
    void whomAnAdministratorExpectsIsLinkedAtTheFirstSignInByAVerifiedAddress() {
        String address = person.li.login() + "@example.com";
        assertThat(outer.expect(person.li.id(), " " + address.toUpperCase(java.util.Locale.ROOT) + " ")
                        .text("/expected"))
                .isEqualTo(address);
        outer.provider.claims.put("email", address);
        assertThat(outer.signIn(browser()).code()).as("not verified").isEqualTo("access.outer-not-linked");
        assertThat(linked()).isZero();

        outer.provider.claims.put("email_verified", true);
        assertThat(outer.signIn(browser()).status()).isEqualTo(200);

        assertThat(linked()).isOne();
        outer.provider.subject = "somebody who has the address now";
        assertThat(outer.signIn(browser()).code()).as("an address is good once").isEqualTo("access.outer-not-linked");
        Answer kept = person.chain.owner.get("/api/users/" + person.li.id() + "/outer-identities");
        assertThat(kept.text("/expected")).isEmpty();
        assertThat(kept.text("/items/0/label")).isEqualTo(address);
    }

    @Test
    void whoIsExpectedByTheProvidersOwnNameComesInWithoutAnyPassword() {
        TwoStores.Someone wang = person.chain.someone("", TwoStores.inCompany(person.chain.role("seller")));
        outer.provider.subject = "sub-" + wang.login();
        outer.expect(wang.id(), outer.provider.subject);

        Browser browser = browser();
        Answer in = outer.signIn(browser);

        assertThat(in.status()).as(in.toString()).isEqualTo(200);
        String id = browser.get("/api/outer-identities").text("/items/0/id");
        assertThat(unlink(browser, id).code()).isEqualTo("access.outer-only-way");
        assertThat(unlink(person.chain.owner, id).status()).isEqualTo(204);
        assertThat(browser.get("/api/customers").status()).as("signed out").isEqualTo(401);
        assertThat(outer.signIn(browser()).code()).isEqualTo("access.outer-not-linked");
    }

    /** Nobody could choose another password who does not know the one that somebody made. */
    @Test
    void whoComesByTheProviderIsNotAskedForAStartPassword() {
        outer.link(person.desk);
        person.setPassword("to start with 8");

        Answer in = outer.signIn(browser());

        assertThat(in.text("/mustChoosePassword")).isEqualTo("false");
        Browser byPassword = browser();
        assertThat(byPassword.signIn(person.li.login(), "to start with 8").text("/mustChoosePassword"))
                .isEqualTo("true");
    }

    @Test
    void anIdentityIsOfOnePersonAndOnePersonMayHaveSeveral() {
        outer.link(person.desk);
        outer.provider.subject += "-second";
        assertThat(outer.link(person.desk).body().path("items")).hasSize(2);

        Answer no = outer.link(person.chain.owner);

        assertThat(no.code()).isEqualTo("access.outer-taken");
        String id = person.desk.get("/api/outer-identities").text("/items/1/id");
        assertThat(unlink(browserOfAnother(), id).code()).isEqualTo("access.outer-unknown");
        assertThat(unlink(person.desk, id).status()).isEqualTo(204);
        assertThat(person.desk.get("/api/outer-identities").body().path("items"))
                .hasSize(1);
        assertThat(unlink(person.desk, id).code()).isEqualTo("access.outer-unknown");
    }

    private Browser browserOfAnother() {
        return person.chain
                .someone("", TwoStores.inCompany(person.chain.role("seller")))
                .browser();
    }

    @Test
    void anArchivedPersonDoesNotComeIn() {
        outer.link(person.desk);
        person.chain.owner.post("/api/users/" + person.li.id() + "/archive", "{}");

        assertThat(outer.signIn(browser()).code()).isEqualTo("access.outer-not-linked");
    }

    @Test
    void ourSecondFactorIsAskedForUnlessTheCompanyTrustsTheProviders() {
        outer.link(person.desk);
        person.enrolled();
        outer.provider.claims.put("amr", List.of("pwd", "otp"));
        Browser first = browser();

        assertThat(outer.signIn(first).code()).isEqualTo("access.second-factor-needed");
        assertThat(first.get("/api/customers").status()).isEqualTo(401);
        assertThat(DeskAndPhone.step(first, person.shown()).status()).isEqualTo(200);
        assertThat(first.get("/api/customers").status()).isEqualTo(200);

        outer.configure(true);
        assertThat(outer.signIn(browser()).status()).isEqualTo(200);
        outer.provider.claims.put("amr", List.of("pwd"));
        assertThat(outer.signIn(browser()).code()).isEqualTo("access.second-factor-needed");
    }

    @Test
    void aRoleThatDemandsASecondFactorIsContentWithATrustedOne() {
        String role = UUID.randomUUID().toString();
        person.chain.owner.put("/api/roles/" + role, 0, """
                {"code":"%s","name":"严","rights":["customer.view"],"secondFactor":true}""".formatted(role.substring(0, 8)));
        TwoStores.Someone wang = person.chain.someone("", TwoStores.inCompany(role));
        outer.provider.subject = "sub-" + wang.login();
        outer.expect(wang.id(), outer.provider.subject);
        outer.provider.claims.put("amr", List.of("mfa"));

        assertThat(outer.signIn(browser()).text("/mustEnrol")).isEqualTo("true");
        outer.configure(true);
        assertThat(outer.signIn(browser()).text("/mustEnrol")).isEqualTo("false");
    }

    @Test
    void whatTheProviderRefusesOrLiesAboutIsSaidInPlainWordsOnThePage() {
        outer.link(person.desk);
        outer.provider.lie = claims -> claims.claim("nonce", "another");
        Answer lied = outer.signIn(browser());
        assertThat(lied.code()).isEqualTo("access.outer-untrusted");
        assertThat(lied.text("/facts/what")).isEqualTo("nonce");

        outer.provider.returned = Map.of("code", "", "error", "access_denied");
        assertThat(outer.signIn(browser()).code()).isEqualTo("access.outer-declined");
    }

    @Test
    void aProviderThatIsGoneLeavesThePassword() {
        outer.link(person.desk);
        Browser mine = browser();
        URI back = outer.visit(mine.post("/api/session/outer", "{}"));
        outer.provider.close();

        comeBack(mine, back);
        assertThat(enter(mine).code()).isEqualTo("access.outer-unreachable");
        assertThat(browser().signIn(person.li.login(), DeskAndPhone.PASSWORD).status())
                .isEqualTo(200);
    }

    @Test
    void whenItIsSwitchedOffNobodyComesInByIt() {
        outer.link(person.desk);
        Browser mine = browser();
        comeBack(mine, outer.visit(mine.post("/api/session/outer", "{}")));
        outer.save("""
                {"issuer":"%s","clientId":"%s","name":"公司账号","active":false}""".formatted(outer.provider.issuer(), IdentityProvider.CLIENT));

        assertThat(enter(mine).code()).isEqualTo("access.outer-off");
        assertThat(browser().get("/api/session/outer").text("/name")).isEmpty();
        assertThat(browser().post("/api/session/outer", "{}").code()).isEqualTo("access.outer-off");
    }
}
