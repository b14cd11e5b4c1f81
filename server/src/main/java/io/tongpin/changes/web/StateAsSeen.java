package io.tongpin.changes.web;

import io.tongpin.definitions.Masked;
import io.tongpin.definitions.Sight;
import io.tongpin.kernel.FieldAccess;
import io.tongpin.kernel.FieldRule;
import io.tongpin.kernel.Shown;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A state of before as one person sees it (历史视图): the fields they do not see today they do not see in it either. */
record StateAsSeen(Sight sight, String entity) {

    private static final String DOCUMENT = "document";
    private static final String OWN_VALUE = "own-value";
    private static final List<String> LISTS = List.of("lines", "entries");

    /** Whether the person sees such a thing at all. */
    boolean isSeen(JsonNode state) {
        return sight.sees(shown(state));
    }

    JsonNode of(JsonNode state) {
        if (entity.equals(OWN_VALUE) && state instanceof ObjectNode own && !showsOwn(state)) {
            own.remove("value");
        }
        if (!sight.everything() && state instanceof ObjectNode whole) {
            Shown shown = shown(state);
            if (isDefined(shown)) {
                keep(whole, shown, "");
                LISTS.forEach(list -> whole.path(list).forEach(line -> {
                    if (entity.equals(DOCUMENT) && line instanceof ObjectNode one) {
                        keep(one, shown, list + ".");
                    }
                }));
            }
        }
        return state;
    }

    /** What a store says of a field for itself is seen like the field there. */
    private boolean showsOwn(JsonNode state) {
        return sight.ownAt(
                        UUID.fromString(state.path("store").asString("")),
                        state.path("entity").asString(""),
                        state.path("field").asString(""))
                .shows();
    }

    private boolean isDefined(Shown shown) {
        return entity.equals(DOCUMENT) || sight.shows(shown.entity());
    }

    private void keep(ObjectNode node, Shown shown, String prefix) {
        for (String name : List.copyOf(node.propertyNames())) {
            FieldAccess access = sight.of(shown, prefix + name);
            if (access == FieldAccess.MASKED && node.path(name).isString()) {
                node.put(name, Masked.phone(node.path(name).asString("")));
            } else if (!access.shows()) {
                node.remove(name);
            }
        }
    }

    private Shown shown(JsonNode state) {
        UUID store = state.path("store").isString()
                ? UUID.fromString(state.path("store").asString(""))
                : null;
        if (!entity.equals(DOCUMENT)) {
            return Shown.of(entity, entity.equals("member") ? store : null);
        }
        boolean posted =
                Set.of("POSTED", "REVERSED").contains(state.path("state").asString(""));
        return new Shown(
                state.path("kind").asString(""),
                posted ? FieldRule.When.POSTED : FieldRule.When.DRAFT,
                store,
                store == null ? Set.of() : Set.of(store),
                null);
    }
}
