package io.tongpin.access;

import static io.tongpin.access.DeskAndPhone.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import io.tongpin.testing.Browser;
import io.tongpin.testing.Browser.Answer;
import io.tongpin.testing.NodeTest;
import io.tongpin.testing.TestDatabase;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Showing anew who one is (再次验证): before what matters, after five minutes, and by whoever has a face. */
@NodeTest
class StepUpTest {

    private static final String OWNERS_PASSWORD = "a good one 1";

    @LocalServerPort
    private int port;

    @Autowired
    private TestDatabase database;

    private DeskAndPhone person;
    private Browser owner = Browser.at(0);

    @BeforeEach
    void somebodyAtADesk() {
        person = new DeskAndPhone(port, database);
        owner = person.chain.owner;
    }

    @AfterEach
    void asItWas() {
        Browser fresh = Browser.founded(port);
        if (!fresh.get("/api/step-up").text("/level").equals("administration")) {
            assertThat(ask(fresh, "administration").status()).isEqualTo(200);
        }
    }

    private static Answer ask(Browser by, String level) {
        return ask(by, level, "null");
    }

    private static Answer ask(Browser by, String level, String above) {
        int version = Integer.parseInt(by.get("/api/step-up").text("/version"));
        return by.put("/api/step-up", version, "{\"level\":\"%s\",\"above\":%s}".formatted(level, above));
    }

    private void minutesPass(int minutes) {
        database.asOwner().sql("""
                        update access.session set opened_at = opened_at - make_interval(mins => :m),
                               proved_at = proved_at - make_interval(mins => :m)
                        """).param("m", minutes).update();
    }

    private static Answer saveRole(Browser by, UUID command) {
        String id = command.toString();
        return by.put("/api/roles/" + id, 0, command, """
                {"code":"%s","name":"新的","rights":["customer.view"]}""".formatted(id.substring(24)));
    }

    /** A critical act that everybody has. */
    private static Answer makeToken(Browser by) {
        return by.post("/api/tokens", "{\"name\":\"mine\",\"days\":1}");
    }

    private static Answer prove(Browser by, String what, String value) {
        return by.post("/api/session/proof", "{\"%s\":\"%s\"}".formatted(what, value));
    }

    @Test
    void whoHasJustSignedInIsNotAsked() {
        assertThat(saveRole(owner, UUID.randomUUID()).status()).isEqualTo(200);
        minutesPass(4);
        assertThat(saveRole(owner, UUID.randomUUID()).status()).isEqualTo(200);
    }

    @Test
    void afterFiveMinutesOneIsAskedAndTheSameCommandGoesThrough() {
        minutesPass(6);
        UUID command = UUID.randomUUID();

        Answer asked = saveRole(owner, command);

        assertThat(asked.status()).isEqualTo(403);
        assertThat(asked.code()).isEqualTo("access.step-up-needed");
        assertThat(asked.text("/facts/proof")).isEqualTo("password");
        assertThat(owner.get("/api/roles/" + command).status())
                .as("nothing was done")
                .isEqualTo(404);
        assertThat(owner.get("/api/customers").status()).as("all else goes on").isEqualTo(200);
        assertThat(prove(owner, "password", "guessed").code()).isEqualTo("access.bad-credentials");
        assertThat(prove(owner, "code", "123456").code()).isEqualTo("access.code-wrong");
        assertThat(owner.post("/api/session/proof", "{}").code()).isEqualTo("access.bad-credentials");
        assertThat(saveRole(owner, command).code()).isEqualTo("access.step-up-needed");
        assertThat(prove(owner, "password", OWNERS_PASSWORD).status()).isEqualTo(204);
        assertThat(saveRole(owner, command).text("/version")).isEqualTo("1");
        minutesPass(6);
        assertThat(saveRole(owner, UUID.randomUUID()).code()).isEqualTo("access.step-up-needed");
    }

    @Test
    void aCodeOfThePhoneIsAProofOnceAndInThisSessionOnly() {
        person.enrolled();
        Browser other = person.half();
        assertThat(DeskAndPhone.step(other, person.shown()).status()).isEqualTo(200);
        minutesPass(6);

        assertThat(makeToken(person.desk).text("/facts/proof")).isEqualTo("code password");
        String shown = person.shown();
        assertThat(prove(person.desk, "code", shown).status()).isEqualTo(204);

        assertThat(makeToken(person.desk).status()).isEqualTo(200);
        assertThat(makeToken(other).code()).isEqualTo("access.step-up-needed");
        assertThat(prove(other, "code", shown).code()).as("used up").isEqualTo("access.code-wrong");
    }

    @Test
    void wrongProofsCountAndThenOneWaits() {
        minutesPass(6);
        for (int times = 0; times < 5; times++) {
            assertThat(prove(person.desk, "password", "guess " + times).code()).isEqualTo("access.bad-credentials");
        }

        Answer waits = prove(person.desk, "password", PASSWORD);

        assertThat(waits.status()).isEqualTo(429);
        assertThat(waits.code()).isEqualTo("access.too-many-tries");
        assertThat(makeToken(person.desk).code()).isEqualTo("access.step-up-needed");
    }

    @Test
    void aProofFromTheFutureIsNone() {
        minutesPass(-60);

        assertThat(makeToken(person.desk).code()).isEqualTo("access.step-up-needed");
    }

