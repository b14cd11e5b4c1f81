package io.tongpin.access.oidc;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's being signed in at the provider (外部登录), which a session of ours stands on.
 *
 * @param subject its {@code sub}, by whatever else people are told from each other
 * @param session its {@code sid}; null: it does not say
 * @param issued when it said so
 * @param token what it said, to be shown again when somebody signs out there
 */
public record Visit(String subject, @Nullable String session, Instant issued, String token) {

    @Override
    public String toString() {
        return "visit of " + subject;
    }
}
