package io.tongpin.masters;

import io.tongpin.changes.MasterWrite.Written;
import io.tongpin.kernel.Actor;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody of a store asks headquarters to change a field that headquarters keeps (更改请求).
 *
 * @param recordVersion the version that was looked at: what was changed since is another record
 * @param held what the field said then
 * @param wanted what it is to say; null: nothing
 * @param answer why it was declined
 * @param closedBy who answered it, withdrew it, asked again, or archived the record
 */
public record ChangeRequest(
        UUID id,
        int version,
        String entity,
        UUID record,
        int recordVersion,
        String recordName,
        String field,
        @Nullable String held,
        @Nullable String wanted,
        UUID store,
        String reason,
        UUID askedBy,
        String askedByName,
        Instant askedAt,
        State state,
        @Nullable String answer,
        @Nullable UUID closedBy,
        @Nullable String closedByName,
        @Nullable Instant closedAt) {

    static final String ENTITY = "change-request";

    /** How a request stands. */
    public enum State {
        OPEN,
        /** Changed as asked. */
        ACCEPTED,
        DECLINED,
        WITHDRAWN,
        /** Asked again about a later version. */
        OVERTAKEN,
        /** The record was archived. */
        ARCHIVED
    }

    /** The same, closed by somebody. */
    ChangeRequest closed(State how, @Nullable String why, Actor by, Instant at) {
        return new ChangeRequest(
                id,
                version + 1,
                entity,
                record,
                recordVersion,
                recordName,
                field,
                held,
                wanted,
                store,
                reason,
                askedBy,
                askedByName,
                askedAt,
                how,
                why,
                by.user(),
                by.name(),
                at);
    }

    /** As it is logged, in the store's stream. */
    Written written() {
        Map<String, @Nullable Object> all = new HashMap<>();
        all.put("entity", entity);
        all.put("record", record);
        all.put("recordVersion", recordVersion);
        all.put("field", field);
        all.put("held", held);
        all.put("wanted", wanted);
        all.put("store", store);
        all.put("reason", reason);
        all.put("askedBy", askedBy);
        all.put("state", state);
        all.put("answer", answer);
        all.put("closedBy", closedBy);
        String verb = state == State.OPEN ? "asked" : state.name().toLowerCase(Locale.ROOT);
        return new Written(ENTITY, ENTITY + "." + verb, id, version, store, all);
    }
}
