package io.tongpin.exchange.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.tongpin.exchange.goods.GoodsList;
import io.tongpin.exchange.reading.BadInputs.Entry;
import io.tongpin.kernel.Refusal;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every file of the bad inputs gets the verdict its manifest states. {@code -DbadInputs=DIR} runs another folder of the
 * same form. Values and rows are in {@link BadValuesTest} and {@link DirtyGoodsTest}; time and memory in {@link
 * HostileFilesTest}.
 */
class BadInputsTest {

    private static final Set<String> ELSEWHERE = Set.of("field values", "mixed", "strings", "expected");

    static List<Entry> entries() throws IOException {
        return BadInputs.entries().stream()
                .filter(entry -> !ELSEWHERE.contains(entry.kind()))
                .toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("entries")
    void getsTheVerdictItsManifestStates(Entry entry) throws IOException {
        switch (entry.kind()) {
            case "csv parser" -> csvParser(entry);
            case "encoding" -> encoding(entry);
            case "structure" -> structure(entry);
            case "broken xlsx", "zip bomb", "entity expansion", "empty" -> assertRefused(entry, Columns.asTheyCome());
            case "unusual xlsx", "fake xlsx", "far cell" -> readOrRefused(entry);
            default -> throw new AssertionError("no rule for the kind " + entry.kind());
        }
    }

    @Test
    void everyFileOfTheFolderIsInTheManifest() throws IOException {
        List<String> listed = new ArrayList<>(List.of("manifest.csv", "README.md", "more-poi-files.csv"));
        BadInputs.entries().forEach(entry -> listed.add(entry.file()));

        try (var files = Files.walk(BadInputs.folder())) {
            assertThat(files.filter(Files::isRegularFile)
                            .map(file -> BadInputs.folder().relativize(file).toString()))
                    .allMatch(listed::contains);
        }
    }

    private static void csvParser(Entry entry) throws IOException {
        if (entry.expect().equals("refuse the file")) {
            Path model = entry.path().resolveSibling("simple-lf.csv");
            String[] titles = Files.readAllLines(model).getFirst().split(",");
            Column[] columns =
                    Arrays.stream(titles).map(title -> Column.required(title)).toArray(Column[]::new);
            assertRefused(entry, Columns.of(columns));
            return;
        }
        assertThat(entry.expect()).isEqualTo("parse to the JSON beside it");
        String json = Files.readString(Path.of(entry.path().toString().replaceAll("\\.csv$", ".json")), UTF_8);
        List<?> expected = JsonMapper.builder().build().readValue(json, List.class);
        assertThat(expected.isEmpty() || expected.getFirst() instanceof List ? raw(entry) : objects(entry))
                .as(entry.why())
                .isEqualTo(expected.isEmpty() ? raw(entry).subList(0, 1) : expected);
    }

    private static List<?> raw(Entry entry) throws IOException {
        try (CsvRecords records = new CsvRecords(new StringReader(Files.readString(entry.path(), UTF_8)), ',')) {
            List<List<String>> all = new ArrayList<>();
            while (records.next()) {
                assertThat(records.fault()).isNull();
                all.add(records.fields());
            }
            return all;
        }
    }

    private static List<?> objects(Entry entry) throws IOException {
        Gone gone = Gone.through(entry.path(), Columns.asTheyCome());
        assertThat(gone.refused()).isEmpty();
        return gone.rows().stream()
                .map(row -> {
                    Map<String, String> object = new LinkedHashMap<>();
                    row.cells().forEach((key, cell) -> object.put(key, cell.text()));
                    return object;
                })
                .toList();
    }

    private static void encoding(Entry entry) throws IOException {
        Gone gone = Gone.through(entry.path(), GoodsList.COLUMNS);
        if (entry.expect().startsWith("all ")) {
            assertThat(gone.refused()).isEmpty();
            assertThat(gone.rows()).hasSize(Integer.parseInt(entry.rows()));
            assertThat(gone.rows()).allSatisfy(row -> {
                assertThat(ChineseText.score(row.text("name")).share()).isGreaterThan(0.7);
                assertThat(row.text("barcode")).matches("\\d{8,14}");
            });
            sameAsUtf8(entry, gone);
        } else if (entry.expect().equals("refused; nothing imported")) {
            assertThat(gone.rows()).isEmpty();
            assertNamed(entry, gone);
        } else {
            assertThat(entry.expect()).startsWith("last row refused or file refused");
            assertThat(gone.refused()).hasSize(1);
            assertThat(gone.refusedRows())
                    .containsAnyOf(Integer.toString(gone.rows().size() + 1), "");
            assertNamed(entry, gone);
        }
    }

    /** The same goods saved in another encoding read the same; the traditional list has its own words. */
    private static void sameAsUtf8(Entry entry, Gone gone) throws IOException {
        if (!entry.file().contains("big5")) {
            Gone utf8 = Gone.through(entry.path().resolveSibling("enc-utf8.csv"), GoodsList.COLUMNS);
            assertThat(gone.rows().stream().map(Row::cells).toList())
                    .isEqualTo(utf8.rows().stream().map(Row::cells).toList());
        }
    }

    private static void structure(Entry entry) throws IOException {
        Gone gone = Gone.through(entry.path(), GoodsList.COLUMNS);
        int rows = entry.rows().isBlank() ? 0 : Integer.parseInt(entry.rows());
        switch (entry.expect()) {
            case "refused: duplicate column" -> assertThat(gone.codes()).contains("import.column-twice");
            case "refused: missing column" -> assertThat(gone.codes()).containsExactly("import.column-missing");
            case "refused" -> assertThat(gone.fileRefused()).isTrue();
            case "accepted, column ignored with a notice" -> {
                assertThat(gone.notices()).extracting(Notice::code).containsExactly("import.columns-ignored");
                assertThat(gone.rows()).hasSize(rows);
            }
            case "accepted", "blank lines skipped" -> {
                assertThat(gone.refused()).isEmpty();
                assertThat(gone.rows()).hasSize(rows);
            }
            case "short rows refused by number (1,8,15,...)" -> {
                assertThat(gone.refusedRows()).containsExactly("1", "8", "15", "22", "29", "36", "43", "50", "57");
                assertThat(gone.rows()).hasSize(rows - gone.refused().size());
            }
            case "that row refused by number 31 only" -> {
                assertThat(gone.refusedRows()).containsExactly("31");
                assertThat(gone.rows()).hasSize(rows);
            }
            case "that row (or file) refused; earlier rows unaffected" -> {
                assertThat(gone.codes()).containsExactly("import.quote-unclosed");
                assertThat(gone.refusedRows())
                        .containsExactly(Integer.toString(gone.rows().size() + 1));
                assertThat(gone.rows()).hasSizeBetween(rows - 1, rows);
            }
            case "refused or extras ignored; fast" -> assertThat(gone.notices()).isNotEmpty();
            default -> throw new AssertionError("no rule for " + entry);
        }
        assertNamed(entry, gone);
    }

    private static void assertRefused(Entry entry, Columns columns) throws IOException {
        Gone gone = Gone.through(entry.path(), columns);
        assertThat(gone.fileRefused()).as(entry.why()).isTrue();
        assertNamed(entry, gone);
    }

    private static void readOrRefused(Entry entry) throws IOException {
        Gone gone = Gone.through(entry.path(), Columns.asTheyCome());
        assertThat(gone.whole() || !gone.refused().isEmpty()).isTrue();
        assertNamed(entry, gone);
    }

    /** Whatever was refused can be told in three languages, with the file, and the row if there is one. */
    private static void assertNamed(Entry entry, Gone gone) {
        String name = String.valueOf(entry.path().getFileName());
        for (Refusal why : gone.refused()) {
            for (String language : Words.LANGUAGES) {
                String words = Words.of(why, language);
                assertThat(words).contains(name).doesNotContain("{").doesNotContain("}");
                if (why.facts().containsKey("column")) {
                    assertThat(words).contains(why.facts().get("column"));
                }
            }
        }
    }
}
