package io.tongpin.platform;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tongpin.kernel.Refusal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A refusal as a screen or a script reads it (RFC 9457): the code and the facts are the contract, the title is for people.
 *
 * @param errors each refusal on its own, if there is more than one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
        String type,
        String title,
        int status,
        String code,
        Map<String, String> facts,
        @Nullable List<Item> errors) {

    public static final String MEDIA_TYPE = "application/problem+json";

    /** One of several refusals; line and field say where on the document or in the file it belongs. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Item(
            String code,
            String title,
            Map<String, String> facts,
            @Nullable String line,
            @Nullable String field) {}

    /** The first refusal gives the problem its code and status. */
    public static Problem of(List<Refusal> why, Words words, Locale language) {
        Refusal first = why.getFirst();
        List<Item> errors = why.size() == 1
                ? null
                : why.stream().map(refusal -> item(refusal, words, language)).toList();
        return new Problem(
                "/problems/" + first.code(),
                words.say(first, language),
                first.status(),
                first.code(),
                first.facts(),
                errors);
    }

    private static Item item(Refusal refusal, Words words, Locale language) {
        Map<String, String> facts = refusal.facts();
        return new Item(refusal.code(), words.say(refusal, language), facts, facts.get("line"), facts.get("field"));
    }
}
