package io.tongpin.golden;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongpin.testing.BooksAreRight;
import io.tongpin.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every file of src/test/resources/golden/posting is a story that the books must tell in exactly these words. Run one of
 * them by {@code -Dgolden=returns}; when a story differs, the failure shows it as the books tell it.
 */
@ExtendWith(BooksAreRight.class)
class GoldenPostingTest {

    private static final Path STORIES = Path.of("src/test/resources/golden/posting");

    private final TestDatabase database = TestDatabase.fresh();

    @AfterEach
    void close() {
        database.close();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("stories")
    void theBooksTellTheStory(String story) throws IOException {
        List<String> rows = Files.readAllLines(STORIES.resolve(story + ".txt"));
        Reader reader = new Reader(database);
        Comparison comparison = new Comparison(story);

        for (Script.Statement statement : Script.parse(rows)) {
            comparison.compare(statement, reader.perform(statement));
        }

        assertThat(comparison.differences()).as(comparison.report()).isZero();
        assertThat(new FirstPrinciples(database).broken()).isEmpty();
    }

    static Stream<String> stories() throws IOException {
        String only = System.getProperty("golden", "");
        try (Stream<Path> files = Files.list(STORIES)) {
            return files
                    .map(file -> file.getFileName().toString().replace(".txt", ""))
                    .filter(name -> name.contains(only))
                    .sorted()
                    .toList()
                    .stream();
        }
    }
}
