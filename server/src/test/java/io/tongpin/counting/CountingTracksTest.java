package io.tongpin.counting;

import static io.tongpin.counting.CountingShop.act;
import static io.tongpin.counting.CountingShop.done;
import static io.tongpin.counting.CountingShop.send;
import static io.tongpin.counting.CountingShop.skus;
import static io.tongpin.counting.CountingShop.submit;
import static io.tongpin.counting.CountingShop.submitted;
import static io.tongpin.counting.CountingShop.tracked;
import static io.tongpin.counting.CountingShop.undo;
import static org.assertj.core.api.Assertions.assertThat;

import io.tongpin.platform.Database;
import io.tongpin.testing.Browser;
import io.tongpin.testing.NodeTest;
import io.tongpin.testing.TwoStores;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Counted by lots and by pieces (批次与序列号盘点): the ledger's lots and serial numbers end equal to what was found. */
@NodeTest
class CountingTracksTest {

    @LocalServerPort
    int port;

    @Autowired
    Database database;

    private CountingShop shop = CountingShop.NONE;
    private Browser boss = Browser.at(0);
    private Browser anna = Browser.at(0);

    @BeforeEach
    void aKeeperAndAnOwner() {
        shop = new CountingShop(port);
        boss = shop.chain.owner;
        String store = shop.chain.a.store();
        anna = shop.chain
                .someone(store, TwoStores.in(shop.chain.role("keeper"), store))
                .browser();
    }

    private String article(String tracking) {
        String sku = UUID.randomUUID().toString();
        String unit = boss.get("/api/units?limit=1").text("/items/0/id");
        done(boss.put("/api/styles/" + UUID.randomUUID(), 0, """
                {"code":"%1$s","name":"牛奶","unit":"%2$s","taxRate":"0.13","%4$s":true,"skus":[{"id":"%3$s","code":"%1$s-1"}]}""".formatted(sku.substring(0, 8), unit, sku, tracking)));
        return sku;
    }

    private void has(TwoStores.Shop where, String sku, String... lines) {
        String all = Arrays.stream(lines)
                .map(line -> "{\"sku\":\"" + sku + "\",\"unitCost\":\"2.00\",\"amount\":\"0.00\"," + line + "}")
                .collect(Collectors.joining(","));
        done(shop.chain.post(boss, "opening-stock", where.store(), """
                "warehouse":"%s","lines":[%s]""".formatted(where.warehouse(), all)));
    }

    private static String line(int no, String quantity, String more) {
        return "\"lineNo\":%d,\"quantity\":\"%s\",%s".formatted(no, quantity, more);
    }

    private String scanned(Browser by, String count, String sku, String track, String expiry, long quantity) {
        String id = UUID.randomUUID().toString();
        done(send(by, count, List.of(tracked(id, sku, track, expiry, quantity))));
        return id;
    }

    /** By lot or serial number: counted, in the books; {@code -} where nobody is told. */
    private static Map<String, String> rows(Browser by, String count) {
        Map<String, String> rows = new TreeMap<>();
        for (JsonNode row : by.get("/api/counts/" + count + "/variances").body().path("items")) {
            rows.put(
                    row.path("track").asString("-"),
                    row.path("counted").asString("-") + " " + row.path("book").asString("-"));
        }
        return rows;
    }

    private Map<String, String> ledger(String sql, String sku) {
        Map<String, String> found = new TreeMap<>();
        database.engine().read(1, tx -> {
            tx.sql(sql)
                    .params(UUID.fromString(sku), UUID.fromString(shop.chain.a.warehouse()))
                    .query(row -> {
                        found.put(row.getString(1), row.getString(2));
                    });
            return 0;
        });
        return found;
    }

    private Map<String, String> lots(String sku) {
        return ledger("""
                select lot, trim_scale(on_hand)::text || ' ' || coalesce(expiry::text, '')
                  from stockledger.lot where company_id = 1 and sku_id = ? and warehouse_id = ? and on_hand <> 0""", sku);
    }

    private Map<String, String> serials(String sku) {
        return ledger("""
                select serial, '' from stockledger.serial where company_id = 1 and sku_id = ? and warehouse_id = ?""", sku);
    }

