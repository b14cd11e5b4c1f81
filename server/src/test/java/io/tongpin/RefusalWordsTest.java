package io.tongpin;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongpin.platform.Words;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The code of a refusal is a contract, and every one of them can be said in every language. A code is a text in the sources
 * that looks like {@code module.some-reason}, whoever puts it into a refusal: most go through a method of their own.
 */
class RefusalWordsTest {

    /** Texts that stand where a refusal is made: whatever they look like, they are codes. */
    private static final Pattern MADE =
            Pattern.compile("(?:Refusal\\.(?:rule|input|unknown)|new Refusal)\\(\\s*\"([^\"]+)\"");

    private static final Pattern TEXT = Pattern.compile("\"([a-z]+(?:-[a-z]+)*\\.[a-z0-9]+(?:-[a-z0-9]+)+)\"");

    private static final Pattern FORM = Pattern.compile("[a-z]+(?:-[a-z]+)*(?:\\.[a-z0-9]+(?:-[a-z0-9]+)*)+");

    private final Words words = Words.of("problems");

    /** The first parts of all codes that have words: {@code stock}, {@code documents}, {@code command} … */
    private final Set<String> families = words.codes(Locale.ENGLISH).stream()
            .map(code -> code.substring(0, code.indexOf('.')))
            .collect(Collectors.toSet());

    @Test
    void everyRefusalHasWordsInEveryLanguage() {
        for (Locale language : Words.LANGUAGES) {
            Map<String, Path> silent = codes();
            silent.keySet().removeAll(words.codes(language));
            assertThat(silent).as("codes without words in %s", language).isEmpty();
        }
    }

    @Test
    void everyModuleThatRefusesIsSeen() {
        assertThat(codes().keySet())
                .contains(
                        "stock.not-enough",
                        "posting.period-closed",
                        "documents.tenders-not-taken",
                        "inventory.reason-required",
                        "payments.more-than-open",
                        "purchasing.cost-too-high",
                        "pos.tenders-do-not-match",
                        "party.may-not-owe",
                        "catalog.sku-unknown",
                        "command.id-reused",
                        "generalledger.earlier-period-open",
                        "platform.port-taken");
    }

    @Test
    void everyCodeIsAModuleAndAReason() {
        assertThat(codes().keySet())
                .isNotEmpty()
                .allMatch(code -> FORM.matcher(code).matches());
    }

    private Map<String, Path> codes() {
        Map<String, Path> codes = new TreeMap<>();
        for (Path file : SourceFiles.ending(".java")) {
            if (file.toString().contains("src/main/")) {
                String text = SourceFiles.text(file);
                MADE.matcher(text).results().map(RefusalWordsTest::group).forEach(code -> codes.put(code, file));
                TEXT.matcher(text)
                        .results()
                        .map(RefusalWordsTest::group)
                        .filter(code -> families.contains(code.substring(0, code.indexOf('.'))))
                        .forEach(code -> codes.put(code, file));
            }
        }
        return codes;
    }

    private static String group(MatchResult match) {
        return match.group(1);
    }
}
