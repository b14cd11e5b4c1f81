package io.tongpin.access.matrix;

import io.tongpin.access.matrix.Row.Look;
import io.tongpin.testing.Browser;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/**
 * How everything is asked for (逐项询问). What only reads, and what only saves, names a real thing, of the store that is meant;
 * what would change it for good names nothing there is. Bodies are empty, so that who may is told what is missing in them.
 */
final class Rows {

    private static final Map<String, String> BODIES = Map.of(
            "POST /api/tokens", "{\"rights\":[\"no right\"]}",
            "POST /api/imports (multipart)", "--x--\r\n",
            "POST /api/imports", "{\"folder\":\"no-such-folder\"}",
            "POST /api/totals", "{\"where\":\"nowhere\"}");

    private final Browser owner;
    private final Premises premises;
    private final DocumentRows documents;
    private final Entities entities;
    private final List<Row> rows = new ArrayList<>();

    private Rows(Browser owner, Premises premises) {
        this.owner = owner;
        this.premises = premises;
        this.documents = new DocumentRows(premises, Premises.kinds(owner));
        this.entities = new Entities(owner.get("/api/openapi.json").body());
    }

    static List<Row> of(List<Endpoint> endpoints, Premises premises, Browser owner) {
        Rows all = new Rows(owner, premises);
        endpoints.forEach(all::endpoint);
        all.rows.addAll(all.tokensOfOthers());
        return List.copyOf(all.rows);
    }

    private void endpoint(Endpoint endpoint) {
        String name = endpoint.toString();
        String takes = entities.takenBy(endpoint);
        if (DocumentRows.ASKED_BY_KIND.contains(name)) {
            rows.addAll(documents.of(name, takes));
            return;
        }
        if (DocumentRows.SENT_WITH_A_KIND.contains(name)) {
            rows.addAll(documents.of(name, takes));
            name = name + " without a kind";
        }
        Look look = endpoint.path().endsWith("/open-lines") ? Look.THING : Look.PLAIN; // Of one that is there.
        rows.add(new Row(name, takes, call(endpoint, entities.operation(endpoint)), look));
    }

    private Call call(Endpoint endpoint, JsonNode operation) {
        boolean reads = endpoint.method().equals("GET");
        String path = path(endpoint) + query(operation);
        String body = reads ? "" : BODIES.getOrDefault(endpoint.toString(), "{}");
        return new Call(
                endpoint.method(),
                path,
                endpoint.form().equals("multipart")
                        ? Map.of("Content-Type", "multipart/form-data; boundary=x")
                        : Map.of("If-Match", "0"),
                body);
    }

    private String path(Endpoint endpoint) {
        boolean real = endpoint.method().equals("GET") || endpoint.method().equals("PUT");
        String id = real && endpoint.namesOne()
                ? one(endpoint.collection())
                : UUID.randomUUID().toString();
        return endpoint.path()
                .replace("{id}", endpoint.collection().equals("history") ? anyDocument() : id)
                .replace("{entity}", "document")
                .replace("{code}", real ? "1001" : "0000")
                .replace("{month}", "never")
                .replace("{secret}", "1." + "A".repeat(43));
    }

    private String anyDocument() {
        return premises.documents().values().iterator().next();
    }

    /** One of the store's own, else any that there is, else none that there is. */
    private String one(String collection) {
        return switch (collection) {
            case "stores" -> premises.store();
            case "warehouses" -> premises.warehouse();
            case "tills" -> premises.till();
            case "users" -> premises.user();
            case "documents", "history" -> anyDocument();
            default -> {
                String first = owner.get("/api/" + collection + "?limit=1").text("/items/0/id");
                yield first.isEmpty() ? UUID.randomUUID().toString() : first;
            }
        };
    }

    /** Names the store and the warehouse wherever one may, and whatever must be named. */
    private String query(JsonNode operation) {
        List<String> query = new ArrayList<>();
        for (JsonNode parameter : operation.path("parameters")) {
            String name = parameter.path("name").asString("");
            boolean must = parameter.path("required").asBoolean(false);
            if (!parameter.path("in").asString("").equals("query")) {
                continue;
            }
            switch (name) {
                case "store" -> query.add("store=" + premises.store());
                case "warehouse" -> query.add("warehouse=" + premises.warehouse());
                case "documents" ->
                    query.add("documents=" + premises.documents().get("sales-order"));
                case "for" -> query.add("for=sales-delivery");
                case "sku" -> query.add("sku=" + UUID.randomUUID());
                default -> {
                    if (must) {
                        query.add(name + "=1");
                    }
                }
            }
        }
        return query.isEmpty() ? "" : "?" + String.join("&", query);
    }

    /** A token is its owner's own business, and that of whoever manages people. */
    private List<Row> tokensOfOthers() {
        String of = " of somebody else";
        String wish = "{\"user\":\"boss\",\"rights\":[\"no right\"]}";
        String theirs = owner.post("/api/tokens", "{\"name\":\"theirs\"}").text("/id");
        return List.of(
                new Row("POST /api/tokens" + of, "user*", Call.post("/api/tokens", wish), Look.PLAIN),
                new Row(
                        "POST /api/tokens/{id}/archive" + of,
                        "token",
                        Call.post("/api/tokens/" + theirs + "/archive", ""),
                        Look.THING));
    }
}
