package io.tongpin.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongpin.testing.Browser;
import io.tongpin.testing.Browser.Answer;
import io.tongpin.testing.NodeTest;
import io.tongpin.testing.TwoStores;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Roles with rules about fields, asked over HTTP (字段规则). */
@NodeTest
class FieldRulesOverHttpTest {

    private static final String PHONE = "13907351922";

    @LocalServerPort
    int port;

    private TwoStores chain = TwoStores.NONE;

    @BeforeEach
    void aChain() {
        chain = new TwoStores(port);
    }

    private Answer role(String id, int version, String rights, String... rules) {
        return chain.owner.put(
                "/api/roles/" + id, version, """
                {"code":"%s","name":"自定","rights":[%s],"fieldRules":[%s]}""".formatted(id.substring(0, 8), rights, String.join(",", rules)));
    }

    private static String rule(String entity, String field, String state, String rule) {
        return """
                {"entity":"%s","field":"%s","state":"%s","rule":"%s"}""".formatted(entity, field, state, rule);
    }

    private Browser whoHas(String role) {
        return chain.someone("", TwoStores.inCompany(role)).browser();
    }

    private String customer() {
        String id = UUID.randomUUID().toString();
        Answer made = chain.owner.put("/api/customers/" + id, 0, """
                {"code":"%s","name":"王记","phone":"%s","contact":"老王"}""".formatted(id.substring(0, 8), PHONE));
        assertThat(made.status()).as(made.toString()).isEqualTo(200);
        return id;
    }

    @Test
    void aRoleKeepsItsRules() {
        String id = UUID.randomUUID().toString();
        Answer made = role(
                id,
                0,
                "\"sales.view\"",
                rule("sales-order", "lines.price", "posted", "read-only"),
                rule("*", "@sale", "any", "hidden"));

        assertThat(made.status()).as(made.toString()).isEqualTo(200);
        Answer found = chain.owner.get("/api/roles/" + id);
        assertThat(found.text("/fieldRules/0/field")).isEqualTo("lines.price");
        assertThat(found.text("/fieldRules/0/state")).isEqualTo("posted");
        assertThat(found.text("/fieldRules/1/rule")).isEqualTo("hidden");
    }

    @Test
    void aRuleAboutNothingIsRefused() {
        String id = UUID.randomUUID().toString();
        assertThat(role(id, 0, "", rule("sales-dream", "note", "any", "hidden")).code())
                .isEqualTo("access.entity-unknown");
        assertThat(role(id, 0, "", rule("sales-order", "lines.dream", "any", "hidden"))
                        .code())
                .isEqualTo("access.field-unknown");
        assertThat(role(id, 0, "", rule("*", "note", "any", "hidden")).code()).isEqualTo("access.field-unknown");
        assertThat(role(id, 0, "", rule("sales-order", "note", "any", "invisible"))
                        .code())
                .isEqualTo("access.field-rule-malformed");
    }

    @Test
    void whatIsMaskedIsShownInPartAndFoundByNoPart() {
        String customer = customer();
        String id = UUID.randomUUID().toString();
        role(
                id,
                0,
                "\"customer.*\"",
                rule("customer", "phone", "any", "masked"),
                rule("customer", "contact", "any", "hidden"));
        Browser clerk = whoHas(id);

        Answer seen = clerk.get("/api/customers/" + customer);
        assertThat(seen.text("/phone")).isEqualTo("139****1922");
        assertThat(seen.body().has("contact")).isFalse();
        for (String typed : new String[] {PHONE, "1390735", "1922", "老王"}) {
            assertThat(clerk.get("/api/customers?q="
                                    + java.net.URLEncoder.encode(typed, java.nio.charset.StandardCharsets.UTF_8))
                            .body()
                            .path("items"))
                    .as(typed)
                    .isEmpty();
        }
        assertThat(chain.owner.get("/api/customers?q=" + PHONE).body().path("items"))
                .isNotEmpty();
        assertThat(clerk.get("/api/customers?q=wj&limit=500").body().path("items"))
                .isNotEmpty();

        ObjectNode body = (ObjectNode) seen.body();
        body.put("name", "王记二店");
        assertThat(clerk.put("/api/customers/" + customer, 1, body.toString()).status())
                .isEqualTo(200);
        Answer whole = chain.owner.get("/api/customers/" + customer);
        assertThat(whole.text("/name")).isEqualTo("王记二店");
        assertThat(whole.text("/phone")).isEqualTo(PHONE);
        assertThat(whole.text("/contact")).isEqualTo("老王");

        body.put("phone", "13800000000");
        Answer refused = clerk.put("/api/customers/" + customer, 2, body.toString());
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.code()).isEqualTo("access.field-read-only");
    }

    @Test
    void theDefinitionIsAsTheyAreToSeeIt() {
        String id = UUID.randomUUID().toString();
        role(id, 0, "\"purchasing.view\"", rule("purchase-order", "note", "draft", "read-only"));
        JsonNode kinds = whoHas(id).get("/api/definitions").body().path("kinds");
        JsonNode order = kinds.valueStream()
                .filter(kind -> kind.path("code").asString("").equals("purchase-order"))
                .findFirst()
                .orElseThrow();

        assertThat(String.valueOf(order.path("fields"))).doesNotContain("\"party\"");
        assertThat(String.valueOf(order.path("lineColumns"))).doesNotContain("\"price\"", "\"amount\"");
        assertThat(String.valueOf(order.path("hidden"))).contains("\"amount\"", "\"party\"", "\"lines.price\"");
        for (JsonNode field : order.path("fields")) {
            if (field.path("key").asString("").equals("note")) {
                assertThat(field.path("draft").asString("")).isEqualTo("read-only");
                assertThat(field.has("posted")).isFalse();
            }
        }
    }

    /** It holds at the next request. */
    @Test
    void aNewRuleHoldsAtOnce() {
        String customer = customer();
        String id = UUID.randomUUID().toString();
        role(id, 0, "\"customer.view\"");
        Browser clerk = whoHas(id);
        assertThat(clerk.get("/api/customers/" + customer).text("/phone")).isEqualTo(PHONE);

        assertThat(role(id, 1, "\"customer.view\"", rule("customer", "phone", "any", "hidden"))
                        .status())
                .isEqualTo(200);
        assertThat(clerk.get("/api/customers/" + customer).body().has("phone")).isFalse();
    }

    @Test
    void nobodyLetsOthersSeeWhatTheyDoNot() {
        String id = UUID.randomUUID().toString();
        role(id, 0, "\"access.*\",\"customer.view\"", rule("customer", "phone", "any", "hidden"));
        Browser clerk = whoHas(id);
        String other = UUID.randomUUID().toString();
        Answer refused = clerk.put("/api/roles/" + other, 0, """
                {"code":"%s","name":"更多","rights":["customer.view"]}""".formatted(other.substring(0, 8)));

        assertThat(refused.code()).isEqualTo("access.grants-field");
        assertThat(clerk.put("/api/roles/" + other, 0, """
                {"code":"%s","name":"一样","rights":["customer.view"],
                 "fieldRules":[{"entity":"customer","field":"phone","state":"any","rule":"hidden"}]}""".formatted(other.substring(0, 8)))
                        .status())
                .isEqualTo(200);
    }
}
