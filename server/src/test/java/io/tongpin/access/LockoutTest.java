package io.tongpin.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongpin.testing.Browser;
import io.tongpin.testing.Browser.Answer;
import io.tongpin.testing.NodeTest;
import io.tongpin.testing.TestDatabase;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.crypto.password.PasswordEncoder;

/** A flood of guesses (猜密码): it slows down itself, not the people, and learns nothing about who there is. */
@NodeTest
class LockoutTest {

    @LocalServerPort
    private int port;

    @Autowired
    private TestDatabase database;

    private Browser owner = Browser.at(0);

    @BeforeEach
    void nobodyHasGuessedYet() {
        owner = Browser.founded(port);
        database.asOwner().sql("delete from access.failed_try").update();
    }

    private Answer guess(String login, @Nullable String from) {
        Browser browser = Browser.at(port);
        var request = browser.request("/api/session");
        if (from != null) {
            request.header("X-Forwarded-For", from);
        }
        return browser.send(request.POST(
                BodyPublishers.ofString("{\"login\":\"%s\",\"password\":\"wrong wrong\"}".formatted(login))));
    }

    /** Whoever has failed five times has failed very often, so that no slow machine waits it out. */
    private void goOnGuessing() {
        assertThat(database.asOwner()
                        .sql("update access.failed_try set failures = failures + 20 where failures >= 5")
                        .update())
                .isPositive();
    }

    @Test
    void whoHasSignedInBeforeSignsInWhileOthersGuessFromTheSameAddress() {
        for (int i = 0; i < 5; i++) {
            assertThat(guess("boss", null).status()).isEqualTo(401);
        }
        goOnGuessing();

        assertThat(guess("boss", null).code()).isEqualTo("access.too-many-tries");
        assertThat(Browser.at(port).signIn("boss", "a good one 1").code()).isEqualTo("access.too-many-tries");
        owner.delete("/api/session");
        assertThat(owner.signIn("boss", "a good one 1").status()).isEqualTo(200);
        assertThat(guess("boss", null).code()).isEqualTo("access.too-many-tries");
    }

    @Test
    void aDeviceIsKnownForWhoeverUsedItAndNobodyMakesOne() {
        owner.delete("/api/session");
        for (int i = 0; i < 6; i++) {
            owner.send(owner.request("/api/session")
                    .POST(BodyPublishers.ofString("{\"login\":\"nobody here\",\"password\":\"wrong wrong\"}")));
        }

        assertThat(database.asOwner()
                        .sql("select count(*) from access.failed_try where address like 'device:%'")
                        .query(Long.class)
                        .single())
                .isZero();
        Browser forger = Browser.at(port);
        Answer in = forger.send(forger.request("/api/session")
                .header("Cookie", "tongpin-device=1.made-up-by-myself")
                .header("X-Forwarded-For", "10.9.9.9")
                .POST(BodyPublishers.ofString("{\"login\":\"boss\",\"password\":\"a good one 1\"}")));
        assertThat(in.cookies()).anyMatch(cookie -> cookie.startsWith("tongpin-device=1."));
        assertThat(in.cookies()).noneMatch(cookie -> cookie.contains("made-up"));
    }

    /** A proxy appends who came to it; whatever stands before that was said by the caller. */
    @Test
    void nobodyIsANewCallerEachTimeByWritingSoIntoTheHeader() {
        for (int i = 0; i < 5; i++) {
            assertThat(guess("boss", "10.0.1.%d, 203.0.113.5".formatted(i)).status())
                    .isEqualTo(401);
        }
        goOnGuessing();

        assertThat(guess("boss", "10.0.1.77, 203.0.113.5").code()).isEqualTo("access.too-many-tries");
        assertThat(guess("boss", "10.0.1.77, 203.0.113.6").code()).isEqualTo("access.bad-credentials");
    }

    @Test
    void whoThereIsNotIsRefusedInTheSameWordsAndAfterTheSameWork() {
        Answer known = guess("boss", "10.0.2.1");
        Answer unknown = guess("nobody-of-this-name", "10.0.2.2");

        assertThat(unknown.body()).isEqualTo(known.body());
        assertThat(unknown.status()).isEqualTo(known.status());
        List<String> looked = new ArrayList<>();
        Passwords passwords = new Passwords(new Counting(looked), 1);
        looked.clear();
        passwords.matches("wrong wrong", Optional.of("a hash"));
        passwords.matches("wrong wrong", Optional.empty());
        assertThat(looked).containsExactly("a hash", "hash of nobody has this password");
        for (int i = 0; i < 5; i++) {
            guess("nobody-of-this-name", "10.0.2.2");
        }
        goOnGuessing();
        assertThat(guess("nobody-of-this-name", "10.0.2.2").code()).isEqualTo("access.too-many-tries");
    }

    /** Notes each hash that a password is compared with. */
    private record Counting(List<String> looked) implements PasswordEncoder {

        @Override
        public String encode(@Nullable CharSequence password) {
            return "hash of " + password;
        }

        @Override
        public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
            looked.add(String.valueOf(hash));
            return false;
        }
    }
}
