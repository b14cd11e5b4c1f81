package io.tongpin.exchange.writing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.tongpin.exchange.reading.Cell;
import io.tongpin.exchange.reading.Columns;
import io.tongpin.exchange.reading.Reading;
import io.tongpin.exchange.reading.Row;
import io.tongpin.exchange.reading.Source;
import io.tongpin.exchange.reading.Table;
import io.tongpin.kernel.Money;
import io.tongpin.kernel.Quantity;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What we write can be read again, and nothing in it starts to calculate. */
class TableWritersTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Test
    void numbersStayBareAndTextsAreMarked() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (CsvWriter writer = CsvWriter.forExcel(out)) {
            writer.row(List.of("名称", "金额"));
            writer.row(List.of("-5℃ 冷冻, \"大\"", Money.of("-5.00")));
            writer.row(Arrays.asList(null, LocalDate.of(2026, 1, 31)));
        }

        assertThat(out.toString(UTF_8)).isEqualTo("\uFEFF名称,金额\r\n\"'-5℃ 冷冻, \"\"大\"\"\",-5.00\r\n,2026-01-31\r\n");
    }

    @Test
    void aWorkbookKeepsTextAsTextAndNumbersAsNumbers() throws IOException {
        Path file = folder.resolve("out.xlsx");
        BigDecimal longNumber = new BigDecimal("12345678901234.123456");
        try (WorkbookWriter writer = new WorkbookWriter(Files.newOutputStream(file), "销售/明细")) {
            writer.row(List.of("名称", "金额", "日期", "长数", "有效"));
            writer.row(List.of("=1+1", Money.of("-12.50"), LocalDate.of(2024, 2, 29), longNumber, true));
        }

        List<Cell> cells = new ArrayList<>(rows(file).getFirst().cells().values());
        assertThat(cells)
                .containsExactly(
                        Cell.text("=1+1"),
                        new Cell("-12.5", Cell.Kind.NUMBER),
                        new Cell("2024-02-29", Cell.Kind.DATE),
                        Cell.text("12345678901234.123456"),
                        new Cell("TRUE", Cell.Kind.BOOLEAN));
        assertThat(part(file, "xl/worksheets/sheet1.xml")).doesNotContain("<f>");
        assertThat(part(file, "xl/styles.xml")).contains("quotePrefix=\"1\"");
    }

    @Test
    void aLongTableGoesOnOnTheNextSheetUnderTheSameHeader() throws IOException {
        Path file = folder.resolve("long.xlsx");
        try (WorkbookWriter writer = new WorkbookWriter(Files.newOutputStream(file), "100%", 3)) {
            writer.row(List.of("n"));
            for (int i = 1; i <= 5; i++) {
                writer.row(List.of(Quantity.of(i)));
            }
        }

        assertThat(rows(file)).hasSize(2);
        assertThat(part(file, "xl/worksheets/sheet3.xml")).contains(">n<", "<v>5</v>");
        assertThat(part(file, "xl/workbook.xml")).contains("100% 1", "100% 3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+86 138", "-1", "@a", "\t=1", "\r", " =1", "＝1", "\u200b=1", "'=1", "''-x"})
    void aMarkComesOffAgain(String text) {
        assertThat(NeutralText.of(text)).isEqualTo("'" + text);
        assertThat(NeutralText.restored(NeutralText.of(text))).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a=1", "O'Neill", "'tis", "1-2", "%0A=1+1"})
    void aHarmlessTextIsLeftAlone(String text) {
        assertThat(NeutralText.of(text)).isEqualTo(text);
        assertThat(NeutralText.restored(text)).isEqualTo(text);
    }

    private static List<Row> rows(Path file) throws IOException {
        List<Row> rows = new ArrayList<>();
        try (Table table = Table.open(Source.of(file), Columns.asTheyCome()).orThrow()) {
            for (Reading next = table.next(); next instanceof Reading.Good(Row row); next = table.next()) {
                rows.add(row);
            }
            assertThat(table.next()).isInstanceOf(Reading.End.class);
        }
        return rows;
    }

    private static String part(Path file, String name) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), UTF_8);
        }
    }
}
