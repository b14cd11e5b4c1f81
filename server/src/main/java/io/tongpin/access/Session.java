package io.tongpin.access;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A browser in which somebody is signed in (登录会话).
 *
 * @param name what the person calls the device
 * @param browser what it is in a word, such as {@code Chrome}; null if it does not say
 * @param system what it runs on, such as {@code Windows}; null if it does not say
 * @param seenAt when it was last used, to the minute
 * @param expiresAt when it ends whatever is done
 */
public record Session(
        UUID id,
        UUID user,
        @Nullable String name,
        @Nullable String browser,
        @Nullable String system,
        String address,
        Instant openedAt,
        Instant seenAt,
        Instant expiresAt,
        int version) {}
