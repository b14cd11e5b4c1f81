package io.tongpin.access.matrix;

import io.tongpin.testing.Browser;
import io.tongpin.testing.Browser.Answer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What has happened in a store (一家店的往来): goods ordered, received, paid for once and owed once, sold on credit twice and over the
 * counter, moved to another store, found. Costs, suppliers and telephones in it occur nowhere else.
 */
final class Trade {

    /** What a piece costs; whatever it becomes when many are bought or sold stands in {@link Canary}. */
    static final String UNIT_COST = "73.519137";

    static final String PIECES = "1000000";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Browser owner;
    private final Premises here;
    private final Premises there;
    private final String today;
    private final Map<String, String> records = new LinkedHashMap<>();
    private final Map<String, String> documents = new LinkedHashMap<>();

    private Trade(Browser owner, Premises here, Premises there) {
        this.owner = owner;
        this.here = here;
        this.there = there;
        this.today = owner.get("/api/home").text("/date"); // So that the first screen shows it, too.
    }

    static Trade done(Browser owner, Premises here, Premises there) {
        Trade trade = new Trade(owner, here, there);
        trade.know();
        trade.buy();
        trade.sell();
        trade.move();
        trade.bringIn();
        return trade;
    }

    /** Ids by the name of the entity: supplier, customer, member, user, style, sku, import. */
    Map<String, String> records() {
        return records;
    }

    /** Ids of posted documents by kind. */
    Map<String, String> documents() {
        return documents;
    }

    String record(String entity) {
        return Objects.requireNonNull(records.get(entity), entity);
    }

    String document(String kind) {
        return Objects.requireNonNull(documents.get(kind), kind);
    }

    private void know() {
        saved("supplier", "suppliers", """
                "name":"%s","phone":"%s","contact":"%s","termsDays":30""".formatted(
                        Canary.SUPPLIER_NAME, Canary.SUPPLIER_PHONE, Canary.SUPPLIER_CONTACT));
        saved("customer", "customers", """
                "name":"王记","phone":"%s","credit":true,"termsDays":30""".formatted(Canary.CUSTOMER_PHONE));
        saved("member", "members", """
                "name":"李","phone":"%s","store":"%s\"""".formatted(Canary.MEMBER_PHONE, here.store()));
        saved("user", "users", """
                "name":"赵","phone":"%s","roles":[],"store":"%s\"""".formatted(Canary.USER_PHONE, here.store()));
        saved("style", "styles", style("a"));
        records.put("sku", sku("a"));
        saved("style", "styles", style("b"));
        saved("style", "styles", style("c"));
    }

    private String style(String article) {
        String unit = owner.get("/api/units?limit=1").text("/items/0/id");
        return """
                "name":"衬衫","unit":"%s","listPrice":"150.00","supplier":"%s","skus":[{"id":"%s","code":"00%s%s"}]""".formatted(
                unit, record("supplier"), sku(article), article, here.store().substring(0, 8));
    }

    /** Of the article that everything happens to, a, and of two that lie beside it. */
    private String sku(String article) {
        return UUID.nameUUIDFromBytes((article + here.store()).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    /** By their codes the costs go up and down, so no order of cost is the order of codes. */
    private void buy() {
        posted(
                "opening-stock",
                "",
                line(1, sku("a"), PIECES, field("unitCost", UNIT_COST)),
                line(2, sku("b"), "10", field("unitCost", "93.5")),
                line(3, sku("c"), "10", field("unitCost", "53.5")));
        String from = field("party", record("supplier"));
        String costs = field("amount", "73519137.00");
        posted("purchase-order", from, line(1, sku("a"), PIECES, field("price", UNIT_COST) + costs));
        follow("purchase-order", "purchase-receipt");
        follow("purchase-receipt", "supplier-payment");
        posted("purchase-receipt", from, line(1, sku("a"), PIECES, costs));
        posted("adjustment", "", line(1, sku("a"), "1000", field("unitCost", UNIT_COST) + field("reason", "found")));
    }

    private void sell() {
        String to = field("party", record("customer"));
        String many = line(1, sku("a"), "300000", field("price", "150") + field("amount", "45000000.00"));
        posted("sales-order", to, many);
        follow("sales-order", "sales-delivery");
        follow("sales-delivery", "customer-receipt");
        posted("sales-delivery", to, many);
        String paid = ",\"tenders\":[{\"lineNo\":1,\"method\":\"wechat\",\"amount\":\"105000000.00\"}]";
        posted(
                "retail-sale",
                field("party", record("member")) + paid,
                line(1, sku("a"), "700000", field("price", "150") + field("amount", "105000000.00")));
    }

    private void move() {
        posted("transfer-ship", field("toWarehouse", there.warehouse()), line(1, sku("a"), "1000", ""));
        follow("transfer-ship", "transfer-receive");
    }

    private static String line(int number, String sku, String quantity, String more) {
        return "{\"lineNo\":%d,\"sku\":\"%s\",\"quantity\":\"%s\"%s}".formatted(number, sku, quantity, more);
    }

    /** Behind others. */
    private static String field(String name, String value) {
        return ",\"%s\":\"%s\"".formatted(name, value);
    }

    /** A list of goods that was tried, and refused in part. */
    private void bringIn() {
        Reply tried = new Call(
                        "POST",
                        "/api/imports?dryRun=true",
                        Map.of("Content-Type", "multipart/form-data; boundary=x"),
                        """
                        --x\r
                        Content-Disposition: form-data; name="file"; filename="%s.csv"\r
                        \r
                        货号,品名,进货价,零售价
                        K1,%s,%s,none
                        \r
                        --x--\r
                        """.formatted(Canary.SUPPLIER_PHONE, Canary.SUPPLIER_NAME, UNIT_COST))
                .by(owner);
        if (tried.status() != 202) {
            throw new AssertionError(tried.toString());
        }
        records.put("import", tried.at("/id"));
    }

    private void saved(String entity, String collection, String content) {
        String id = UUID.randomUUID().toString();
        records.put(entity, id);
        // Codes that begin so come first in every list.
        done(owner.put(
                "/api/" + collection + "/" + id, 0, "{\"code\":\"00%s\",%s}".formatted(id.substring(0, 10), content)));
    }

    private void posted(String kind, String fields, String... lines) {
        String id = UUID.randomUUID().toString();
        String draft = Premises.draftBody(id, kind, here.store()).replace("2026-03-01", today);
        String body = draft.substring(0, draft.length() - 1)
                + field("warehouse", here.warehouse())
                + fields
                + ",\"lines\":["
                + String.join(",", lines)
                + "]}";
        send(kind, id, body);
    }

    /** Posts what the node proposes as the next document, as a screen does. */
    private void follow(String kind, String next) {
        Answer proposed = done(owner.get("/api/documents/" + document(kind) + "/open-lines?for=" + next));
        ObjectNode body = (ObjectNode) proposed.body();
        body.put("businessDate", today);
        send(next, proposed.text("/id"), JSON.writeValueAsString(body));
    }

    private void send(String kind, String id, String body) {
        Reply reply = Call.post("/api/documents/" + id + "/post", body).by(owner);
        if (reply.status() != 200) {
            throw new AssertionError(kind + ": " + reply);
        }
        documents.put(kind, id);
    }

    private static Answer done(Answer answer) {
        if (answer.status() != 200) {
            throw new AssertionError(answer.toString());
        }
        return answer;
    }
}
