package io.tongpin.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongpin.testing.Browser;
import io.tongpin.testing.Browser.Answer;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** A shop that is asked over HTTP, for tests: a counter, a second shop, people who owe and people who are owed. */
final class HttpShop {

    static final HttpShop NONE = new HttpShop();

    final Browser owner;
    String store = "";
    String warehouse = "";
    String elsewhere = "";
    private final int port;

    private HttpShop() {
        this.port = 0;
        this.owner = Browser.at(0);
    }

    HttpShop(int port) {
        this.port = port;
        this.owner = Browser.founded(port);
        for (JsonNode one : owner.get("/api/warehouses?limit=500").body().at("/items")) {
            // Other tests of this node may have opened a second one in the same store.
            boolean another = !one.at("/store").asString("").equals(store);
            if (one.at("/kind").asString("").equals("normal") && another) {
                elsewhere = warehouse;
                warehouse = one.at("/id").asString("");
                store = one.at("/store").asString("");
            }
        }
    }

    /** Whoever signs in anew with these rights alone. */
    Browser withRights(String rights) {
        Answer token = owner.post("/api/tokens", "{\"name\":\"some\",\"rights\":[%s]}".formatted(rights));
        assertThat(token.status()).as(token.toString()).isBetween(200, 201);
        return Browser.withToken(port, token.text("/token"));
    }

    String saved(String path, String content) {
        String id = UUID.randomUUID().toString();
        Answer made = owner.put("/api/" + path + "/" + id, 0, content.formatted(id.substring(0, 8)));
        assertThat(made.status()).as(made.toString()).isEqualTo(200);
        return id;
    }

    String customer() {
        return saved("customers", "{\"code\":\"%s\",\"name\":\"王记\",\"credit\":true,\"termsDays\":30}");
    }

    String supplier() {
        return saved("suppliers", "{\"code\":\"%s\",\"name\":\"南方\",\"termsDays\":30}");
    }

    /** An article and the style it belongs to. */
    record Article(String sku, String style) {}

    Article article() {
        String sku = UUID.randomUUID().toString();
        String unit = owner.get("/api/units?limit=1").text("/items/0/id");
        String style = saved(
                "styles",
                "{\"code\":\"%s\",\"name\":\"衬衫\",\"unit\":\"" + unit + "\",\"taxRate\":\"0.13\",\"skus\":[{\"id\":\""
                        + sku + "\",\"code\":\"" + sku.substring(0, 8) + "-1\"}]}");
        return new Article(sku, style);
    }

    void archive(String path, String id) {
        Answer done = owner.post("/api/" + path + "/" + id + "/archive", "");
        assertThat(done.status()).as(done.toString()).isEqualTo(200);
    }

    void restore(String path, String id) {
        Answer done = owner.post("/api/" + path + "/" + id + "/restore", "");
        assertThat(done.status()).as(done.toString()).isEqualTo(200);
    }

    /** The body of a new document: its kind and whatever else is on it. */
    String document(String id, String kind, String content) {
        return """
                {"id":"%s","kind":"%s","businessDate":"2026-03-01","store":"%s",%s}
                """.formatted(id, kind, store, content);
    }

    String post(String kind, String content) {
        String id = UUID.randomUUID().toString();
        Answer posted = tryPost(id, kind, content);
        assertThat(posted.status()).as(posted.toString()).isEqualTo(200);
        return id;
    }

    Answer tryPost(String kind, String content) {
        return tryPost(UUID.randomUUID().toString(), kind, content);
    }

    private Answer tryPost(String id, String kind, String content) {
        return send(id, "post", UUID.randomUUID(), document(id, kind, content));
    }

    Answer send(String id, String verb, UUID command, String body) {
        return owner.send(owner.request("/api/documents/" + id + "/" + verb)
                .header("Idempotency-Key", command.toString())
                .header("If-Match", "0")
                .POST(BodyPublishers.ofString(body)));
    }

    /** Takes it back on the same day. */
    Answer reverse(String document) {
        return owner.post("/api/documents/" + document + "/reverse", """
                {"id":"%s","reason":"写错了"}""".formatted(UUID.randomUUID()));
    }
}
