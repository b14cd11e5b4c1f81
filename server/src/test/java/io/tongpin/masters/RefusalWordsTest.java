package io.tongpin.masters;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongpin.platform.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every refusal a module of master data can give has words. */
class RefusalWordsTest {

    private static final Pattern CODE =
            Pattern.compile("\"((?:master|command|organization|catalog|party|access|changes)\\.[a-z]+(?:-[a-z0-9]+)+"
                    + "|master\\.(?:unknown|archived|taken))\"");

    @ParameterizedTest
    @ValueSource(strings = {"masters", "organization", "catalog", "party", "access", "changes", "pricing"})
    void everyCodeInTheSourceHasWords(String module) throws IOException {
        Set<String> used = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/io/tongpin", module))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                CODE.matcher(Files.readString(file)).results().forEach(found -> used.add(found.group(1)));
            }
        }

        assertThat(Words.of("problems").codes(Locale.SIMPLIFIED_CHINESE)).containsAll(used);
    }
}
