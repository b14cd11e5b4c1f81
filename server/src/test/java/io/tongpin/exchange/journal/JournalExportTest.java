package io.tongpin.exchange.journal;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.tongpin.testing.Browser;
import io.tongpin.testing.NodeTest;
import io.tongpin.testing.TwoStores;
import java.math.BigDecimal;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What other accounting programs are given is what the trial balance says, to the cent. */
@NodeTest
class JournalExportTest {

    private static final String MARCH = "from=2026-03-01&to=2026-03-31";
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    private TwoStores chain = TwoStores.NONE;

    @BeforeEach
    void bothStoresSell() {
        chain = new TwoStores(port);
        String shirt = chain.article();
        chain.sell(chain.owner, chain.a, shirt);
        chain.sell(chain.owner, chain.b, shirt);
    }

    private HttpResponse<byte[]> file(Browser who, String query) throws Exception {
        HttpRequest request = who.request("/api/journal/export?" + query).GET().build();
        return HTTP.send(request, BodyHandlers.ofByteArray());
    }

    private byte[] bytes(Browser who, String query) throws Exception {
        HttpResponse<byte[]> answer = file(who, query);
        assertThat(answer.statusCode()).as(new String(answer.body(), UTF_8)).isEqualTo(200);
        return answer.body();
    }

    private static Map<String, BigDecimal> trial(Browser who, String query, String... columns) {
        Map<String, BigDecimal> sums = new TreeMap<>();
        who.get("/api/trial-balance?" + query).body().path("items").forEach(row -> {
            BigDecimal sum = BigDecimal.ZERO;
            for (String column : columns) {
                sum = sum.add(new BigDecimal(row.path(column).asString("")));
            }
            if (sum.signum() != 0) {
                sums.put(row.at("/account/code").asString(""), sum);
            }
        });
        return sums;
    }

    private Browser accountantOf(TwoStores.Shop shop) {
        return chain.someone(shop.store(), TwoStores.in(chain.role("accountant"), shop.store()))
                .browser();
    }

    @Test
    void theRealLedgerFindsWhatTheTrialBalanceSays() throws Exception {
        String journal = new String(bytes(chain.owner, ""), UTF_8);
        Map<String, BigDecimal> trial = trial(chain.owner, "from=2000-01-01&to=9999-12-31", "closing");

        assertThat(RealLedger.balance(journal)).isEqualTo(trial).hasSizeGreaterThan(3);
        assertThat(journal).contains(" 零售单\n    ; document: ").contains("    ; store: 人民路店\n");

        Browser accountant = accountantOf(chain.a);
        assertThat(RealLedger.balance(new String(bytes(accountant, ""), UTF_8)))
                .isEqualTo(trial(accountant, "from=2000-01-01&to=9999-12-31", "closing"))
                .isNotEqualTo(trial);
    }

    @Test
    void vouchersAddUpToTheTrialBalanceAndEachIsEven() throws Exception {
        Map<String, BigDecimal> debits = trial(chain.owner, MARCH, "debit");
        Map<String, BigDecimal> credits = trial(chain.owner, MARCH, "credit");

        List<Entry> kingdee = kingdee(bytes(chain.owner, "program=KINGDEE&" + MARCH));
        List<Entry> yonyou = yonyou(bytes(chain.owner, "program=YONYOU&" + MARCH));

        for (List<Entry> entries : List.of(kingdee, yonyou)) {
            assertThat(sums(entries, true)).isEqualTo(debits);
            assertThat(sums(entries, false)).isEqualTo(credits);
            Map<String, BigDecimal> vouchers = new TreeMap<>();
            entries.forEach(one -> vouchers.merge(one.voucher(), one.debit().subtract(one.credit()), BigDecimal::add));
            assertThat(vouchers.values()).hasSizeGreaterThan(1).allMatch(sum -> sum.signum() == 0);
        }
        assertThat(kingdee).isEqualTo(yonyou);
        assertThat(file(chain.owner, "program=KINGDEE").statusCode())
                .as("which days?")
                .isEqualTo(422);
    }

    @Test
    void whoMayLookMayNotThereforeTakeAway() throws Exception {
        String looks = chain.newRole("ledger.view");
        Browser clerk = chain.someone(chain.a.store(), TwoStores.in(looks, chain.a.store()))
                .browser();

        assertThat(clerk.get("/api/journal").status()).isEqualTo(200);
        assertThat(file(clerk, "").statusCode()).isEqualTo(403);
    }

    /** An entry as both formats have it. */
    private record Entry(String voucher, String summary, String account, BigDecimal debit, BigDecimal credit) {}

    private static Map<String, BigDecimal> sums(List<Entry> entries, boolean debit) {
        Map<String, BigDecimal> sums = new TreeMap<>();
        for (Entry entry : entries) {
            BigDecimal amount = debit ? entry.debit() : entry.credit();
            if (amount.signum() != 0) {
                sums.merge(entry.account(), amount, BigDecimal::add);
            }
        }
        return sums;
    }

    private static List<Entry> yonyou(byte[] file) {
        List<String> lines = new String(file, VoucherFormat.GBK).lines().toList();
        assertThat(lines.getFirst()).isEqualTo("填制凭证,V800");
        return lines.stream()
                .skip(1)
                .map(line -> line.split(","))
                .map(part -> {
                    assertThat(part).hasSize(8);
                    assertThat(part[1]).isEqualTo("记");
                    return new Entry(
                            part[0] + "-" + part[2],
                            part[4].substring(0, Math.min(part[4].length(), 8)),
                            part[5],
                            new BigDecimal(part[6]),
                            new BigDecimal(part[7]));
                })
                .toList();
    }

    /** Read as the description of dBASE III has it, by nothing of ours. */
    private static List<Entry> kingdee(byte[] file) {
        ByteBuffer head = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        int rows = head.getInt(4);
        int start = head.getShort(8);
        int width = head.getShort(10);
        Map<String, Integer> columns = new LinkedHashMap<>();
        for (int at = 32; file[at] != 0x0D; at += 32) {
            columns.put(new String(file, at, 11, US_ASCII).trim(), file[at + 16] & 0xFF);
        }
        assertThat(columns).hasSize(40).containsKeys("FDATE", "FCLSNAME4", "FEXCHRATE", "FATTCHMENT", "FSERIALNO");
        assertThat(file).hasSize(start + rows * width + 1).endsWith(0x1A);
        List<Entry> entries = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            int at = start + row * width + 1;
            Map<String, String> values = new LinkedHashMap<>();
            for (Map.Entry<String, Integer> column : columns.entrySet()) {
                values.put(column.getKey(), new String(file, at, column.getValue(), VoucherFormat.GBK).strip());
                at += column.getValue();
            }
            entries.add(entry(values));
        }
        return entries;
    }

    private static Entry entry(Map<String, String> values) {
        String date = values.getOrDefault("FDATE", "");
        String day = String.join("-", date.substring(0, 4), date.substring(4, 6), date.substring(6));
        String summary = values.getOrDefault("FEXP", "");
        assertThat(values)
                .containsEntry("FPERIOD", "3")
                .containsEntry("FGROUP", "记")
                .containsEntry("FCYID", "RMB");
        BigDecimal debit = new BigDecimal(values.getOrDefault("FDEBIT", ""));
        assertThat(values.get("FDC")).isEqualTo(debit.signum() == 0 ? "C" : "D");
        return new Entry(
                day + "-" + values.get("FNUM"),
                summary.substring(0, Math.min(summary.length(), 8)),
                Objects.requireNonNull(values.get("FACCTID")),
                debit,
                new BigDecimal(values.getOrDefault("FCREDIT", "")));
    }
}
