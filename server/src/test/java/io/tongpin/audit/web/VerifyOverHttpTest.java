package io.tongpin.audit.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongpin.audit.cli.VerifyCommand;
import io.tongpin.testing.Browser;
import io.tongpin.testing.NodeTest;
import io.tongpin.testing.TestDatabase;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The check as the client and the terminal see it. The test server is not durable, so I-40 never holds here. */
@NodeTest
@TestPropertySource(properties = "tongpin.audit.background=false")
class VerifyOverHttpTest {

    @LocalServerPort
    int port;

    @Autowired
    TestDatabase database;

    private Browser owner;

    @BeforeEach
    void signIn() {
        database.wrongOnPurpose();
        owner = Browser.founded(port);
    }

    /** One story, because one node and one database serve the whole class. */
    @Test
    void fromNeverLookedAtToBrokenAndBack() {
        for (String table : List.of("audit.verdict", "audit.run", "audit.watch")) {
            database.asOwner().sql("delete from " + table).update();
        }
        Browser.Answer never = owner.get("/api/verify");
        assertThat(never.status()).isEqualTo(200);
        assertThat(never.body().at("/at").isNull()).isTrue();
        assertThat(never.body().at("/checks")).isEmpty();
        assertThat(never.body().at("/running").isNull()).isTrue();

        Browser.Answer first = owner.post("/api/verify", "{}");
        assertThat(first.status()).isEqualTo(200);
        assertThat(first.text("/by")).isEqualTo("老板");
        assertThat(broken(first.body())).containsExactly("I-40");
        assertThat(first.body().at("/checks").get(0).at("/name/zh-TW").asString())
                .isEqualTo("庫存數量等於每一筆進出之和");
        assertThat(first.body().at("/checks").get(0).at("/forTheShop/en").asString())
                .contains("shelf");
        assertThat(owner.get("/api/verify").body()).isEqualTo(first.body());

        database.asOwner()
                .sql("update organization.warehouse set version = version + 1 where code like 'S01%'")
                .update();
        Browser.Answer wrong = owner.post("/api/verify", "{}");
        assertThat(broken(wrong.body())).contains("I-68");
        assertThat(wrong.body().at("/labels/found/zh-CN").asString()).isEqualTo("实际");

        Ran ran = run("--json");
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out()).contains("✓ I-01").contains("✗ I-68");
        JsonNode json = JsonMapper.shared().readTree(ran.out().lines().toList().getLast());
        assertThat(json.at("/ok").asBoolean()).isFalse();
        assertThat(json.at("/broken").valueStream().map(JsonNode::asString).toList())
                .containsExactly("I-40", "I-68");
        assertThat(json.at("/findings/1/examples/0/expected").asString()).isEqualTo("1");
    }

    @Test
    void onlyWhoMayLooks() {
        assertThat(Browser.at(port).get("/api/verify").status()).isEqualTo(401);
        assertThat(Browser.at(port).post("/api/verify", "{}").status()).isEqualTo(401);

        Browser cashier = Browser.withToken(port, token("cashier"));
        assertThat(cashier.get("/api/verify").code()).isEqualTo("access.not-allowed");
        assertThat(cashier.post("/api/verify", "{}").code()).isEqualTo("access.not-allowed");

        Browser accountant = Browser.withToken(port, token("accountant"));
        assertThat(accountant.get("/api/verify").status()).isEqualTo(200);
        assertThat(accountant.post("/api/verify", "{}").status()).isEqualTo(200);
    }

    @Test
    void theFirstScreenTellsWhoMayKnow() {
        owner.post("/api/verify", "{}");

        assertThat(alerts(owner)).contains("books-broken");
        assertThat(alerts(Browser.withToken(port, token("cashier")))).doesNotContain("books-broken");
    }

    private static List<String> alerts(Browser who) {
        return who.get("/api/home")
                .body()
                .at("/alerts")
                .valueStream()
                .map(alert -> alert.at("/code").asString())
                .toList();
    }

    /** A token of the owner's that was given only some of the rights. */
    private String token(String role) {
        String rights = role.equals("accountant") ? "\"audit.*\"" : "\"pos.*\",\"home.view\"";
        Browser.Answer answer = owner.post("/api/tokens", "{\"name\":\"%s\",\"rights\":[%s]}".formatted(role, rights));
        assertThat(answer.status()).as(answer.toString()).isBetween(200, 201);
        return answer.text("/token");
    }

    private static List<String> broken(JsonNode answer) {
        List<String> ids = new ArrayList<>();
        for (JsonNode check : answer.at("/checks")) {
            if (!check.at("/ok").asBoolean()) {
                ids.add(check.at("/id").asString());
            }
        }
        return ids;
    }

    private record Ran(int code, String out) {}

    private Ran run(String... arguments) {
        PrintStream stdout = System.out;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<String> words =
                new ArrayList<>(List.of("--url", "http://127.0.0.1:" + port, "--token", Browser.NODE_TOKEN));
        words.addAll(List.of(arguments));
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        try {
            int code = new CommandLine(new VerifyCommand()).execute(words.toArray(String[]::new));
            return new Ran(code, out.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(stdout);
        }
    }
}
