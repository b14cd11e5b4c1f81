package io.tongpin.access.matrix;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** Every way to ask for something that has happened (探测): whole lists, pages, searches, sorts, filters, things by any id. */
final class Probes {

    /** Orders that a list might be asked for, whether or not there is such a thing. */
    private static final List<String> SORTS =
            List.of("unitCost", "supplier", "-unitCost", "value", "cost", "margin", "profit", "phone", "amount");

    private final Entities entities;
    private final Premises here;
    private final Premises there;
    private final Trade trade;
    private final Collection<String> kinds;

    Probes(JsonNode described, Premises here, Premises there, Trade trade, Collection<String> kinds) {
        this.entities = new Entities(described);
        this.here = here;
        this.there = there;
        this.trade = trade;
        this.kinds = List.copyOf(kinds);
    }

    /** @param endpoint what it is counted under */
    record Probe(String endpoint, Call call) {}

    List<Probe> of(List<Endpoint> endpoints) {
        List<Probe> probes = new ArrayList<>();
        for (Endpoint endpoint : endpoints) {
            if (endpoint.method().equals("GET") && !endpoint.path().equals("/api/changes/stream")) {
                read(endpoint, probes);
            }
        }
        tellWhatIsMissing(probes);
        return probes;
    }

    private void read(Endpoint endpoint, List<Probe> probes) {
        if (endpoint.path().contains("{entity}")) {
            entitiesAndIds((entity, id) -> probes.add(
                    probe(endpoint, endpoint.path().replace("{entity}", entity).replace("{id}", id))));
        } else if (endpoint.path().contains("{")) {
            entitiesAndIds((entity, id) -> one(endpoint, entity, id, probes));
        } else if (describes(endpoint)) {
            probes.add(probe(endpoint, endpoint.path()));
        } else {
            list(endpoint, probes);
        }
    }

    /** What says how to ask tells everybody the same, however it is asked. */
    private static boolean describes(Endpoint endpoint) {
        return endpoint.path().startsWith("/api/openapi.json");
    }

    /** Any id at any address: what one address refuses, another might show. Of documents two are enough where none is meant. */
    private void one(Endpoint endpoint, String entity, String id, List<Probe> probes) {
        boolean ofDocuments = endpoint.path().startsWith("/api/documents/");
        if (entity.equals("document") && !ofDocuments && !anyDocument().contains(id)) {
            return;
        }
        String path = endpoint.path().replace("{code}", "1405").replaceAll("\\{[a-z]+}", id);
        if (path.endsWith("/open-lines")) {
            // Nothing follows what is no document, whatever is to follow.
            Collection<String> next = entity.equals("document") ? kinds : List.of("sales-delivery");
            next.forEach(kind -> probes.add(probe(endpoint, path + "?for=" + kind)));
        } else {
            probes.add(probe(endpoint, path));
        }
    }

    private List<String> anyDocument() {
        return List.of(trade.document("purchase-receipt"), trade.document("retail-sale"));
    }

    private interface Named {
        void with(String entity, String id);
    }

    private void entitiesAndIds(Named each) {
        trade.records().forEach(each::with);
        trade.documents().values().forEach(id -> each.with("document", id));
        each.with("store", here.store());
        each.with("warehouse", here.warehouse());
    }

    private void list(Endpoint endpoint, List<Probe> probes) {
        String must = must(endpoint.path());
        String begin = endpoint.path() + "?limit=500" + (must.isEmpty() ? "" : "&" + must);
        probes.add(probe(endpoint, begin));
        probes.add(probe(endpoint, begin + "&show=all&archived=false&lang=en"));
        for (JsonNode parameter : entities.operation(endpoint).path("parameters")) {
            String name = parameter.path("name").asString("");
            if (parameter.path("in").asString("").equals("query")) {
                values(name).forEach(value -> probes.add(probe(endpoint, begin + "&" + name + "=" + quoted(value))));
            }
        }
        // Who takes no order is asked for two all the same: it might read what it does not declare.
        (sorts(endpoint) ? SORTS : SORTS.subList(0, 2))
                .forEach(sort -> probes.add(probe(endpoint, begin + "&sort=" + sort + "&order=" + sort)));
    }

    private boolean sorts(Endpoint endpoint) {
        return entities.operation(endpoint)
                .path("parameters")
                .valueStream()
                .map(parameter -> parameter.path("name").asString(""))
                .anyMatch(Set.of("sort", "order")::contains);
    }

    /** What an address does not answer without. */
    private String must(String path) {
        String sku = "sku=" + trade.record("sku");
        return switch (path) {
            case "/api/skus/search" -> "q=00";
            case "/api/skus/exact" -> "code=00";
            case "/api/skus/matrix" -> sku;
            case "/api/sheets/file" -> "target=styles&format=CSV";
            case "/api/stock/card", "/api/stock/shelves", "/api/stock/figures" ->
                sku + "&warehouse=" + here.warehouse();
            case "/api/store-days/day", "/api/store-days/closes" -> "store=" + here.store();
            case "/api/documents/open-lines" -> "for=purchase-receipt&documents=" + trade.document("purchase-order");
            case "/api/documents/prices" -> sku + "&kind=sales-delivery&party=" + trade.record("customer");
            default -> "";
        };
    }

    private Collection<String> values(String parameter) {
        return switch (parameter) {
            case "store" -> List.of(here.store(), there.store());
            case "warehouse" -> List.of(here.warehouse(), there.warehouse());
            case "party" -> List.of(trade.record("supplier"), trade.record("customer"), trade.record("member"));
            case "sku" -> List.of(trade.record("sku"));
            case "kind" -> kinds;
            case "target" -> List.of("suppliers", "customers", "members");
            case "side" -> List.of("RECEIVABLE", "PAYABLE");
            case "state" -> List.of("DRAFT", "POSTED");
            case "from", "to" -> List.of("2026-03-01");
            case "account" -> List.of("1405", "6401", "2202");
            case "q" -> searches();
            case "open", "overdue", "nonzero", "negative" -> List.of("true");
            case "cursor" -> List.of("", "x");
            default -> Map.of("category", List.of(UUID.randomUUID().toString())).getOrDefault(parameter, List.of());
        };
    }

    private static List<String> searches() {
        List<String> searches = new ArrayList<>(List.of("00", "衬", "jinsique"));
        for (Canary canary : Canary.values()) {
            searches.addAll(canary.values);
        }
        return searches;
    }

    /** Refusals tell facts: how much there is, who it is from. */
    private void tellWhatIsMissing(List<Probe> probes) {
        String much = """
                ,"warehouse":"%s","toWarehouse":"%s","party":"%s",
                "lines":[{"lineNo":1,"sku":"%s","quantity":"9000000","price":"1","amount":"9000000.00"}]}
                """.formatted(here.warehouse(), there.warehouse(), trade.record("supplier"), trade.record("sku"));
        for (String kind : kinds) {
            String id = UUID.randomUUID().toString();
            String draft = Premises.draftBody(id, kind, here.store());
            String body = draft.substring(0, draft.length() - 1) + much;
            probes.add(new Probe("POST /api/documents/{id}/post", Call.post("/api/documents/" + id + "/post", body)));
        }
    }

    private static Probe probe(Endpoint endpoint, String path) {
        return new Probe(endpoint.toString(), Call.get(path));
    }

    private static String quoted(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
