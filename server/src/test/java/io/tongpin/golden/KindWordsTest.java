package io.tongpin.golden;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongpin.platform.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every reason for which a document can be refused has words in every language. */
class KindWordsTest {

    private static final Pattern CODE = Pattern.compile(
            "\"((?:documents|catalog|party|pos|payments|purchasing|inventory|sales|posting|stock|command)"
                    + "\\.[a-z]+(?:-[a-z]+)*)\"");

    static final List<Locale> LANGUAGES = Words.LANGUAGES;

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void everyCodeInTheSourceHasWords(Locale language) throws IOException {
        Set<String> used = new TreeSet<>();
        for (String module :
                Set.of("documents", "sales", "pos", "purchasing", "inventory", "payments", "posting", "stockledger")) {
            used.addAll(codes(module));
        }

        assertThat(used).contains("pos.tenders-do-not-match", "stock.not-enough", "documents.no-lines");
        assertThat(Words.of("problems").codes(language)).containsAll(used);
    }

    @ParameterizedTest
    @ValueSource(strings = {"documents", "pos", "payments", "purchasing", "inventory"})
    void everyLanguageSaysTheSameCodes(String module) throws IOException {
        Set<String> chinese = said(module, "zh_CN");

        assertThat(said(module, "zh_TW")).isEqualTo(chinese);
        assertThat(said(module, "en")).isEqualTo(chinese);
    }

    private static Set<String> codes(String module) throws IOException {
        Set<String> used = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/io/tongpin", module))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                CODE.matcher(Files.readString(file)).results().forEach(found -> used.add(found.group(1)));
            }
        }
        return used;
    }

    private static Set<String> said(String module, String language) throws IOException {
        Set<String> said = new TreeSet<>();
        Path file = Path.of("src/main/resources/messages/%s/problems_%s.properties".formatted(module, language));
        for (String row : Files.readAllLines(file)) {
            said.add(row.substring(0, row.indexOf('=')));
        }
        return said;
    }
}
