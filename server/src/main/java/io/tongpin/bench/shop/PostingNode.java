package io.tongpin.bench.shop;

import io.tongpin.kernel.CanonicalJson;
import io.tongpin.kernel.Ids;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The node being measured, as a till knows it: signed in by cookie, one line per till (被测节点). */
final class PostingNode {

    private static final String PASSWORD = "Bench-2026-tongpin!";
    static final String PRICE = "9.90";
    private static final String DUE = "49.50";

    private final URI address;
    private final Map<String, String> identity;
    private final Ids ids;
    private final LocalDate today;

    private PostingNode(URI address, Map<String, String> identity, Ids ids, LocalDate today) {
        this.address = address;
        this.identity = identity;
        this.ids = ids;
        this.today = today;
    }

    /** Founds the company with this many stores, and signs in as its owner. */
    static PostingNode found(URI address, String token, int stores, Ids ids, LocalDate today) throws IOException {
        List<String> names = new ArrayList<>();
        for (int n = 1; n <= stores; n++) {
            names.add("店" + n);
        }
        Map<String, Object> wish = new LinkedHashMap<>();
        wish.put("companyName", "测速");
        wish.put("ownerName", "boss");
        wish.put("login", "boss");
        wish.put("password", PASSWORD);
        wish.put("trade", "clothing");
        wish.put("stores", names);
        try (HttpLine line = new HttpLine(address)) {
            Map<String, String> asNode = Map.of(
                    "Authorization",
                    "Bearer " + token,
                    "Idempotency-Key",
                    ids.next().toString());
            must(line.send("POST", "/api/setup", asNode, CanonicalJson.text(wish)));
            HttpLine.Answer signedIn = must(line.send(
                    "POST",
                    "/api/session",
                    Map.of("X-Tongpin", "1", "Idempotency-Key", ids.next().toString()),
                    CanonicalJson.text(Map.of("login", "boss", "password", PASSWORD))));
            return new PostingNode(address, Map.of("Cookie", signedIn.cookie(), "X-Tongpin", "1"), ids, today);
        }
    }

    /** The node as somebody sees it who has one of the roles that a company begins with, in one store. */
    PostingNode colleague(String role, UUID store) throws IOException {
        return hired(role, role(role).path("id").asString(""), store);
    }

    /**
     * Somebody with a role like this one who does not see some fields.
     *
     * @param hidden kind of document and field, with a blank between them
     */
    PostingNode colleague(String role, UUID store, List<String> hidden) throws IOException {
        JsonNode like = role(role);
        String rules = hidden.stream()
                .map(field -> field.split(" "))
                .map(field -> "{\"entity\":\"%s\",\"field\":\"%s\",\"rule\":\"hidden\"}".formatted((Object[]) field))
                .collect(Collectors.joining(","));
        String id = ids.next().toString();
        try (HttpLine line = new HttpLine(address)) {
            must(line, "PUT", "/api/roles/" + id, """
                    {"code":"ruled","name":"ruled","rights":%s,"fieldRules":[%s]}
                    """.formatted(like.path("rights"), rules));
        }
        return hired("ruled", id, store);
    }

    private JsonNode role(String code) throws IOException {
        for (JsonNode one : get("/api/roles?limit=500").path("items")) {
            if (one.path("code").asString("").equals(code)) {
                return one;
            }
        }
        throw new IOException("no role " + code);
    }

    private PostingNode hired(String login, String role, UUID store) throws IOException {
        try (HttpLine line = new HttpLine(address)) {
            String person = """
                    {"code":"%1$s","name":"%1$s","roles":["%2$s"],"store":"%3$s"}
                    """.formatted(login, role, store);
            must(line, "PUT", "/api/users/" + ids.next(), person);
            JsonNode made = must(line, "POST", "/api/tokens", "{\"user\":\"%s\",\"name\":\"bench\"}".formatted(login));
            return new PostingNode(
                    address,
                    Map.of("Authorization", "Bearer " + made.path("token").asString("")),
                    ids,
                    today);
        }
    }

