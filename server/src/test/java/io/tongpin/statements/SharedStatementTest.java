package io.tongpin.statements;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongpin.testing.Browser;
import io.tongpin.testing.Browser.Answer;
import io.tongpin.testing.NodeTest;
import io.tongpin.testing.TestDatabase;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a link opens for somebody who is nobody here: one statement as it was sent, as long as it holds, and nothing else. */
@NodeTest
class SharedStatementTest {

    private static final HttpClient OUTSIDE = HttpClient.newHttpClient();

    @LocalServerPort
    int port;

    @Autowired
    TestDatabase database;

    private Browser owner = Browser.at(0);
    private String store = "";
    private String name = "";
    private String customer = "";

    @BeforeEach
    void somebodyOwes() {
        owner = Browser.founded(port);
        store = owner.get("/api/stores?limit=1").text("/items/0/id");
        name = "王记 <b>" + UUID.randomUUID().toString().substring(0, 6);
        customer = customer(name);
        owe(customer, "120.00");
    }

    private String customer(String called) {
        String id = UUID.randomUUID().toString();
        Answer saved = owner.put(
                "/api/customers/" + id,
                0,
                "{\"code\":\"%s\",\"name\":\"%s\",\"credit\":true}".formatted(id.substring(0, 8), called));
        assertThat(saved.status()).as(saved.toString()).isEqualTo(200);
        return id;
    }

    private void owe(String who, String amount) {
        String id = UUID.randomUUID().toString();
        Answer posted = owner.send(owner.request("/api/documents/" + id + "/post")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", "0")
                .POST(BodyPublishers.ofString("""
                        {"id":"%s","kind":"other-income","businessDate":"2026-03-01","store":"%s","party":"%s",
                         "entries":[{"lineNo":1,"account":"5301","amount":"%s"}]}""".formatted(id, store, who, amount))));
        assertThat(posted.status()).as(posted.toString()).isEqualTo(200);
    }

    private Answer link(String language) {
        Answer made = owner.post("/api/statement-links", """
                {"id":"%s","party":"%s","from":"2026-03-01","to":"2026-03-31","language":"%s"}""".formatted(UUID.randomUUID(), customer, language));
        assertThat(made.status()).as(made.toString()).isEqualTo(200);
        return made;
    }

    private HttpResponse<String> open(String path) {
        return sent(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)));
    }

    private HttpResponse<String> say(String path, String form) {
        return sent(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    }

    private static HttpResponse<String> sent(HttpRequest.Builder request) {
        try {
            return OUTSIDE.send(request.build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void itShowsTheStatementAsItWasSentAndNobodyElses() {
        String other = customer("张记");
        owe(other, "777.00");
        String path = link("zh-TW").text("/path");
        owe(customer, "5.00");

        HttpResponse<String> page = open(path);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("對帳單", "120.00", name.replace("<", "&lt;").replace(">", "&gt;"));
        assertThat(page.body()).doesNotContain("777.00", "张记", "125.00", "<b>", "<script", customer);
        assertThat(page.headers().firstValue("X-Robots-Tag")).hasValue("noindex, nofollow, noarchive");
        assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("script-src 'self'");
    }

    @Test
    void whoChangesTheSecretOrComesTooLateFindsNothing() {
        Answer made = link("en");
        String path = made.text("/path");
        char last = path.charAt(path.length() - 2);
        String tampered =
                path.substring(0, path.length() - 2) + (last == 'A' ? 'B' : 'A') + path.charAt(path.length() - 1);

        assertThat(open(path).statusCode()).isEqualTo(200);
        assertThat(open(tampered).statusCode()).isEqualTo(404);
        assertThat(open(path.replace("/1.", "/2.")).statusCode()).isEqualTo(404);
        assertThat(open("/api/shared-statements/1." + "A".repeat(43)).statusCode())
                .isEqualTo(404);
        assertThat(database.asOwner()
                        .sql(
                                "select count(*) from statements.link where encode(secret_hash, 'escape') like '%' || ? || '%'")
                        .param(path.substring(path.length() - 20))
                        .query(Long.class)
                        .single())
                .isZero();

        database.asOwner()
                .sql(
                        "update statements.link set created_at = now() - interval '2 days', expires_at = now() - interval '1 second' where id = ?")
                .param(UUID.fromString(made.text("/id")))
                .update();
        assertThat(open(path).statusCode()).isEqualTo(404);
        assertThat(say(path, "id=%s&agrees=true".formatted(UUID.randomUUID())).statusCode())
                .isEqualTo(404);
    }

    @Test
    void aLinkThatWasRevokedOpensNoMore() {
        Answer made = link("zh-CN");

        Answer revoked = owner.post("/api/statement-links/" + made.text("/id") + "/revoke", "");

        assertThat(revoked.status()).as(revoked.toString()).isEqualTo(200);
        assertThat(open(made.text("/path")).statusCode()).isEqualTo(404);
        assertThat(open(made.text("/path")).body()).contains("此链接已失效").doesNotContain("120.00");
    }

    @Test
    void whatThePartnerSaysComesBackOnce() {
        Answer made = link("zh-CN");
        String path = made.text("/path");
        String said = "id=%s&row=1&words=%%E6%%B2%%A1%%E6%%94%%B6%%E5%%88%%B0&name=Wang".formatted(UUID.randomUUID());

        assertThat(say(path, said).statusCode()).isEqualTo(303);
        assertThat(say(path, said).statusCode()).isEqualTo(303);
        assertThat(say(path, "id=%s&row=99&words=x".formatted(UUID.randomUUID()))
                        .statusCode())
                .isEqualTo(422);

        var mine = owner.get("/api/statement-links").body().path("items").get(0);
        assertThat(mine.path("id").asString("")).isEqualTo(made.text("/id"));
        assertThat(mine.path("answers").size()).isEqualTo(1);
        assertThat(mine.at("/answers/0/words").asString("")).isEqualTo("没收到");
        String answer = mine.at("/answers/0/id").asString("");
        assertThat(owner.post("/api/statement-answers/" + answer + "/handle", "")
                        .status())
                .isEqualTo(200);
        assertThat(open(path).body()).contains("没收到");
        assertThat(owner.get("/api/statement-links")
                        .body()
                        .at("/items/0/opened")
                        .asInt(0))
                .isEqualTo(1);
    }

    @Test
    void oneAddressAsksSoOftenAMinute() {
        Instant[] now = {Instant.parse("2026-03-01T00:00:00Z")};
        InstantSource clock = () -> now[0];
        Throttle throttle = new Throttle(clock, 2);

        assertThat(throttle.passes("a")).isTrue();
        assertThat(throttle.passes("a")).isTrue();
        assertThat(throttle.passes("a")).isFalse();
        assertThat(throttle.passes("b")).isTrue();
        now[0] = now[0].plusSeconds(61);
        assertThat(throttle.passes("a")).isTrue();
    }
}
