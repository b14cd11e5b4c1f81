package io.tongpin.audit;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Something in the books that contradicts an invariant (审计发现), as facts in a fixed order: which document, article,
 * warehouse, account or party, what was found there and what should be.
 *
 * @param documents the documents among the facts, by the name of the fact, so that a reader can open them
 */
public record Finding(Map<String, String> facts, Map<String, Document> documents) {

    /** A document that a fact names. */
    public record Document(String kind, UUID id) {}

    public Finding {
        facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
        documents = Collections.unmodifiableMap(new LinkedHashMap<>(documents));
    }

    public Finding(Map<String, String> facts) {
        this(facts, Map.of());
    }

    /** One line for people: {@code document S01A-XS-260115-0003 · found 5 · expected 4}. */
    public String say(Labels labels) {
        StringBuilder out = new StringBuilder();
        facts.forEach((key, value) -> out.append(out.isEmpty() ? "" : " · ")
                .append(labels.of(key))
                .append(' ')
                .append(value));
        return out.toString();
    }

    /** Names facts in somebody's language. */
    @FunctionalInterface
    public interface Labels {
        String of(String fact);
    }
}
