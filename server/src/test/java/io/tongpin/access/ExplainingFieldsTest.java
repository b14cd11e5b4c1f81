package io.tongpin.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongpin.testing.Browser;
import io.tongpin.testing.Browser.Answer;
import io.tongpin.testing.NodeTest;
import io.tongpin.testing.TwoStores;
import io.tongpin.testing.TwoStores.Someone;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Why somebody sees a field, or does not: the rule and the role by name, and never other than what the document shows. */
@NodeTest
class ExplainingFieldsTest {

    @LocalServerPort
    int port;

    private TwoStores chain = TwoStores.NONE;
    private String sale = "";

    @BeforeEach
    void aSale() {
        chain = new TwoStores(port);
        sale = chain.sell(chain.owner, chain.a, chain.article()).text("/id");
    }

    private String role(String name, String rights, String... rules) {
        String id = UUID.randomUUID().toString();
        Answer made = chain.owner.put("/api/roles/" + id, 0, """
                {"code":"%s","name":"%s","rights":["%s"],"fieldRules":[%s]}""".formatted(
                        id.substring(0, 8), name, rights.replace(" ", "\",\""), String.join(",", rules)));
        assertThat(made.status()).as(made.toString()).isEqualTo(200);
        return id;
    }

    private static String rule(String field, String state, String rule) {
        return "{\"entity\":\"retail-sale\",\"field\":\"%s\",\"state\":\"%s\",\"rule\":\"%s\"}"
                .formatted(field, state, rule);
    }

    private Answer why(Browser by, String field) {
        return by.get("/api/documents/" + sale + "/explain/field?field=" + field);
    }

    private static String said(Answer answer, int place) {
        String one = "/said/" + place;
        return answer.text(one + "/role") + " " + answer.text(one + "/access") + " "
                + answer.text(one + "/rule/state") + " "
                + (answer.body().at(one + "/wins").asBoolean() ? "wins" : "yields");
    }

    @Test
    void theMostGenerousRoleWinsAndTheOthersAreNamed() {
        String strict =
                TwoStores.in(role("看不到价", "pos.view", rule("lines.price", "posted", "hidden")), chain.a.store());
        String mild = TwoStores.in(role("只读价", "pos.view", rule("lines.price", "any", "read-only")), chain.a.store());
        Browser both = chain.someone(chain.a.store(), strict, mild).browser();
        Browser one = chain.someone(chain.a.store(), strict).browser();

        Answer seen = why(both, "lines.price");
        assertThat(seen.text("/access")).as(seen.toString()).isEqualTo("read-only");
        assertThat(said(seen, 0)).isEqualTo("只读价 read-only any wins");
        assertThat(said(seen, 1)).isEqualTo("看不到价 hidden posted yields");
        assertThat(price(both)).isNotEmpty();

        Answer hidden = why(one, "lines.price");
        assertThat(hidden.text("/access")).as(hidden.toString()).isEqualTo("hidden");
        assertThat(said(hidden, 0)).isEqualTo("看不到价 hidden posted wins");
        assertThat(hidden.text("/limit")).isEqualTo("NONE");
        assertThat(price(one)).isEmpty();
        assertThat(one.get("/api/session/explain/field?entity=retail-sale&field=lines.price&store=" + chain.a.store())
                        .text("/access"))
                .as("a draft of it")
                .isEqualTo("editable");
    }

    private String price(Browser by) {
        return by.get("/api/documents/" + sale).text("/lines/0/price");
    }

    @Test
    void aRoleThatHoldsElsewhereHasNoSay() {
        String hides = role("看不到价", "pos.view", rule("lines.price", "any", "hidden"));
        Browser person = chain.someone(
                        chain.a.store(),
                        TwoStores.in(hides, chain.a.store()),
                        TwoStores.in(role("都看得到", "pos.view"), chain.b.store()))
                .browser();

        Answer why = why(person, "lines.price");
        assertThat(why.text("/access")).as(why.toString()).isEqualTo("hidden");
        assertThat(why.text("/said/1/role")).isEqualTo("都看得到");
        assertThat(why.body().at("/said/1/speaks").asBoolean(true)).isFalse();
    }

