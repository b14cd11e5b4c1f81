package io.tongpin.exchange.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.tongpin.exchange.reading.BadInputs;
import io.tongpin.testing.Browser;
import io.tongpin.testing.NodeTest;
import io.tongpin.testing.TestDatabase;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.annotation.DirtiesContext.ClassMode;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Everything in the folder of bad inputs, sent over HTTP as a person would: a clear answer each time, in the reader's
 * language, never a fault of ours and never half a file. {@code -DbadInputs=DIR} sends another folder of the same form.
 */
@NodeTest
@DirtiesContext(classMode = ClassMode.BEFORE_EACH_TEST_METHOD)
class BadInputsOverHttpTest {

    @LocalServerPort
    private int port;

    @Autowired
    private TestDatabase database;

    private Sender sender;

    @BeforeEach
    void signIn() {
        sender = new Sender(Browser.founded(port));
    }

    @Test
    void everyFileGetsAClearAnswerAndNoneGoesInByHalves() throws IOException {
        List<Path> files = new ArrayList<>();
        try (Stream<Path> all = Files.walk(BadInputs.folder())) {
            all.filter(Files::isRegularFile).sorted().forEach(files::add);
        }
        int refused = 0;
        Fingerprint before = Fingerprint.of(database);
        for (Path file : files) {
            JsonNode dry = sender.imported(Map.of(name(file), Files.readAllBytes(file)), true);
            assertThat(Fingerprint.of(database)).as("dry run of " + file).isEqualTo(before);
            JsonNode end = sender.imported(Map.of(name(file), Files.readAllBytes(file)), false);
            assertThat(Sender.codes(dry)).as(file.toString()).isEqualTo(Sender.codes(end));
            assertTold(file, end);
            Fingerprint after = Fingerprint.of(database);
            switch (end.path("state").asString()) {
                case "FAILED" -> {
                    refused++;
                    assertThat(end.path("refusals").asLong())
                            .as(file.toString())
                            .isPositive();
                    assertThat(after).as("nothing of " + file).isEqualTo(before);
                }
                case "DONE" -> {
                    assertThat(goods())
                            .as(file.toString())
                            .isEqualTo(end.at("/counts/goods").asLong());
                    JsonNode undone = sender.undone(end.path("id").asString());
                    assertThat(undone.path("state").asString())
                            .as(undone.toString())
                            .isEqualTo("UNDONE");
                    before = Fingerprint.of(database);
                }
                default -> throw new AssertionError(file + ": " + end);
            }
        }
        assertThat(refused).isGreaterThan(files.size() / 2);
        System.out.printf("bad inputs over HTTP: %d files, %d refused whole%n", files.size(), refused);
    }

    @Test
    void theCommandLineSaysTheSame() throws IOException {
        Fingerprint before = Fingerprint.of(database);
        for (String file : List.of("xlsx/empty.xlsx", "csv/struct-dup-header.csv", "csv/enc-mixed-gbk-utf8.csv")) {
            int exit = new CommandLine(new ImportCommand())
                    .execute(
                            BadInputs.folder().resolve(file).toString(),
                            "--server",
                            "http://127.0.0.1:" + port,
                            "--token",
                            Browser.NODE_TOKEN);
            assertThat(exit).as(file).isNotZero();
        }
        assertThat(Fingerprint.of(database)).isEqualTo(before);
    }

    @Test
    void goodRowsOfADirtyListGoInExactlyAsGivenAndTheOthersAreListed() throws IOException {
        Path list = BadInputs.folder().resolve("dirty-goods.csv");
        List<List<String>> rows = BadInputs.records(Files.readString(list, UTF_8));
        List<List<String>> verdicts =
                BadInputs.records(Files.readString(BadInputs.folder().resolve("dirty-goods.verdicts.csv"), UTF_8));

        JsonNode end = sender.imported(Map.of("dirty-goods.csv", Files.readAllBytes(list)), false);

        assertThat(end.path("state").asString()).as(end.toString()).isEqualTo("DONE");
        Set<String> refused = end.path("refused")
                .valueStream()
                .map(no -> no.path("row").asString())
                .collect(Collectors.toCollection(TreeSet::new));
        Map<String, List<String>> stored = stored();
        int accepted = 0;
        for (List<String> verdict : verdicts.subList(1, verdicts.size())) {
            String row = verdict.getFirst();
            List<String> given = rows.get(Integer.parseInt(row));
            switch (verdict.get(1)) {
                case "accept" -> {
                    assertThat(refused).as(verdict.toString()).doesNotContain(row);
                    assertStored(given, Objects.requireNonNull(stored.get(given.getFirst()), verdict.toString()));
                    accepted++;
                }
                case "reject" -> assertThat(refused).as(verdict.toString()).contains(row);
                default -> {}
            }
        }
        assertThat(accepted).isGreaterThan(50);
        assertThat(stored).hasSize(verdicts.size() - 1 - refused.size());
        assertThat(end.at("/counts/goods").asLong()).isEqualTo(stored.size());

        Fingerprint once = Fingerprint.of(database);
        sender.imported(Map.of("dirty-goods.csv", Files.readAllBytes(list)), false);
        assertThat(Fingerprint.of(database)).isEqualTo(once);
    }

