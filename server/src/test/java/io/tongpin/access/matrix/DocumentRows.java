package io.tongpin.access.matrix;

import io.tongpin.access.matrix.Row.Look;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** Documents are guarded by their kind (单据按类型授权): every kind is asked for in every way. */
final class DocumentRows {

    /** What is asked for of every kind, and never of none. */
    static final Set<String> ASKED_BY_KIND = Set.of(
            "GET /api/documents",
            "GET /api/documents/{id}",
            "GET /api/documents/{id}/books",
            "GET /api/documents/{id}/chain",
            "GET /api/documents/{id}/duties",
            "GET /api/documents/{id}/open-lines",
            "POST /api/documents/{id}/discard",
            "POST /api/documents/{id}/restore",
            "POST /api/documents/{id}/reverse");

    /** What says the kind in its body, so that it can be left out. */
    static final Set<String> SENT_WITH_A_KIND =
            Set.of("PUT /api/documents/{id}", "POST /api/documents/{id}/post", "POST /api/documents/{id}/submit");

    /** No document has come as far, so whoever may save one is told of a conflict, and nothing is saved. */
    private static final int NEVER = 7;

    private final Premises premises;
    private final Map<String, JsonNode> kinds;

    DocumentRows(Premises premises, Map<String, JsonNode> kinds) {
        this.premises = premises;
        this.kinds = kinds;
    }

    /** A line for every kind. */
    List<Row> of(String endpoint, String takes) {
        List<Row> rows = new ArrayList<>();
        kinds.forEach((kind, sources) -> {
            if (endpoint.endsWith("/open-lines")) {
                sources.forEach(source -> {
                    String from = source.asString("");
                    Call call = get(from, "/open-lines?for=" + kind);
                    rows.add(new Row(endpoint + " " + from + " for " + kind, takes, call, Look.THING));
                });
            } else {
                rows.add(new Row(endpoint + " " + kind, takes, call(endpoint, kind), look(endpoint)));
            }
        });
        return rows;
    }

    private static Look look(String endpoint) {
        if (endpoint.matches(".*/(reverse|discard|restore)")) {
            return Look.THING; // One that is there.
        }
        return !endpoint.startsWith("GET") ? Look.PLAIN : endpoint.contains("{id}") ? Look.THING : Look.LIST;
    }

    private Call call(String endpoint, String kind) {
        return switch (endpoint) {
            case "GET /api/documents" -> list(kind);
            case "GET /api/documents/{id}" -> get(kind, "");
            case "GET /api/documents/{id}/books" -> get(kind, "/books");
            case "GET /api/documents/{id}/chain" -> get(kind, "/chain");
            case "GET /api/documents/{id}/duties" -> get(kind, "/duties");
            case "PUT /api/documents/{id}" -> save(kind);
            case "POST /api/documents/{id}/submit" -> send(kind, "submit");
            case "POST /api/documents/{id}/post" -> send(kind, "post");
            case "POST /api/documents/{id}/discard" -> restate(kind, "discard");
            case "POST /api/documents/{id}/restore" -> restate(kind, "restore");
            case "POST /api/documents/{id}/reverse" -> reverse(kind);
            default -> throw new IllegalArgumentException(endpoint);
        };
    }

    private Call list(String kind) {
        return Call.get("/api/documents?kind=" + kind + "&store=" + premises.store());
    }

    private Call get(String kind, String what) {
        return Call.get("/api/documents/" + premises.documents().get(kind) + what);
    }

    private Call save(String kind) {
        String id = UUID.randomUUID().toString();
        return Call.put("/api/documents/" + id, NEVER, Premises.draftBody(id, kind, premises.store()));
    }

    private Call send(String kind, String verb) {
        String id = UUID.randomUUID().toString();
        return new Call(
                "POST",
                "/api/documents/" + id + "/" + verb,
                Map.of("If-Match", Integer.toString(NEVER)),
                Premises.draftBody(id, kind, premises.store()));
    }

    /** One that is there, and nobody has it in that version. */
    private Call restate(String kind, String verb) {
        return new Call(
                "POST",
                "/api/documents/" + premises.documents().get(kind) + "/" + verb,
                Map.of("If-Match", Integer.toString(NEVER)),
                "");
    }

    private Call reverse(String kind) {
        return Call.post(
                "/api/documents/" + premises.documents().get(kind) + "/reverse", """
                {"id":"%s","businessDate":"2026-03-01","reason":"probe"}""".formatted(UUID.randomUUID()));
    }
}
