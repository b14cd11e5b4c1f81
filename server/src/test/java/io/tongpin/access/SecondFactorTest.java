package io.tongpin.access;

import static io.tongpin.access.DeskAndPhone.PASSWORD;
import static io.tongpin.access.DeskAndPhone.code;
import static io.tongpin.access.DeskAndPhone.step;
import static org.assertj.core.api.Assertions.assertThat;

import io.tongpin.testing.Browser;
import io.tongpin.testing.Browser.Answer;
import io.tongpin.testing.NodeTest;
import io.tongpin.testing.TestDatabase;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The second factor at the door (第二重验证): asked for after the password, good once, lost, guessed at. */
@NodeTest
class SecondFactorTest {

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
    void itIsOfferedConfirmedAndThenAskedForAtTheDoor() {
        assertThat(person.desk
                        .post("/api/second-factor", "{\"password\":\"guessed\"}")
                        .code())
                .isEqualTo("access.bad-credentials");
        Answer offer = person.offered();
        assertThat(offer.text("/uri")).contains("secret=" + offer.text("/secret"), ":" + person.li.login() + "?");
        assertThat(Browser.at(port).signIn(person.li.login(), PASSWORD).status())
                .as("not confirmed yet")
                .isEqualTo(200);
        assertThat(person.desk
                        .post("/api/second-factor/confirm", code(person.wrong()))
                        .code())
                .isEqualTo("access.code-wrong");

        Answer confirmed = person.desk.post("/api/second-factor/confirm", code(person.shown()));

        assertThat(confirmed.body().path("recoveryCodes")).hasSize(10);
        assertThat(person.desk.get("/api/second-factor").text("/codesLeft")).isEqualTo("10");
        Browser browser = Browser.at(port);
        Answer asked = browser.signIn(person.li.login(), PASSWORD);
        assertThat(asked.status()).isEqualTo(401);
        assertThat(asked.cookies())
                .singleElement()
                .asString()
                .startsWith("tongpin-half=")
                .contains("HttpOnly", "SameSite=Strict", "Max-Age=300");
        assertThat(browser.get("/api/customers").status()).isEqualTo(401);
        assertThat(browser.get("/api/session").status()).isEqualTo(401);
        assertThat(step(browser, person.wrong()).code()).isEqualTo("access.code-wrong");
        assertThat(step(browser, " " + person.shown().replaceFirst("(...)", "$1 "))
                        .status())
                .isEqualTo(200);
        assertThat(browser.get("/api/customers").status()).isEqualTo(200);
    }

    @Test
    void whatIsOnlyHalfASessionOpensNothingElse() {
        person.enrolled();
        Browser browser = Browser.at(port);
        String half = browser.signIn(person.li.login(), PASSWORD).cookies().getFirst();
        String value = half.substring("tongpin-half=".length(), half.indexOf(';'));
        Browser thief = Browser.at(port);

        assertThat(thief.send(thief.request("/api/customers")
                                .header("Cookie", "tongpin=" + value)
                                .GET())
                        .status())
                .isEqualTo(401);
        assertThat(Browser.withToken(port, value).get("/api/customers").status())
                .isEqualTo(401);
    }

    @Test
    void aCodeIsGoodOnce() {
        person.enrolled();
        String code = person.shown();
        Browser first = person.half();
        Browser second = person.half();

        assertThat(step(first, code).status()).isEqualTo(200);

        assertThat(step(second, code).code()).isEqualTo("access.code-wrong");
    }

    @Test
    void ofTwoWhoBringTheSameCodeAtOnceOneComesIn() throws Exception {
        person.enrolled();
        try (ExecutorService both = Executors.newFixedThreadPool(4)) {
            for (int round = 0; round < 8; round++) {
                database.asOwner().sql("delete from access.failed_try").update();
                List<Browser> browsers = List.of(person.half(), person.half(), person.half(), person.half());
                String code = person.shown();
                CyclicBarrier together = new CyclicBarrier(browsers.size());
                List<Future<Integer>> answers = browsers.stream()
                        .map(browser -> both.submit(() -> {
                            together.await();
                            return step(browser, code).status();
                        }))
                        .toList();
                List<Integer> statuses = new ArrayList<>();
                for (Future<Integer> answer : answers) {
                    statuses.add(answer.get());
                }
                assertThat(statuses).as("round %d", round).containsExactlyInAnyOrder(200, 403, 403, 403);
            }
        }
    }

