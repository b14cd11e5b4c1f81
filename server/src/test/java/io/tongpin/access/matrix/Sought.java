package io.tongpin.access.matrix;

import io.tongpin.access.matrix.Probes.Probe;
import io.tongpin.testing.Browser;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Looks for canaries in what one person is answered (查漏). */
final class Sought {

    private static final Pattern UUID_TEXT = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private Sought() {}

    /**
     * Which canaries came where, each with the first question that brought it. SORTED is a list whose order tells what is hidden in it, FINDS a search that finds something
     * by what is hidden.
     */
    static Map<String, String> found(List<Probe> probes, Browser who, List<Canary> hidden) {
        Map<String, List<JsonNode>> unsorted = new HashMap<>();
        Map<String, String> found = new TreeMap<>();
        for (Probe probe : probes) {
            Reply reply = probe.call().by(who);
            String question = URLDecoder.decode(probe.call().path(), StandardCharsets.UTF_8);
            List<JsonNode> order = order(reply.json().path("items"));
            List<JsonNode> first = unsorted.putIfAbsent(probe.endpoint(), order);
            if (first != null && probe.call().path().contains("&sort=") && differ(first, order)) {
                found.putIfAbsent("SORTED " + probe.endpoint(), question);
            }
            String answer = reply.text();
            for (Canary canary : hidden) {
                if (canary.isIn(answer, question)) {
                    found.putIfAbsent(canary + " " + probe.endpoint(), question);
                }
                if (isFoundBy(canary, question, reply)) {
                    found.putIfAbsent(canary + " FINDS " + probe.endpoint(), question);
                }
            }
        }
        return found;
    }

    /** What stands after what: by its ids, because the rest of a row may change meanwhile; others ask and post beside us. */
    private static List<JsonNode> order(JsonNode items) {
        List<JsonNode> order = new ArrayList<>();
        items.forEach(item -> order.add(ids(item)));
        return order;
    }

    private static JsonNode ids(JsonNode item) {
        if (item.has("id")) {
            return item.path("id");
        }
        ArrayNode ids = JsonNodeFactory.instance.arrayNode();
        item.valueStream()
                .filter(value -> UUID_TEXT.matcher(value.asString("")).matches())
                .forEach(ids::add);
        return ids.isEmpty() ? item : ids;
    }

    /** Whether what both lists have stands in another order; what has come meanwhile tells nothing. */
    private static boolean differ(List<JsonNode> first, List<JsonNode> second) {
        List<JsonNode> before = new ArrayList<>(first);
        before.retainAll(new HashSet<>(second));
        List<JsonNode> after = new ArrayList<>(second);
        after.retainAll(new HashSet<>(first));
        return !before.equals(after);
    }

    private static boolean isFoundBy(Canary canary, String question, Reply reply) {
        boolean search = canary.values.stream().anyMatch(value -> question.contains("&q=" + value));
        JsonNode items = reply.json().path("items");
        return search && reply.status() == 200 && !(items.isMissingNode() ? reply.json() : items).isEmpty();
    }
}
