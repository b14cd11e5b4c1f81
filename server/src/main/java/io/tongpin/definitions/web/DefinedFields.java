package io.tongpin.definitions.web;

import io.tongpin.definitions.FieldCatalogue;
import io.tongpin.definitions.FieldClass;
import io.tongpin.definitions.Keeper;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Reads from the definitions what each field gives away (字段类别读取). */
final class DefinedFields {

    private DefinedFields() {}

    static FieldCatalogue of(BuiltIn builtIn) {
        FieldCatalogue catalogue = new FieldCatalogue();
        builtIn.kinds()
                .forEach(kind -> catalogue.document(
                        text(kind, "code"),
                        text(kind, "module"),
                        FieldClass.of(text(kind, "amounts")).orElseThrow(() -> unclear(kind)),
                        text(kind, "party").equals("supplier"),
                        fields(kind)));
        builtIn.masters().forEach(master -> {
            String module = text(master, "right").isEmpty() ? text(master, "module") : text(master, "right");
            catalogue.record(text(master, "entity"), module, master.has("keeper"), fields(master));
        });
        return catalogue;
    }

    /** Where the columns of a line stand in the document: among the goods, or among the accounts. */
    static String lines(JsonNode kind) {
        return kind.path("lines").asBoolean(false) ? "lines." : "entries.";
    }

    private static List<FieldCatalogue.Field> fields(JsonNode definition) {
        List<FieldCatalogue.Field> fields = new ArrayList<>();
        Keeper keeper = keeper(definition, Keeper.SHARED);
        definition.path("fields").forEach(field -> fields.add(field("", field, keeper)));
        definition.path("lineColumns").forEach(column -> fields.add(field(lines(definition), column, keeper)));
        return fields;
    }

    /** A definition says who keeps its fields unless one of them says otherwise; one that is silent has nothing to settle. */
    private static Keeper keeper(JsonNode node, Keeper otherwise) {
        return node.has("keeper") ? Keeper.of(text(node, "keeper")).orElseThrow(() -> unclear(node)) : otherwise;
    }

    private static FieldCatalogue.Field field(String prefix, JsonNode field, Keeper keeper) {
        return new FieldCatalogue.Field(
                prefix + text(field, "key"),
                field.has("class") ? FieldClass.of(text(field, "class")).orElseThrow(() -> unclear(field)) : null,
                text(field, "edits"),
                keeper(field, keeper),
                field.path("local").asBoolean(false));
    }

    private static String text(JsonNode node, String key) {
        return node.path(key).asString("");
    }

    private static IllegalStateException unclear(JsonNode node) {
        return new IllegalStateException("what does it give away? " + node);
    }
}
