package io.tongpin.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongpin.audit.Verdict;
import io.tongpin.testing.BooksAreRight;
import io.tongpin.testing.Browser;
import io.tongpin.testing.Browser.Answer;
import io.tongpin.testing.NodeTest;
import io.tongpin.testing.TestDatabase;
import io.tongpin.testing.TwoStores;
import io.tongpin.testing.TwoStores.Someone;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** A review freezes who has what, takes away at once what is revoked, and is signed only when everything is decided. */
@NodeTest
class ReviewsTest {

    @LocalServerPort
    int port;

    @Autowired
    TestDatabase database;

    private TwoStores chain = TwoStores.NONE;
    private String role = "";
    private Someone anna = new Someone("", "", Browser.at(0));
    private Someone bert = new Someone("", "", Browser.at(0));

    @BeforeEach
    void twoWithARoleOfTheirs() {
        chain = new TwoStores(port);
        role = chain.newRole("stock.view", "home.view");
        anna = chain.someone(chain.a.store(), TwoStores.in(role, chain.a.store()));
        bert = chain.someone(chain.b.store(), TwoStores.in(role, chain.b.store()));
    }

    private Answer begin(Browser by, String scope, String scopeId, String... reviewers) {
        return by.post("/api/access-reviews", """
                {"id":"%s","title":"十一月复核","scope":"%s","scopeId":%s,"due":"2026-12-01","reviewers":[%s]}""".formatted(
                        UUID.randomUUID(),
                        scope,
                        scopeId.isEmpty() ? "null" : "\"" + scopeId + "\"",
                        List.of(reviewers).stream().map(id -> "\"" + id + "\"").collect(Collectors.joining(","))));
    }

    private String begun() {
        Answer begun = begin(chain.owner, "role", role);
        assertThat(begun.status()).as(begun.toString()).isEqualTo(200);
        return begun.text("/id");
    }

    private JsonNode sheet(String review) {
        Answer shown = chain.owner.get("/api/access-reviews/" + review);
        assertThat(shown.status()).as(shown.toString()).isEqualTo(200);
        return shown.body();
    }

    private int lineOf(String review, Someone who) {
        for (JsonNode line : sheet(review).path("items")) {
            if (line.path("user").asString("").equals(who.id())) {
                return line.path("lineNo").asInt();
            }
        }
        throw new AssertionError("no line of " + who);
    }

    private static Answer decide(Browser by, String review, String decision, Integer... lines) {
        return by.post(
                "/api/access-reviews/" + review + "/decide",
                "{\"lines\":%s,\"decision\":\"%s\"}".formatted(List.of(lines), decision));
    }

    private static Answer sign(Browser by, String review) {
        return by.post("/api/access-reviews/" + review + "/sign", "");
    }

    @Test
    void whatIsRevokedIsGoneAndWhatIsSignedIsSealed() {
        String review = begun();
        JsonNode items = sheet(review).path("items");
        assertThat(items.size()).isEqualTo(2);
        assertThat(items.path(0).path("givenByName").asString("")).isEqualTo("老板");
        assertThat(items.path(0).path("place").asString("")).endsWith("店");
        assertThat(chain.owner
                        .get("/api/access-reviews/count")
                        .body()
                        .path("waiting")
                        .asInt())
                .isPositive();
        assertThat(anna.browser().get("/api/stock?limit=1").status()).isEqualTo(200);

        assertThat(decide(chain.owner, review, "REVOKE", lineOf(review, anna)).status())
                .isEqualTo(200);
        assertThat(anna.browser().get("/api/stock?limit=1").status()).isEqualTo(403);
        assertThat(bert.browser().get("/api/stock?limit=1").status()).isEqualTo(200);
        Answer early = sign(chain.owner, review);
        assertThat(early.code()).isEqualTo("access.review-undecided");
        Answer unsaid = decide(chain.owner, review, "KEEP", lineOf(review, anna));
        assertThat(unsaid.code()).isEqualTo("access.review-gone");
        assertThat(decide(chain.owner, review, "KEEP", lineOf(review, bert)).status())
                .isEqualTo(200);
        Answer signed = sign(chain.owner, review);
        assertThat(signed.status()).as(signed.toString()).isEqualTo(200);

        JsonNode now = sheet(review).path("review");
        assertThat(now.path("state").asString("")).isEqualTo("SIGNED");
        assertThat(now.path("closedByName").asString("")).isEqualTo("老板");
        assertThat(now.path("seal").asString(""))
                .isEqualTo(database.asOwner()
                        .sql(
                                "select encode(sha256(payload), 'hex') from changes.op where entity_id = ? and kind = 'access-review.signed'")
                        .params(UUID.fromString(review))
                        .query(String.class)
                        .single());
        assertThat(decide(chain.owner, review, "REVOKE", lineOf(review, bert)).code())
                .isEqualTo("access.review-over");
        assertThat(sign(chain.owner, review).code()).isEqualTo("access.review-over");
        JsonNode history = chain.owner.get("/api/history/user/" + anna.id()).body();
        assertThat(history.toString()).contains("user.saved");
    }

