package io.tongpin;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongpin.platform.Words;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The code of a refusal is a contract, and every one of them can be said in every language. */
class ProblemsTest {

    private static final Pattern CODE =
            Pattern.compile("(?:Refusal\\.(?:rule|input|unknown)|new Refusal)\\(\\s*\"([^\"]+)\"");

    private static final Pattern FORM = Pattern.compile("[a-z]+(?:-[a-z]+)*(?:\\.[a-z0-9]+(?:-[a-z0-9]+)*)+");

    @Test
    void everyRefusalHasWordsInEveryLanguage() {
        Words words = Words.of("problems");
        for (Locale language : Words.LANGUAGES) {
            Set<String> silent = codes();
            silent.removeAll(words.codes(language));
            assertThat(silent).as("codes without words in %s", language).isEmpty();
        }
    }

    @Test
    void everyCodeIsAModuleAndAReason() {
        assertThat(codes()).isNotEmpty().allMatch(code -> FORM.matcher(code).matches());
    }

    private static Set<String> codes() {
        List<String> found = SourceFiles.ending(".java").stream()
                .filter(file -> file.toString().contains("src/main/"))
                .flatMap(file -> CODE.matcher(SourceFiles.text(file)).results().map(match -> group(match)))
                .toList();
        return new TreeSet<>(found);
    }

    private static String group(MatchResult match) {
        return match.group(1);
    }
}
