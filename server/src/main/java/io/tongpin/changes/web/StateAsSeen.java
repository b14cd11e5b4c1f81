package io.tongpin.changes.web;

import io.tongpin.definitions.Looks;
import io.tongpin.definitions.Masked;
import io.tongpin.definitions.Sight;
import io.tongpin.kernel.FieldAccess;
import io.tongpin.kernel.FieldRule;
import io.tongpin.kernel.Shown;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A state of before as one person sees it (历史视图): the fields they do not see today they do not see in it either. */
record StateAsSeen(
        Sight sight, String entity, UUID id, @Nullable Looks looks) {

    private static final String DOCUMENT = "document";

    /** What is said of one field of something else: a store's own value, and what it asks headquarters for. */
    private static final Set<String> OF_A_FIELD = Set.of("own-value", "change-request");

    private static final List<String> LISTS = List.of("lines", "entries");

    /** Whether the person sees such a thing at all. */
    boolean isSeen(JsonNode state) {
        return sight.sees(shown(state));
    }

    JsonNode of(JsonNode state) {
        if (OF_A_FIELD.contains(entity) && state instanceof ObjectNode said && !showsOwn(state)) {
            said.remove(List.of("value", "held", "wanted"));
        }
        if (state instanceof ObjectNode whole) {
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

    /** What a store says of a field is seen like the field there. */
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
            } else if (looks != null && isSomething(node.path(name))) {
                looks.field(shown, id, prefix + name);
            }
        }
    }

    private static boolean isSomething(JsonNode value) {
        return !value.isNull()
                && !(value.isString() && value.asString("").isBlank())
                && !(value.isContainer() && value.isEmpty());
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
