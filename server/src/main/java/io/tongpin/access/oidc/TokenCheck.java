package io.tongpin.access.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.factories.DefaultJWSVerifierFactory;
import com.nimbusds.jose.jwk.AsymmetricJWK;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether a token is the provider's, for us, for this trip and of now (令牌核验, OpenID Connect Core §3.1.3.7). Signed by one of
 * the provider's own pairs of keys and by nothing else: no {@code none}, and no secret that both sides know.
 */
final class TokenCheck {

    static final Set<JWSAlgorithm> SIGNED_BY = Set.of(
            JWSAlgorithm.RS256,
            JWSAlgorithm.RS384,
            JWSAlgorithm.RS512,
            JWSAlgorithm.PS256,
            JWSAlgorithm.PS384,
            JWSAlgorithm.PS512,
            JWSAlgorithm.ES256,
            JWSAlgorithm.ES384,
            JWSAlgorithm.ES512);

    /** By how much clocks may differ. */
    private static final Duration SKEW = Duration.ofMinutes(1);

    /** A token is made when the code is exchanged, or when it was given. */
    private static final Duration OLDEST = Duration.ofMinutes(15);

    private TokenCheck() {}

    /** The keys that this may be signed with; empty if there is none, and one would look whether there are new ones. */
    static List<JWK> keysFor(JWSHeader header, JWKSet keys) {
        return new JWKSelector(JWKMatcher.forJWSHeader(header)).select(keys);
    }

    static boolean isSignedBy(SignedJWT token, List<JWK> keys) {
        return keys.stream().anyMatch(key -> isSignedBy(token, key));
    }

    private static boolean isSignedBy(SignedJWT token, JWK key) {
        try {
            return key instanceof AsymmetricJWK pair
                    && token.verify(
                            new DefaultJWSVerifierFactory().createJWSVerifier(token.getHeader(), pair.toPublicKey()));
        } catch (JOSEException e) {
            return false;
        }
    }

    /** What is wrong with what it says; empty: nothing. */
    static Optional<String> wrong(JWTClaimsSet claims, OuterClient client, String nonce, Instant now)
            throws ParseException {
        if (!client.issuer().equals(claims.getIssuer())) {
            return Optional.of("issuer");
        }
        if (!isFor(client.clientId(), claims)) {
            return Optional.of("audience");
        }
        if (!isOfNow(claims, now)) {
            return Optional.of("time");
        }
        return nonce.equals(claims.getStringClaim("nonce")) ? Optional.empty() : Optional.of("nonce");
    }

    /** Made for us, and if for others too, then given to us. */
    static boolean isFor(String clientId, JWTClaimsSet claims) throws ParseException {
        List<String> audience = claims.getAudience();
        @Nullable String party = claims.getStringClaim("azp");
        return audience.contains(clientId) && (party == null ? audience.size() == 1 : party.equals(clientId));
    }

    static boolean isOfNow(JWTClaimsSet claims, Instant now) {
        @Nullable Date expires = claims.getExpirationTime();
        @Nullable Date issued = claims.getIssueTime();
        @Nullable Date begins = claims.getNotBeforeTime();
        return expires != null
                && issued != null
                && now.isBefore(expires.toInstant().plus(SKEW))
                && !issued.toInstant().isAfter(now.plus(SKEW))
                && issued.toInstant().isAfter(now.minus(OLDEST))
                && (begins == null || !begins.toInstant().isAfter(now.plus(SKEW)));
    }
}
