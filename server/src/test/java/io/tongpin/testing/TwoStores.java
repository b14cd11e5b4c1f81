package io.tongpin.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongpin.testing.Browser.Answer;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** A chain of two stores that is asked over HTTP, and people who may do something in one of them, in both, or anywhere. */
public final class TwoStores {

    public static final TwoStores NONE = new TwoStores();

    public final Browser owner;
    public final Shop a;
    public final Shop b;
    private final int port;
    private final Map<String, String> roles = new HashMap<>();

    /** A store and the warehouse it sells from. */
    public record Shop(String store, String warehouse) {}

    private TwoStores() {
        this.port = 0;
        this.owner = Browser.at(0);
        this.a = new Shop("", "");
        this.b = a;
    }

    public TwoStores(int port) {
        this.port = port;
        this.owner = Browser.founded(port);
        owner.get("/api/roles?limit=500")
                .body()
                .path("items")
                .forEach(role -> roles.put(text(role, "code"), text(role, "id")));
        this.a = shop("人民路店");
        this.b = shop("解放路店");
    }

    private Shop shop(String name) {
        for (JsonNode store : owner.get("/api/stores?limit=500").body().path("items")) {
            for (JsonNode warehouse :
                    owner.get("/api/warehouses?limit=500").body().path("items")) {
                if (text(store, "name").equals(name)
                        && text(warehouse, "store").equals(text(store, "id"))
                        && text(warehouse, "kind").equals("normal")) {
                    return new Shop(text(store, "id"), text(warehouse, "id"));
                }
            }
        }
        throw new AssertionError("no such shop: " + name);
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asString("");
    }

    public String role(String code) {
        return roles.getOrDefault(code, "");
    }

    /** A role of one's own making. */
    public String newRole(String... rights) {
        String id = UUID.randomUUID().toString();
        Answer made = owner.put("/api/roles/" + id, 0, """
                {"code":"%s","name":"自定","rights":["%s"]}""".formatted(id.substring(0, 8), String.join("\",\"", rights)));
        assertThat(made.status()).as(made.toString()).isEqualTo(200);
        return id;
    }

    /** As JSON: this role in this unit and all under it. */
    public static String in(String role, String unit) {
        return "{\"role\":\"%s\",\"scope\":\"unit\",\"unit\":\"%s\"}".formatted(role, unit);
    }

    public static String inCompany(String role) {
        return "{\"role\":\"%s\",\"scope\":\"company\"}".formatted(role);
    }

    public static String own(String role) {
        return "{\"role\":\"%s\",\"scope\":\"own\"}".formatted(role);
    }

    /** Somebody, by id and login, and a browser that works for them. */
    public record Someone(String id, String login, Browser browser) {}

    /** @param store where they work, or empty */
    public Someone someone(String store, String... assignments) {
        String id = UUID.randomUUID().toString();
        String login = "p" + id.substring(0, 8);
        Answer made = save(owner, id, 0, login, store, assignments);
        assertThat(made.status()).as(made.toString()).isEqualTo(200);
        return new Someone(id, login, withToken(login));
    }

    public Browser withToken(String login, String... rights) {
        Answer token = owner.post(
                "/api/tokens",
                "{\"name\":\"some\",\"user\":\"%s\",\"rights\":[%s]}"
                        .formatted(login, rights.length == 0 ? "" : "\"" + String.join("\",\"", rights) + "\""));
        assertThat(token.status()).as(token.toString()).isEqualTo(200);
        return Browser.withToken(port, token.text("/token"));
    }

    public Answer save(Browser by, String id, int version, String login, String store, String... assignments) {
        return by.put("/api/users/" + id, version, """
                {"code":"%s","name":"某人","store":%s,"assignments":[%s]}""".formatted(
                        login, store.isEmpty() ? "null" : "\"" + store + "\"", String.join(",", assignments)));
    }

    /** An article of which both shops have some. */
    public String article() {
        String sku = UUID.randomUUID().toString();
        String style = UUID.randomUUID().toString();
        String unit = owner.get("/api/units?limit=1").text("/items/0/id");
        Answer made = owner.put("/api/styles/" + style, 0, """
                {"code":"%1$s","name":"衬衫","unit":"%2$s","taxRate":"0.13","skus":[{"id":"%3$s","code":"%1$s-1"}]}""".formatted(sku.substring(0, 8), unit, sku));
        assertThat(made.status()).as(made.toString()).isEqualTo(200);
        for (Shop shop : new Shop[] {a, b}) {
            Answer opened = post(owner, "opening-stock", shop.store(), """
                    "warehouse":"%s","lines":[{"lineNo":1,"sku":"%s","quantity":"20","unitCost":"7.31","amount":"0.00"}]
                    """.formatted(shop.warehouse(), sku));
            assertThat(opened.status()).as(opened.toString()).isEqualTo(200);
        }
        return sku;
    }

    /** One piece sold over the counter for cash. */
    public Answer sell(Browser by, Shop shop, String sku) {
        return post(by, "retail-sale", shop.store(), sale(shop, sku));
    }

    public static String sale(Shop shop, String sku) {
        return """
                "warehouse":"%s","lines":[{"lineNo":1,"sku":"%s","quantity":"1","price":"10.00","amount":"10.00"}],
                "tenders":[{"lineNo":1,"method":"cash","amount":"10.00"}]""".formatted(shop.warehouse(), sku);
    }

    public Answer post(Browser by, String kind, String store, String content) {
        return send(by, UUID.randomUUID().toString(), "post", UUID.randomUUID(), kind, store, content);
    }

    public Answer send(Browser by, String id, String verb, UUID command, String kind, String store, String content) {
        return by.send(by.request("/api/documents/" + id + "/" + verb)
                .header("Idempotency-Key", command.toString())
                .header("If-Match", "0")
                .POST(BodyPublishers.ofString(body(id, kind, store, content))));
    }

    public static String body(String id, String kind, String store, String content) {
        return """
                {"id":"%s","kind":"%s","businessDate":"2026-03-01","store":"%s",%s}""".formatted(id, kind, store, content);
    }

    public Answer reverse(Browser by, String document) {
        return by.post("/api/documents/" + document + "/reverse", """
                {"id":"%s","businessDate":"2026-03-01","reason":"写错了"}""".formatted(UUID.randomUUID()));
    }

    public String onHand(Shop shop, String sku) {
        return owner.get("/api/stock/card?warehouse=" + shop.warehouse() + "&sku=" + sku)
                .text("/sums/onHand");
    }
}
