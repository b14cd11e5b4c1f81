package io.tongpin.access;

import static io.tongpin.access.AtTheProvider.comeBack;
import static io.tongpin.access.AtTheProvider.enter;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.nimbusds.jwt.JWTClaimsSet;
import io.tongpin.testing.Browser;
import io.tongpin.testing.Browser.Answer;
import io.tongpin.testing.Ears;
import io.tongpin.testing.IdentityProvider;
import io.tongpin.testing.NodeTest;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Signing out where one has signed in (统一登出): led there from here, and ended here when the provider says so. */
@NodeTest
class OuterSignOutTest extends OuterTest {

    private static final Duration SOON = Duration.ofSeconds(2);

    @BeforeEach
    void linkedToTheProvider() {
        outer.link(person.desk);
    }

    private Browser inByTheProvider() {
        Browser browser = browser();
        assertThat(outer.signIn(browser).status()).isEqualTo(200);
        return browser;
    }

    private static boolean isIn(Browser browser) {
        return browser.get("/api/customers").status() == 200;
    }

    /** The provider tells, by a post of its own that no browser sends. */
    private HttpResponse<String> told(String token) {
        return told("", "logout_token=" + URLEncoder.encode(token, StandardCharsets.UTF_8));
    }

    private HttpResponse<String> told(String asked, String form) {
        try {
            return browser()
                    .http()
                    .send(
                            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/outer/logout" + asked))
                                    .header("Content-Type", "application/x-www-form-urlencoded")
                                    .POST(BodyPublishers.ofString(form))
                                    .build(),
                            BodyHandlers.ofString());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private HttpResponse<String> told(JWTClaimsSet.Builder logout) {
        return told(outer.provider.signed(logout.build()));
    }

    @Test
    void whoSignsOutHereIsLedThereAndBack() throws Exception {
        Browser phone = inByTheProvider();

        Answer out = phone.delete("/api/session");

        assertThat(out.status()).as(out.toString()).isEqualTo(200);
        assertThat(isIn(phone)).isFalse();
        URI address = URI.create(out.text("/address"));
        assertThat(address.getPath()).isEqualTo("/leave");
        Map<String, String> asked = IdentityProvider.form(address.getRawQuery());
        assertThat(asked)
                .containsEntry("tenant", "1")
                .containsEntry("client_id", IdentityProvider.CLIENT)
                .containsEntry("post_logout_redirect_uri", "http://127.0.0.1:" + port + "/api/session/outer/left");
        assertThat(com.nimbusds.jwt.SignedJWT.parse(asked.getOrDefault("id_token_hint", ""))
                        .getJWTClaimsSet()
                        .getSubject())
                .isEqualTo(outer.provider.subject);
        String state = asked.getOrDefault("state", "");
        assertThat(out.cookies())
                .anySatisfy(cookie -> assertThat(cookie)
                        .startsWith("tongpin-trip=")
                        .contains("HttpOnly", "SameSite=Lax")
                        .doesNotContain(state));

        assertThat(left(browser(), state)).as("another browser").isEqualTo("/");
        assertThat(left(phone, "guessed")).isEqualTo("/");
        assertThat(left(phone, state)).isEqualTo("/?outer=left");
    }

    private String left(Browser browser, String state) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:" + port + "/api/session/outer/left?state=" + state));
        if (browser.trip() instanceof String trip) {
            request.header("Cookie", trip);
        }
        HttpResponse<String> answer = browser.http().send(request.build(), BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    @Test
    void nobodyIsLedAnywhereWhoCameByPasswordOrWhereTheCompanyOrTheProviderDoesNotWantIt() {
        Browser byPassword = browser();
        byPassword.signIn(person.li.login(), DeskAndPhone.PASSWORD);
        assertThat(byPassword.delete("/api/session").status()).isEqualTo(204);

        Browser first = inByTheProvider();
        assertThat(outer.save("""
                {"issuer":"%s","clientId":"%s","name":"公司账号","signsOut":false,"active":true}""".formatted(outer.provider.issuer(), IdentityProvider.CLIENT))
                        .text("/signsOut"))
                .isEqualTo("false");
        assertThat(first.delete("/api/session").status()).isEqualTo(204);
        assertThat(isIn(first)).isFalse();

        outer.configure(false);
        Browser second = inByTheProvider();
        outer.provider.described = Map.of("end_session_endpoint", "");
        String issuer = outer.provider.issuer();
        assertThat(person.chain
                        .owner
                        .post("/api/outer-provider/test", "{\"issuer\":\"%s\"}".formatted(issuer))
                        .status())
                .isEqualTo(200);
        assertThat(second.delete("/api/session").status()).isEqualTo(204);
        assertThat(isIn(second)).isFalse();
    }

    @Test
    void aProviderThatIsGoneKeepsNobodyIn() {
        Browser phone = inByTheProvider();
        outer.provider.close();

        phone.delete("/api/session");

        assertThat(isIn(phone)).isFalse();
    }

    /** Nothing that a reader of the table could show the provider. */
    @Test
    void theTokenIsSealed() {
        inByTheProvider();

        assertThat(database.asOwner()
                        .sql("select token from access.outer_visit where subject = ?")
                        .params(outer.provider.subject)
                        .query(byte[].class)
                        .list())
                .isNotEmpty()
                .allSatisfy(bytes -> assertThat(new String(bytes, StandardCharsets.ISO_8859_1))
                        .doesNotContain("eyJ"));
    }

    @Test
    void whoSignsOutThereIsOutHereAtOnceAndTheScreenIsEmpty() throws Exception {
        Browser phone = inByTheProvider();
        try (Ears screen = new Ears(phone, null)) {
            HttpResponse<String> answer = told(outer.provider.logout());

            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Cache-Control"))
                    .hasValueSatisfying(said -> assertThat(said).contains("no-store"));
            assertThat(isIn(phone)).isFalse();
            await().atMost(SOON).until(screen::isOver);
        }
        assertThat(isIn(person.desk)).as("came by password").isTrue();
        assertThat(database.asOwner()
                        .sql("""
                                select count(*) from changes.op
                                 where kind = 'session.closed' and convert_from(payload, 'UTF8') like ?
                                """)
                        .params("%" + person.li.id() + "%")
                        .query(Long.class)
                        .single())
                .isPositive();
    }

    @Test
    void theSessionThatIsNamedEndsAndWithoutOneAllOfThatPerson() {
        Browser first = inByTheProvider();
        JWTClaimsSet.Builder ofFirst = outer.provider.logout();
        outer.provider.session = "another";
        Browser second = inByTheProvider();
        Browser third = inByTheProvider();

        assertThat(told(ofFirst.subject(null)).statusCode()).isEqualTo(200);
        assertThat(isIn(first)).isFalse();
        assertThat(isIn(second)).isTrue();
        assertThat(told(outer.provider.logout().subject("somebody else")).statusCode())
                .isEqualTo(200);
        assertThat(isIn(second)).as("a session of somebody else").isTrue();

        assertThat(told(outer.provider.logout().claim("sid", null)).statusCode())
                .isEqualTo(200);
        assertThat(isIn(second)).isFalse();
        assertThat(isIn(third)).isFalse();
    }

    @Test
    void aNoticeIsGoodOnceAndALieEndsNothing() {
        Browser phone = inByTheProvider();
        String token = outer.provider.signed(outer.provider.logout().build());
        assertThat(told(outer.provider.logout().claim("nonce", "x")).statusCode())
                .isEqualTo(400);
        assertThat(told(outer.provider.logout().audience("another")).body()).contains("access.outer-logout-untrusted");
        assertThat(told("").statusCode()).isEqualTo(400);
        assertThat(told("", "x=1").statusCode()).isEqualTo(400);
        assertThat(told("?logout_token=" + token, "x=1").statusCode())
                .as("it would be in logs")
                .isEqualTo(400);
        assertThat(isIn(phone)).isTrue();

        assertThat(told(token).statusCode()).isEqualTo(200);
        HttpResponse<String> again = told(token);
        assertThat(again.statusCode()).isEqualTo(400);
        assertThat(again.body()).contains("jti");
    }

    /** Whoever is told of nobody who is in here has nothing to complain of. */
    @Test
    void whoIsOutAlreadyIsOut() {
        Browser phone = inByTheProvider();
        phone.delete("/api/session");

        assertThat(told(outer.provider.logout()).statusCode()).isEqualTo(200);
    }

    @Test
    void whoIsOnTheWayInWhenTheySignOutThereDoesNotComeIn() {
        Browser onTheWay = browser();
        URI back = outer.visit(onTheWay.post("/api/session/outer", "{}"));
        comeBack(onTheWay, back);
        told(outer.provider.logout());
        assertThat(enter(onTheWay).code()).isEqualTo("access.outer-visit-over");
    }

    /** The token was under way while the provider told us: it speaks of a session that is over. */
    @Test
    void aTokenThatIsOvertakenByItsEndOpensNothing() {
        told(outer.provider.logout());
        Browser late = browser();
        comeBack(late, outer.visit(late.post("/api/session/outer", "{}")));
        assertThat(enter(late).code()).isEqualTo("access.outer-visit-over");

        outer.provider.session = "a new one";
        assertThat(isIn(inByTheProvider())).isTrue();
    }

    @Test
    void whoHasYetToBringTheCodeIsOutToo() {
        person.enrolled();
        Browser half = browser();
        assertThat(outer.signIn(half).code()).isEqualTo("access.second-factor-needed");

        told(outer.provider.logout());

        assertThat(DeskAndPhone.step(half, person.shown()).code()).isEqualTo("access.half-session-over");
        outer.provider.session = "a new one";
        Browser whole = browser();
        outer.signIn(whole);
        assertThat(DeskAndPhone.step(whole, person.shown()).status()).isEqualTo(200);
        told(outer.provider.logout());
        assertThat(isIn(whole))
                .as("the session that came of a half one stands on it too")
                .isFalse();
    }

    /** However they fall together: when both are through, nobody is in by a session that the provider has ended. */
    @Test
    void aSignInAndItsEndAtOnceLeaveNobodyIn() throws Exception {
        int in = 0;
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            for (int round = 0; round < 24; round++) {
                outer.provider.session = UUID.randomUUID().toString();
                Browser mine = browser();
                URI back = outer.visit(mine.post("/api/session/outer", "{}"));
                boolean whole = round % 2 == 0; // The race is with the page's last step, or with the way back too.
                if (whole) {
                    comeBack(mine, back);
                }
                String token = outer.provider.signed(outer.provider.logout().build());
                Future<Integer> ended = both.submit(() -> told(token).statusCode());
                Future<Integer> entered = both.submit(() -> {
                    if (!whole) {
                        comeBack(mine, back);
                    }
                    return enter(mine).status();
                });
                in += entered.get() == 200 ? 1 : 0;
                assertThat(ended.get()).isEqualTo(200);
                assertThat(isIn(mine))
                        .as("round %d, entered %d", round, entered.get())
                        .isFalse();
            }
        }
        System.out.printf("%d of 24 were in for a moment%n", in);
    }

    /** A provider that was given up is believed no more; one that is only switched off still is. */
    @Test
    void alsoWhereSigningInThereIsSwitchedOff() {
        Browser phone = inByTheProvider();
        outer.save("""
                {"issuer":"%s","clientId":"%s","name":"公司账号","active":false}""".formatted(outer.provider.issuer(), IdentityProvider.CLIENT));

        assertThat(told(outer.provider.logout()).statusCode()).isEqualTo(200);
        assertThat(isIn(phone)).isFalse();
    }
}
