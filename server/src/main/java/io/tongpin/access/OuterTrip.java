package io.tongpin.access;

import io.tongpin.access.oidc.Vouched;
import io.tongpin.kernel.Refusal;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A browser's way to the provider and back (往返).
 *
 * @param issuer the provider it was sent to
 * @param clientId as whom the company sent it
 * @param redirect where it was to come back to
 * @param toLink whose account it is to be linked to; null: somebody wants to sign in
 */
record OuterTrip(
        String issuer,
        String clientId,
        String redirect,
        @Nullable Traveller toLink) {

    /** Somebody who is signed in, and the session they are at. */
    record Traveller(UUID person, UUID session) {}

    /**
     * Whom the provider has sent back.
     *
     * @param visit their being signed in there; null where somebody is only linked
     */
    record Met(String issuer, Vouched who, @Nullable UUID visit) {}

    /** What is said of a trip that is not there, be it too old, used, or another browser's. */
    static Refusal over() {
        return new Refusal("access.outer-over", 401, Map.of());
    }
}
