package io.tongpin.masters;

import io.tongpin.changes.MasterWrite.Written;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a store says of one field of a record for itself (本店值).
 *
 * @param value null: it says nothing any more, and headquarters' value holds
 */
public record OwnValue(
        UUID id,
        int version,
        UUID store,
        String entity,
        UUID record,
        String field,
        @Nullable String value,
        UUID setBy,
        String setByName,
        Instant setAt) {

    static final String ENTITY = "own-value";

    /** A store has one for each field of a record, so what it is of is its id. */
    static UUID idOf(UUID store, UUID record, String field) {
        byte[] text = field.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        return UUID.nameUUIDFromBytes(ByteBuffer.allocate(32 + text.length)
                .putLong(store.getMostSignificantBits())
                .putLong(store.getLeastSignificantBits())
                .putLong(record.getMostSignificantBits())
                .putLong(record.getLeastSignificantBits())
                .put(text)
                .array());
    }

    /** As it is logged, in the store's stream. */
    Written written() {
        Map<String, @Nullable Object> state = new HashMap<>();
        state.put("store", store);
        state.put("entity", entity);
        state.put("record", record);
        state.put("field", field);
        state.put("value", value);
        return new Written(ENTITY, "own-value." + (value == null ? "removed" : "set"), id, version, store, state);
    }
}
