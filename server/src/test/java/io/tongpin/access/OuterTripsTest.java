package io.tongpin.access;

import static io.tongpin.access.AtTheProvider.comeBack;
import static io.tongpin.access.AtTheProvider.enter;
import static org.assertj.core.api.Assertions.assertThat;

import io.tongpin.access.oidc.Fetch;
import io.tongpin.access.oidc.OpenIdConnect;
import io.tongpin.access.oidc.OpenIdConnect.Returned;
import io.tongpin.changes.MasterWrite;
import io.tongpin.organization.Chains;
import io.tongpin.platform.Database;
import io.tongpin.platform.NodeKey;
import io.tongpin.testing.Browser;
import io.tongpin.testing.IdentityProvider;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The way to the provider and back (往返): one browser's, once, for ten minutes, and to nowhere else. */
class OuterTripsTest extends OuterTest {

    @Autowired
    private Chains chains;

    @Autowired
    private MasterWrite write;

    @Autowired
    private Database nodes;

    @Autowired
    private OuterVisits visits;

    @Test
    void whatComesBackBelongsToTheBrowserThatAskedAndIsGoodOnce() {
        outer.link(person.desk);
        Browser mine = browser();
        Browser thief = browser();
        URI back = outer.visit(mine.post("/api/session/outer", "{}"));
        thief.post("/api/session/outer", "{}");

        assertThat(comeBack(thief, back)).isEqualTo("/?outer=back");
        assertThat(enter(thief).code()).as("another's cookie").isEqualTo("access.outer-over");
        comeBack(browser(), back);
        assertThat(comeBack(mine, URI.create(back.toString().replaceAll("state=[^&]*", "state=guessed"))))
                .isEqualTo("/?outer=back");
        assertThat(comeBack(mine, URI.create(back.toString().replaceAll("state=[^&]*&?", ""))))
                .isEqualTo("/?outer=back");

        comeBack(mine, back);
        comeBack(mine, back); // A reload changes nothing of what came of it.
        String trip = Objects.requireNonNull(mine.trip());
        assertThat(enter(mine).status()).isEqualTo(200);
        assertThat(mine.send(mine.request("/api/session/outer/enter")
                                .header("Cookie", trip)
                                .POST(java.net.http.HttpRequest.BodyPublishers.ofString("{}")))
                        .code())
                .as("used up")
                .isEqualTo("access.outer-over");
    }

    @Test
    void ofManyWhoBringTheSameAnswerAtOnceOneComesIn() throws Exception {
        outer.link(person.desk);
        try (ExecutorService all = Executors.newFixedThreadPool(4)) {
            for (int round = 0; round < 5; round++) {
                Browser mine = browser();
                URI back = outer.visit(mine.post("/api/session/outer", "{}"));
                comeBack(mine, back);
                String trip = Objects.requireNonNull(mine.trip());
                List<Future<Integer>> answers = new ArrayList<>();
                for (int i = 0; i < 4; i++) {
                    Browser one = browser();
                    answers.add(all.submit(() -> one.send(one.request("/api/session/outer/enter")
                                    .header("Cookie", trip)
                                    .POST(java.net.http.HttpRequest.BodyPublishers.ofString("{}")))
                            .status()));
                }
                List<Integer> statuses = new ArrayList<>();
                for (Future<Integer> answer : answers) {
                    statuses.add(answer.get());
                }
                assertThat(statuses).as("round %d", round).containsExactlyInAnyOrder(200, 401, 401, 401);
            }
        }
    }

    @Test
    void aTripToSignInLinksNobodyAndATripToLinkSignsNobodyIn() {
        Browser stranger = browser();
        comeBack(stranger, outer.visit(person.desk.post("/api/outer-identities", "{}")));
        comeBack(person.desk, outer.visit(person.desk.post("/api/outer-identities", "{}")));
        assertThat(enter(person.desk).code()).isEqualTo("access.outer-over");

        comeBack(person.desk, outer.visit(person.desk.post("/api/session/outer", "{}")));
        assertThat(person.desk.post("/api/outer-identities/confirm", "{}").code())
                .isEqualTo("access.outer-over");
        assertThat(linked()).isZero();
    }

    @Test
    void aTripIsOverAfterTenMinutes() {
        outer.link(person.desk);
        Browser slow = browser();
        URI back = outer.visit(slow.post("/api/session/outer", "{}"));
        minutesPass();
        comeBack(slow, back);
        assertThat(enter(slow).code()).isEqualTo("access.outer-over");

        Browser later = browser();
        comeBack(later, outer.visit(later.post("/api/session/outer", "{}")));
        minutesPass();
        assertThat(enter(later).code()).isEqualTo("access.outer-over");
    }

    private void minutesPass() {
        database.asOwner()
                .sql("update access.outer_trip set expires_at = expires_at - interval '10 minutes'")
                .update();
    }

    /** Another process, with a memory of its own and the same key file, takes back whom this one has sent. */
    @Test
    void whoIsSentByOneProcessIsTakenBackByAnother() {
        outer.link(person.desk);
        Browser mine = browser();
        URI back = outer.visit(mine.post("/api/session/outer", "{}"));
        HttpClient http = HttpClient.newHttpClient();
        OpenIdConnect oidc = new OpenIdConnect(new Fetch(() -> http, Duration.ofSeconds(5)), InstantSource.system());
        NodeKey key = new NodeKey(new byte[NodeKey.BYTES]);
        RandomGenerator random = RandomGenerator.getDefault();
        OuterTrips elsewhere = new OuterTrips(
                nodes,
                chains,
                new OuterSettings(nodes, write, key, oidc, random),
                visits,
                oidc,
                key,
                InstantSource.system(),
                random);
        Map<String, String> said = IdentityProvider.form(back.getRawQuery());
        String secret = Objects.requireNonNull(mine.trip()).substring("tongpin-trip=".length());

        elsewhere.back(secret, said.getOrDefault("state", ""), new Returned(said.get("code"), null, said.get("iss")));

        assertThat(enter(mine).status()).isEqualTo(200);
    }

    @Test
    void whereSomebodyGoesOnIsNobodyElsesToSay() {
        Browser mine = browser();
        URI back = outer.visit(mine.post("/api/session/outer", "{}"));

        assertThat(comeBack(
                        mine,
                        URI.create(back + "&redirect=https://evil.example&return=//evil.example&target=/%5Cevil")))
                .isEqualTo("/?outer=back");
    }
}
