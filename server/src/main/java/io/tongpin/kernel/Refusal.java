package io.tongpin.kernel;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A "no" with its reason (拒绝): a stable code, and the facts that the words in the user's language are filled with.
 *
 * @param code {@code module.reason-in-kebab-case}, never renamed; each has words in messages/problems_*.properties
 * @param status the HTTP status that fits: 404 unknown, 409 refused by a rule, 422 the input itself is wrong
 * @param facts plain values (strings, numbers as strings), in a fixed order
 */
public record Refusal(String code, int status, Map<String, String> facts) {

    public Refusal {
        facts = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    }

    public static Refusal unknown(String code, Object id) {
        return new Refusal(code, 404, Map.of("id", id.toString()));
    }

    public static Refusal rule(String code, String... keysAndValues) {
        return new Refusal(code, 409, pairs(keysAndValues));
    }

    public static Refusal input(String code, String... keysAndValues) {
        return new Refusal(code, 422, pairs(keysAndValues));
    }

    private static Map<String, String> pairs(String... keysAndValues) {
        if (keysAndValues.length % 2 != 0) {
            throw new IllegalArgumentException("facts come in pairs");
        }
        Map<String, String> facts = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            facts.put(keysAndValues[i], keysAndValues[i + 1]);
        }
        return facts;
    }
}
