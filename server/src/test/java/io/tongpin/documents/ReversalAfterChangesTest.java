package io.tongpin.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongpin.testing.BooksAreRight;
import io.tongpin.testing.Browser.Answer;
import io.tongpin.testing.NodeTest;
import io.tongpin.testing.TestDatabase;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Between a document and its mirror everything may change that can be changed; the mirror takes back what was booked. */
@NodeTest
@ExtendWith(BooksAreRight.class)
class ReversalAfterChangesTest {

    @LocalServerPort
    int port;

    @Autowired
    TestDatabase database;

    private HttpShop shop = HttpShop.NONE;
    private String customer = "";
    private String supplier = "";
    private String shirt = "";
    private String milk = "";
    private String style = "";
    private String unit = "";
    private String till = "";
    private String rent = "";
    private final Map<String, String> posted = new LinkedHashMap<>();

    @BeforeEach
    void aShop() {
        shop = new HttpShop(port);
        customer = shop.customer();
        supplier = shop.supplier();
        unit = shop.owner.get("/api/units?limit=1").text("/items/0/id");
        shirt = UUID.randomUUID().toString();
        style = shop.saved("styles", style(shirt, "\"taxRate\":\"0.13\",\"listPrice\":\"20\""));
        milk = UUID.randomUUID().toString();
        shop.saved("styles", style(milk, "\"taxRate\":\"0.13\",\"trackLots\":true"));
        String digits = shirt.replaceAll("[^0-9]", "").substring(0, 4);
        till = account("1002" + digits, "ASSET");
        rent = account("5601" + digits, "EXPENSE");
    }

    private String style(String sku, String more) {
        return "{\"code\":\"%s\",\"name\":\"衬衫\",\"unit\":\"" + unit + "\"," + more + ",\"skus\":[{\"id\":\"" + sku
                + "\",\"code\":\"" + sku.substring(0, 8) + "-1\"}]}";
    }

    private String account(String code, String kind) {
        return saveAccount(code, kind, 0, true);
    }

    private String saveAccount(String code, String kind, int version, boolean chosenByHand) {
        Answer saved = shop.owner.put(
                "/api/accounts/" + code,
                version,
                "{\"name\":\"%s\",\"kind\":\"%s\",\"tender\":%s}".formatted("自设" + code, kind, chosenByHand));
        assertThat(saved.status()).as(saved.toString()).isEqualTo(200);
        return code;
    }

    private void post(String name, String kind, String content) {
        posted.put(name, shop.post(kind, content));
    }

    private String paper(String name) {
        return Objects.requireNonNull(posted.get(name));
    }

    private String line(String sku, String more) {
        return "{\"lineNo\":1,\"sku\":\"%s\",%s}".formatted(sku, more);
    }

    private String of(String name) {
        return "\"sourceDocument\":\"%s\",\"sourceLine\":1".formatted(paper(name));
    }

    private String paid(String method, String account, String amount) {
        return "\"tenders\":[{\"lineNo\":1,\"method\":\"%s\",\"account\":\"%s\",\"amount\":\"%s\"}]"
                .formatted(method, account, amount);
    }

    private String at(String party) {
        return "\"party\":\"%s\",\"warehouse\":\"%s\"".formatted(party, shop.warehouse);
    }

    private String here() {
        return "\"warehouse\":\"%s\"".formatted(shop.warehouse);
    }

