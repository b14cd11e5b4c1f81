package io.tongpin.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongpin.testing.Browser;
import io.tongpin.testing.Browser.Answer;
import io.tongpin.testing.Colleague;
import io.tongpin.testing.NodeTest;
import io.tongpin.testing.TwoStores;
import io.tongpin.testing.TwoStores.Someone;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Why somebody may do something with a document, or may not: the earlier act that stands against it, and who else may. */
@NodeTest
class ExplainingActsTest {

    @LocalServerPort
    int port;

    private TwoStores chain = TwoStores.NONE;
    private String role = "";
    private String supplier = "";
    private String shirt = "";
    private final List<String> made = new ArrayList<>();
    private Someone one = new Someone("", "", Browser.at(0));

    @BeforeEach
    void whoeverOrdersDoesNotReceive() {
        chain = new TwoStores(port);
        keepApart("{\"duty\":\"order-receive\",\"above\":\"5.00\"}");
        shirt = chain.article();
        supplier = UUID.randomUUID().toString();
        chain.owner.put(
                "/api/suppliers/" + supplier,
                0,
                "{\"code\":\"%s\",\"name\":\"南方\",\"termsDays\":30}".formatted(supplier.substring(0, 8)));
        role = chain.newRole("purchasing.*", "pos.*", "supplier.view", "cost.view", "access.delegate");
        one = named("0李明", chain.a.store(), TwoStores.in(role, chain.a.store()));
    }

    @AfterEach
    void asItWas() {
        made.forEach(id -> chain.owner.post("/api/users/" + id + "/archive", ""));
        keepApart("");
    }

    private void keepApart(String rules) {
        int version = Integer.parseInt(chain.owner.get("/api/duties").text("/version"));
        Answer kept = chain.owner.put("/api/duties", version, "{\"rules\":[" + rules + "]}");
        assertThat(kept.status()).as(kept.toString()).isEqualTo(200);
    }

    /** Names that begin with a nought stand before all that other tests have left. */
    private Someone named(String name, String store, String... assignments) {
        String id = UUID.randomUUID().toString();
        String login = "p" + id.substring(0, 8);
        Answer saved = chain.owner.put(
                "/api/users/" + id, 0, """
                {"code":"%s","name":"%s","store":"%s","assignments":[%s]}""".formatted(login, name, store, String.join(",", assignments)));
        assertThat(saved.status()).as(saved.toString()).isEqualTo(200);
        made.add(id);
        return new Someone(id, login, chain.withToken(login));
    }

    private Answer posted(Browser by, String kind, String more) {
        Answer done = chain.post(by, kind, chain.a.store(), """
                "party":"%s","warehouse":"%s","lines":[{"lineNo":1,"sku":"%s","quantity":"2","price":"5.00","amount":"10.00"%s}]""".formatted(supplier, chain.a.warehouse(), shirt, more));
        assertThat(done.status()).as(done.toString()).isEqualTo(200);
        return done;
    }

    /** A receipt of the order that somebody has saved and nobody has posted. */
    private String receiptOf(Browser by, Answer order) {
        String id = UUID.randomUUID().toString();
        Answer draft =
                by.put("/api/documents/" + id, 0, TwoStores.body(id, "purchase-receipt", chain.a.store(), """
                        "party":"%s","warehouse":"%s","lines":[{"lineNo":1,"sku":"%s","quantity":"2","price":"5.00",
                        "amount":"10.00","sourceDocument":"%s","sourceLine":1}]""".formatted(
                                supplier, chain.a.warehouse(), shirt, order.text("/id"))));
        assertThat(draft.status()).as(draft.toString()).isEqualTo(200);
        return id;
    }

    private static List<String> names(Answer answer) {
        return answer.body()
                .at("/others/names")
                .valueStream()
                .map(name -> name.asString(""))
                .toList();
    }

    private static int count(Answer answer) {
        return answer.body().at("/others/count").asInt(-1);
    }

