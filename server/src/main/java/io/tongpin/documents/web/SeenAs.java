package io.tongpin.documents.web;

import io.tongpin.documents.Document;
import io.tongpin.kernel.FieldRule;
import io.tongpin.kernel.Shown;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What decides how the fields of a document are seen (单据所见). */
final class SeenAs {

    private SeenAs() {}

    static Shown of(String kind, @Nullable String state, UUID store, @Nullable Set<UUID> places, @Nullable UUID maker) {
        return new Shown(kind, when(state), store, places == null ? Set.of(store) : places, maker);
    }

    /** What has been handed in may still be changed. */
    private static FieldRule.When when(@Nullable String state) {
        boolean posted = Document.State.POSTED.name().equals(state)
                || Document.State.REVERSED.name().equals(state);
        return posted ? FieldRule.When.POSTED : FieldRule.When.DRAFT;
    }
}
