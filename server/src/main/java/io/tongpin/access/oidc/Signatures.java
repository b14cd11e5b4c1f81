package io.tongpin.access.oidc;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import io.tongpin.kernel.Outcome;
import java.time.Duration;
import java.util.List;

/** Whether it was the provider who signed something (签名核验). A key that is not known yet may be new: then it is asked once. */
final class Signatures {

    /** Who brings a token that anybody may have made up, with a name of a key that nobody knows, makes us ask so seldom. */
    private static final Duration SELDOM = Duration.ofSeconds(10);

    private final Provider provider;

    Signatures(Provider provider) {
        this.provider = provider;
    }

    /** Of a token that the provider itself has given us. */
    boolean isSigned(Described described, SignedJWT token) {
        return isSigned(described, token, Duration.ZERO);
    }

    /** Of a token that anybody may have brought. */
    boolean isSignedByWhoeverBrings(Described described, SignedJWT token) {
        return isSigned(described, token, SELDOM);
    }

    private boolean isSigned(Described described, SignedJWT token, Duration newest) {
        for (Duration oldest : List.of(Provider.REMEMBERED, newest)) {
            if (provider.keys(described, oldest) instanceof Outcome.Done<JWKSet>(JWKSet known)) {
                List<JWK> keys = TokenCheck.keysFor(token.getHeader(), known);
                if (!keys.isEmpty()) {
                    return TokenCheck.isSignedBy(token, keys);
                }
            }
        }
        return false;
    }
}