    @Test
    void theEarlierActIsNamedAndWhoElseMay() {
        Answer order = posted(one.browser(), "purchase-order", "");
        String receipt = receiptOf(one.browser(), order);
        named("0王芳", chain.a.store(), TwoStores.in(role, chain.a.store()));
        String path = "/api/documents/" + receipt + "/explain?action=post";
        int before = count(one.browser().get(path));
        named("0外店", chain.b.store(), TwoStores.in(role, chain.a.store()));

        Answer why = one.browser().get(path);

        assertThat(why.body().path("may").asBoolean(true)).as(why.toString()).isFalse();
        assertThat(why.body().at("/rights/may").asBoolean()).isTrue();
        assertThat(why.text("/duties/0/duty")).isEqualTo("order-receive");
        assertThat(why.text("/duties/0/above")).isEqualTo("5.00");
        assertThat(why.text("/duties/0/earlier/number")).isEqualTo(order.text("/number"));
        assertThat(why.text("/duties/0/earlier/act")).isEqualTo("posted");
        assertThat(why.text("/duties/0/earlier/who")).isEqualTo("0李明");
        assertThat(Instant.parse(why.text("/duties/0/earlier/at")))
                .isBetween(
                        Instant.now().minus(Duration.ofMinutes(5)),
                        Instant.now().plusSeconds(5));
        assertThat(names(why)).hasSizeLessThanOrEqualTo(3).contains("0王芳").doesNotContain("0李明", "0外店");
        assertThat(count(why))
                .as("who works in another store counts and is not named")
                .isEqualTo(before + 1);

        Answer owner = chain.owner.get(path);
        assertThat(owner.body().path("may").asBoolean()).as(owner.toString()).isTrue();
        assertThat(owner.body().path("others").isMissingNode()
                        || owner.body().path("others").isNull())
                .isTrue();
    }

    /** Whoever looks after the people of a store is told no number of what they do not see, and nothing of other stores. */
    @Test
    void whoAsksAboutOthersIsToldNoMoreThanTheyMaySee() {
        Answer order = posted(one.browser(), "purchase-order", "");
        String receipt = receiptOf(one.browser(), order);
        String looks = chain.newRole("access.view", "purchase-receipt.view");
        Browser here = named("0店长", chain.a.store(), TwoStores.in(looks, chain.a.store()))
                .browser();
        Browser there = named("0别店", chain.b.store(), TwoStores.in(looks, chain.b.store()))
                .browser();
        String path = "/api/users/" + one.id() + "/explain/document?action=post&document=" + receipt;

        Answer told = here.get(path);
        assertThat(told.text("/duties/0/duty")).as(told.toString()).isEqualTo("order-receive");
        assertThat(told.text("/duties/0/earlier/who")).isEqualTo("0李明");
        assertThat(told.body().toString()).doesNotContain(order.text("/number"), order.text("/id"));
        assertThat(chain.owner.get(path).text("/duties/0/earlier/number")).isEqualTo(order.text("/number"));
        assertThat(there.get(path).code()).isEqualTo("master.unknown");
        assertThat(there.get("/api/documents/" + receipt + "/explain").code()).isEqualTo("documents.unknown");
        assertThat(one.browser().get(path).code()).isEqualTo("access.not-allowed");
        assertThat(here.get("/api/users/" + one.id() + "/explain/document?document=" + UUID.randomUUID())
                        .code())
                .isEqualTo("documents.unknown");
    }

    /** A question about a paper that is nowhere is no way to learn who works in another store. */
    @Test
    void whoeverHasNothingToDoThereIsNotToldWhoHas() {
        Answer order = posted(one.browser(), "purchase-order", "");
        String draft = "?touched=true&kind=purchase-receipt&amount=10.00&earlier=" + order.text("/id") + "&store=";
        String nowhere = "/api/documents/" + UUID.randomUUID();

        Answer here = one.browser().get(nowhere + "/explain" + draft + chain.a.store());
        assertThat(here.text("/duties/0/earlier/number")).as(here.toString()).isEqualTo(order.text("/number"));
        assertThat(one.browser()
                        .get(nowhere + "/explain" + draft + chain.b.store())
                        .code())
                .isEqualTo("documents.unknown");
        assertThat(one.browser()
                        .get(nowhere + "/duties" + draft + chain.b.store())
                        .code())
                .isEqualTo("documents.unknown");
    }

