package io.tongpin.exchange.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongpin.exchange.totals.WriteTotals;
import io.tongpin.testing.Browser;
import io.tongpin.testing.NodeTest;
import io.tongpin.testing.TestDatabase;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.annotation.DirtiesContext.ClassMode;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;

/** A chain's history sent as files: booked once however often it comes, and taken back as a whole. */
@NodeTest
@DirtiesContext(classMode = ClassMode.BEFORE_EACH_TEST_METHOD)
class ImportOverHttpTest {

    @LocalServerPort
    private int port;

    @Autowired
    private TestDatabase database;

    @Autowired
    private WriteTotals totals;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private Sender sender;

    @BeforeEach
    void signIn() {
        sender = new Sender(Browser.founded(port));
    }

    @Test
    void theSameHistoryTwiceChangesNothing() throws IOException {
        Map<String, byte[]> files = Sender.files(Sender.chainMini());
        Map<String, byte[]> packed = Map.of("chain.zip", Sender.zip(inFolder("上海 2026/", files)));

        JsonNode dry = sender.imported(packed, true);
        assertThat(dry.path("state").asString()).as(dry.toString()).isEqualTo("DONE");
        assertThat(documents()).isZero();

        JsonNode first = sender.imported(packed, false);
        assertThat(first.path("state").asString()).as(first.toString()).isEqualTo("DONE");
        assertThat(first.path("refusals").asLong()).as(first.toString()).isZero();
        assertThat(first.path("kind").asString()).isEqualTo("CHAIN");
        long booked = documents();
        assertThat(booked).isEqualTo(first.path("done").asLong()).isGreaterThan(10);
        Fingerprint once = Fingerprint.of(database);

        JsonNode asFiles = sender.imported(files, false);
        assertThat(asFiles.path("refusals").asLong()).as(asFiles.toString()).isZero();
        assertThat(Fingerprint.of(database)).isEqualTo(once);

        JsonNode packedAgain = sender.imported(packed, false);
        assertThat(packedAgain.path("state").asString()).isEqualTo("DONE");
        int exit = new CommandLine(new ImportCommand())
                .execute(
                        Sender.chainMini().toString(),
                        "--server",
                        "http://127.0.0.1:" + port,
                        "--token",
                        Browser.NODE_TOKEN);
        assertThat(exit).isZero();
        assertThat(Fingerprint.of(database)).isEqualTo(once);
        assertThat(sender.browser.get("/api/imports").body().path("items").size())
                .isEqualTo(5);
    }

    @Test
    void undoneItIsAsIfItHadNeverBeenAndItMayComeAgain() throws IOException {
        Map<String, byte[]> files = Sender.files(Sender.chainMini());
        Map<String, String> before = totals("before");

        JsonNode run = sender.imported(files, false);
        String id = run.path("id").asString();
        Map<String, String> after = totals("after");
        assertThat(after).isNotEqualTo(before);
        assertThat(sender.browser
                        .get("/api/imports/" + id + "/undo")
                        .body()
                        .path("documents")
                        .asLong())
                .isEqualTo(run.path("done").asLong());

        JsonNode undone = sender.undone(id);
        assertThat(undone.path("state").asString()).as(undone.toString()).isEqualTo("UNDONE");
        assertThat(totals("undone")).isEqualTo(before);
        assertThat(
                        one(
                                "select coalesce(sum(abs(on_hand)) + sum(abs(value)) + sum(abs(booked)), 0) from stockledger.balance"))
                .isEqualTo("0.000000");
        assertThat(one("select count(*) from generalledger.open_item where open_amount <> 0"))
                .isEqualTo("0");
        assertThat(one("""
                        select coalesce(string_agg(concat_ws(' ', account, code, party, difference), '; '), '')
                          from (select l.account, s.code, p.code as party, sum(l.debit - l.credit) as difference
                                  from generalledger.line l join organization.store s on s.id = l.store_id
                                  left join party.party p on p.id = l.party_id
                                 group by 1, 2, 3 having sum(l.debit) <> sum(l.credit)) x
                        """)).isEmpty();
        assertThat(one("select count(*) from catalog.sku where not archived")).isEqualTo("0");
        assertThat(one("select count(*) from party.party where not archived")).isEqualTo("0");
        assertThat(one("select string_agg(code, ' ' order by code) from organization.store where not archived"))
                .isEqualTo("HQ S01 S02");
        assertThat(sender.browser.post("/api/imports/" + id + "/undo", "{}").code())
                .isEqualTo("import.cannot-be-undone");

        assertThat(new CommandLine(new ImportCommand())
                        .execute("--undo", id, "--server", "http://127.0.0.1:" + port, "--token", Browser.NODE_TOKEN))
                .as("told that it is undone already, by the command too")
                .isEqualTo(1);

        JsonNode again = sender.imported(files, false);
        assertThat(again.path("refusals").asLong()).as(again.toString()).isZero();
        assertThat(totals("again")).isEqualTo(after);
        Fingerprint twice = Fingerprint.of(database);
        sender.imported(files, false);
        assertThat(Fingerprint.of(database)).isEqualTo(twice);
    }

