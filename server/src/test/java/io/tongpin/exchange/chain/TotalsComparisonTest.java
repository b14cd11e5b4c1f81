package io.tongpin.exchange.chain;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.tongpin.exchange.reading.Position;
import io.tongpin.kernel.Money;
import io.tongpin.kernel.Quantity;
import io.tongpin.kernel.UnitCost;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The comparison must see every figure that is off, and nothing else. */
class TotalsComparisonTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path expected;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path actual;

    @BeforeEach
    void writeBoth() throws IOException {
        for (Path folder : List.of(expected, actual)) {
            write(folder, "sales_by_store_day.csv", "store_code,date,sale_docs,net_amount\nA1,2026-03-04,2,93.80\n");
            write(
                    folder,
                    "net_cogs_by_store_day.csv",
                    "store_code,date,goods_net_sales,net_cogs_store_original\nA1,2026-03-04,88.80,39.51\n");
            write(folder, "on_hand_by_store_sku.csv.gz", "store_code,sku_code,on_hand\nA1,MUG,8\nA1,CUP,0\n");
            write(
                    folder,
                    "inventory_value_by_store.csv",
                    "store_code,on_hand_qty,value_store_original,value_store_fifo\nA1,8,32.00,32.00\n");
            write(folder, "receivable_by_customer.csv", "customer_code,balance\nK1,14.80\nK2,0.00\n");
            write(folder, "payable_by_supplier.csv", "supplier_code,balance\nV1,244.00\n");
            write(folder, "open_po_lines.csv", "po_no,line_no,sku_code,ordered,received,outstanding\nPO1,2,X,10,8,2\n");
            write(
                    folder,
                    "totals.json",
                    "{\"sales\": {\"sale_docs\": \"2\"}, \"costing_store_original\": {\"net_cogs\": \"39.51\"},"
                            + " \"on_hand_total_qty\": 8}");
        }
    }

    @Test
    void equalTotalsAreEqual() throws IOException {
        TotalsComparison.Verdict verdict = compare();

        assertThat(verdict.differences()).isEmpty();
        assertThat(verdict.policies()).containsExactlyInAnyOrder("store_original", "store_fifo");
        assertThat(verdict.compared()).isEqualTo(18);
    }

    @Test
    void aRowOfZerosMayBeMissing() throws IOException {
        change("on_hand_by_store_sku.csv.gz", text -> text.replace("A1,CUP,0\n", ""));
        change("receivable_by_customer.csv", text -> text.replace("K2,0.00\n", ""));

        assertThat(compare().differences()).isEmpty();
    }

    @Test
    void aPolicyThatIsNotKeptIsNotCompared() throws IOException {
        change("inventory_value_by_store.csv", text -> "store_code,on_hand_qty,value_store_original\nA1,8,32.00\n");

        TotalsComparison.Verdict verdict = compare();
        assertThat(verdict.differences()).isEmpty();
        assertThat(verdict.policies()).containsExactly("store_original");
    }

    /** Three lines were sold in A1 that day, four lines moved there; three kinds of figures have no tolerance at all. */
    @ParameterizedTest
    @CsvSource({
        "sales_by_store_day.csv, 93.80, 93.81",
        "on_hand_by_store_sku.csv.gz, 'MUG,8', 'MUG,7'",
        "on_hand_by_store_sku.csv.gz, 'A1,MUG,8', 'A2,MUG,8'",
        "receivable_by_customer.csv, 14.80, 14.79",
        "payable_by_supplier.csv, 244.00, 243.99",
        "open_po_lines.csv, '10,8,2', '10,8,1'",
        "net_cogs_by_store_day.csv, 39.51, 39.526",
        "inventory_value_by_store.csv, '8,32.00', '8,32.003'",
        "inventory_value_by_store.csv, 'A1,8', 'A1,9'",
        "totals.json, '\"sale_docs\": \"2\"', '\"sale_docs\": \"3\"'",
        "totals.json, '\"sale_docs\"', '\"sales_docs\"'",
        "totals.json, '39.51', '39.52'",
        "totals.json, '\"on_hand_total_qty\": 8', '\"on_hand_total_qty\": 9'",
    })
    void aFigureThatIsOffIsSeen(String file, String from, String to) throws IOException {
        change(file, text -> {
            assertThat(text).contains(from);
            return text.replace(from, to);
        });

        assertThat(compare().differences())
                .isNotEmpty()
                .allSatisfy(it -> assertThat(it.file()).isEqualTo(file));
    }

    @ParameterizedTest
    @CsvSource({
        "net_cogs_by_store_day.csv, 39.51, 39.525",
        "inventory_value_by_store.csv, '8,32.00', '8,32.002'",
        "totals.json, '39.51', '39.512'",
    })
    void aCostMayBeOffByWhatItsLinesAllow(String file, String from, String to) throws IOException {
        change(file, text -> text.replace(from, to));

        assertThat(compare().differences()).isEmpty();
    }

    private TotalsComparison.Verdict compare() throws IOException {
        LineCounts counts = new LineCounts(ZONE);
        Instant day = Instant.parse("2026-03-04T10:00:00Z");
        counts.add(document(ChainDocument.Kind.SALE, day, 3));
        counts.add(document(ChainDocument.Kind.ADJUSTMENT, day, 1));
        return new TotalsComparison(counts).compare(expected, actual);
    }

    private static ChainDocument document(ChainDocument.Kind kind, Instant time, int lines) {
        var at = Position.ofFile("x");
        var line = new ChainDocument.Line(
                at, 1, "MUG", Quantity.of(1), Money.ZERO, UnitCost.ZERO, Money.ZERO, Money.ZERO, "", 0, "");
        return new ChainDocument(
                kind, at, "S1", 1, time, "A1", "", "", "", "", Money.ZERO, Collections.nCopies(lines, line));
    }

    private void change(String file, UnaryOperator<String> change) throws IOException {
        byte[] bytes = Files.readAllBytes(actual.resolve(file));
        if (file.endsWith(".gz")) {
            bytes = new GZIPInputStream(new ByteArrayInputStream(bytes)).readAllBytes();
        }
        write(actual, file, change.apply(new String(bytes, UTF_8)));
    }

    private static void write(Path folder, String file, String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        if (file.endsWith(".gz")) {
            try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
                out.write(text.getBytes(UTF_8));
            }
        } else {
            bytes.write(text.getBytes(UTF_8));
        }
        Files.write(folder.resolve(file), bytes.toByteArray());
    }
}
