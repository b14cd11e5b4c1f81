package io.tongpin.access;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who somebody is at a provider (外部身份).
 *
 * @param subject by what the provider tells them from all others
 * @param label how people recognise them
 * @param usedAt when somebody last signed in by it; null: not yet
 */
public record OuterIdentity(
        UUID id,
        UUID person,
        String issuer,
        String subject,
        String label,
        Instant linkedAt,
        @Nullable Instant usedAt) {}
