package io.tongpin.documents;

import io.tongpin.changes.Change;
import io.tongpin.kernel.Actor;
import io.tongpin.kernel.CanonicalJson;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody asks that a document be posted or taken back by whoever may (请求代办).
 *
 * @param act {@link #POST} or {@link #REVERSE}
 * @param documentVersion the version that was asked about: what was changed since is another paper
 * @param to whom they ask; null: whoever may
 * @param answer why it was declined
 */
public record Request(
        UUID id,
        int version,
        String act,
        UUID document,
        int documentVersion,
        UUID store,
        String reason,
        UUID askedBy,
        String askedByName,
        Instant askedAt,
        @Nullable UUID to,
        @Nullable String toName,
        State state,
        @Nullable String answer,
        @Nullable UUID closedBy,
        @Nullable String closedByName,
        @Nullable Instant closedAt) {

    static final String POST = "post";
    static final String REVERSE = "reverse";

    /** How a request stands. */
    public enum State {
        OPEN,
        /** Done as asked. */
        ACCEPTED,
        DECLINED,
        WITHDRAWN,
        /** Asked again about a later version, or the paper was discarded. */
        OVERTAKEN
    }

    /** The same, closed by somebody. */
    Request closed(State how, @Nullable String why, Actor by, Instant at) {
        return new Request(
                id,
                version + 1,
                act,
                document,
                documentVersion,
                store,
                reason,
                askedBy,
                askedByName,
                askedAt,
                to,
                toName,
                how,
                why,
                by.user(),
                by.name(),
                at);
    }

    /** As it is logged. */
    Change change(UUID op, UUID command, boolean last, Actor by, byte @Nullable [] hash) {
        return new Change(
                op,
                command,
                last,
                "request." + (state == State.OPEN ? "asked" : state.name().toLowerCase(java.util.Locale.ROOT)),
                "request",
                id,
                version,
                store,
                by,
                null,
                hash,
                CanonicalJson.bytes(map()));
    }

    private Map<String, Object> map() {
        Map<String, @Nullable Object> all = new TreeMap<>();
        all.put("id", id);
        all.put("act", act);
        all.put("document", document);
        all.put("documentVersion", documentVersion);
        all.put("store", store);
        all.put("reason", reason);
        all.put("askedBy", askedBy);
        all.put("to", to);
        all.put("state", state);
        all.put("answer", answer);
        all.put("closedBy", closedBy);
        Map<String, Object> said = new TreeMap<>();
        all.forEach((key, value) -> {
            if (value != null) {
                said.put(key, value);
            }
        });
        return said;
    }
}
