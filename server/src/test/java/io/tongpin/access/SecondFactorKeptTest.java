package io.tongpin.access;

import static io.tongpin.access.DeskAndPhone.PASSWORD;
import static io.tongpin.access.DeskAndPhone.code;
import static io.tongpin.access.DeskAndPhone.step;
import static org.assertj.core.api.Assertions.assertThat;

import io.tongpin.testing.Browser;
import io.tongpin.testing.Browser.Answer;
import io.tongpin.testing.NodeTest;
import io.tongpin.testing.TestDatabase;
import io.tongpin.testing.TwoStores;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The second factor inside (第二重验证): given up, taken away, demanded by a role, and how it is kept. */
@NodeTest
class SecondFactorKeptTest {

    @LocalServerPort
    private int port;

    @Autowired
    private TestDatabase database;

    private DeskAndPhone person;

    @BeforeEach
    void somebodyWithAPhone() {
        person = new DeskAndPhone(port, database);
    }

    @Test
    void recoveryCodesAreToldOnce() {
        person.enrolled();
        String command = UUID.randomUUID().toString();
        String wish = code(person.shown());

        assertThat(renew(command, wish).status()).isEqualTo(200);
        assertThat(renew(command, wish).code()).isEqualTo("access.codes-shown-once");
    }

    private Answer renew(String command, String body) {
        return person.desk.send(person.desk
                .request("/api/second-factor/codes")
                .header("Idempotency-Key", command)
                .POST(BodyPublishers.ofString(body)));
    }

    @Test
    void whoSetsItUpIsSignedOutElsewhereAndTheHistorySaysSo() {
        Browser phone = Browser.at(port);
        phone.signIn(person.li.login(), PASSWORD);

        person.enrolled();

        assertThat(phone.get("/api/customers").status()).isEqualTo(401);
        assertThat(person.desk.get("/api/customers").status()).isEqualTo(200);
        assertThat(person.desk
                        .post("/api/second-factor", "{\"password\":\"%s\"}".formatted(PASSWORD))
                        .code())
                .isEqualTo("access.second-factor-on");
        assertThat(person.desk
                        .post("/api/second-factor/end", code(person.wrong()))
                        .code())
                .isEqualTo("access.code-wrong");
        assertThat(person.desk
                        .post("/api/second-factor/end", code(person.shown()))
                        .status())
                .isEqualTo(204);
        assertThat(Browser.at(port).signIn(person.li.login(), PASSWORD).status())
                .isEqualTo(200);
        assertThat(kinds()).startsWith("user.second-factor-off", "user.second-factor-on");
    }

    private List<String> kinds() {
        List<String> kinds = new ArrayList<>();
        person.chain
                .owner
                .get("/api/history/user/" + person.li.id())
                .body()
                .forEach(revision -> kinds.add(revision.path("kind").asString("")));
        return kinds;
    }

    @Test
    void whoLooksAfterSomebodyTakesItAwayAndThatSignsThemOut() {
        person.enrolled();
        TwoStores.Someone other = person.chain.someone(
                person.chain.b.store(),
                TwoStores.in(person.chain.newRole("access.view", "access.edit"), person.chain.b.store()));
        TwoStores.Someone hr = person.chain.someone("", TwoStores.inCompany(person.chain.newRole("access.*")));
        String path = "/api/users/" + person.li.id() + "/second-factor";

        assertThat(delete(other.browser(), path).code()).isEqualTo("master.unknown");
        assertThat(other.browser().get(path).code()).isEqualTo("master.unknown");
        assertThat(delete(hr.browser(), path).code()).isEqualTo("access.grants-more");
        assertThat(person.desk.get(path).code()).isEqualTo("access.not-allowed");
        assertThat(person.desk.get("/api/customers").status()).isEqualTo(200);
        assertThat(person.chain.owner.get(path).text("/on")).isEqualTo("true");

        assertThat(delete(person.chain.owner, path).status()).isEqualTo(204);

        assertThat(person.desk.get("/api/customers").status()).isEqualTo(401);
        assertThat(delete(person.chain.owner, path).code()).isEqualTo("access.second-factor-off");
        assertThat(kinds()).startsWith("user.second-factor-reset");
        assertThat(Browser.at(port).signIn(person.li.login(), PASSWORD).status())
                .isEqualTo(200);
        String boss = person.chain.owner.get("/api/session").text("/user/id");
        assertThat(delete(person.chain.owner, "/api/users/" + boss + "/second-factor")
                        .code())
                .isEqualTo("access.second-factor-own");
    }

