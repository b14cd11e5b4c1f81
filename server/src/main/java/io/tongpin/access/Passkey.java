package io.tongpin.access;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A passkey of a person (通行密钥), as its owner sees it.
 *
 * @param rpId the address that it holds for
 * @param credential its id, which browsers know it by
 * @param synced whether it is in more than one device of the person
 * @param madeOn the browser it was made in
 * @param usedAt when it was last shown; null: not yet
 * @param copiedAt when it was last shown with a counter that had gone backwards; null: never
 */
public record Passkey(
        UUID id,
        int version,
        String rpId,
        byte[] credential,
        List<String> transports,
        boolean synced,
        String name,
        Instant madeAt,
        String madeOn,
        @Nullable Instant usedAt,
        @Nullable String usedOn,
        @Nullable Instant copiedAt) {}
