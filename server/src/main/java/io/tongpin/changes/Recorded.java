package io.tongpin.changes;

import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the log already knows of a command (已记录): the entity and version it produced. */
public record Recorded(UUID op, UUID entityId, int version, byte @Nullable [] requestHash) {

    /** Whether a repeated command says the same as the first time. */
    public boolean sameRequest(byte[] hash) {
        return Arrays.equals(requestHash, hash);
    }
}