    @Test
    void whatTakesARightOfItsOwnSaysWhoHasIt() {
        Browser seller = chain.someone(chain.a.store(), TwoStores.in(chain.role("seller"), chain.a.store()))
                .browser();

        Answer not = why(seller, "lines.unitCost");
        assertThat(not.text("/limit")).as(not.toString()).isEqualTo("CLASS_RIGHT");
        assertThat(not.text("/fieldClass")).isEqualTo("cost");
        assertThat(not.text("/right")).isEqualTo("cost.view");
        assertThat(not.body().at("/rights/may").asBoolean(true)).isFalse();
        assertThat(not.text("/rights/because/0/reason")).isEqualTo("LACKS");

        Answer owner = why(chain.owner, "lines.unitCost");
        assertThat(owner.text("/access")).as(owner.toString()).isEqualTo("editable");
        assertThat(owner.text("/rights/because/0/reason")).isEqualTo("HOLDS");
    }

    @Test
    void whatHeadquartersKeepsAndWhatTakesARightToChangeIsSaid() {
        Browser catalog = chain.someone(
                        chain.a.store(), TwoStores.in(role("商品", "catalog.view catalog.edit"), chain.a.store()))
                .browser();

        assertThat(ofRecord(catalog, "style", "name").text("/limit")).isEqualTo("HEADQUARTERS");
        Answer price = ofRecord(catalog, "style", "listPrice");
        assertThat(price.text("/access")).as(price.toString()).isEqualTo("read-only");
        assertThat(ofRecord(chain.owner, "style", "name").text("/access")).isEqualTo("editable");
        assertThat(ofRecord(chain.owner, "style", "nothing").code()).isEqualTo("access.field-unknown");
        assertThat(ofRecord(chain.owner, "nothing", "name").code()).isEqualTo("access.entity-unknown");
        assertThat(ofRecord(catalog, "supplier", "phone").text("/limit")).isEqualTo("NOT_SHOWN");
    }

    private static Answer ofRecord(Browser by, String entity, String field) {
        return by.get("/api/session/explain/field?entity=" + entity + "&field=" + field);
    }

    @Test
    void oneAsksAboutOthersOnlyWhomOneMaySee() {
        Someone seller = chain.someone(chain.a.store(), TwoStores.in(chain.role("seller"), chain.a.store()));
        String looks = role("看人", "access.view");
        Browser here = chain.someone(chain.a.store(), TwoStores.in(looks, chain.a.store()))
                .browser();
        Browser there = chain.someone(chain.b.store(), TwoStores.in(looks, chain.b.store()))
                .browser();
        String path = "/api/users/" + seller.id() + "/explain/field?entity=retail-sale&field=lines.unitCost&store="
                + chain.a.store();

        Answer told = here.get(path);
        assertThat(told.text("/limit")).as(told.toString()).isEqualTo("CLASS_RIGHT");
        assertThat(there.get(path).code()).isEqualTo("master.unknown");
        assertThat(seller.browser().get(path).code()).isEqualTo("access.not-allowed");
        assertThat(there.get("/api/documents/" + sale + "/explain/field?field=lines.price")
                        .code())
                .isEqualTo("documents.unknown");
    }

    @Test
    void whoeverLooksAsSomebodyElseIsToldSo() {
        String hides = role("看不到价", "pos.view", rule("lines.price", "any", "hidden"));

        Answer as = previewed(hides, "/api/documents/" + sale + "/explain/field?field=lines.price");
        assertThat(as.body().path("preview").asBoolean()).as(as.toString()).isTrue();
        assertThat(as.text("/access")).isEqualTo("hidden");
        assertThat(said(as, 0)).isEqualTo("看不到价 hidden any wins");
        assertThat(why(chain.owner, "lines.price").body().path("preview").asBoolean(true))
                .isFalse();

        Answer right = previewed(hides, "/api/session/explain?right=purchasing.post");
        assertThat(right.body().path("preview").asBoolean())
                .as(right.toString())
                .isTrue();
        assertThat(right.text("/because/0/role")).isEqualTo("看不到价");
        assertThat(right.text("/because/0/reason")).isEqualTo("LACKS");

        Answer act = previewed(hides, "/api/documents/" + sale + "/explain?action=reverse");
        assertThat(act.body().path("preview").asBoolean()).as(act.toString()).isTrue();
        assertThat(act.body().path("may").asBoolean(true)).isFalse();
    }

    private Answer previewed(String role, String path) {
        return chain.owner.send(chain.owner
                .request(path)
                .header("X-Tongpin-As", role + "@" + chain.a.store())
                .GET());
    }
}