    private void trade() {
        post(
                "receipt",
                "purchase-receipt",
                at(supplier) + "," + paid("bank", till, "20.00") + ",\"lines\":["
                        + line(
                                shirt,
                                "\"unit\":\"箱\",\"unitFactor\":\"10\",\"quantity\":\"2\",\"price\":\"50.00\",\"amount\":\"100.00\",\"taxRate\":\"0.13\",\"tax\":\"11.50\"")
                        + "]");
        post(
                "milk",
                "purchase-receipt",
                at(supplier) + ",\"lines\":["
                        + line(milk, "\"quantity\":\"5\",\"amount\":\"10.00\",\"lot\":\"L1\",\"expiry\":\"2030-01-01\"")
                        + "]");
        post(
                "cost",
                "landed-cost",
                "\"lines\":[" + line(shirt, "\"quantity\":\"0\",\"amount\":\"0.00\"," + of("receipt"))
                        + "],\"entries\":[{\"lineNo\":1,\"account\":\"224101\",\"amount\":\"7.00\",\"side\":\"CREDIT\"}]");
        post(
                "order",
                "sales-order",
                at(customer) + ",\"lines\":["
                        + line(
                                shirt,
                                "\"quantity\":\"3\",\"price\":\"10.00\",\"amount\":\"30.00\",\"taxRate\":\"0.13\",\"tax\":\"3.45\"")
                        + "]");
        post(
                "promise",
                "sales-order",
                at(customer) + ",\"lines\":["
                        + line(shirt, "\"quantity\":\"4\",\"price\":\"10.00\",\"amount\":\"40.00\"") + "]");
        post(
                "delivery",
                "sales-delivery",
                at(customer) + "," + paid("bank", till, "5.00") + ",\"lines\":["
                        + line(
                                shirt,
                                "\"quantity\":\"2\",\"price\":\"10.00\",\"amount\":\"20.00\",\"taxRate\":\"0.13\",\"tax\":\"2.30\","
                                        + of("order"))
                        + "]");
        post(
                "return",
                "sales-return",
                at(customer) + ",\"lines\":["
                        + line(shirt, "\"quantity\":\"1\",\"price\":\"10.00\",\"amount\":\"10.00\"," + of("delivery"))
                        + "]");
        post(
                "collected",
                "customer-receipt",
                "\"party\":\"%s\",".formatted(customer)
                        + paid("bank", till, "9.00")
                        + ",\"allocations\":[{\"item\":\"%s\",\"amount\":\"9.00\"}]".formatted(paper("delivery")));
        post(
                "slip",
                "retail-sale",
                here() + "," + paid("bank", till, "30.00") + ",\"lines\":["
                        + line(shirt, "\"quantity\":\"3\",\"price\":\"10.00\",\"amount\":\"30.00\"") + "]");
        post(
                "brought back",
                "retail-return",
                here() + "," + paid("bank", till, "10.00") + ",\"lines\":["
                        + line(shirt, "\"quantity\":\"1\",\"price\":\"10.00\",\"amount\":\"10.00\"," + of("slip"))
                        + "]");
        post(
                "glass",
                "retail-sale",
                here() + "," + paid("bank", till, "6.00") + ",\"lines\":["
                        + line(milk, "\"quantity\":\"2\",\"price\":\"3.00\",\"amount\":\"6.00\",\"lot\":\"L1\"") + "]");
        post(
                "lorry",
                "transfer-ship",
                here() + ",\"toWarehouse\":\"%s\",\"lines\":[".formatted(shop.elsewhere)
                        + line(shirt, "\"quantity\":\"4\",\"amount\":\"0.00\"") + "]");
        post(
                "count",
                "stocktake",
                here() + ",\"lines\":["
                        + line(shirt, "\"quantity\":\"0\",\"counted\":\"5\",\"book\":\"7\",\"amount\":\"0.00\"") + "]");
        post(
                "moth",
                "adjustment",
                here() + ",\"reason\":\"moth\",\"lines\":[" + line(shirt, "\"quantity\":\"-1\",\"amount\":\"0.00\"")
                        + "]");
        post(
                "sent back",
                "purchase-return",
                at(supplier) + ",\"lines\":["
                        + line(shirt, "\"quantity\":\"2\",\"price\":\"5.00\",\"amount\":\"10.00\"," + of("receipt"))
                        + "]");
        post(
                "rent",
                "expense",
                "\"party\":\"%s\",".formatted(supplier)
                        + paid("bank", till, "3.00")
                        + ",\"entries\":[{\"lineNo\":1,\"account\":\"%s\",\"amount\":\"8.00\",\"side\":\"DEBIT\"}]"
                                .formatted(rent));
        post(
                "settled",
                "supplier-payment",
                "\"party\":\"%s\",".formatted(supplier)
                        + paid("bank", till, "30.00")
                        + ",\"allocations\":[{\"item\":\"%s\",\"amount\":\"30.00\"}]".formatted(paper("receipt")));
        post(
                "begun",
                "opening-balance",
                "\"entries\":[{\"lineNo\":1,\"account\":\"1122\",\"amount\":\"5.00\",\"side\":\"DEBIT\",\"party\":\"%s\"}]"
                        .formatted(customer));
        post(
                "carried",
                "account-transfer",
                "\"entries\":[{\"lineNo\":1,\"account\":\"1001\",\"amount\":\"2.00\",\"side\":\"DEBIT\"},"
                        + "{\"lineNo\":2,\"account\":\"%s\",\"amount\":\"2.00\",\"side\":\"CREDIT\"}]".formatted(till));
    }