    @Test
    void theLotsOfTheLedgerEndAsTheyWereCounted() {
        String milk = article("trackLots");
        has(
                shop.chain.a,
                milk,
                line(1, "10", "\"lot\":\"A1\",\"expiry\":\"2030-02-01\""),
                line(2, "5", "\"lot\":\"B7\",\"expiry\":\"2030-03-01\""));
        String count = shop.opened(boss, ",\"blind\":true", List.of(milk));
        assertThat(rows(boss, count)).isEqualTo(Map.of("A1", "- 10", "B7", "- 5"));
        assertThat(rows(anna, count)).as("nobody is told which lots there are").isEqualTo(Map.of("-", "- -"));
        JsonNode offered = anna.get("/api/counts/" + count + "/articles").body().at("/items/0/lots/0");
        assertThat(offered.path("lot").asString("")).isEqualTo("B7");
        assertThat(offered.path("book").isString()).isFalse();

        scanned(anna, count, milk, "A1", "2031-01-01", 8);
        scanned(anna, count, milk, "C3", "2030-05-01", 2);

        assertThat(rows(anna, count)).isEqualTo(Map.of("A1", "8 -", "C3", "2 -"));
        assertThat(rows(boss, count))
                .as("what nobody found of an article that was counted is missing")
                .isEqualTo(Map.of("A1", "8 10", "B7", "0 5", "C3", "2 0"));
        submitted(anna, count);
        done(act(boss, count, "post", ""));

        assertThat(lots(milk)).isEqualTo(Map.of("A1", "8 2030-02-01", "C3", "2 2030-05-01"));
        assertThat(shop.onHand(milk)).isEqualTo("10");
    }

    @Test
    void thePiecesOfTheLedgerEndAsTheyWereFound() {
        String phone = article("trackSerials");
        has(shop.chain.a, phone, line(1, "3", "\"serials\":[\"P1\",\"P2\",\"P3\"]"));
        has(shop.chain.b, phone, line(1, "1", "\"serials\":[\"Q1\"]"));
        String count = shop.opened(boss, "", List.of(phone));
        scanned(anna, count, phone, "P1", "", 1);
        scanned(boss, count, phone, "P1", "", 1);
        scanned(anna, count, phone, "P4", "", 1);
        scanned(anna, count, phone, "P3", "", 1);
        String wrong = scanned(anna, count, phone, "Q1", "", 1);
        String nameless = scanned(anna, count, phone, "", "", 1);
        done(shop.chain.post(
                boss, "retail-sale", shop.chain.a.store(), """
                "warehouse":"%s","lines":[{"lineNo":1,"sku":"%s","quantity":"1","price":"10.00","amount":"10.00","serials":["P3"]}],
                "tenders":[{"lineNo":1,"method":"cash","amount":"10.00"}]""".formatted(shop.chain.a.warehouse(), phone)));

        assertThat(rows(boss, count))
                .isEqualTo(Map.of("-", "1 0", "P1", "1 1", "P2", "0 1", "P3", "1 1", "P4", "1 0", "Q1", "1 0"));
        assertThat(rows(anna, count)).as("a keeper sees what was sold since").isEqualTo(rows(boss, count));
        assertThat(submit(anna, count).code()).isEqualTo("counting.track-missing");
        done(send(anna, count, List.of(undo(UUID.randomUUID().toString(), "A", phone, nameless))));
        assertThat(submit(anna, count).code()).isEqualTo("counting.serial-elsewhere");
        done(send(anna, count, List.of(undo(UUID.randomUUID().toString(), "A", phone, wrong))));
        submitted(anna, count);
        done(act(boss, count, "post", ""));

        assertThat(serials(phone).keySet()).containsExactlyInAnyOrder("P1", "P4");
        assertThat(shop.onHand(phone)).isEqualTo("2");
    }

    @Test
    void whatIsCountedAnewIsMissingNoLongerBecauseNobodyFoundItBefore() {
        String milk = article("trackLots");
        has(shop.chain.a, milk, line(1, "4", "\"lot\":\"A1\""), line(2, "6", "\"lot\":\"B7\""));
        String count = shop.opened(boss, "", List.of(milk));
        scanned(anna, count, milk, "A1", "", 4);
        done(act(boss, count, "again", skus(milk)));
        assertThat(rows(boss, count)).isEqualTo(Map.of("A1", "- 4", "B7", "- 6"));
        scanned(anna, count, milk, "B7", "", 6);
        scanned(anna, count, milk, "A1", "", 4);

        assertThat(rows(boss, count)).isEqualTo(Map.of("A1", "4 4", "B7", "6 6"));
    }
}
