package io.tongpin.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongpin.testing.Browser;
import io.tongpin.testing.Browser.Answer;
import io.tongpin.testing.IdentityProvider;
import io.tongpin.testing.NodeTest;
import io.tongpin.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Which provider people may sign in at (统一身份登录设置): checked, tested, and its secret told to nobody. */
@NodeTest
class OuterSettingsTest {

    @LocalServerPort
    private int port;

    @Autowired
    private TestDatabase database;

    private Browser owner;
    private AtTheProvider outer;

    @BeforeEach
    void aProvider() {
        owner = Browser.founded(port);
        outer = new AtTheProvider(owner);
    }

    @AfterEach
    void asItWas() {
        outer.close();
    }

    private Answer save(String issuer, String secret, String claim) {
        return outer.save("""
                {"issuer":"%s","clientId":"shop","secret":"%s","name":"账号","claim":"%s","active":true}""".formatted(issuer, secret, claim));
    }

    @Test
    void theSecretIsSealedAndInNoAnswerAndNoLog() {
        assertThat(owner.get("/api/outer-provider").body().propertyNames())
                .containsExactlyInAnyOrder(
                        "version", "issuer", "clientId", "name", "claim", "trustsFactor", "signsOut", "active");
        assertThat(
                        count(
                                "select count(*) from access.outer_provider where position(convert_to(?, 'UTF8') in secret) > 0"))
                .isZero();
        assertThat(count("select count(*) from changes.op where position(convert_to(?, 'UTF8') in payload) > 0"))
                .isZero();
        assertThat(database.asOwner()
                        .sql("select count(*) from changes.op where kind = 'outer-provider.saved'")
                        .query(Long.class)
                        .single())
                .isPositive();
    }

    private long count(String sql) {
        return database.asOwner()
                .sql(sql)
                .params(IdentityProvider.SECRET)
                .query(Long.class)
                .single();
    }

    /** Or whoever may configure could have the secret sent to an address of their own. */
    @Test
    void theSecretIsKeptForItsIssuerOnly() {
        String issuer = outer.provider.issuer();
        assertThat(save(issuer, "", "sub").status()).as("the one that is kept").isEqualTo(200);
        assertThat(save("https://another.example", "", "sub").code()).isEqualTo("access.outer-secret-needed");
        database.asOwner()
                .sql("update access.outer_provider set issuer = 'https://another.example'")
                .update();
        assertThat(owner.post("/api/session/outer", "{}").code()).isEqualTo("access.outer-secret-unreadable");
    }

    @Test
    void whatCannotBeIsRefused() {
        assertThat(save("http://login.example.com", "x", "sub").code()).isEqualTo("access.outer-issuer");
        assertThat(save("https://login.example.com", "x", "email").code()).isEqualTo("access.outer-claim");
        assertThat(save("https://login.example.com", "x", "a b").code()).isEqualTo("access.outer-claim");
        assertThat(outer.save("{\"issuer\":\"https://login.example.com\",\"secret\":\"x\"}")
                        .code())
                .isEqualTo("master.text-required");
        assertThat(owner.put("/api/outer-provider", 0, """
                {"issuer":"https://login.example.com","clientId":"x","secret":"x","name":"x"}""").code())
                .as("somebody else has changed it")
                .isEqualTo("master.version-conflict");
    }

    @Test
    void theTestSaysInWordsWhatIsWrong() {
        assertThat(test(outer.provider.issuer()).text("/host")).isEqualTo("127.0.0.1");
        assertThat(test("http://10.0.0.1").code()).isEqualTo("access.outer-issuer");
        outer.provider.described = java.util.Map.of("issuer", "https://another.example");
        Answer other = test(outer.provider.issuer());
        assertThat(other.code()).isEqualTo("access.outer-other-issuer");
        assertThat(other.text("/title")).contains("https://another.example");
    }

    private Answer test(String issuer) {
        return owner.post("/api/outer-provider/test", "{\"issuer\":\"%s\"}".formatted(issuer));
    }
}