    @Test
    void whoHasLostThePhoneUsesARecoveryCodeOnceHoweverItIsTyped() {
        List<String> codes = person.enrolled();
        String code = codes.getFirst().toUpperCase(Locale.ROOT).replace("-", " ");

        assertThat(step(person.half(), code).status()).isEqualTo(200);

        assertThat(step(person.half(), codes.getFirst()).code()).isEqualTo("access.code-wrong");
        assertThat(person.desk.get("/api/second-factor").text("/codesLeft")).isEqualTo("9");
        Answer renewed = person.desk.post("/api/second-factor/codes", code(person.shown()));
        assertThat(renewed.body().path("recoveryCodes")).hasSize(10);
        assertThat(step(person.half(), codes.getLast()).code()).isEqualTo("access.code-wrong");
        assertThat(step(person.half(), renewed.text("/recoveryCodes/3")).status())
                .isEqualTo(200);
    }

    @Test
    void afterFiveWrongCodesThePasswordIsAskedForAgain() {
        person.enrolled();
        Browser guesser = person.half();
        for (int i = 0; i < HalfSessionRows.MOST_WRONG; i++) {
            assertThat(step(guesser, person.wrong()).code()).isEqualTo("access.code-wrong");
        }

        assertThat(step(guesser, person.shown()).code()).isEqualTo("access.half-session-over");
        assertThat(person.desk.get("/api/customers").status())
                .as("who is in stays in")
                .isEqualTo(200);
    }

    @Test
    void theRightPasswordDoesNotWashWrongCodesOff() {
        person.enrolled();
        Browser guesser = person.half();
        for (int i = 0; i < 5; i++) {
            assertThat(guesser.signIn(person.li.login(), PASSWORD).code()).isEqualTo("access.second-factor-needed");
            assertThat(step(guesser, person.wrong()).code()).isEqualTo("access.code-wrong");
        }
        // No slow machine shall wait it out.
        assertThat(database.asOwner()
                        .sql("update access.failed_try set failures = failures + 20 where failures >= 5")
                        .update())
                .isPositive();

        assertThat(guesser.signIn(person.li.login(), PASSWORD).code()).isEqualTo("access.too-many-tries");
    }

    @Test
    void guessesFromManyAddressesAreCountedTogether() {
        person.enrolled();
        int wrong = 0;
        for (String last = "access.code-wrong"; last.equals("access.code-wrong") && wrong < 40; wrong++) {
            Browser guesser = Browser.at(port);
            String from = "10.7.0." + wrong;
            last = from(guesser, from, "/api/session", """
                    {"login":"%s","password":"%s"}""".formatted(person.li.login(), PASSWORD))
                    .code();
            assertThat(last).isEqualTo("access.second-factor-needed");
            last = from(guesser, from, "/api/session/second-factor", code(person.wrong()))
                    .code();
        }

        assertThat(wrong).isEqualTo(11);
    }

    private static Answer from(Browser browser, String address, String path, String body) {
        return browser.send(
                browser.request(path).header("X-Forwarded-For", address).POST(BodyPublishers.ofString(body)));
    }

    @Test
    void theSecondStepIsOverAfterAWhileAndWhenThePasswordChanges() {
        person.enrolled();
        Browser slow = person.half();
        database.asOwner()
                .sql("update access.half_session set expires_at = now() - interval '1 second'")
                .update();
        assertThat(step(slow, person.shown()).code()).isEqualTo("access.half-session-over");

        Browser late = person.half();
        person.setPassword("set by the boss 8");
        assertThat(step(late, person.shown()).code()).isEqualTo("access.half-session-over");
        assertThat(step(Browser.at(port), person.shown()).code()).isEqualTo("access.half-session-over");
    }
}
