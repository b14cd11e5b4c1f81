package io.tongpin.masters;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongpin.testing.BooksAreRight;
import io.tongpin.testing.Browser;
import io.tongpin.testing.Browser.Answer;
import io.tongpin.testing.NodeTest;
import io.tongpin.testing.TwoStores;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Codes by the company's rule: proposed once each, told from others, and refused where the company wants so. */
@NodeTest
@ExtendWith(BooksAreRight.class)
class CodeRulesTest {

    @LocalServerPort
    int port;

    private Browser owner = Browser.at(0);
    private final String mark = UUID.randomUUID().toString().substring(0, 5);

    @BeforeEach
    void signIn() {
        owner = Browser.founded(port);
    }

    @AfterEach
    void noRules() {
        for (String sort : List.of("supplier", "style")) {
            assertThat(rule(sort, "", false).status()).isEqualTo(200);
        }
    }

    private Answer rule(String sort, String pattern, boolean strict) {
        int version = 0;
        for (var one : owner.get("/api/code-rules").body().path("items")) {
            if (one.path("sort").asString().equals(sort)) {
                version = one.path("version").asInt();
            }
        }
        return owner.put(
                "/api/code-rules",
                version,
                "{\"sort\":\"%s\",\"pattern\":\"%s\",\"strict\":%s}".formatted(sort, pattern, strict));
    }

    private Answer next(String sort, String more) {
        return owner.post("/api/code-rules/next", "{\"sort\":\"%s\"%s}".formatted(sort, more));
    }

    private Answer supplier(String code) {
        return owner.put("/api/suppliers/" + UUID.randomUUID(), 0, "{\"code\":\"%s\",\"name\":\"厂\"}".formatted(code));
    }

    @Test
    void numbersAreGivenOnceAndBeginBehindWhatWasTyped() throws Exception {
        assertThat(supplier("G" + mark + "0041").status()).isEqualTo(200);
        assertThat(supplier("G" + mark + "0001").status()).isEqualTo(200);
        assertThat(next("supplier", "").code()).isEqualTo("master.code-rule-none");
        assertThat(rule("supplier", "G" + mark + "{n:4}", false).status()).isEqualTo(200);

        List<Callable<String>> askers = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            askers.add(() -> next("supplier", "").text("/code"));
        }
        List<String> given = new ArrayList<>();
        try (ExecutorService all = Executors.newFixedThreadPool(6)) {
            for (Future<String> one : all.invokeAll(askers)) {
                given.add(one.get());
            }
        }

        assertThat(given).doesNotHaveDuplicates().contains("G" + mark + "0042").doesNotContain("G" + mark + "0041");
    }

    @Test
    void whoMakesNoSuchRecordsTakesNoNumbers() {
        TwoStores chain = new TwoStores(port);
        assertThat(rule("supplier", "N" + mark + "{n:4}", false).status()).isEqualTo(200);
        Browser buyer = chain.someone(chain.a.store(), TwoStores.in(chain.newRole("catalog.edit"), chain.a.store()))
                .browser();

        assertThat(buyer.post("/api/code-rules/next", "{\"sort\":\"supplier\"}").code())
                .isEqualTo("access.not-allowed");
        assertThat(next("supplier", "").text("/code")).isEqualTo("N" + mark + "0001");
    }

    @Test
    void aStyleTakesTheCodesOfWhatItBelongsTo() {
        String brand = UUID.randomUUID().toString();
        owner.put("/api/brands/" + brand, 0, "{\"code\":\"B%s\",\"name\":\"牌\"}".formatted(mark));
        assertThat(rule("style", "{brand}-{n:3}", false).status()).isEqualTo(200);

        assertThat(next("style", ",\"brand\":\"%s\"".formatted(brand)).text("/code"))
                .isEqualTo("B" + mark + "-001");
        assertThat(next("style", ",\"brand\":\"%s\"".formatted(brand)).text("/code"))
                .isEqualTo("B" + mark + "-002");
        assertThat(next("style", "").code()).isEqualTo("master.code-part-missing");
        assertThat(rule("style", "{color}{n}", false).code()).isEqualTo("master.code-pattern-wrong");
    }

    @Test
    void otherCodesAreRefusedOnlyIfTheCompanyWantsSo() {
        assertThat(rule("supplier", "V" + mark + "{n:4}", false).status()).isEqualTo(200);
        assertThat(supplier("free" + mark).status()).isEqualTo(200);
        assertThat(rule("supplier", "V" + mark + "{n:4}", true).status()).isEqualTo(200);

        assertThat(supplier("other" + mark).code()).isEqualTo("master.code-not-by-rule");
        Answer made = supplier("V" + mark + "0007");
        assertThat(made.status()).isEqualTo(200);
        assertThat(rule("supplier", "W" + mark + "{n:4}", true).status()).isEqualTo(200);
        assertThat(owner.put(
                                "/api/suppliers/" + made.text("/id"),
                                1,
                                "{\"code\":\"V%s0007\",\"name\":\"新名\"}".formatted(mark))
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "KH", "{n}{n}", "{n:0}", "{n:10}", "{brand:2}{n}", "{size}{n}", "a{b{n}", " K{n}", "K{n}}"})
    void aPatternHasOneNumberAndNothingUnknown(String text) {
        assertThat(CodePattern.parse(text, Set.of("brand"))).isEmpty();
    }

    @Test
    void aCodeIsMadeAndKnownByItsPattern() {
        CodePattern pattern =
                CodePattern.parse("A.{brand}-{n:3}/x", Set.of("brand")).orElseThrow();

        assertThat(pattern.code(Map.of("brand", "NK"), 7))
                .isEqualTo("A.NK-007/x")
                .matches(pattern::matches);
        assertThat(pattern.code(Map.of("brand", "NK"), 12345))
                .isEqualTo("A.NK-12345/x")
                .matches(pattern::matches);
        for (String other : List.of("AxNK-007/x", "A.NK-07/x", "A.-007/x", "A.NK-007/xy")) {
            assertThat(pattern.matches(other)).as(other).isFalse();
        }
    }
}
