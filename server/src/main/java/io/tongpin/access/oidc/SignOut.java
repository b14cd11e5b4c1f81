package io.tongpin.access.oidc;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.tongpin.kernel.Outcome;
import io.tongpin.kernel.Refusal;
import java.net.URI;
import java.text.ParseException;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Signing out at the provider, and being told by it that somebody did (统一登出协议). */
public final class SignOut {

    /** An address with a longer token in it might not arrive. */
    private static final int LONGEST_HINT = 4_000;

    private static final int LONGEST_TOKEN = 16_000;

    private final Provider provider;
    private final Signatures signatures;
    private final InstantSource clock;

    SignOut(Provider provider, Signatures signatures, InstantSource clock) {
        this.provider = provider;
        this.signatures = signatures;
        this.clock = clock;
    }

    /**
     * A browser's way out.
     *
     * @param token what the provider said when they signed in; null: no longer known
     * @param back where it is to come back to
     * @param state comes back with it
     */
    public record WayOut(@Nullable String token, String back, String state) {

        @Override
        public String toString() {
            return "way out by " + back;
        }
    }

    /** Where the browser is sent (RP-Initiated Logout); empty if the provider has no such door or is not there. */
    public Optional<URI> address(String issuer, String clientId, WayOut way) {
        if (!(provider.described(issuer) instanceof Outcome.Done<Described>(Described described))
                || described.leave() == null) {
            return Optional.empty();
        }
        Map<String, String> asked = new LinkedHashMap<>();
        if (way.token() != null && way.token().length() <= LONGEST_HINT) {
            asked.put("id_token_hint", way.token());
        }
        asked.put("client_id", clientId);
        asked.put("post_logout_redirect_uri", way.back());
        asked.put("state", way.state());
        return Optional.of(Form.asked(described.leave(), asked));
    }

    /** Who has signed out there, by a token that anybody may have brought (Back-Channel Logout). */
    public Outcome<Logout> told(String issuer, String clientId, String text) {
        if (text.isEmpty() || text.length() > LONGEST_TOKEN) {
            return refused("form");
        }
        try {
            SignedJWT token = SignedJWT.parse(text);
            // What costs nothing first: nobody is asked for keys because of a token that was not made for us.
            Optional<String> wrong = LogoutCheck.wrong(token, issuer, clientId, clock.instant());
            if (wrong.isPresent()) {
                return refused(wrong.get());
            }
            JWTClaimsSet claims = token.getJWTClaimsSet();
            Logout logout = LogoutCheck.read(claims);
            return provider.described(issuer)
                    .then(described -> signatures.isSignedByWhoeverBrings(described, token)
                            ? Outcome.done(logout)
                            : refused("signature"));
        } catch (ParseException e) {
            return refused("form");
        }
    }

    /** The standard wants a 400, whatever it was. */
    private static <T> Outcome<T> refused(String what) {
        return Outcome.refused(untrusted(what));
    }

    public static Refusal untrusted(String what) {
        return new Refusal("access.outer-logout-untrusted", 400, Map.of("what", what));
    }
}