    @Test
    void nobodyDecidesAboutThemselvesAndTheLastOwnerStays() {
        String helper = chain.newRole("access.edit", "access.view", "stock.view", "home.view");
        Someone carl = chain.someone("", TwoStores.inCompany(helper));
        String boss = chain.owner.get("/api/session").text("/user/id");
        Answer begun = begin(chain.owner, "all", "", boss, carl.id());
        assertThat(begun.status()).as(begun.toString()).isEqualTo(200);
        String review = begun.text("/id");

        assertThat(decide(carl.browser(), review, "KEEP", lineOf(review, carl)).code())
                .isEqualTo("access.review-own");
        assertThat(decide(carl.browser(), review, "REVOKE", lineOf(review, carl))
                        .code())
                .isEqualTo("access.review-own");
        int owners = lineOf(review, new Someone(boss, "boss", chain.owner));
        Answer last = decide(carl.browser(), review, "REVOKE", owners);
        assertThat(last.code()).as(last.toString()).isEqualTo("access.owner-needed");
        assertThat(sheet(review).path("review").path("decided").asInt()).isZero();
        assertThat(begin(chain.owner, "all", "", anna.id()).code()).isEqualTo("access.review-whom");
        Answer alone = begin(chain.owner, "all", "");
        assertThat(sheet(alone.text("/id")).path("review").path("leftOut").asInt())
                .isPositive();
    }

    @Test
    void ofAStoreAndOnlyForThoseWhoLookAfterPeople() {
        Answer begun = begin(chain.owner, "unit", chain.a.store());
        List<String> users = new ArrayList<>();
        sheet(begun.text("/id"))
                .path("items")
                .forEach(line -> users.add(line.path("user").asString("")));
        assertThat(users).contains(anna.id()).doesNotContain(bert.id());
        assertThat(begin(anna.browser(), "all", "").status()).isEqualTo(403);
        assertThat(begin(chain.owner, "role", "").code()).isEqualTo("access.review-scope");

        String carer = chain.newRole("access.edit", "access.view");
        Someone dora = chain.someone(chain.a.store(), TwoStores.in(carer, chain.a.store()));
        String foreign = begun();
        assertThat(dora.browser().get("/api/access-reviews/" + foreign).status())
                .isEqualTo(404);
        assertThat(decide(dora.browser(), foreign, "KEEP", lineOf(foreign, bert))
                        .status())
                .isEqualTo(404);
        // Whoever looks after one store reviews the people there, and takes away only what is theirs to give.
        Answer own = begin(dora.browser(), "role", role);
        assertThat(own.status()).as(own.toString()).isEqualTo(200);
        JsonNode items = dora.browser()
                .get("/api/access-reviews/" + own.text("/id"))
                .body()
                .path("items");
        assertThat(items.size()).isEqualTo(1);
        assertThat(items.path(0).path("user").asString("")).isEqualTo(anna.id());
    }

    private Someone dora = new Someone("", "", Browser.at(0));
    private Someone emil = new Someone("", "", Browser.at(0));

    /** One looks after the people of one store, one after those of the other. */
    private String forTwo() {
        String carer = chain.newRole("access.edit", "access.view", "stock.view", "home.view");
        dora = chain.someone(chain.a.store(), TwoStores.in(carer, chain.a.store()));
        emil = chain.someone(chain.b.store(), TwoStores.in(carer, chain.b.store()));
        Answer begun = begin(chain.owner, "role", role, dora.id(), emil.id());
        assertThat(begun.status()).as(begun.toString()).isEqualTo(200);
        return begun.text("/id");
    }

    private String state(String review) {
        return sheet(review).path("review").path("state").asString("");
    }

    private static void done(Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    }

