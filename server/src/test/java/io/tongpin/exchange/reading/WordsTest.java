package io.tongpin.exchange.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each code of this module has words in three languages that use the same facts, and no words are left over. */
class WordsTest {

    private static final Pattern CODE = Pattern.compile("\"((?:import|exchange|sheet)\\.[a-z0-9-]+)\"");
    private static final Pattern FACT = Pattern.compile("\\{([a-z]+)}");

    @Test
    void everyCodeHasWordsInEveryLanguage() throws IOException {
        Set<String> codes = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/io/tongpin/exchange"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                CODE.matcher(Files.readString(file)).results().forEach(match -> codes.add(match.group(1)));
            }
        }
        // Put together from a name and an ending in Decimals.
        for (String name : new String[] {"price", "amount", "quantity"}) {
            for (String ending : new String[] {"unreadable", "negative", "zero", "too-big", "too-fine"}) {
                codes.add("import." + name + "-" + ending);
            }
        }
        codes.removeAll(Set.of("import.price-zero", "import.amount-negative")); // Both are fine.

        for (String language : Words.LANGUAGES) {
            assertThat(new TreeSet<>(Words.all(language).stringPropertyNames()))
                    .as(language)
                    .isEqualTo(codes);
        }
    }

    @Test
    void theLanguagesUseTheSameFacts() {
        for (String code : Words.all("en").stringPropertyNames()) {
            for (String language : Words.LANGUAGES) {
                assertThat(facts(Words.all(language).getProperty(code)))
                        .as(code + " " + language)
                        .isEqualTo(facts(Words.all("en").getProperty(code)));
            }
        }
    }

    private static Set<String> facts(String words) {
        Set<String> found = new TreeSet<>();
        FACT.matcher(words).results().forEach(match -> found.add(match.group(1)));
        return found;
    }
}
