package io.tongpin.exchange.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.tongpin.testing.Browser;
import io.tongpin.testing.NodeTest;
import io.tongpin.testing.TestDatabase;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.annotation.DirtiesContext.ClassMode;
import tools.jackson.databind.JsonNode;

/** A dry run (试运行) says what the run in earnest says, about the same folder and the same books, and changes nothing. */
@NodeTest
@DirtiesContext(classMode = ClassMode.BEFORE_EACH_TEST_METHOD)
class DryRunTest {

    @LocalServerPort
    private int port;

    @Autowired
    private TestDatabase database;

    private Sender sender;
    private Map<String, byte[]> chain;

    @BeforeEach
    void signIn() throws IOException {
        sender = new Sender(Browser.founded(port));
        chain = Sender.files(Sender.chainMini());
    }

    @Test
    void codesThatOthersHaveAreToldWithTheirRows() {
        made("/api/suppliers/", "{\"code\":\"V1\",\"name\":\"别的供应商\"}");
        archived("/api/customers/", "{\"code\":\"K2\",\"name\":\"停用的客户\"}");

        assertThat(toldTwice())
                .containsExactlyInAnyOrder(
                        "master.code-taken suppliers.csv 2 V1", "master.code-taken customers.csv 3 K2");
    }

    @Test
    void barcodesAndCodesOfOtherGoodsAreTold() {
        String unit = sender.browser.get("/api/units").text("/items/0/id");
        made("/api/styles/", """
                {"code":"CUP","name":"杯子","unit":"%s","listPrice":"9","taxRate":"0","stocked":true,
                 "skus":[{"id":"%s","code":"CUP-1","barcodes":["2000000000039"]}]}""".formatted(unit, UUID.randomUUID()));

        assertThat(toldTwice()).containsExactly("catalog.barcode-taken skus.csv 4 MUG");
    }

    @Test
    void documentsThatChangedSinceTheyWereBookedAreTold() {
        assertThat(imported(false).path("refusals").asLong()).isZero();
        edit("sales.csv", "S2,6,2026-03-04T23:30:00+08:00,A1,,cash", "S2,6,2026-03-04T23:30:00+08:00,A1,,wechat");

        assertThat(toldTwice()).containsExactly("command.id-reused sales.csv 3 retail-sale S2");
    }

    @Test
    void closedMonthsAndUploadsThatNeverCameAreTold() {
        byte[] payments = Objects.requireNonNull(chain.get("payments.csv"));
        chain.put(
                "payments.csv",
                new String(payments, UTF_8).lines().findFirst().orElseThrow().getBytes(UTF_8));
        assertThat(imported(false).path("refusals").asLong()).isZero();
        assertThat(sender.browser.post("/api/periods/2026-03/close", "{}").status())
                .isEqualTo(200);
        chain.put("payments.csv", payments);
        edit("sync_batches.jsonl", "\"doc_no\": \"S2\"", "\"doc_no\": \"S2B\"");

        assertThat(toldTwice())
                .containsExactlyInAnyOrder(
                        "posting.period-closed payments.csv 2 customer-receipt PM1",
                        "posting.period-closed payments.csv 3 supplier-payment PM2",
                        "import.not-uploaded sales.csv 3 S2");
    }

    @Test
    void whatWasUndoneMayComeAgainAlsoWithAnotherContent() {
        String id = imported(false).path("id").asString();
        assertThat(sender.undone(id).path("state").asString()).isEqualTo("UNDONE");
        edit("sales.csv", "S2,6,2026-03-04T23:30:00+08:00,A1,,cash", "S2,6,2026-03-04T23:30:00+08:00,A1,,wechat");

        assertThat(toldTwice()).isEmpty();
    }

    /** What is told the first time, dry, and the second time, in earnest. */
    private List<String> toldTwice() {
        Fingerprint before = Fingerprint.of(database);
        JsonNode dry = imported(true);
        assertThat(Fingerprint.of(database)).isEqualTo(before);

        JsonNode real = imported(false);

        assertThat(told(dry)).isEqualTo(told(real));
        assertThat(dry.path("state")).isEqualTo(real.path("state"));
        return told(dry);
    }

    private static List<String> told(JsonNode run) {
        return run.path("refused")
                .valueStream()
                .map(no -> String.join(
                        " ",
                        no.path("code").asString(),
                        no.at("/facts/file").asString(),
                        no.at("/facts/line").asString(),
                        no.at("/facts/document").asString(no.at("/facts/code").asString(""))))
                .toList();
    }

    private JsonNode imported(boolean dry) {
        return sender.imported(chain, dry);
    }

    private void edit(String file, String from, String to) {
        String text = new String(Objects.requireNonNull(chain.get(file)), UTF_8);
        assertThat(text).contains(from);
        chain.put(file, text.replace(from, to).getBytes(UTF_8));
    }

    private String made(String path, String record) {
        String place = path + UUID.randomUUID();
        Browser.Answer answer = sender.browser.put(place, 0, record);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return place;
    }

    private void archived(String path, String record) {
        Browser.Answer answer = sender.browser.post(made(path, record) + "/archive", "{}");
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    }
}