    @Test
    void theCompanySaysBeforeWhichActs() {
        String sku = person.chain.article();
        String sale = person.chain.sell(owner, person.chain.a, sku).text("/id");
        minutesPass(6);

        assertThat(writeOff(sku, "-1").status()).isEqualTo(200);
        assertThat(person.chain.reverse(owner, sale).status()).isEqualTo(200);
        String next = person.chain.sell(owner, person.chain.a, sku).text("/id");
        assertThat(ask(owner, "documents").code())
                .as("the setting is critical itself")
                .isEqualTo("access.step-up-needed");
        prove(owner, "password", OWNERS_PASSWORD);
        assertThat(ask(owner, "documents").text("/level")).isEqualTo("documents");
        minutesPass(6);
        assertThat(person.chain.reverse(owner, next).code()).isEqualTo("access.step-up-needed");
        assertThat(writeOff(sku, "-1").code()).isEqualTo("access.step-up-needed");
        assertThat(writeOff(sku, "1").status()).as("what is found").isEqualTo(200);
        assertThat(person.chain.sell(owner, person.chain.a, sku).status()).isEqualTo(200);
        assertThat(saveRole(owner, UUID.randomUUID()).code()).isEqualTo("access.step-up-needed");
        prove(owner, "password", OWNERS_PASSWORD);
        assertThat(person.chain.reverse(owner, next).status()).isEqualTo(200);
        assertThat(ask(owner, "off").status()).isEqualTo(200);
        minutesPass(6);
        assertThat(saveRole(owner, UUID.randomUUID()).status()).isEqualTo(200);
        assertThat(ask(owner, "sometimes").status()).isEqualTo(422);
    }

    @Test
    void littleMayBeWrittenOffWithoutAQuestionWhereTheCompanySaysSo() {
        String sku = person.chain.article();
        assertThat(ask(owner, "documents", "\"14.63\"").text("/above")).isEqualTo("14.63");
        minutesPass(6);

        assertThat(writeOff(sku, "-2").status()).as("2 × 7.31 is less").isEqualTo(200);
        assertThat(writeOff(sku, "-3").code()).isEqualTo("access.step-up-needed");
        assertThat(writeOff(unknown(), "-1").code()).as("of no known cost").isEqualTo("access.step-up-needed");
        prove(owner, "password", OWNERS_PASSWORD);
        assertThat(writeOff(sku, "-3").status()).isEqualTo(200);
        assertThat(ask(owner, "documents", "\"14.62\"").status()).isEqualTo(200);
        minutesPass(6);
        assertThat(writeOff(sku, "-2").code()).as("not less").isEqualTo("access.step-up-needed");
        assertThat(writeOffAndFind(sku).code())
                .as("what was found makes up for nothing")
                .isEqualTo("access.step-up-needed");
        prove(owner, "password", OWNERS_PASSWORD);
        assertThat(ask(owner, "documents", "\"1.234\"").code()).isEqualTo("access.step-up-amount");
        assertThat(ask(owner, "documents", "\"-1\"").code()).isEqualTo("access.step-up-amount");
        assertThat(ask(owner, "documents", "\"0\"").body().path("above").isNull())
                .isTrue();
    }

    /** An article that has never been anywhere. */
    private String unknown() {
        String sku = UUID.randomUUID().toString();
        String unit = owner.get("/api/units?limit=1").text("/items/0/id");
        Answer made = owner.put("/api/styles/" + UUID.randomUUID(), 0, """
                {"code":"%1$s","name":"帽子","unit":"%2$s","skus":[{"id":"%3$s","code":"%1$s-1"}]}""".formatted(sku.substring(0, 8), unit, sku));
        assertThat(made.status()).as(made.toString()).isEqualTo(200);
        return sku;
    }

    private Answer writeOffAndFind(String sku) {
        return person.chain.post(
                owner, "adjustment", person.chain.a.store(), """
                "warehouse":"%s","reason":"盘过","lines":[{"lineNo":1,"sku":"%2$s","quantity":"-3","reason":"少"},
                {"lineNo":2,"sku":"%2$s","quantity":"3","reason":"多"}]
                """.formatted(person.chain.a.warehouse(), sku));
    }

    private Answer writeOff(String sku, String quantity) {
        return person.chain.post(
                owner, "adjustment", person.chain.a.store(), """
                "warehouse":"%s","reason":"摔坏了","lines":[{"lineNo":1,"sku":"%s","quantity":"%s","reason":"摔坏了"}]
                """.formatted(person.chain.a.warehouse(), sku, quantity));
    }

    @Test
    void aScriptIsNotAsked() {
        minutesPass(6);

        assertThat(makeToken(person.li.browser()).status()).isEqualTo(200);
        assertThat(prove(person.li.browser(), "password", PASSWORD).code()).isEqualTo("access.browser-only");
    }

    @Test
    void beingAskedIsNotBeingRefused() {
        minutesPass(6);
        makeToken(person.desk);
        prove(person.desk, "password", "guessed");
        prove(owner, "password", OWNERS_PASSWORD);

        Answer denied = owner.get("/api/denied?user=" + person.li.id());

        assertThat(denied.status()).isEqualTo(200);
        assertThat(denied.body().path("items"))
                .singleElement()
                .satisfies(one -> assertThat(one.path("reason").asString("")).isEqualTo("access.bad-credentials"));
    }

    @Test
    void whoLosesAPhoneDoesNotWaitForAPassword() {
        minutesPass(6);

        assertThat(owner.delete("/api/users/" + person.li.id() + "/sessions").status())
                .isEqualTo(200);
    }
}