    @Test
    void naughtyNamesAreKeptAsTheyAreOrRefusedByRow() throws IOException {
        String json = Files.readString(BadInputs.folder().resolve("strings/naughty-strings.json"), UTF_8);
        List<String> names = List.of(JsonMapper.shared().readValue(json, String[].class));
        StringBuilder csv = new StringBuilder("货号,条码,品名,零售价\n");
        for (int i = 0; i < names.size(); i++) {
            csv.append("N")
                    .append(i)
                    .append(",,\"")
                    .append(names.get(i).replace("\"", "\"\""))
                    .append("\",1\n");
        }

        JsonNode end = sender.imported(Map.of("naughty.csv", csv.toString().getBytes(UTF_8)), false);

        assertThat(end.path("state").asString()).as(end.toString()).isEqualTo("DONE");
        Map<String, String> kept = new LinkedHashMap<>();
        database.asOwner().sql("select code, name from catalog.style").query(row -> {
            kept.put(row.getString(1), row.getString(2));
        });
        Set<String> refused = end.path("refused")
                .valueStream()
                .map(no -> no.path("row").asString())
                .collect(Collectors.toSet());
        for (int i = 0; i < names.size(); i++) {
            if (refused.contains(Integer.toString(i + 1))) {
                assertThat(kept).doesNotContainKey("N" + i);
            } else {
                assertThat(kept).containsEntry("N" + i, names.get(i));
            }
        }
        assertThat(kept.size()).isGreaterThan(names.size() * 9 / 10);
    }

    @Test
    void archivesThatLeadOutOrNeverEndAreRefused() throws IOException {
        Fingerprint before = Fingerprint.of(database);
        byte[] goods = "条码,品名,零售价\n6901234567892,杯子,9\n".getBytes(UTF_8);
        for (String name : List.of("../../../evil.csv", "/etc/evil.csv", "..\\evil.csv", "C:\\evil.csv")) {
            JsonNode end = sender.imported(Map.of("evil.zip", Sender.zip(Map.of(name, goods))), false);
            assertThat(Sender.codes(end)).as(name).containsExactly("import.path-leads-out");
        }
        byte[] bomb = Sender.zip(Map.of("stores.csv", new byte[64 << 20]));
        assertThat(Sender.codes(sender.imported(Map.of("bomb.zip", bomb), false)))
                .containsExactly("import.inflates-too-far");
        Map<String, byte[]> many = new LinkedHashMap<>();
        for (int i = 0; i < 1_001; i++) {
            many.put("f" + i + ".csv", new byte[0]);
        }
        assertThat(Sender.codes(sender.imported(Map.of("many.zip", Sender.zip(many)), false)))
                .containsExactly("import.too-many-files");
        byte[] whole = Sender.zip(Map.of("goods.csv", goods));
        assertThat(Sender.codes(sender.imported(Map.of("cut.zip", java.util.Arrays.copyOf(whole, 60)), false)))
                .containsExactly("import.packed-broken");
        assertThat(sender.send(Map.of(), false).code()).isEqualTo("import.nothing-sent");
        assertThat(Fingerprint.of(database)).isEqualTo(before);
    }

    @Test
    void whoMayNotImportIsToldBeforeAnythingIsTakenIn() {
        Sender stranger = new Sender(Browser.at(port));
        assertThat(stranger.send(Map.of("a.csv", new byte[] {'a'}), false).status())
                .isEqualTo(401);
        Browser.Answer unknown = sender.browser.get("/api/imports/" + UUID.randomUUID());
        assertThat(unknown.status()).isEqualTo(404);
        Browser.Answer broken = sender.browser.send(sender.browser
                .request("/api/imports")
                .setHeader("Content-Type", "multipart/form-data; boundary=x")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString("--x\r\nnonsense")));
        assertThat(broken.status()).as(broken.toString()).isBetween(400, 499);
    }

    /** Each refusal names the file, and says why in the reader's own language. */
    private void assertTold(Path file, JsonNode end) {
        JsonNode english = sender.browser
                .get("/api/imports/" + end.path("id").asString() + "?lang=en")
                .body();
        for (int i = 0; i < end.path("refused").size(); i++) {
            JsonNode no = end.path("refused").get(i);
            assertThat(no.path("file").asString()).as(no.toString()).isEqualTo(name(file));
            String title = no.path("title").asString();
            assertThat(title)
                    .as(no.toString())
                    .isNotEqualTo(no.path("code").asString())
                    .containsPattern("\\p{IsHan}");
            String words = english.path("refused").get(i).path("title").asString();
            assertThat(words).isNotEqualTo(title).isNotEqualTo(no.path("code").asString());
            assertThat(no.path("code").asString()).isNotEqualTo("import.failed");
        }
    }

    private Map<String, List<String>> stored() {
        Map<String, List<String>> stored = new LinkedHashMap<>();
        database.asOwner().sql("""
                        select coalesce(k.barcodes[1], k.internal_barcodes[1]), k.name, coalesce(s.note, ''), u.name,
                               k.list_price::text, b.on_hand::text, b.value::text
                          from catalog.sku k join catalog.style s on s.id = k.style_id join catalog.unit u on u.id = s.unit_id
                          left join stockledger.balance b on b.sku_id = k.id
                        """).query(row -> {
            List<String> values = new ArrayList<>();
            for (int i = 1; i <= 7; i++) {
                values.add(row.getString(i));
            }
            stored.put(values.getFirst(), values);
        });
        return stored;
    }

    /** 条码, 品名, 规格, 单位, 进货价, 零售价, 数量. */
    private static void assertStored(List<String> given, List<String> stored) {
        assertThat(stored.subList(0, 4)).isEqualTo(given.subList(0, 4));
        assertThat(new BigDecimal(stored.get(4))).isEqualByComparingTo(given.get(5));
        assertThat(new BigDecimal(stored.get(5))).isEqualByComparingTo(given.get(6));
        assertThat(new BigDecimal(stored.get(6)))
                .isEqualByComparingTo(new BigDecimal(given.get(4)).multiply(new BigDecimal(given.get(6))));
    }

    private long goods() {
        return database.asOwner()
                .sql("select count(*) from catalog.sku where not archived")
                .query(Long.class)
                .single();
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }
}
