package io.tongpin.access.oidc;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * What one round trip to the provider is held together by (往返凭证).
 *
 * @param state comes back with the answer: it belongs to the browser that asked
 * @param nonce stands in the token: it was made for this trip
 * @param verifier is shown when the code is exchanged: nobody else can use it (RFC 7636)
 * @param redirect where the provider sends the browser back to
 */
public record WayThere(String state, String nonce, String verifier, String redirect) {

    String challenge() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "way by " + redirect;
    }
}
