package io.tongpin.access.oidc;

import com.nimbusds.jose.util.JSONObjectUtils;
import io.tongpin.kernel.Outcome;
import io.tongpin.kernel.Refusal;
import java.net.URI;
import java.text.ParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a provider says of itself (提供方自述, OpenID Connect Discovery).
 *
 * @param authorization where browsers are sent
 * @param token where codes become tokens
 * @param keys what it signs with
 * @param basic whether the secret goes into a header, or else into the form
 * @param leave where browsers are sent to sign out; null: it has no such door
 * @param namesItself whether it promises to say who it is when it sends a browser back (RFC 9207)
 */
record Described(
        String issuer,
        URI authorization,
        URI token,
        URI keys,
        @Nullable URI leave,
        boolean basic,
        boolean namesItself) {

    static Outcome<Described> of(String issuer, String text) {
        try {
            Map<String, Object> said = JSONObjectUtils.parse(text);
            String name = JSONObjectUtils.getString(said, "issuer");
            if (!issuer.equals(name)) {
                return Outcome.refused(
                        Refusal.rule("access.outer-other-issuer", "issuer", issuer, "said", shown(name)));
            }
            return of(issuer, said);
        } catch (ParseException e) {
            return Outcome.refused(Refusal.rule("access.outer-discovery", "issuer", issuer));
        }
    }

    private static String shown(@Nullable String name) {
        return name == null ? "" : name.substring(0, Math.min(200, name.length()));
    }

    private static Outcome<Described> of(String issuer, Map<String, Object> said) throws ParseException {
        Optional<URI> authorization = door(issuer, said, "authorization_endpoint");
        Optional<URI> token = door(issuer, said, "token_endpoint");
        Optional<URI> keys = door(issuer, said, "jwks_uri");
        if (authorization.isEmpty() || token.isEmpty() || keys.isEmpty()) {
            return unfit("https");
        }
        if (!has(said, "response_types_supported", "code", true)) {
            return unfit("code");
        }
        if (!has(said, "code_challenge_methods_supported", "S256", true)) {
            return unfit("PKCE S256");
        }
        boolean basic = has(said, "token_endpoint_auth_methods_supported", "client_secret_basic", true);
        if (!basic && !has(said, "token_endpoint_auth_methods_supported", "client_secret_post", false)) {
            return unfit("client_secret_basic");
        }
        boolean namesItself = Boolean.TRUE.equals(said.get("authorization_response_iss_parameter_supported"));
        URI leave = door(issuer, said, "end_session_endpoint").orElse(null);
        return Outcome.done(
                new Described(issuer, authorization.get(), token.get(), keys.get(), leave, basic, namesItself));
    }

    private static Outcome<Described> unfit(String what) {
        return Outcome.refused(Refusal.rule("access.outer-unfit", "what", what));
    }

    private static Optional<URI> door(String issuer, Map<String, Object> said, String name) throws ParseException {
        String address = JSONObjectUtils.getString(said, name);
        return address == null ? Optional.empty() : Issuers.door(issuer, address);
    }

    /** @param otherwise what is meant where it says nothing */
    private static boolean has(Map<String, Object> said, String name, String value, boolean otherwise)
            throws ParseException {
        List<String> list = JSONObjectUtils.getStringList(said, name);
        return list == null ? otherwise : list.contains(value);
    }
}