    @Test
    void theOnlyOwnerIsLetInAgainByWhoeverRunsTheNode() {
        person.enrolled();
        Browser node = Browser.withToken(port, Browser.NODE_TOKEN);

        assertThat(delete(node, "/api/users/" + person.li.id() + "/second-factor")
                        .status())
                .isEqualTo(204);

        assertThat(Browser.at(port).signIn(person.li.login(), PASSWORD).status())
                .isEqualTo(200);
    }

    private static Answer delete(Browser by, String path) {
        return by.send(by.request(path)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .DELETE());
    }

    @Test
    void aRoleThatDemandsOneLetsNobodyWorkBeforeItIsThere() {
        String role = UUID.randomUUID().toString();
        Answer made = person.chain.owner.put("/api/roles/" + role, 0, """
                {"code":"%s","name":"谨慎","rights":["customer.view"],"secondFactor":true}""".formatted(role.substring(0, 8)));
        assertThat(made.text("/secondFactor")).isEqualTo("true");
        assertThat(person.desk.get("/api/customers").status()).isEqualTo(200);
        person.chain.save(
                person.chain.owner,
                person.li.id(),
                version(),
                person.li.login(),
                person.chain.a.store(),
                TwoStores.inCompany(role));

        assertThat(person.desk.get("/api/session").text("/mustEnrol")).isEqualTo("true");
        assertThat(person.desk.get("/api/customers").code()).isEqualTo("access.second-factor-enrol");
        assertThat(person.desk.get("/api/definitions").code()).isEqualTo("access.second-factor-enrol");
        person.enrolled();
        assertThat(person.desk.get("/api/session").text("/mustEnrol")).isEqualTo("false");
        assertThat(person.desk.get("/api/customers").status()).isEqualTo(200);
        assertThat(person.desk
                        .post("/api/second-factor/end", code(person.shown()))
                        .status())
                .isEqualTo(204);
        assertThat(person.desk.get("/api/customers").code()).isEqualTo("access.second-factor-enrol");

        String over = TwoStores.inCompany(role).replace("}", ",\"until\":\"2026-01-01T00:00:00Z\"}");
        String seller = TwoStores.in(person.chain.role("seller"), person.chain.a.store());
        person.chain.save(
                person.chain.owner, person.li.id(), version(), person.li.login(), person.chain.a.store(), over, seller);
        assertThat(person.desk.get("/api/customers").status())
                .as("a role that is over demands nothing")
                .isEqualTo(200);
    }

    private int version() {
        return Integer.parseInt(
                person.chain.owner.get("/api/users/" + person.li.id()).text("/version"));
    }

    @Test
    void aScriptHasNoPhone() {
        assertThat(person.li
                        .browser()
                        .post("/api/second-factor", "{\"password\":\"%s\"}".formatted(PASSWORD))
                        .code())
                .isEqualTo("access.browser-only");
        person.enrolled();
        assertThat(person.li.browser().get("/api/customers").status()).isEqualTo(200);
        assertThat(person.li
                        .browser()
                        .post("/api/second-factor/end", code(person.shown()))
                        .code())
                .isEqualTo("access.browser-only");
    }

    @Test
    void theDatabaseAloneGivesNothingAway() {
        List<String> codes = person.enrolled();

        assertThat(count("select count(*) from access.second_factor where position(? in secret) > 0", person.secret()))
                .isZero();
        for (String code : codes) {
            byte[] plain = Secrets.hash(code);
            byte[] cut = Secrets.hash(CodeCheck.plain(code));
            assertThat(count("select count(*) from access.recovery_code where code_hash = ?", plain))
                    .isZero();
            assertThat(count("select count(*) from access.recovery_code where code_hash = ?", cut))
                    .isZero();
        }
        // Another person's secret in this row, or another node's: it opens nothing.
        database.asOwner()
                .sql("update access.second_factor set secret = set_byte(secret, 20, get_byte(secret, 20) # 1)")
                .update();
        assertThat(step(person.half(), person.shown()).code()).isEqualTo("access.second-factor-unreadable");
    }

    private long count(String sql, byte[] what) {
        return database.asOwner().sql(sql).param(what).query(Long.class).single();
    }

    @Test
    void wrongPasswordsAndCodesAtAnOpenScreenAreSlowedDownToo() {
        for (int i = 0; i < 5; i++) {
            assertThat(person.desk
                            .post("/api/second-factor", "{\"password\":\"guess %d\"}".formatted(i))
                            .code())
                    .isEqualTo("access.bad-credentials");
        }
        database.asOwner()
                .sql("update access.failed_try set failures = failures + 20 where address = 'proofs'")
                .update();

        assertThat(person.desk
                        .post("/api/second-factor", "{\"password\":\"%s\"}".formatted(PASSWORD))
                        .code())
                .isEqualTo("access.too-many-tries");
    }
}
