package io.tongpin.counting;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongpin.testing.Browser;
import io.tongpin.testing.Browser.Answer;
import io.tongpin.testing.TwoStores;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** A shop in which people count, asked over HTTP, for tests. */
final class CountingShop {

    static final CountingShop NONE = new CountingShop(TwoStores.NONE);

    final TwoStores chain;

    CountingShop(TwoStores chain) {
        this.chain = chain;
    }

    CountingShop(int port) {
        this(new TwoStores(port));
    }

    static Answer done(Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer;
    }

    /** A count of these articles in the first shop. */
    String opened(Browser by, String more, List<String> skus) {
        String id = UUID.randomUUID().toString();
        done(open(by, id, more, skus));
        return id;
    }

    Answer open(Browser by, String id, String more, List<String> skus) {
        return by.put("/api/counts/" + id, 0, """
                {"warehouse":"%s","name":"抽盘","scope":"CHOSEN","skus":[%s]%s}""".formatted(
                        chain.a.warehouse(),
                        skus.stream().map(sku -> "\"" + sku + "\"").collect(Collectors.joining(",")),
                        more));
    }

    /** A scan as a phone would send it, so many milliseconds later. */
    static String scan(String id, String zone, String sku, long quantity, long ago) {
        return "{\"id\":\"%s\",\"zone\":\"%s\",\"sku\":\"%s\",\"code\":\"x\",\"quantity\":\"%d\",\"ago\":%d}"
                .formatted(id, zone, sku, quantity, ago);
    }

    /** One of a lot, or a piece by its serial number. */
    static String tracked(String id, String sku, String track, String expiry, long quantity) {
        return ("{\"id\":\"%s\",\"zone\":\"A\",\"sku\":\"%s\",\"track\":\"%s\",\"expiry\":%s,\"code\":\"x\",\"quantity\":\"%d\","
                        + "\"ago\":0}")
                .formatted(id, sku, track, expiry.isEmpty() ? "null" : "\"" + expiry + "\"", quantity);
    }

    static String undo(String id, String zone, String sku, String undone) {
        return "{\"id\":\"%s\",\"zone\":\"%s\",\"sku\":\"%s\",\"code\":\"x\",\"quantity\":\"0\",\"undoes\":\"%s\"}"
                .formatted(id, zone, sku, undone);
    }

    static Answer send(Browser by, String count, List<String> scans) {
        return by.post("/api/counts/" + count + "/scans", "{\"scans\":[" + String.join(",", scans) + "]}");
    }

    static String counts(Browser by, String count, String zone, String sku, long quantity) {
        String id = UUID.randomUUID().toString();
        done(send(by, count, List.of(scan(id, zone, sku, quantity, 0))));
        return id;
    }

    static JsonNode variance(Browser by, String count, String sku) {
        for (JsonNode row : by.get("/api/counts/" + count + "/variances").body().path("items")) {
            if (row.path("sku").asString("").equals(sku)) {
                return row;
            }
        }
        throw new AssertionError("not in the count: " + sku);
    }

    static Answer act(Browser by, String count, String verb, String body) {
        return by.post("/api/counts/" + count + "/" + verb, body);
    }

    static String submitted(Browser by, String count) {
        return done(submit(by, count)).text("/id");
    }

    static Answer submit(Browser by, String count) {
        return act(by, count, "submit", "{\"document\":\"" + UUID.randomUUID() + "\"}");
    }

    static String skus(String... skus) {
        return "{\"skus\":[\"" + String.join("\",\"", skus) + "\"]}";
    }

    String onHand(String sku) {
        return chain.onHand(chain.a, sku);
    }

    /** More of it or less, and why is nobody's business. */
    Answer moved(String sku, long quantity) {
        return chain.post(
                chain.owner, "adjustment", chain.a.store(), """
                "warehouse":"%s","reason":"收货","lines":[{"lineNo":1,"sku":"%s","quantity":"%d","amount":"0.00"}]""".formatted(chain.a.warehouse(), sku, quantity));
    }
}
