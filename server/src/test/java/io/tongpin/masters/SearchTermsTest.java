package io.tongpin.masters;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchTermsTest {

    @ParameterizedTest
    @CsvSource({
        "可口可乐500ml, 可口",
        "可口可乐500ml, 可乐",
        "可口可乐500ml, 乐",
        "可口可乐500ml, kkkl",
        "可口可乐500ml, kl",
        "可口可乐500ml, kele",
        "可口可乐500ml, 500",
        "可口可乐500ml, KKKL500",
        "白色T恤, bstx",
        "白色T恤, Ｔ恤",
        "重庆小面, cqxm",
        "重庆小面, zqxm",
        "吕氏春秋, lvshi",
        "WP07-29-Orange, wp07-29",
        "WP07-29-Orange, oran",
        "CB100ML, 100",
        "Ärmel lang, ÄRM"
    })
    void whatAPersonTypesFindsTheName(String name, String typed) {
        assertThat(found(name, typed)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"可口可乐, 口乐", "可口可乐, 雪碧", "WP07-29-Orange, range"})
    void whatIsNotThereIsNotFound(String name, String typed) {
        assertThat(found(name, typed)).isFalse();
    }

    @Test
    void twoCompaniesNeverShareATerm() {
        assertThat(SearchTerms.of(1, List.of("可乐"))).doesNotContainAnyElementsOf(SearchTerms.of(2, List.of("可乐")));
    }

    @Test
    void aQueryOfSignsAloneHasNoWords() {
        assertThat(SearchTerms.query(1, "' & | ! :*")).isNull();
        assertThat(SearchTerms.query(1, "")).isNull();
    }

    @Test
    void aVeryLongNameKeepsAFewHundredTermsAtMost() {
        assertThat(SearchTerms.of(1, List.of("鸳鸯".repeat(2_000)))).hasSizeLessThanOrEqualTo(240);
    }

    /** The same rule the database follows: every word of the query begins some term. */
    private static boolean found(String name, String typed) {
        List<String> terms = SearchTerms.of(1, List.of(name));
        String query = Objects.requireNonNull(SearchTerms.query(1, typed));
        return List.of(query.split(" & ")).stream()
                .map(word -> word.substring(1, word.length() - 3))
                .allMatch(word -> terms.stream().anyMatch(term -> term.startsWith(word)));
    }
}
