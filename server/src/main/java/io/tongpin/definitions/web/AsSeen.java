package io.tongpin.definitions.web;

import io.tongpin.definitions.FieldCatalogue;
import io.tongpin.definitions.Sight;
import io.tongpin.kernel.FieldAccess;
import io.tongpin.kernel.FieldRule.When;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A definition as it is served to one person (定义视图): fields they never see are not in it, and of the others it says how
 * they are seen in a draft and in a posted document where that is less than in full. {@code hidden} names also those parts
 * of the envelope that no form asks for; {@code keptByHq} and {@code locked} say that headquarters keeps a field, or the record.
 */
record AsSeen(Sight sight, FieldCatalogue catalogue) {

    List<JsonNode> kinds(List<JsonNode> kinds) {
        return kinds.stream()
                .map(kind -> seen(kind, kind.path("code").asString("")))
                .toList();
    }

    List<JsonNode> masters(List<JsonNode> masters) {
        return masters.stream()
                .map(master -> seen(settled(master), master.path("entity").asString("")))
                .toList();
    }

    /** What could be each store's own and is not left to them in this company is not called so. */
    private JsonNode settled(JsonNode master) {
        String entity = master.path("entity").asString("");
        List<String> taken = new ArrayList<>();
        master.path("fields").forEach(field -> {
            String key = field.path("key").asString("");
            if (field.path("local").asBoolean(false) && !sight.isLeftToStores(entity, key)) {
                taken.add(key);
            }
        });
        if (taken.isEmpty()) {
            return master;
        }
        JsonNode copy = master.deepCopy();
        copy.path("fields").forEach(field -> {
            if (field instanceof ObjectNode one
                    && taken.contains(field.path("key").asString(""))) {
                one.put("local", false);
            }
        });
        return copy;
    }

    private JsonNode seen(JsonNode definition, String entity) {
        Set<String> hidden = hidden(entity);
        if (sight.everything() || !sight.shows(entity) || hidden.isEmpty() && !limited(entity)) {
            return definition;
        }
        ObjectNode copy = (ObjectNode) definition.deepCopy();
        fields(copy, "fields", entity, "");
        fields(copy, "lineColumns", entity, DefinedFields.lines(copy));
        if (copy.path("columns") instanceof ArrayNode columns) {
            columns.removeIf(column -> hidden.contains(column.asString("")));
        }
        for (String part : List.of("tenders", "allocations")) {
            if (hidden.contains(part)) {
                copy.put(part, false);
            }
        }
        if (sight.isLocked(entity)) {
            copy.put("locked", true);
        }
        ArrayNode names = copy.putArray("hidden");
        hidden.forEach(names::add);
        return copy;
    }

    private Set<String> hidden(String entity) {
        Set<String> hidden = new TreeSet<>();
        catalogue
                .find(entity)
                .ifPresent(found -> found.fields().keySet().stream()
                        .filter(field -> best(entity, field, When.DRAFT) == FieldAccess.HIDDEN
                                && best(entity, field, When.POSTED) == FieldAccess.HIDDEN)
                        .forEach(hidden::add));
        return hidden;
    }

    private boolean limited(String entity) {
        return catalogue
                .find(entity)
                .filter(found -> found.fields().keySet().stream()
                        .anyMatch(field -> best(entity, field, When.DRAFT) != FieldAccess.EDITABLE
                                || best(entity, field, When.POSTED) != FieldAccess.EDITABLE))
                .isPresent();
    }

    private void fields(ObjectNode definition, String list, String entity, String prefix) {
        if (!(definition.path(list) instanceof ArrayNode fields)) {
            return;
        }
        fields.removeIf(field -> {
            String key = prefix + field.path("key").asString("");
            FieldAccess draft = best(entity, key, When.DRAFT);
            FieldAccess posted = best(entity, key, When.POSTED);
            if (field instanceof ObjectNode one && draft != FieldAccess.EDITABLE) {
                one.put("draft", draft.text());
            }
            if (field instanceof ObjectNode one && sight.isKeptFrom(entity, key)) {
                one.put("keptByHq", true);
            }
            if (field instanceof ObjectNode one && posted != FieldAccess.EDITABLE) {
                one.put("posted", posted.text());
            }
            return draft == FieldAccess.HIDDEN && posted == FieldAccess.HIDDEN;
        });
    }

    private FieldAccess best(String entity, String field, When when) {
        FieldAccess best = sight.best(entity, field, when);
        return sight.isKeptFrom(entity, field) ? best.least(FieldAccess.READ_ONLY) : best;
    }
}