    private void changeEverything() {
        changed(
                "customers/" + customer,
                1,
                "{\"code\":\"%s\",\"name\":\"李记\",\"credit\":false,\"termsDays\":0}"
                        .formatted(customer.substring(0, 8)));
        changed(
                "suppliers/" + supplier,
                1,
                "{\"code\":\"%s\",\"name\":\"北方\",\"termsDays\":0}".formatted(supplier.substring(0, 8)));
        shop.archive("customers", customer);
        shop.archive("suppliers", supplier);
        changed("styles/" + style, 1, """
                {"code":"%s","name":"衬衣","unit":"%s","taxRate":"0.06","listPrice":"99","skus":[]}""".formatted(style.substring(0, 8), unit));
        saveAccount(till, "ASSET", 1, false);
        saveAccount(rent, "EXPENSE", 1, false);
        for (String place : List.of(shop.warehouse, shop.elsewhere)) {
            Answer now = shop.owner.get("/api/warehouses/" + place);
            changed("warehouses/" + place, Integer.parseInt(now.text("/version")), """
                    {"code":"%s","name":"改名","store":"%s","kind":"normal","allowNegative":%s}""".formatted(
                            now.text("/code"),
                            now.text("/store"),
                            now.text("/allowNegative").equals("true") ? "false" : "true"));
        }
    }

    private void changed(String path, int version, String content) {
        Answer saved = shop.owner.put("/api/" + path, version, content);
        assertThat(saved.status()).as(saved.toString()).isEqualTo(200);
    }

    @Test
    void theMirrorTakesBackWhatWasBookedWhateverHasChanged() {
        List<String> before = standing();
        trade();
        assertThat(standing()).isNotEqualTo(before);
        changeEverything();

        takeAllBack();

        assertThat(standing()).isEqualTo(before);
    }

    @Test
    void howGoodsAreReckonedStaysOnceTheyHaveMoved() {
        List<String> before = standing();
        trade();
        assertThat(shop.owner.get("/api/company").text("/costPolicy")).isEqualTo("store_current");

        for (String policy : List.of("company_current", "company_original", "store_fifo")) {
            assertThat(costPolicy(policy).code()).isEqualTo("organization.cost-policy-fixed");
        }
        try {
            assertThat(costPolicy("store_original").status()).isEqualTo(200);
            takeAllBack();
            assertThat(standing()).isEqualTo(before);
        } finally {
            assertThat(costPolicy("store_current").status()).isEqualTo(200);
        }
    }

    @Test
    void anArticleDoesNotBecomeAServiceUnderItsStock() {
        String service = shop.saved("styles", style(UUID.randomUUID().toString(), "\"stocked\":false"));
        String sameWay = shop.saved("styles", style(UUID.randomUUID().toString(), "\"stocked\":true"));
        String sku = """
                {"code":"%s-1","name":"衬衫","style":"%s"}""";

        Answer refused = shop.owner.put("/api/skus/" + shirt, 1, sku.formatted(shirt.substring(0, 8), service));
        Answer done = shop.owner.put("/api/skus/" + shirt, 1, sku.formatted(shirt.substring(0, 8), sameWay));

        assertThat(refused.code()).as(refused.toString()).isEqualTo("catalog.tracking-fixed");
        assertThat(done.status()).as(done.toString()).isEqualTo(200);
    }

