package io.tongpin.access;

import java.util.UUID;

/**
 * Where people of a company may sign in (外部身份提供方).
 *
 * @param issuer what the provider calls itself
 * @param name what the button says
 * @param claim by which claim somebody is told from others
 * @param trustsFactor whether a second factor that the provider vouches for is enough
 * @param signsOut whether whoever signs out here is led there to sign out too
 * @param sealed the client's secret as the node's key has sealed it
 */
record OuterProvider(
        UUID id,
        int version,
        String issuer,
        String clientId,
        String name,
        String claim,
        boolean trustsFactor,
        boolean signsOut,
        boolean active,
        byte[] sealed) {}
