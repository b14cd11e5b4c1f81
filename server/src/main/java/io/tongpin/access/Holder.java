package io.tongpin.access;

import io.tongpin.kernel.Actor;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who holds a secret (持有人): the person it stands for, and the session or token it belongs to.
 *
 * @param by id of the session or token
 * @param seenAt when the secret was last used, to the minute; null: not yet
 * @param expiresAt when the secret ends, or a role of the person begins or ends by itself; null: until it is revoked
 * @param starting whether the password is still the one that somebody else gave them to start with
 * @param enrolling whether a role demands a second factor, and there is none yet
 */
public record Holder(
        Actor actor,
        UUID by,
        @Nullable Instant seenAt,
        @Nullable Instant expiresAt,
        boolean starting,
        boolean enrolling) {

    /** Whether it has not been used since then. */
    boolean restedSince(Instant then) {
        return seenAt == null || !seenAt.isAfter(then);
    }
}