    private Answer costPolicy(String policy) {
        Answer now = shop.owner.get("/api/company");
        Answer saved = shop.owner.put(
                "/api/company", Integer.parseInt(now.text("/version")), """
                {"name":"%s","costPolicy":"%s"}""".formatted(now.text("/name"), policy));
        return saved;
    }

    private void takeAllBack() {
        for (String name : new ArrayList<>(posted.keySet()).reversed()) {
            Answer reversed = shop.reverse(paper(name));
            assertThat(reversed.status()).as(name + " " + reversed).isEqualTo(200);
            assertThat(difference(paper(name), reversed.text("/id"))).as(name).isEmpty();
        }
    }

    @Test
    void aMirrorThatIsSentAgainGetsItsAnswer() {
        trade();
        String wish = """
                {"id":"%s","reason":"写错了"}""".formatted(UUID.randomUUID());
        UUID command = UUID.randomUUID();

        assertThat(shop.reverse(paper("collected")).status()).isEqualTo(200);
        assertThat(shop.reverse(paper("return")).status()).isEqualTo(200);
        Answer first = shop.send(paper("delivery"), "reverse", command, wish);
        assertThat(first.status()).as(first.toString()).isEqualTo(200);
        assertThat(shop.reverse(paper("order")).status()).isEqualTo(200);
        changeEverything();
        Answer again = shop.send(paper("delivery"), "reverse", command, wish);

        assertThat(again.text("/id")).as(again.toString()).isEqualTo(first.text("/id"));
        assertThat(again.text("/replayed")).isEqualTo("true");
    }

    /** What is left in the ledgers of a document and its mirror together; nothing. */
    private List<String> difference(String original, String mirror) {
        return asked("""
                select concat_ws(' ', account, store_id, party_id, sum(debit - credit)) from generalledger.line
                 where company_id = 1 and document_id in ('%1$s', '%2$s')
                 group by account, store_id, party_id having sum(debit - credit) <> 0
                union all
                select concat_ws(' ', warehouse_id, sku_id, lot, sum(quantity), sum(value), sum(booked))
                  from stockledger.entry
                 where company_id = 1 and document_id in ('%1$s', '%2$s')
                 group by warehouse_id, sku_id, lot
                having sum(quantity) <> 0 or sum(value) <> 0 or sum(booked) <> 0
                union all
                select concat_ws(' ', document_id, side, open_amount) from generalledger.open_item
                 where company_id = 1 and document_id in ('%1$s', '%2$s') and open_amount <> 0
                """.formatted(original, mirror));
    }

    /** Where everything in the books stands that is not nothing. */
    private List<String> standing() {
        return asked("""
                select concat_ws(' ', 'account', account, store_id, party_id, sum(debit - credit)) from generalledger.line
                 where company_id = 1 group by account, store_id, party_id having sum(debit - credit) <> 0
                union all
                select concat_ws(' ', 'goods', warehouse_id, sku_id, on_hand, reserved, value, booked)
                  from stockledger.balance
                 where company_id = 1 and (on_hand <> 0 or reserved <> 0 or value <> 0 or booked <> 0)
                union all
                select concat_ws(' ', 'lot', warehouse_id, sku_id, lot, on_hand) from stockledger.lot
                 where company_id = 1 and on_hand <> 0
                union all
                select concat_ws(' ', 'promised', document_id, line_no, left_quantity) from stockledger.reservation
                 where company_id = 1 and left_quantity <> 0
                union all
                select concat_ws(' ', 'owed', side, party_id, account, sum(open_amount)) from generalledger.open_item
                 where company_id = 1 group by side, party_id, account having sum(open_amount) <> 0
                union all
                select concat_ws(' ', 'done', document_id, line_no, purpose, done) from documents.progress
                 where company_id = 1 and done <> 0
                order by 1
                """);
    }

    private List<String> asked(String sql) {
        return database.database().read(1, tx -> tx.sql(sql).query(String.class).list());
    }
}
