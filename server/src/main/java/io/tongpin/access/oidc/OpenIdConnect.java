package io.tongpin.access.oidc;

import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.JWTParser;
import com.nimbusds.jwt.SignedJWT;
import io.tongpin.kernel.Outcome;
import io.tongpin.kernel.Refusal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Signing in at a provider by authorization code with PKCE (统一身份登录协议): the way there, and who came back. */
public final class OpenIdConnect {

    private final Fetch fetch;
    private final Provider provider;
    private final Signatures signatures;
    private final SignOut signOut;
    private final InstantSource clock;

    public OpenIdConnect(Fetch fetch, InstantSource clock) {
        this.fetch = fetch;
        this.provider = new Provider(fetch, clock);
        this.signatures = new Signatures(provider);
        this.signOut = new SignOut(provider, signatures, clock);
        this.clock = clock;
    }

    /** The way out, which knows of the provider what the way in knows. */
    public SignOut signOut() {
        return signOut;
    }

    /** Whether one could sign in there: asks for what it says of itself and for its keys; the host of its door, or why not. */
    public Outcome<String> test(String issuer) {
        return provider.describedAnew(issuer)
                .then(described -> provider.keys(described, Duration.ZERO)
                        .then(_ -> Outcome.done(described.authorization().getHost())));
    }

    /** Where the browser is sent. */
    public Outcome<URI> address(OuterClient client, WayThere way) {
        return provider.described(client.issuer()).then(described -> Outcome.done(address(described, client, way)));
    }

    private static URI address(Described described, OuterClient client, WayThere way) {
        Map<String, String> asked = new LinkedHashMap<>();
        asked.put("response_type", "code");
        asked.put("client_id", client.clientId());
        asked.put("redirect_uri", way.redirect());
        asked.put("scope", "openid profile email");
        asked.put("state", way.state());
        asked.put("nonce", way.nonce());
        asked.put("code_challenge", way.challenge());
        asked.put("code_challenge_method", "S256");
        return Form.asked(described.authorization(), asked);
    }

    /**
     * What the browser brought back.
     *
     * @param error what the provider says instead of a code
     * @param issuer who says so (RFC 9207)
     */
    public record Returned(
            @Nullable String code,
            @Nullable String error,
            @Nullable String issuer) {}

    /** Who it is, by what the browser brought back. */
    public Outcome<Arrival> vouched(OuterClient client, WayThere way, Returned returned) {
        return provider.described(client.issuer()).then(described -> vouched(described, client, way, returned));
    }

    private Outcome<Arrival> vouched(Described described, OuterClient client, WayThere way, Returned returned) {
        if (returned.issuer() == null
                ? described.namesItself()
                : !returned.issuer().equals(client.issuer())) {
            return untrusted("issuer"); // Another provider's answer, or one that hides whose it is.
        }
        if (returned.code() == null) {
            return Outcome.refused(Refusal.rule("access.outer-declined", "error", word(returned.error())));
        }
        return exchanged(described, client, way, returned.code()).then(token -> read(described, client, way, token));
    }

    /** As much of what somebody else wrote as is a word. */
    private static String word(@Nullable String said) {
        return said != null && said.matches("[A-Za-z0-9_.-]{1,60}") ? said : "?";
    }

    private Outcome<String> exchanged(Described described, OuterClient client, WayThere way, String code) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("grant_type", "authorization_code");
        form.put("code", code);
        form.put("redirect_uri", way.redirect());
        form.put("code_verifier", way.verifier());
        Map<String, String> headers = Map.of();
        if (described.basic()) {
            String both = Form.encoded(client.clientId()) + ":" + Form.encoded(client.secret());
            headers = Map.of(
                    "Authorization",
                    "Basic " + Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8)));
        } else {
            form.put("client_id", client.clientId());
            form.put("client_secret", client.secret());
        }
        return fetch.post(described.token(), Form.of(form), headers).then(OpenIdConnect::token);
    }

    private static Outcome<String> token(Fetch.Reply reply) {
        try {
            Map<String, Object> said = JSONObjectUtils.parse(reply.text());
            String token = JSONObjectUtils.getString(said, "id_token");
            if (reply.status() == 200 && token != null) {
                return Outcome.done(token);
            }
            return Outcome.refused(
                    reply.status() == 401 || "invalid_client".equals(said.get("error"))
                            ? Refusal.rule("access.outer-client-refused")
                            : Refusal.rule(
                                    "access.outer-declined", "error", word(JSONObjectUtils.getString(said, "error"))));
        } catch (ParseException e) {
            return Outcome.refused(
                    reply.status() == 401
                            ? Refusal.rule("access.outer-client-refused")
                            : Refusal.rule("access.outer-declined", "error", "" + reply.status()));
        }
    }

    private Outcome<Arrival> read(Described described, OuterClient client, WayThere way, String text) {
        try {
            JWT token = JWTParser.parse(text);
            if (!(token instanceof SignedJWT signed)
                    || !TokenCheck.SIGNED_BY.contains(signed.getHeader().getAlgorithm())) {
                return untrusted("algorithm");
            }
            if (!signatures.isSigned(described, signed)) {
                return untrusted("signature");
            }
            JWTClaimsSet claims = signed.getJWTClaimsSet();
            Optional<String> wrong = TokenCheck.wrong(claims, client, way.nonce(), clock.instant());
            return wrong.isPresent()
                    ? untrusted(wrong.get())
                    : Claims.of(claims, client.claim(), text)
                            .map(Outcome::done)
                            .orElseGet(() -> untrusted(client.claim()));
        } catch (ParseException e) {
            return untrusted("form");
        }
    }

    private static <T> Outcome<T> untrusted(String what) {
        return Outcome.refused(Refusal.rule("access.outer-untrusted", "what", what));
    }
}
