package io.tongpin.exchange.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.tongpin.exchange.values.BarcodeText;
import io.tongpin.exchange.values.DateText;
import io.tongpin.exchange.values.PlainText;
import io.tongpin.exchange.values.PriceText;
import io.tongpin.exchange.values.QuantityText;
import io.tongpin.exchange.writing.CsvWriter;
import io.tongpin.exchange.writing.NeutralText;
import io.tongpin.exchange.writing.WorkbookWriter;
import io.tongpin.kernel.Outcome;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** Every single value of values.json, and every naughty string, gets its verdict. */
class BadValuesTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Position WHERE = new Position("values.csv", 17, 18, "某列");
    private static final DateText DATES =
            new DateText(ZoneId.of("Asia/Shanghai"), LocalDate.of(1970, 1, 1), LocalDate.of(2027, 12, 31));

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    record Case(String id, String field, String input, String verdict, String value, String why) {

        @Override
        public String toString() {
            return id + " " + field + " " + verdict + ": " + why;
        }
    }

    static List<Case> cases() throws IOException {
        String json = Files.readString(BadInputs.folder().resolve("values.json"), UTF_8);
        return List.of(JSON.readValue(json, Case[].class));
    }

    static List<String> naughtyStrings() throws IOException {
        String json = Files.readString(BadInputs.folder().resolve("strings/naughty-strings.json"), UTF_8);
        return List.of(JSON.readValue(json, String[].class));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void getsItsVerdict(Case it) throws IOException {
        Outcome<?> outcome = read(it);

        switch (it.verdict()) {
            case "accept" -> assertThat(stored(it, outcome)).isEqualTo(expected(it));
            case "reject" -> assertRefusedByRowAndColumn(outcome);
            case "may" -> {
                if (outcome instanceof Outcome.Done<?>) {
                    assertThat(stored(it, outcome)).isEqualTo(expected(it));
                } else {
                    assertRefusedByRowAndColumn(outcome);
                }
            }
            case "export_neutral" -> {
                assertThat(outcome.orThrow()).isEqualTo(it.input());
                assertNeutralWhenExported(it.input());
            }
            default -> throw new AssertionError("no rule for " + it);
        }
    }

    @ParameterizedTest
    @MethodSource("naughtyStrings")
    void aNaughtyStringIsKeptAndComesBackUnchanged(String text) throws IOException {
        Outcome<String> outcome = PlainText.optional(Cell.text(text), WHERE, 4000);

        assertThat(outcome.orThrow()).isEqualTo(text);
        assertNeutralWhenExported(text);
        assertThat(fromWorkbook(text)).isEqualTo(text.isBlank() ? "" : text);
    }

    private static Outcome<?> read(Case it) {
        Cell cell = Cell.text(it.input());
        return switch (it.field()) {
            case "price" -> PriceText.price(cell, WHERE);
            case "qty" -> QuantityText.positive(cell, WHERE, "个", 3);
            case "date" -> DATES.read(cell, WHERE);
            case "barcode" -> BarcodeText.read(cell, WHERE);
            case "text" -> PlainText.optional(cell, WHERE, 1000);
            default -> throw new AssertionError("no parser for " + it.field());
        };
    }

    private static Object expected(Case it) {
        return switch (it.field()) {
            case "price", "qty" -> new BigDecimal(it.value()).stripTrailingZeros();
            case "text" -> it.input();
            default -> it.value();
        };
    }

    private static Object stored(Case it, Outcome<?> outcome) {
        String text = outcome.orThrow().toString();
        return it.field().equals("price") || it.field().equals("qty")
                ? new BigDecimal(text).stripTrailingZeros()
                : text;
    }

    private static void assertRefusedByRowAndColumn(Outcome<?> outcome) {
        assertThat(outcome).isInstanceOfSatisfying(Outcome.Refused.class, refused -> {
            var why = ((Outcome.Refused<?>) refused).why().getFirst();
            assertThat(why.facts()).contains(Map.entry("row", "17"), Map.entry("column", "某列"));
            for (String language : Words.LANGUAGES) {
                assertThat(Words.of(why, language)).contains("17", "18", "某列").doesNotContain("{");
            }
        });
    }

    /** In CSV a field must not begin with a sign that makes a formula; in a workbook it is text and marked as quoted. */
    private void assertNeutralWhenExported(String text) throws IOException {
        ByteArrayOutputStream csv = new ByteArrayOutputStream();
        try (CsvWriter writer = CsvWriter.plain(csv)) {
            writer.row(List.of(text, "next"));
        }
        String field = BadInputs.records(csv.toString(UTF_8)).getFirst().getFirst();
        assertThat(field).doesNotMatch("(?s)^[\\s\\p{Z}\\p{Cf}]*[=+\\-@＝＋－＠].*").doesNotMatch("(?s)^[\\t\\r].*");
        assertThat(NeutralText.restored(field)).isEqualTo(text);
    }

    private String fromWorkbook(String text) throws IOException {
        Path file = folder.resolve("naughty.xlsx");
        try (WorkbookWriter writer = new WorkbookWriter(Files.newOutputStream(file), "naughty")) {
            writer.row(List.of("id", "name"));
            writer.row(List.of("1", text));
        }
        Gone gone = Gone.through(file, Columns.asTheyCome());
        return gone.rows().getFirst().text("name");
    }
}
