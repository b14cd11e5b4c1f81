package io.tongpin.costing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One case of costing-cases.json, read as it is written: stock operations on one article and what must hold after each. */
record CostingCase(String id, String method, Map<String, String> policy, List<Step> steps) {

    record Step(String id, String op, Map<String, String> given, Expected expected) {

        @Nullable
        String text(String name) {
            return given.get(name);
        }

        @Nullable
        BigDecimal number(String name) {
            String text = given.get(name);
            return text == null ? null : new BigDecimal(text);
        }

        BigDecimal needed(String name) {
            return Objects.requireNonNull(number(name), () -> op + " without " + name);
        }

        String warehouse() {
            return given.getOrDefault("wh", "A");
        }

        Step with(Map<String, String> changes) {
            Map<String, String> now = new LinkedHashMap<>(given);
            now.putAll(changes);
            return new Step(id, op, now, expected);
        }
    }

    record Expected(
            Map<String, State> state,
            Map<String, BigDecimal> documents,
            @Nullable String error) {}

    record State(BigDecimal onHand, BigDecimal value, BigDecimal unitCost) {}

    static List<CostingCase> all(JsonNode file) {
        List<CostingCase> cases = new ArrayList<>();
        for (JsonNode node : file.get("cases")) {
            List<Step> steps = new ArrayList<>();
            node.get("steps").forEach(step -> steps.add(step(step)));
            cases.add(new CostingCase(
                    node.get("id").asString(), node.get("method").asString(), texts(node.get("policy")), steps));
        }
        return cases;
    }

    private static Step step(JsonNode node) {
        JsonNode expect = node.get("expect");
        Map<String, State> state = new LinkedHashMap<>();
        expect.get("state").properties().forEach(e -> state.put(e.getKey(), state(e.getValue())));
        Map<String, BigDecimal> documents = new LinkedHashMap<>();
        texts(expect.get("doc_values_changed")).forEach((id, value) -> documents.put(id, new BigDecimal(value)));
        String error = expect.has("error") ? expect.get("error").asString() : null;
        return new Step(
                node.get("id").asString(),
                node.get("op").asString(),
                texts(node),
                new Expected(state, documents, error));
    }

    private static State state(JsonNode node) {
        Map<String, String> texts = texts(node);
        return new State(
                new BigDecimal(Objects.requireNonNull(texts.get("on_hand"))),
                new BigDecimal(Objects.requireNonNull(texts.get("value"))),
                new BigDecimal(Objects.requireNonNull(texts.get("unit_cost"))));
    }

    private static Map<String, String> texts(@Nullable JsonNode node) {
        Map<String, String> texts = new LinkedHashMap<>();
        if (node != null) {
            node.properties().stream()
                    .filter(e -> e.getValue().isValueNode() && !e.getValue().isNull())
                    .forEach(e -> texts.put(e.getKey(), e.getValue().asString()));
        }
        return texts;
    }
}
