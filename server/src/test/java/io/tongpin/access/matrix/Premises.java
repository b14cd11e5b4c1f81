package io.tongpin.access.matrix;

import io.tongpin.testing.Browser;
import io.tongpin.testing.Browser.Answer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** What belongs to one store and has an id (门店的一切): itself, its warehouse, its till, a person, a document of each kind. */
record Premises(String store, String warehouse, String till, String user, Map<String, String> documents) {

    Premises {
        documents = Map.copyOf(documents);
    }

    /** The store of this name with a draft of every kind, made now. */
    static Premises of(String name, Browser owner) {
        String store = find(owner, "stores", "name", name);
        String warehouse = "";
        for (JsonNode one : items(owner, "warehouses")) {
            if (one.path("store").asString("").equals(store)
                    && one.path("kind").asString("").equals("normal")) {
                warehouse = one.path("id").asString("");
            }
        }
        Map<String, String> documents = new LinkedHashMap<>();
        for (String kind : kinds(owner).keySet()) {
            documents.put(kind, draft(owner, kind, store));
        }
        return new Premises(store, warehouse, find(owner, "tills", "store", store), clerk(owner, store), documents);
    }

    /** A store that nobody has worked in, with a warehouse, a till, and nothing else. */
    static Premises founded(String name, Browser owner) {
        String store = UUID.randomUUID().toString();
        String warehouse = UUID.randomUUID().toString();
        String till = UUID.randomUUID().toString();
        String parent = find(owner, "stores", "type", "hq");
        String code = store.substring(0, 8);
        done(owner.put("/api/stores/" + store, 0, """
                {"code":"%s","name":"%s","type":"store","parent":"%s"}""".formatted(code, name, parent)));
        done(owner.put("/api/warehouses/" + warehouse, 0, """
                {"code":"W%s","name":"%s","store":"%s","kind":"normal"}""".formatted(code, name, store)));
        done(owner.put("/api/tills/" + till, 0, """
                {"code":"T%s","name":"%s","store":"%s","warehouse":"%s"}""".formatted(code, name, store, warehouse)));
        return new Premises(store, warehouse, till, clerk(owner, store), Map.of());
    }

    /** Every kind of document, with the kinds that one may be made from. */
    static Map<String, JsonNode> kinds(Browser owner) {
        Map<String, JsonNode> kinds = new LinkedHashMap<>();
        owner.get("/api/definitions")
                .body()
                .at("/kinds")
                .forEach(kind -> kinds.put(kind.path("code").asString(""), kind.path("source")));
        return kinds;
    }

    static String draftBody(String id, String kind, String store) {
        return "{\"id\":\"%s\",\"kind\":\"%s\",\"businessDate\":\"2026-03-01\",\"store\":\"%s\"}"
                .formatted(id, kind, store);
    }

    private static String draft(Browser owner, String kind, String store) {
        String id = UUID.randomUUID().toString();
        done(owner.put("/api/documents/" + id, 0, draftBody(id, kind, store)));
        return id;
    }

    /** Somebody who works there and may do nothing. */
    private static String clerk(Browser owner, String store) {
        String id = UUID.randomUUID().toString();
        done(owner.put("/api/users/" + id, 0, """
                {"code":"c%s","name":"clerk","roles":[],"store":"%s"}
                """.formatted(id.substring(0, 12), store)));
        return id;
    }

    private static String find(Browser owner, String collection, String field, String value) {
        for (JsonNode one : items(owner, collection)) {
            if (one.path(field).asString("").equals(value)) {
                return one.path("id").asString("");
            }
        }
        throw new AssertionError("no " + collection + " whose " + field + " is " + value);
    }

    private static JsonNode items(Browser owner, String collection) {
        return done(owner.get("/api/" + collection + "?limit=500")).body().at("/items");
    }

    private static Answer done(Answer answer) {
        if (answer.status() != 200) {
            throw new AssertionError(answer.toString());
        }
        return answer;
    }
}
