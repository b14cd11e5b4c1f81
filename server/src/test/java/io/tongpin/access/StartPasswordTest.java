package io.tongpin.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongpin.testing.Browser;
import io.tongpin.testing.Browser.Answer;
import io.tongpin.testing.NodeTest;
import io.tongpin.testing.TestDatabase;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The way in for somebody new (初始密码): shown once, good for one thing only, and for a week. */
@NodeTest
class StartPasswordTest {

    @LocalServerPort
    private int port;

    @Autowired
    private TestDatabase database;

    private Browser owner;
    private String id;
    private String login;

    @BeforeEach
    void somebodyNew() {
        owner = Browser.founded(port);
        id = UUID.randomUUID().toString();
        login = "new" + id.substring(24);
        owner.get("/api/roles?limit=500").body().path("items").forEach(role -> {
            if (role.path("code").asString().equals("seller")) {
                owner.put("/api/users/" + id, 0, """
                        {"code":"%s","name":"新人","roles":["%s"]}""".formatted(
                                login, role.path("id").asString()));
            }
        });
    }

    @Test
    void itOpensNothingButTheChoiceOfAnotherOne() {
        String start = started();
        Browser person = Browser.at(port);

        Answer in = person.signIn(login, start);

        assertThat(in.status()).as(in.toString()).isEqualTo(200);
        assertThat(in.text("/mustChoosePassword")).isEqualTo("true");
        for (String path : List.of(
                "/api/definitions", "/api/customers", "/api/documents", "/api/company", "/api/changes/stream")) {
            Answer closed = person.get(path);
            assertThat(closed.status()).as(path).isEqualTo(403);
            assertThat(closed.code()).as(path).isEqualTo("access.password-choose");
        }
        assertThat(person.get("/api/session").text("/mustChoosePassword")).isEqualTo("true");
        assertThat(choose(person, start, start).code()).isEqualTo("access.password-same");
        assertThat(choose(person, "not " + start, "known to me only").code()).isEqualTo("access.bad-credentials");

        assertThat(choose(person, start, "known to me only").status()).isEqualTo(204);

        assertThat(person.get("/api/session").text("/mustChoosePassword")).isEqualTo("false");
        assertThat(person.get("/api/customers").status()).isEqualTo(200);
        assertThat(Browser.at(port).signIn(login, start).code()).isEqualTo("access.bad-credentials");
        assertThat(Browser.at(port).signIn(login, "known to me only").text("/mustChoosePassword"))
                .isEqualTo("false");
    }

    @Test
    void anotherOneEndsTheFirstAndWhoeverIsSignedIn() {
        String first = started();
        Browser person = Browser.at(port);
        person.signIn(login, first);
        choose(person, first, "known to me only");

        String second = started();

        assertThat(second).isNotEqualTo(first).matches("[a-z2-9]{4}-[a-z2-9]{4}-[a-z2-9]{4}");
        assertThat(person.get("/api/customers").status()).isEqualTo(401);
        assertThat(Browser.at(port).signIn(login, first).status()).isEqualTo(401);
        assertThat(Browser.at(port).signIn(login, "known to me only").status()).isEqualTo(401);
        assertThat(Browser.at(port).signIn(login, second).status()).isEqualTo(200);
    }

    @Test
    void afterAWeekItIsTooOld() {
        String start = started();
        database.asOwner()
                .sql(
                        "update access.password set starts_until = starts_until - interval '7 days' where user_id = ?::uuid")
                .param(id)
                .update();

        assertThat(Browser.at(port).signIn(login, start).code()).isEqualTo("access.start-password-old");
        assertThat(Browser.at(port).signIn(login, "not " + start).code()).isEqualTo("access.bad-credentials");
    }

    @Test
    void itIsShownOnceAndKeptNowhere() {
        String command = UUID.randomUUID().toString();
        Answer shown = started(command);

        Answer again = started(command);

        assertThat(again.code()).isEqualTo("access.shown-once");
        String kept = String.valueOf(database.asOwner()
                .sql("select coalesce(string_agg(convert_from(payload, 'UTF8'), ''), '') from changes.op")
                .query()
                .singleValue());
        assertThat(kept).contains(login).doesNotContain(shown.text("/password"));
        assertThat(Browser.at(port).signIn(login, shown.text("/password")).status())
                .isEqualTo(200);
    }

    @Test
    void onlyWhoLooksAfterPeopleMakesOne() {
        Browser person = Browser.at(port);
        String start = started();
        person.signIn(login, start);
        choose(person, start, "known to me only");

        Answer refused = person.post("/api/users/" + id + "/start-password", "{}");

        assertThat(refused.code()).isEqualTo("access.not-allowed");
    }

    private String started() {
        Answer made = started(UUID.randomUUID().toString());
        assertThat(made.status()).as(made.toString()).isEqualTo(200);
        return made.text("/password");
    }

    private Answer started(String command) {
        return owner.send(owner.request("/api/users/" + id + "/start-password")
                .header("Idempotency-Key", command)
                .POST(BodyPublishers.ofString("{}")));
    }

    static Answer choose(Browser person, String old, String password) {
        return person.send(person.request("/api/session/password")
                .PUT(BodyPublishers.ofString("{\"old\":\"%s\",\"password\":\"%s\"}".formatted(old, password))));
    }
}