    @Test
    void whatOthersBuildOnIsNotTakenAwayUnderThem() throws IOException {
        JsonNode run = sender.imported(Sender.files(Sender.chainMini()), false);
        String id = run.path("id").asString();
        JsonNode receipt = post(one("""
                        select json_build_object('kind', 'customer-receipt', 'businessDate', current_date, 'store', i.store_id,
                                 'party', i.party_id, 'lines', '[]'::json,
                                 'tenders', json_build_array(json_build_object('lineNo', 1, 'method', 'cash', 'amount', '1.00')),
                                 'allocations', json_build_array(json_build_object('item', i.document_id, 'amount', '1.00')))
                          from generalledger.open_item i where i.side = 'RECEIVABLE' and i.open_amount > 1 limit 1
                        """));
        JsonNode damaged = post(one("""
                        select json_build_object('kind', 'adjustment', 'businessDate', current_date, 'store', w.store_id,
                                 'warehouse', w.id, 'lines', json_build_array(json_build_object('lineNo', 1, 'sku', k.id,
                                 'quantity', (-b.on_hand)::text, 'reason', 'damaged')))
                          from stockledger.balance b join catalog.sku k on k.id = b.sku_id
                          join organization.warehouse w on w.id = b.warehouse_id
                         where k.code = 'MUG' and w.code = 'A1'
                        """));
        Fingerprint before = Fingerprint.of(database);

        Browser.Answer refused = sender.browser.post("/api/imports/" + id + "/undo?lang=zh-CN", "{}");

        assertThat(refused.status()).as(refused.toString()).isEqualTo(409);
        assertThat(refused.body().toString())
                .contains("import.undo-built-on", receipt.path("number").asString())
                .contains("import.undo-stock-gone", "MUG");
        assertThat(Fingerprint.of(database)).isEqualTo(before);
        assertThat(sender.browser
                        .get("/api/imports/" + id + "/undo")
                        .body()
                        .path("blockers")
                        .size())
                .isEqualTo(2);

        for (JsonNode later : List.of(damaged, receipt)) {
            Browser.Answer back = sender.browser.post(
                    "/api/documents/" + later.path("id").asString() + "/reverse",
                    "{\"id\":\"" + UUID.randomUUID() + "\",\"reason\":\"录错\"}");
            assertThat(back.status()).as(back.toString()).isEqualTo(200);
        }
        assertThat(sender.undone(id).path("state").asString()).isEqualTo("UNDONE");
    }

    @Test
    void oneThatWasCutOffShowsItAndGoesOn() throws IOException {
        JsonNode run = sender.imported(Sender.files(Sender.chainMini()), false);
        Fingerprint whole = Fingerprint.of(database);
        UUID cut = UUID.randomUUID();
        database.asOwner()
                .sql("""
                        insert into exchange.import (company_id, id, kind, source, folder, uploaded, dry, state, node, run,
                               started_by, started_name, started_at, touched_at)
                        select company_id, ?, kind, source, ?, false, false, 'RUNNING', ?, ?, started_by, started_name,
                               started_at, started_at - interval '1 minute' from exchange.import where id = ?::uuid
                        """)
                .params(
                        cut,
                        Sender.chainMini().toString(),
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        run.path("id").asString())
                .update();

        JsonNode shown = sender.browser.get("/api/imports/" + cut).body();
        assertThat(shown.path("state").asString()).isEqualTo("INTERRUPTED");
        assertThat(shown.path("canResume").asBoolean()).isTrue();

        Browser.Answer resumed = sender.browser.post("/api/imports/" + cut + "/resume", "{}");
        assertThat(resumed.status()).as(resumed.toString()).isEqualTo(202);
        JsonNode end = sender.ended(cut.toString());
        assertThat(end.path("state").asString()).as(end.toString()).isEqualTo("DONE");
        assertThat(end.path("refusals").asLong()).isZero();
        assertThat(Fingerprint.of(database)).isEqualTo(whole);
        assertThat(one("select count(*) from exchange.import_made where import_id = '" + cut + "'"))
                .isEqualTo("0");
    }

    private static Map<String, byte[]> inFolder(String folder, Map<String, byte[]> files) {
        Map<String, byte[]> deeper = new LinkedHashMap<>();
        files.forEach((name, content) -> deeper.put(folder + name, content));
        deeper.put(folder + "expected/sales.csv", new byte[] {'x'});
        deeper.put("__MACOSX/" + folder + "._sales.csv", new byte[] {0});
        return deeper;
    }

    private JsonNode post(String document) {
        String id = UUID.randomUUID().toString();
        Browser.Answer answer = sender.browser.send(sender.browser
                .request("/api/documents/" + id + "/post")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", "0")
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString(
                        document.replaceFirst("\\{", "{\"id\":\"" + id + "\","))));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.body();
    }

    private Map<String, String> totals(String name) throws IOException {
        Path to = folder.resolve(name);
        totals.into(1, to);
        Map<String, String> all = new LinkedHashMap<>();
        Map<String, byte[]> files = Sender.files(to);
        files.remove("stock_card_samples.json"); // A card tells what happened, taken back or not.
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            List<String> lines = new String(plain(file), java.nio.charset.StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.matches(".*(,0(\\.0+)?)+$")) // What came and went leaves a row of zeros.
                    .toList();
            all.put(file.getKey(), String.join("\n", lines));
        }
        return all;
    }

    private static byte[] plain(Map.Entry<String, byte[]> file) throws IOException {
        if (!file.getKey().endsWith(".gz")) {
            return file.getValue();
        }
        try (GZIPInputStream packed = new GZIPInputStream(new ByteArrayInputStream(file.getValue()))) {
            return packed.readAllBytes();
        }
    }

    private long documents() {
        return Long.parseLong(one("select count(*) from documents.document"));
    }

    private String one(String sql) {
        return String.valueOf(database.asOwner().sql(sql).query().singleValue());
    }
}
