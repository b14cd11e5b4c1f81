package io.tongpin.documents.web;

import io.tongpin.documents.Documents;
import io.tongpin.documents.SeenDocument;
import io.tongpin.documents.SeenDocuments;
import io.tongpin.kernel.Actor;
import io.tongpin.kernel.Outcome;
import io.tongpin.kernel.Refusal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Makes the same JSON of a document that a screen gets, and texts of that: so rules of fields are asked in one place. */
@Component
class SeenAsText implements SeenDocuments {

    private final Documents documents;
    private final DocumentPage page;
    private final KindUse use;
    private final JsonMapper json;

    SeenAsText(Documents documents, DocumentPage page, KindUse use, JsonMapper json) {
        this.documents = documents;
        this.page = page;
        this.use = use;
        this.json = json;
    }

    @Override
    public Outcome<List<SeenDocument>> printable(Actor actor, List<UUID> ids) {
        List<SeenDocument> seen = new ArrayList<>();
        for (UUID id : ids) {
            switch (documents.printable(actor, id)) {
                case Outcome.Refused<Documents.Found>(List<Refusal> why) -> {
                    return Outcome.refused(why);
                }
                case Outcome.Done<Documents.Found>(Documents.Found found) ->
                    seen.add(texts(id, json.valueToTree(page.show(actor, found))));
            }
        }
        use.note(actor, seen.stream().map(SeenDocument::kind).toList(), "print");
        return Outcome.done(seen);
    }

    private static SeenDocument texts(UUID id, JsonNode document) {
        Map<String, String> head = new HashMap<>(fields(document));
        fields(document.path("totals")).forEach((key, text) -> head.put("totals." + key, text));
        return new SeenDocument(
                id,
                document.path("kind").asString(""),
                head,
                rows(document.path("lines")),
                rows(document.path("entries")),
                rows(document.path("tenders")));
    }

    private static List<Map<String, String>> rows(JsonNode list) {
        return list.valueStream().map(SeenAsText::fields).toList();
    }

    private static Map<String, String> fields(JsonNode object) {
        Map<String, String> texts = new HashMap<>();
        object.properties().forEach(field -> {
            JsonNode value = field.getValue();
            if (value.isArray() && value.valueStream().allMatch(JsonNode::isString)) {
                texts.put(
                        field.getKey(),
                        value.valueStream().map(one -> one.asString("")).collect(Collectors.joining(" ")));
            } else if (value.isValueNode()) {
                texts.put(field.getKey(), value.isNull() ? "" : value.asString(""));
            }
        });
        return texts;
    }
}
