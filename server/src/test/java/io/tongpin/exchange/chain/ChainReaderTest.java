package io.tongpin.exchange.chain;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.tongpin.exchange.chain.ChainDocument.Kind;
import io.tongpin.kernel.Money;
import io.tongpin.kernel.Outcome;
import io.tongpin.kernel.Quantity;
import io.tongpin.kernel.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the reader makes of a folder. {@code -Dchain=DIR} runs the checks that hold of every good folder on another one. */
class ChainReaderTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path temp;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path copy;

    @Test
    void documentsComeInTheOrderInWhichTheyHappened() throws IOException {
        Heard heard = Heard.of(Folders.mini(), temp);

        assertThat(heard.refused()).isEmpty();
        assertThat(heard.numbers())
                .containsExactly(
                        "OPEN-A1-1",
                        "OPEN-HQ01-1",
                        "PO1",
                        "R1",
                        "P1",
                        "T1",
                        "S1",
                        "T1",
                        "PM1",
                        "S2",
                        "B1",
                        "D1",
                        "PM2");
    }

    @Test
    void aDocumentHasAllThatTheFilesSay() throws IOException {
        Heard heard = Heard.of(Folders.mini(), temp);
        ChainDocument receipt = heard.documents().get(3);

        assertThat(receipt.kind()).isEqualTo(Kind.RECEIPT);
        assertThat(receipt.seq()).isEqualTo(1);
        assertThat(receipt.time()).isEqualTo(Instant.parse("2026-03-03T01:00:00Z"));
        assertThat(List.of(receipt.store(), receipt.party(), receipt.source())).containsExactly("HQ01", "V1", "PO1");
        assertThat(receipt.amount()).isEqualTo(Money.of("6.00"));
        assertThat(receipt.lines()).hasSize(2);
        ChainDocument.Line second = receipt.lines().getLast();
        assertThat(second.sku()).isEqualTo("SHIRT-M-White");
        assertThat(second.quantity()).isEqualTo(Quantity.of(8));
        assertThat(second.amount()).isEqualTo(Money.of("256.00"));
        assertThat(second.landed()).isEqualTo(Money.of("3.00"));
        assertThat(second.sourceDocument() + "/" + second.sourceLine()).isEqualTo("PO1/2");
        assertThat(second.at().toString()).contains("receipt_lines.csv", "row=2", "line=3");
    }

    @Test
    void openingStockIsOfTheDayBeforeTheFirstDocument() throws IOException {
        ChainDocument opening = Heard.of(Folders.mini(), temp).documents().getFirst();

        assertThat(opening.kind()).isEqualTo(Kind.OPENING_STOCK);
        assertThat(opening.time()).isEqualTo(Instant.parse("2026-02-28T16:00:00Z"));
        assertThat(opening.lines().getFirst().amount()).isEqualTo(Money.of("40.00"));
    }

    @Test
    void aGivenFolderIsReadWithoutASingleRefusal() throws IOException {
        ChainFolder folder = Folders.given();
        Heard heard = Heard.of(folder, temp);

        assertThat(heard.refused()).isEmpty();
        Counts counts = heard.outcome().orThrow();
        JsonNode stated = JsonMapper.builder()
                .build()
                .readTree(Files.readString(folder.path().resolve("counts.json")));
        for (ChainFile file : ChainFile.values()) {
            assertThat(counts.rows().getOrDefault(file, 0L))
                    .as(file.stem())
                    .isEqualTo(stated.required(file.stem() + ".csv").longValue());
        }
        assertThat(heard.documents()).hasSize((int) counts.totalDocuments());
        assertThat(heard.documents().stream().mapToLong(ChainDocument::seq).filter(seq -> seq > 0))
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(files(temp)).isEmpty();
    }

    /** Orders and payments stand where their time puts them: after what they refer to, and never out of time. */
    @Test
    void nothingComesBeforeWhatItRefersTo() throws IOException {
        Set<String> before = new HashSet<>();
        for (ChainDocument document : Heard.of(Folders.given(), temp).documents()) {
            if (!document.source().isEmpty()) {
                assertThat(before).contains(document.source());
            }
            for (ChainDocument.Line line : document.lines()) {
                assertThat(line.sourceDocument().isEmpty() || before.contains(line.sourceDocument()))
                        .as(document.number())
                        .isTrue();
            }
            before.add(document.number());
        }
    }

    @Test
    void theOrderOfRowsInTheFilesDoesNotMatter() throws IOException {
        List<ChainDocument> straight = Heard.of(Folders.mini(), temp).documents();
        ChainFolder folder = Folders.changed(copy, "sale_lines.csv", ChainReaderTest::upsideDown);
        for (String file : List.of("sales.csv", "receipt_lines.csv", "payments.csv")) {
            Path path = folder.path().resolve(file);
            Files.writeString(path, upsideDown(Files.readString(path, UTF_8)), UTF_8);
        }

        Heard heard = Heard.of(folder, temp);
        assertThat(heard.refused()).isEmpty();
        assertThat(heard.documents())
                .usingRecursiveComparison()
                .ignoringFields("at", "lines")
                .isEqualTo(straight);
        assertThat(heard.documents().get(6).lines())
                .extracting(ChainDocument.Line::lineNo)
                .containsExactly(2, 1);
    }

    @ParameterizedTest(name = "{0} row {1} {2} = {3}: {4}")
    @CsvSource({
        "stores, 2, type, kiosk, import.choice-unknown",
        "stores, 3, store_code, A1, import.code-twice",
        "customers, 1, credit_customer, yes, import.choice-unknown",
        "skus, 1, barcode, 2000000000016, import.barcode-check-digit",
        "skus, 2, barcode, 2000000000015, import.code-twice",
        "skus, 1, supplier_code, V9, import.code-unknown",
        "skus, 1, list_price, 79.005, import.price-too-fine",
        "opening_stock, 1, store_code, Z1, import.code-unknown",
        "opening_stock, 1, qty, 0, import.quantity-zero",
        "opening_stock, 1, sku_code, SVC-POST, import.service-has-no-stock",
        "purchase_orders, 1, order_date, 2026-02-30, import.date-unreadable",
        "receipts, 1, ts, yesterday, import.moment-unreadable",
        "receipts, 1, ts, 2036-03-03T09:00:00+08:00, import.date-out-of-range",
        "receipts, 1, freight_amount, 7.00, import.freight-differs",
        "receipt_lines, 1, qty, -1, import.quantity-negative",
        "receipt_lines, 1, po_line_no, 2, import.source-line-unknown",
        "receipt_lines, 2, line_no, 1, import.line-twice",
        "supplier_return_lines, 1, receipt_line_no, 2, import.source-line-unknown",
        "transfers, 1, in_seq, 2, import.received-before-shipped",
        "transfers, 1, to_store, HQ01, import.same-store",
        "sales, 1, payment_method, barter, import.choice-unknown",
        "sales, 1, customer_code, K9, import.code-unknown",
        "sale_lines, 1, amount, 19.90, import.amount-differs",
        "sale_lines, 2, sku_code, SVC-FAX, import.code-unknown",
        "sale_lines, 3, sale_no, S3, import.head-missing",
        "sales, 1, sale_no, S9, import.lines-missing",
        "sale_return_lines, 1, orig_line_no, 2, import.source-line-unknown",
        "adjustment_lines, 1, qty_delta, 0, import.quantity-zero",
        "adjustments, 1, seq, 4, import.seq-twice",
        "payments, 1, against_doc, S7, import.document-unknown",
        "payments, 1, amount, 0.00, import.amount-zero",
        "payments, 1, party_type, supplier, import.choice-unknown",
    })
    void aBadRowIsNamedAndTheRestGoesOn(String file, int row, String column, String value, String code)
            throws IOException {
        ChainFolder folder = Folders.changed(copy, file + ".csv", csv -> Folders.withCell(csv, row, column, value));

        Heard heard = Heard.of(folder, temp);

        assertThat(heard.outcome()).isInstanceOf(Outcome.Done.class);
        assertThat(heard.documents()).isNotEmpty();
        Refusal why = heard.refused().stream()
                .filter(it -> it.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new AssertionError(heard.refused().toString()));
        assertThat(why.facts()).containsEntry("file", file + ".csv").containsEntry("row", Integer.toString(row));
        if (why.facts().containsKey("value")) {
            assertThat(why.facts()).containsEntry("column", column);
        }
    }

    @Test
    void aDocumentWithABadLineIsLeftOutAsAWholeAndSoIsWhatNeedsIt() throws IOException {
        ChainFolder folder = Folders.changed(copy, "sale_lines.csv", csv -> Folders.withCell(csv, 2, "amount", "6.00"));

        Heard heard = Heard.of(folder, temp);

        assertThat(heard.numbers()).doesNotContain("S1", "B1", "PM1").contains("S2", "D1", "PM2");
        assertThat(heard.refused())
                .extracting(Refusal::code)
                .containsExactly("import.amount-differs", "import.source-line-unknown", "import.document-unknown");
    }

    @ParameterizedTest
    @ValueSource(strings = {"S1,1,MUG,2,9.90,9.90", "S1,1,\"MUG,2,9.90,9.90,19.80", ",1,MUG,2,9.90,9.90,19.80"})
    void aRowThatCannotBeReadStopsTheImport(String broken) throws IOException {
        ChainFolder folder =
                Folders.changed(copy, "sale_lines.csv", csv -> csv.replace("S1,1,MUG,2,9.90,9.90,19.80", broken));

        Heard heard = Heard.of(folder, temp);

        assertThat(heard.outcome()).isInstanceOfSatisfying(Outcome.Refused.class, refused -> {
            Refusal why = ((Outcome.Refused<?>) refused).why().getFirst();
            assertThat(why.facts()).contains(Map.entry("file", "sale_lines.csv"), Map.entry("row", "1"));
        });
        assertThat(heard.documents()).isEmpty();
    }

    @Test
    void aMissingFileAndAMissingColumnStopTheImport() throws IOException {
        ChainFolder folder = Folders.changed(copy, "sales.csv", csv -> csv.replace("seq,", "sequence,"));
        Files.delete(folder.path().resolve("payments.csv"));
        assertThat(Heard.of(folder, temp).outcome())
                .isEqualTo(Outcome.refused(Refusal.input("import.file-missing", "file", "payments.csv")));

        Files.writeString(folder.path().resolve("payments.csv"), "payment_no\n", UTF_8);
        assertThat(Heard.of(folder, temp).outcome())
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(((Outcome.Refused<?>) refused).why())
                                .extracting(Refusal::code)
                                .containsExactly("import.column-missing", "import.column-missing"));
    }

    private static String upsideDown(String csv) {
        List<String> lines = new ArrayList<>(csv.lines().toList());
        Collections.reverse(lines.subList(1, lines.size()));
        return String.join("\n", lines) + "\n";
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}
