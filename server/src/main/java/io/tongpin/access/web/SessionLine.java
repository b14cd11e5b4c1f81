package io.tongpin.access.web;

import io.tongpin.access.Session;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One place where somebody is signed in, as JSON.
 *
 * @param here whether it is the browser that asks
 * @param name what the person calls the device
 * @param seenAt when it was last used, to the minute
 */
record SessionLine(
        UUID id,
        boolean here,
        @Nullable String name,
        @Nullable String browser,
        @Nullable String system,
        String address,
        Instant openedAt,
        Instant seenAt,
        Instant expiresAt) {

    /** All of them; there is no second page. */
    record Lines(List<SessionLine> items) {

        static Lines of(List<Session> sessions, @Nullable UUID here) {
            return new Lines(sessions.stream()
                    .map(session -> SessionLine.of(session, here))
                    .toList());
        }
    }

    /** How many were ended. */
    record Ended(int ended) {}

    private static SessionLine of(Session session, @Nullable UUID here) {
        return new SessionLine(
                session.id(),
                session.id().equals(here),
                session.name(),
                session.browser(),
                session.system(),
                session.address(),
                session.openedAt(),
                session.seenAt(),
                session.expiresAt());
    }
}