    @Test
    void whoStandsInForSomebodyIsToldForWhom() {
        Answer order = posted(one.browser(), "purchase-order", "");
        String receipt = receiptOf(one.browser(), order);
        Colleague standIn =
                Colleague.in(chain, port, chain.a.store(), TwoStores.in(chain.role("cashier"), chain.a.store()));
        made.add(standIn.id());
        Answer lent = one.browser().post("/api/delegations", """
                {"receiver":"%s","until":"%s","reason":"休假","lent":[{"role":"%s","scope":"unit","unit":"%s"}]}""".formatted(
                        standIn.id(), Instant.now().plusSeconds(600), role, chain.a.store()));
        assertThat(lent.status()).as(lent.toString()).isEqualTo(200);

        Answer why = standIn.browser().get("/api/documents/" + receipt + "/explain?action=post");

        assertThat(why.body().at("/duties/0/standingIn").asBoolean())
                .as(why.toString())
                .isTrue();
        assertThat(why.text("/duties/0/earlier/who")).isEqualTo("0李明");
        assertThat(why.text("/rights/because/0/lentBy")).isEqualTo("0李明");
    }

    @Test
    void whatIsOnlyForOnesOwnIsSaid() {
        String sale = chain.sell(one.browser(), chain.a, shirt).text("/id");
        Someone other = named(
                "0别人",
                chain.a.store(),
                TwoStores.own(chain.newRole("pos.reverse")),
                TwoStores.in(chain.newRole("pos.view"), chain.a.store()));

        Answer why = other.browser().get("/api/documents/" + sale + "/explain?action=reverse");

        assertThat(why.body().path("othersPaper").asBoolean())
                .as(why.toString())
                .isTrue();
        assertThat(why.body().path("may").asBoolean(true)).isFalse();
        assertThat(names(why)).contains("0李明");
    }

    @Test
    void whatIsAskedBeforeItIsSaid() {
        String sale = chain.sell(one.browser(), chain.a, shirt).text("/id");
        String path = "/api/documents/" + sale + "/explain?action=reverse";
        try {
            ask("documents");
            Answer fresh = Browser.founded(port).get(path);
            assertThat(fresh.body().at("/stepUp/asked").asBoolean())
                    .as(fresh.toString())
                    .isTrue();
            assertThat(fresh.text("/stepUp/setting")).isEqualTo("documents");
            assertThat(fresh.text("/stepUp/proofs/0")).isEqualTo("password");
            assertThat(Instant.parse(fresh.text("/stepUp/until"))).isAfter(Instant.now());
            Answer token = one.browser().get(path);
            assertThat(token.body().at("/stepUp/asked").asBoolean(true))
                    .as("nobody sits at a key")
                    .isFalse();
            Answer other =
                    chain.owner.get("/api/users/" + one.id() + "/explain/document?action=reverse&document=" + sale);
            assertThat(other.body().at("/stepUp/asked").asBoolean())
                    .as(other.toString())
                    .isTrue();
            assertThat(other.body().at("/stepUp/proofs"))
                    .as("what others could show is theirs")
                    .isEmpty();
        } finally {
            ask("administration");
        }
        assertThat(chain.owner.get(path).body().at("/stepUp/asked").asBoolean(true))
                .isFalse();
    }

    private void ask(String level) {
        int version = Integer.parseInt(chain.owner.get("/api/step-up").text("/version"));
        Answer set = chain.owner.put("/api/step-up", version, "{\"level\":\"%s\"}".formatted(level));
        assertThat(set.status()).as(set.toString()).isEqualTo(200);
    }
}
