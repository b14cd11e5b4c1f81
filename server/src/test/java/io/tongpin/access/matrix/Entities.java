package io.tongpin.access.matrix;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Of what the ids are that an address takes (接口带什么编号), by the name of its collection or of its parameter. */
final class Entities {

    private static final Map<String, String> OF_COLLECTION = Map.ofEntries(
            Map.entry("access-reviews", "access review"),
            Map.entry("brands", "brand"),
            Map.entry("categories", "category"),
            Map.entry("change-requests", "change request"),
            Map.entry("colors", "color"),
            Map.entry("counts", "count"),
            Map.entry("customers", "customer"),
            Map.entry("delegations", "delegation"),
            Map.entry("documents", "document"),
            Map.entry("history", "anything"),
            Map.entry("imports", "import"),
            Map.entry("members", "member"),
            Map.entry("passkeys", "passkey"),
            Map.entry("outer-identities", "outer identity"),
            Map.entry("prepacks", "prepack"),
            Map.entry("price-lists", "price-list"),
            Map.entry("prices", "price"),
            Map.entry("regions", "region"),
            Map.entry("requests", "request"),
            Map.entry("roles", "role"),
            Map.entry("seasons", "season"),
            Map.entry("sessions", "session"),
            Map.entry("sheets", "sheet"),
            Map.entry("size-groups", "size-group"),
            Map.entry("skus", "sku"),
            Map.entry("statement-answers", "statement answer"),
            Map.entry("statement-links", "statement link"),
            Map.entry("stores", "store"),
            Map.entry("styles", "style"),
            Map.entry("suppliers", "supplier"),
            Map.entry("tills", "till"),
            Map.entry("tokens", "token"),
            Map.entry("units", "unit"),
            Map.entry("users", "user"),
            Map.entry("warehouses", "warehouse"));

    private static final Map<String, String> OF_FIELD = Map.ofEntries(
            Map.entry("store", "store"),
            Map.entry("warehouse", "warehouse"),
            Map.entry("toWarehouse", "warehouse"),
            Map.entry("till", "till"),
            Map.entry("party", "party"),
            Map.entry("sku", "sku"),
            Map.entry("style", "style"),
            Map.entry("record", "sku or style"),
            Map.entry("after", "own value"),
            Map.entry("category", "category"),
            Map.entry("brand", "brand"),
            Map.entry("season", "season"),
            Map.entry("sizeGroup", "size-group"),
            Map.entry("color", "color"),
            Map.entry("unit", "unit"),
            Map.entry("supplier", "supplier"),
            Map.entry("priceList", "price-list"),
            Map.entry("parent", "parent"),
            Map.entry("goodsId", "sku or style"),
            Map.entry("scopeId", "role or unit"),
            Map.entry("reviewers", "user"),
            Map.entry("receiver", "user"),
            Map.entry("source", "document"),
            Map.entry("reverses", "document"),
            Map.entry("reversedBy", "document"),
            Map.entry("createdBy", "user"),
            Map.entry("postedBy", "user"),
            Map.entry("user", "user"),
            Map.entry("document", "document"),
            Map.entry("print", "print"),
            Map.entry("to", "user"),
            Map.entry("cursor", "denied attempt"));

    /** What belongs to one store, so that it may be another's. */
    private static final Set<String> OF_A_STORE = Set.of("document", "store", "till", "user", "warehouse", "anything");

    private final JsonNode described;

    /** @param described what the node says of itself */
    Entities(JsonNode described) {
        this.described = described;
    }

    static String of(String collection) {
        return Objects.requireNonNull(
                OF_COLLECTION.get(collection),
                "/api/" + collection + "/{id} takes ids of what? Say it in Entities.OF_COLLECTION");
    }

    JsonNode operation(Endpoint endpoint) {
        return described
                .path("paths")
                .path(endpoint.path())
                .path(endpoint.method().toLowerCase(Locale.ROOT));
    }

    /** {@code warehouse* ?store* .party}: in the address, among the parameters, in the body. */
    String takenBy(Endpoint endpoint) {
        List<String> taken = new ArrayList<>();
        if (endpoint.namesOne()) {
            taken.add(starred(of(endpoint.collection())));
        }
        JsonNode operation = operation(endpoint);
        for (JsonNode parameter : operation.path("parameters")) {
            if (isId(parameter.path("schema"))
                    && parameter.path("in").asString("").equals("query")) {
                taken.add("?" + starred(ofField(endpoint, parameter.path("name").asString(""))));
            }
        }
        body(operation).properties().stream()
                .filter(field -> isId(field.getValue()) && !field.getKey().equals("id"))
                .map(field -> "." + starred(ofField(endpoint, field.getKey())))
                .distinct()
                .forEach(taken::add);
        return String.join(" ", taken);
    }

    private JsonNode body(JsonNode operation) {
        JsonNode schema = operation
                .path("requestBody")
                .path("content")
                .path("application/json")
                .path("schema");
        String named = schema.path("$ref").asString("");
        return (named.isEmpty() ? schema : described.at(named.substring(1))).path("properties");
    }

    private static boolean isId(JsonNode schema) {
        return schema.path("format").asString("").equals("uuid");
    }

    private static String ofField(Endpoint endpoint, String name) {
        return Objects.requireNonNull(
                OF_FIELD.get(name), endpoint + " takes " + name + ": an id of what? Say it in Entities.OF_FIELD");
    }

    private static String starred(String entity) {
        return OF_A_STORE.contains(entity) ? entity + "*" : entity;
    }
}
