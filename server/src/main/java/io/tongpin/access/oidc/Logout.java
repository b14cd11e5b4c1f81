package io.tongpin.access.oidc;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the provider tells us of somebody who is signed in there no more (登出通知).
 *
 * @param id its name of this message, which comes once
 * @param subject whose; null: told by the session alone
 * @param session which; null: all of the subject's
 * @param issued when it said so
 */
public record Logout(
        String id, @Nullable String subject, @Nullable String session, Instant issued) {}
