package io.tongpin.access.oidc;

import org.jspecify.annotations.Nullable;

/**
 * Who it is, as the provider vouches for (身份断言).
 *
 * @param subject what the provider tells them from all others by
 * @param label how people recognise them
 * @param email an address that the provider has verified, in small letters; null: none
 * @param factor whether the provider says that there was a second factor
 */
public record Vouched(
        String subject, String label, @Nullable String email, boolean factor) {}