    @Test
    void eachSignsTheLinesTheySeeAndTheLastOneCloses() {
        String review = forTwo();
        assertThat(sign(dora.browser(), review).code()).isEqualTo("access.review-undecided");
        done(decide(dora.browser(), review, "KEEP", lineOf(review, anna)));
        done(sign(dora.browser(), review));
        assertThat(state(review)).as("nobody has looked at the other store").isEqualTo("OPEN");
        assertThat(sheet(review).path("signed").asInt()).isEqualTo(1);
        assertThat(sign(emil.browser(), review).code()).isEqualTo("access.review-undecided");

        done(decide(emil.browser(), review, "KEEP", lineOf(review, bert)));
        done(decide(dora.browser(), review, "REVOKE", lineOf(review, anna)));
        assertThat(sheet(review).path("signed").asInt())
                .as("what is decided anew is signed anew")
                .isZero();
        done(sign(emil.browser(), review));
        assertThat(state(review)).isEqualTo("OPEN");
        done(sign(dora.browser(), review));
        assertThat(state(review)).isEqualTo("SIGNED");
        assertThat(sheet(review).path("signed").asInt()).isEqualTo(2);
        assertThat(broken()).doesNotContain("I-84");
    }

    /** Of two who sign at the same moment the later one finds the other's name there, and closes it. */
    @Test
    void ofTwoWhoSignAtOnceOneCloses() throws Exception {
        String first = forTwo();
        List<String> reviews = new ArrayList<>(List.of(first));
        for (int i = 0; i < 5; i++) {
            reviews.add(begin(chain.owner, "role", role, dora.id(), emil.id()).text("/id"));
        }
        for (String review : reviews) {
            done(decide(dora.browser(), review, "KEEP", lineOf(review, anna)));
            done(decide(emil.browser(), review, "KEEP", lineOf(review, bert)));
            java.util.concurrent.CyclicBarrier together = new java.util.concurrent.CyclicBarrier(2);
            List<Answer> answers = java.util.Collections.synchronizedList(new ArrayList<>());
            List<Thread> signing = new ArrayList<>();
            for (Someone one : List.of(dora, emil)) {
                signing.add(Thread.ofVirtual().start(() -> {
                    try {
                        together.await();
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                    answers.add(sign(one.browser(), review));
                }));
            }
            for (Thread thread : signing) {
                thread.join();
            }
            assertThat(answers).hasSize(2).allSatisfy(ReviewsTest::done);
            assertThat(state(review)).isEqualTo("SIGNED");
        }
        assertThat(broken()).doesNotContain("I-84");
    }

    @Test
    void theSameCommandTwiceAndACallOff() {
        String review = begun();
        UUID command = UUID.randomUUID();
        String body = "{\"lines\":[" + lineOf(review, anna) + "],\"decision\":\"REVOKE\"}";
        for (int i = 0; i < 2; i++) {
            Answer done = chain.owner.send(chain.owner
                    .request("/api/access-reviews/" + review + "/decide")
                    .header("Idempotency-Key", command.toString())
                    .POST(java.net.http.HttpRequest.BodyPublishers.ofString(body)));
            assertThat(done.status()).as(done.toString()).isEqualTo(200);
            assertThat(done.body().path("version").asInt()).isEqualTo(2);
        }
        assertThat(chain.owner
                        .post("/api/access-reviews/" + review + "/cancel", "")
                        .status())
                .isEqualTo(200);
        assertThat(sheet(review).path("review").path("state").asString("")).isEqualTo("CANCELLED");
        assertThat(sign(chain.owner, review).code()).isEqualTo("access.review-over");
    }

    @Test
    void whoeverChangesWhatWasSignedIsFoundOut() {
        String review = begun();
        decide(chain.owner, review, "KEEP", lineOf(review, anna), lineOf(review, bert));
        assertThat(sign(chain.owner, review).status()).isEqualTo(200);
        assertThat(broken()).doesNotContain("I-84");
        Map<String, String> changes = Map.of(
                "decision = 'REVOKE'",
                "decision = 'KEEP'",
                "assignment = 'x' || assignment",
                "assignment = substr(assignment, 2)");
        changes.forEach((there, back) -> {
            String line = " where review_id = '" + review + "' and line_no = 1";
            database.asOwner()
                    .sql("update access.review_line set " + there + line)
                    .update();
            assertThat(broken()).as(there).contains("I-84");
            database.asOwner()
                    .sql("update access.review_line set " + back + line)
                    .update();
        });
        assertThat(broken()).doesNotContain("I-84");
    }

    private List<String> broken() {
        int company = database.asOwner()
                .sql("select company_id from organization.company")
                .query(Integer.class)
                .single();
        return BooksAreRight.auditor(database, InstantSource.fixed(Instant.EPOCH)).run(company).broken().stream()
                .map(Verdict::id)
                .toList();
    }
}