    /** Somebody who looks at the same page again and again. */
    Crowd.Caller reader(String path) throws IOException {
        HttpLine line = new HttpLine(address);
        return new Crowd.Caller() {
            @Override
            public boolean post() throws IOException {
                must(line.send("GET", path, identity, ""));
                return true;
            }

            @Override
            public void close() throws IOException {
                line.close();
            }
        };
    }

    /** Somebody who looks for an article, each time for another; one that is not found counts as refused. */
    Crowd.Caller searcher(Supplier<String> typed) throws IOException {
        HttpLine line = new HttpLine(address);
        return new Crowd.Caller() {
            @Override
            public boolean post() throws IOException {
                String question = URLEncoder.encode(typed.get(), StandardCharsets.UTF_8);
                HttpLine.Answer answer = must(line.send("GET", "/api/skus/search?q=" + question, identity, ""));
                return !answer.body().equals("[]");
            }

            @Override
            public void close() throws IOException {
                line.close();
            }
        };
    }

    /** A till that sells what the picture of the shop says. */
    Crowd.Caller till(Goods goods, boolean hot, RandomGenerator random) throws IOException {
        HttpLine line = new HttpLine(address);
        return new Crowd.Caller() {
            @Override
            public boolean post() throws IOException {
                Goods.Sale sale = hot ? goods.hotSale(random) : goods.anySale(random);
                UUID id = ids.next();
                HttpLine.Answer answer = line.send(
                        "POST", "/api/documents/" + id + "/post?show=false", command("0"), sale(goods, sale, id));
                if (answer.status() != 200 && answer.status() != 422 && answer.status() != 409) {
                    throw new IOException(answer.status() + " " + answer.body());
                }
                return answer.status() == 200;
            }

            @Override
            public void close() throws IOException {
                line.close();
            }
        };
    }

    private String sale(Goods goods, Goods.Sale sale, UUID id) {
        StringBuilder json = new StringBuilder(1_024);
        json.append("{\"id\":\"")
                .append(id)
                .append("\",\"kind\":\"retail-sale\",\"businessDate\":\"")
                .append(today);
        json.append("\",\"store\":\"").append(goods.stores().get(sale.place()));
        json.append("\",\"warehouse\":\"")
                .append(goods.warehouses().get(sale.place()))
                .append("\",\"lines\":[");
        int lineNo = 1;
        for (UUID sku : sale.skus()) {
            json.append(lineNo == 1 ? "" : ",")
                    .append("{\"lineNo\":")
                    .append(lineNo++)
                    .append(",\"sku\":\"");
            json.append(sku)
                    .append("\",\"quantity\":\"1\",\"price\":\"")
                    .append(PRICE)
                    .append("\",\"amount\":\"");
            json.append(PRICE).append("\"}");
        }
        json.append("],\"tenders\":[{\"lineNo\":1,\"method\":\"cash\",\"amount\":\"")
                .append(DUE);
        return json.append("\",\"tendered\":\"50.00\",\"change\":\"0.50\"}]}").toString();
    }

    /** Sends something that has to succeed. */
    JsonNode must(HttpLine line, String method, String path, String body) throws IOException {
        HttpLine.Answer answer = must(line.send(method, path, command("0"), body));
        return JsonMapper.shared().readTree(answer.body());
    }

    JsonNode get(String path) throws IOException {
        try (HttpLine line = new HttpLine(address)) {
            return JsonMapper.shared()
                    .readTree(must(line.send("GET", path, identity, "")).body());
        }
    }

    HttpLine line() throws IOException {
        return new HttpLine(address);
    }

    private Map<String, String> command(String base) {
        Map<String, String> headers = new LinkedHashMap<>(identity);
        headers.put("Idempotency-Key", ids.next().toString());
        headers.put("If-Match", base);
        return headers;
    }

    private static HttpLine.Answer must(HttpLine.Answer answer) throws IOException {
        if (answer.status() / 100 != 2) {
            throw new IOException(answer.status() + " " + answer.body());
        }
        return answer;
    }
}
