package io.tongpin.access.matrix;

import io.tongpin.access.matrix.Probes.Probe;
import io.tongpin.testing.Browser;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** Looks for canaries in what one person is answered (查漏). */
final class Sought {

    private Sought() {}

    /**
     * Which canaries came where. SORTED is a list whose order tells what is hidden in it, FINDS a search that finds something
     * by what is hidden.
     */
    static Set<String> found(List<Probe> probes, Browser who, List<Canary> hidden) {
        Map<String, List<JsonNode>> unsorted = new HashMap<>();
        Set<String> found = new TreeSet<>();
        for (Probe probe : probes) {
            Reply reply = probe.call().by(who);
            List<JsonNode> order = order(reply.json().path("items"));
            List<JsonNode> first = unsorted.putIfAbsent(probe.endpoint(), order);
            if (first != null && probe.call().path().contains("&sort=") && !first.equals(order)) {
                found.add("SORTED " + probe.endpoint());
            }
            String answer = reply.text();
            String question = URLDecoder.decode(probe.call().path(), StandardCharsets.UTF_8);
            for (Canary canary : hidden) {
                if (canary.isIn(answer, question)) {
                    found.add(canary + " " + probe.endpoint());
                }
                if (isFoundBy(canary, question, reply)) {
                    found.add(canary + " FINDS " + probe.endpoint());
                }
            }
        }
        return found;
    }

    /** What stands after what; by id where there is one, because the rest of a row may change meanwhile. */
    private static List<JsonNode> order(JsonNode items) {
        List<JsonNode> order = new ArrayList<>();
        items.forEach(item -> order.add(item.has("id") ? item.path("id") : item));
        return order;
    }

    private static boolean isFoundBy(Canary canary, String question, Reply reply) {
        boolean search = canary.values.stream().anyMatch(value -> question.contains("&q=" + value));
        JsonNode items = reply.json().path("items");
        return search && reply.status() == 200 && !(items.isMissingNode() ? reply.json() : items).isEmpty();
    }
}
