package io.tongpin.access.oidc;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether a logout token is one (登出通知核验, OpenID Connect Back-Channel Logout §2.6), signature apart. */
final class LogoutCheck {

    private static final String EVENT = "http://schemas.openid.net/event/backchannel-logout";
    private static final int LONGEST = 255;

    /** So that no token made for something else passes for one; older providers say nothing or that it is a token. */
    private static final Set<JOSEObjectType> TYPES = Set.of(new JOSEObjectType("logout+jwt"), JOSEObjectType.JWT);

    private LogoutCheck() {}

    /** What is wrong with it; empty: nothing. */
    static Optional<String> wrong(SignedJWT token, String issuer, String clientId, Instant now) throws ParseException {
        JWTClaimsSet claims = token.getJWTClaimsSet();
        @Nullable JOSEObjectType type = token.getHeader().getType();
        if (!TokenCheck.SIGNED_BY.contains(token.getHeader().getAlgorithm())) {
            return Optional.of("algorithm");
        }
        if (type != null && !TYPES.contains(type)) {
            return Optional.of("type");
        }
        if (!issuer.equals(claims.getIssuer())) {
            return Optional.of("issuer");
        }
        if (!TokenCheck.isFor(clientId, claims)) {
            return Optional.of("audience");
        }
        return TokenCheck.isOfNow(claims, now) ? wrong(claims) : Optional.of("time");
    }

    private static Optional<String> wrong(JWTClaimsSet claims) throws ParseException {
        @Nullable Map<String, Object> events = claims.getJSONObjectClaim("events");
        if (events == null || !(events.get(EVENT) instanceof Map)) {
            return Optional.of("events");
        }
        if (claims.getClaim("nonce") != null) {
            return Optional.of("nonce"); // Or an identity token could be passed off as one.
        }
        if (!isName(claims.getJWTID())) {
            return Optional.of("jti");
        }
        boolean named = isName(claims.getSubject()) || isName(claims.getStringClaim("sid"));
        return named ? Optional.empty() : Optional.of("sub");
    }

    private static boolean isName(@Nullable String said) {
        return said != null && !said.isBlank() && said.length() <= LONGEST;
    }

    static Logout read(JWTClaimsSet claims) throws ParseException {
        @Nullable String subject = claims.getSubject();
        @Nullable String session = claims.getStringClaim("sid");
        return new Logout(
                claims.getJWTID(),
                isName(subject) ? subject : null,
                isName(session) ? session : null,
                claims.getIssueTime().toInstant());
    }
}
