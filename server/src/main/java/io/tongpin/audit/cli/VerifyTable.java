package io.tongpin.audit.cli;

import io.tongpin.audit.InvariantWords;
import io.tongpin.platform.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import tools.jackson.databind.JsonNode;

/** The answer of a check, for people and for scripts (检查结果表). */
final class VerifyTable {

    private static final int MOST_SHOWN = 5;

    private final JsonNode answer;
    private final InvariantWords invariants;
    private final Words words = Words.of("terminal");
    private final Locale language;

    VerifyTable(JsonNode answer, InvariantWords invariants, Locale language) {
        this.answer = answer;
        this.invariants = invariants;
        this.language = language;
    }

    boolean ok() {
        return answer.at("/ok").asBoolean();
    }

    /** A line for every invariant; under a broken one what it means and the first places where it is broken. */
    String text() {
        StringBuilder out = new StringBuilder();
        for (JsonNode check : answer.at("/checks")) {
            boolean ok = check.at("/ok").asBoolean();
            String id = check.at("/id").asString();
            out.append("%s %s  %7s ms  %s%n"
                    .formatted(ok ? "✓" : "✗", id, check.at("/millis").asString(), invariants.name(id, language)));
            if (!ok) {
                broken(check, out);
            }
        }
        return out.append(total()).append(System.lineSeparator()).toString();
    }

    private void broken(JsonNode check, StringBuilder out) {
        String indent = " ".repeat(9);
        out.append(indent)
                .append(say(
                        "verify.findings", Map.of("count", check.at("/count").asString())))
                .append(System.lineSeparator());
        int shown = 0;
        for (JsonNode example : check.at("/examples")) {
            if (shown++ == MOST_SHOWN) {
                break;
            }
            StringJoiner facts = new StringJoiner(" · ", indent + "  ", System.lineSeparator());
            example.at("/facts")
                    .properties()
                    .forEach(fact -> facts.add(invariants.fact(fact.getKey(), language) + " "
                            + fact.getValue().asString()));
            out.append(facts);
        }
    }

    private String total() {
        return say(
                ok() ? "verify.ok" : "verify.broken",
                Map.of(
                        "checks", Integer.toString(answer.at("/checks").size()),
                        "broken", Integer.toString(brokenIds().size()),
                        "seconds", "%.2f".formatted(answer.at("/millis").asLong() / 1000.0)));
    }

    private String say(String code, Map<String, String> facts) {
        return words.say(code, facts, language);
    }

    private List<String> brokenIds() {
        List<String> ids = new ArrayList<>();
        for (JsonNode check : answer.at("/checks")) {
            if (!check.at("/ok").asBoolean()) {
                ids.add(check.at("/id").asString());
            }
        }
        return ids;
    }

    /** The one line of JSON. */
    Map<String, Object> summary() {
        Map<String, Object> summary = new LinkedHashMap<>();
        summary.put("ok", ok());
        summary.put("at", answer.at("/at").asString());
        summary.put("millis", answer.at("/millis").asLong());
        summary.put("checks", answer.at("/checks").size());
        summary.put("broken", brokenIds());
        summary.put("findings", findings());
        return summary;
    }

    private List<Map<String, Object>> findings() {
        List<Map<String, Object>> findings = new ArrayList<>();
        for (JsonNode check : answer.at("/checks")) {
            if (!check.at("/ok").asBoolean()) {
                List<Map<String, String>> examples = new ArrayList<>();
                check.at("/examples").forEach(example -> {
                    Map<String, String> facts = new LinkedHashMap<>();
                    example.at("/facts")
                            .properties()
                            .forEach(fact ->
                                    facts.put(fact.getKey(), fact.getValue().asString()));
                    examples.add(facts);
                });
                findings.add(Map.of(
                        "id", check.at("/id").asString(),
                        "name", invariants.name(check.at("/id").asString(), language),
                        "count", check.at("/count").asLong(),
                        "examples", examples));
            }
        }
        return findings;
    }
}
