package io.tongpin.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongpin.testing.Browser;
import io.tongpin.testing.Browser.Answer;
import io.tongpin.testing.TestDatabase;
import io.tongpin.testing.TwoStores;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.bouncycastle.util.encoders.Base32;

/** Somebody at a desk with a phone whose app shows codes (手机验证器), and whoever looks after them. */
final class DeskAndPhone {

    static final String PASSWORD = "known to me only";

    final TwoStores chain;
    final TwoStores.Someone li;
    final Browser desk;
    private final int port;
    private final TestDatabase database;
    private byte[] secret = new byte[0];

    DeskAndPhone(int port, TestDatabase database) {
        this.port = port;
        this.database = database;
        database.asOwner().sql("delete from access.failed_try").update();
        this.chain = new TwoStores(port);
        this.li = chain.someone(chain.a.store(), TwoStores.in(chain.role("seller"), chain.a.store()));
        setPassword("to start with 7");
        this.desk = Browser.at(port);
        desk.signIn(li.login(), "to start with 7");
        assertThat(StartPasswordTest.choose(desk, "to start with 7", PASSWORD).status())
                .isEqualTo(204);
    }

    void setPassword(String password) {
        chain.owner.send(chain.owner
                .request("/api/users/" + li.id() + "/password")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .PUT(BodyPublishers.ofString("{\"password\":\"%s\"}".formatted(password))));
    }

    /** What the node offers to the phone. */
    Answer offered() {
        Answer offer = desk.post("/api/second-factor", "{\"password\":\"%s\"}".formatted(PASSWORD));
        assertThat(offer.status()).as(offer.toString()).isEqualTo(200);
        secret = Base32.decode(offer.text("/secret"));
        return offer;
    }

    /** Sets it up; the recovery codes. */
    List<String> enrolled() {
        offered();
        Answer confirmed = desk.post("/api/second-factor/confirm", code(shown()));
        assertThat(confirmed.status()).as(confirmed.toString()).isEqualTo(200);
        List<String> codes = new ArrayList<>();
        confirmed.body().path("recoveryCodes").forEach(code -> codes.add(code.asString("")));
        return codes;
    }

    byte[] secret() {
        return secret;
    }

    /** What the phone shows, as if half a minute had gone by since it last did. */
    String shown() {
        database.asOwner().sql("update access.second_factor set last_step = 0").update();
        return Totp.code(secret, Totp.step(Instant.now()));
    }

    String wrong() {
        String right = shown();
        return (right.charAt(0) == '9' ? '0' : (char) (right.charAt(0) + 1)) + right.substring(1);
    }

    static String code(String code) {
        return "{\"code\":\"%s\"}".formatted(code);
    }

    static Answer step(Browser browser, String code) {
        return browser.post("/api/session/second-factor", code(code));
    }

    /** A browser whose password was right. */
    Browser half() {
        Browser browser = Browser.at(port);
        assertThat(browser.signIn(li.login(), PASSWORD).code()).isEqualTo("access.second-factor-needed");
        return browser;
    }
}
