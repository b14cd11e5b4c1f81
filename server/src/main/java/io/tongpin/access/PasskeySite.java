package io.tongpin.access;

import java.util.Set;

/**
 * The address that passkeys hold for (通行密钥的网址): a browser shows a passkey to no other.
 *
 * @param rpId the host, or a domain that it lies in
 * @param origins pages of which may ask: scheme, host and port
 */
public record PasskeySite(String rpId, Set<String> origins) {

    public PasskeySite {
        origins = Set.copyOf(origins);
    }
}
