package io.tongpin.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongpin.platform.Words;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever reads what the auditor found reads it in their own language, whatever it is. */
class InvariantWordsTest {

    private static final Words WORDS = Words.of("invariants");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    static Stream<String> invariants() {
        return EveryInvariant.here().stream().map(Invariant::id);
    }

    static List<Locale> languages() {
        return Words.LANGUAGES;
    }

    @ParameterizedTest
    @MethodSource("invariants")
    void everyInvariantHasWordsForShopAndBooks(String id) {
        for (Locale language : Words.LANGUAGES) {
            for (String code : List.of(id, id + ".shop", id + ".books")) {
                assertThat(WORDS.codes(language)).as("%s in %s", code, language).contains(code);
                assertThat(HAN.matcher(WORDS.say(code, java.util.Map.of(), language))
                                .find())
                        .as("%s in %s", code, language)
                        .isEqualTo(!language.equals(Locale.ENGLISH));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("languages")
    void nothingIsExplainedThatDoesNotExist(Locale language) {
        Set<String> known = new TreeSet<>(invariants().toList());

        assertThat(WORDS.codes(language).stream().filter(code -> code.startsWith("I-")))
                .allSatisfy(code -> assertThat(known).contains(code.replaceFirst("\\..*", "")));
    }

    @Test
    void everyLanguageSaysTheSame() {
        for (Locale language : Words.LANGUAGES) {
            assertThat(WORDS.codes(language)).isEqualTo(WORDS.codes(Locale.ENGLISH));
        }
    }
}
