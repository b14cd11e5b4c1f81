package io.tongpin.access.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import io.tongpin.access.oidc.OpenIdConnect.Returned;
import io.tongpin.kernel.Outcome;
import io.tongpin.kernel.Refusal;
import io.tongpin.testing.IdentityProvider;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is believed of a provider and what is not (身份断言核验), against one that answers over HTTP and lies on request. */
class OpenIdConnectTest {

    private static final WayThere WAY = new WayThere("a state", "a nonce", "v".repeat(43), "http://shop/callback");

    private final IdentityProvider provider = new IdentityProvider();
    private final OuterClient client =
            new OuterClient(provider.issuer(), IdentityProvider.CLIENT, IdentityProvider.SECRET, "sub");
    private final OpenIdConnect oidc = patient(Duration.ofSeconds(5));

    private static OpenIdConnect patient(Duration patience) {
        HttpClient http = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        return new OpenIdConnect(new Fetch(() -> http, patience), InstantSource.system());
    }

    @AfterEach
    void close() {
        provider.close();
    }

    private Outcome<Vouched> come() {
        return come(oidc, client);
    }

    private Outcome<Vouched> come(OpenIdConnect oidc, OuterClient client) {
        Map<String, String> back = IdentityProvider.form(
                provider.visit(oidc.address(client, WAY).orThrow().toString()).getRawQuery());
        return oidc.vouched(client, WAY, new Returned(back.get("code"), back.get("error"), back.get("iss")))
                .then(arrival -> Outcome.done(arrival.who()));
    }

    private static String why(Outcome<?> outcome) {
        if (!(outcome instanceof Outcome.Refused<?>(List<Refusal> why))) {
            return "done";
        }
        Refusal first = why.getFirst();
        return (first.code() + " " + String.join(" ", first.facts().values())).strip();
    }

    @Test
    void whoeverTheProviderVouchesForIsKnown() {
        provider.claims.putAll(
                Map.of("email", "Li@Example.com", "email_verified", true, "amr", List.of("pwd", "otp"), "name", "Li"));

        assertThat(come().orThrow()).isEqualTo(new Vouched("sub-li", "Li@Example.com", "li@example.com", true));
    }

    @Test
    void anAddressThatTheProviderHasNotVerifiedIsNone() {
        provider.claims.putAll(Map.of("email", "boss@example.com", "amr", List.of("pwd")));
        assertThat(come().orThrow()).isEqualTo(new Vouched("sub-li", "boss@example.com", null, false));

        provider.claims.put("email_verified", "true");
        assertThat(come().orThrow().email()).as("a text is no yes").isNull();
    }

    @Test
    void theSecretGoesIntoTheFormWhereTheProviderWantsItThere() {
        provider.described = Map.of("token_endpoint_auth_methods_supported", List.of("client_secret_post"));

        assertThat(come().orThrow().subject()).isEqualTo("sub-li");
    }

    record Lie(String expected, Consumer<JWTClaimsSet.Builder> told) {
        @Override
        public String toString() {
            return expected;
        }
    }

    static Stream<Lie> lies() {
        Instant now = Instant.now();
        return Stream.of(
                new Lie("nonce", claims -> claims.claim("nonce", "another")),
                new Lie("nonce", claims -> claims.claim("nonce", null)),
                new Lie("audience", claims -> claims.audience("another shop")),
                new Lie("audience", claims -> claims.audience(List.of(IdentityProvider.CLIENT, "another shop"))),
                new Lie("audience", claims -> claims.claim("azp", "another shop")),
                new Lie("time", claims -> claims.expirationTime(Date.from(now.minusSeconds(61)))),
                new Lie("time", claims -> claims.expirationTime(null)),
                new Lie("time", claims -> claims.issueTime(Date.from(now.plusSeconds(120)))),
                new Lie("time", claims -> claims.issueTime(Date.from(now.minusSeconds(1000)))),
                new Lie("time", claims -> claims.issueTime(null)),
                new Lie("time", claims -> claims.notBeforeTime(Date.from(now.plusSeconds(120)))),
                new Lie("issuer", claims -> claims.issuer("https://another.example")),
                new Lie("sub", claims -> claims.subject(null)),
                new Lie("sub", claims -> claims.subject("x".repeat(256))));
    }

    @ParameterizedTest
    @MethodSource("lies")
    void aTokenThatIsNotForUsNowIsNotBelieved(Lie lie) {
        provider.lie = lie.told();

        assertThat(why(come())).isEqualTo("access.outer-untrusted " + lie.expected());
    }

    @Test
    void clocksMayDifferByALittle() {
        provider.lie = claims -> claims.issueTime(Date.from(Instant.now().plusSeconds(30)))
                .expirationTime(Date.from(Instant.now().minusSeconds(30)));

        assertThat(why(come())).isEqualTo("done");
    }

    @Test
    void aTokenOfSeveralThatWasGivenToUsIsOurs() {
        provider.lie = claims -> claims.audience(List.of(IdentityProvider.CLIENT, "another shop"))
                .claim("azp", IdentityProvider.CLIENT);

        assertThat(why(come())).isEqualTo("done");
    }

    @Test
    void aTokenThatNobodySignedIsNotBelieved() {
        provider.written = claims -> new PlainJWT(claims).serialize();

        assertThat(why(come())).isEqualTo("access.outer-untrusted algorithm");
    }

    /** Everybody has the public key: whoever takes it for a shared secret lets everybody in. */
    @Test
    void aTokenThatIsSignedByThePublicKeyAsASecretIsNotBelieved() {
        provider.written = claims -> {
            try {
                SignedJWT token = new SignedJWT(
                        new JWSHeader.Builder(JWSAlgorithm.HS256)
                                .keyID(provider.key().getKeyID())
                                .build(),
                        claims);
                token.sign(new MACSigner(provider.key().toRSAPublicKey().getEncoded()));
                return token.serialize();
            } catch (JOSEException e) {
                throw new IllegalStateException(e);
            }
        };

        assertThat(why(come())).isEqualTo("access.outer-untrusted algorithm");
    }

    @Test
    void aTokenOfAStrangerIsNotBelievedWhateverItCallsItsKey() {
        RSAKey stranger = new RSAKey.Builder(IdentityProvider.newKey())
                .keyID(provider.key().getKeyID())
                .build();
        provider.written = claims -> IdentityProvider.signed(claims, stranger);
        assertThat(why(come())).isEqualTo("access.outer-untrusted signature");

        RSAKey unknown = IdentityProvider.newKey();
        provider.written = claims -> IdentityProvider.signed(claims, unknown);
        assertThat(why(come())).isEqualTo("access.outer-untrusted signature");
    }

    @Test
    void aNewKeyIsFetchedOnceAndKnownKeysAreNot() {
        assertThat(why(come())).isEqualTo("done");
        assertThat(why(come())).isEqualTo("done");
        assertThat(provider.askedForKeys).hasValue(1);

        provider.rotate();

        assertThat(why(come())).isEqualTo("done");
        assertThat(provider.askedForKeys).hasValue(2);
    }

    @Test
    void theAnswerOfAnotherProviderIsNotTakenForOurs() {
        provider.returned = Map.of("iss", "https://another.example");
        assertThat(why(come())).isEqualTo("access.outer-untrusted issuer");

        provider.returned = Map.of("iss", ""); // It has promised to say.
        assertThat(why(come())).isEqualTo("access.outer-untrusted issuer");

        provider.described = Map.of("authorization_response_iss_parameter_supported", false);
        assertThat(why(come(patient(Duration.ofSeconds(5)), client))).isEqualTo("done");
    }

    @Test
    void aCodeIsUsedOnceAndOnlyWithItsVerifierAndOurSecret() {
        Map<String, String> back = IdentityProvider.form(
                provider.visit(oidc.address(client, WAY).orThrow().toString()).getRawQuery());
        Returned returned = new Returned(back.get("code"), null, back.get("iss"));
        OuterClient guessing = new OuterClient(client.issuer(), client.clientId(), "guessed", "sub");
        assertThat(why(oidc.vouched(guessing, WAY, returned))).isEqualTo("access.outer-client-refused");
        provider.clientRefused = "unauthorized_client"; // As Keycloak 26 puts it.
        assertThat(why(oidc.vouched(guessing, WAY, returned))).isEqualTo("access.outer-client-refused");

        assertThat(why(oidc.vouched(client, WAY, returned))).isEqualTo("done");
        assertThat(why(oidc.vouched(client, WAY, returned))).isEqualTo("access.outer-declined invalid_grant");

        WayThere thief = new WayThere(WAY.state(), WAY.nonce(), "w".repeat(43), WAY.redirect());
        Map<String, String> again = IdentityProvider.form(
                provider.visit(oidc.address(client, WAY).orThrow().toString()).getRawQuery());
        assertThat(why(oidc.vouched(client, thief, new Returned(again.get("code"), null, again.get("iss")))))
                .isEqualTo("access.outer-declined invalid_grant");
    }

    @Test
    void whoSaysNoAtTheProviderIsNotIn() {
        provider.returned = Map.of("code", "", "error", "access_denied");
        assertThat(why(come())).isEqualTo("access.outer-declined access_denied");

        provider.returned = Map.of("code", "", "error", "<script>");
        assertThat(why(come())).isEqualTo("access.outer-declined ?");
    }

    @Test
    void aProviderThatIsDownSlowOrEndlessIsSaidToBe() {
        OpenIdConnect hasty = patient(Duration.ofMillis(300));
        provider.slowness = Duration.ofSeconds(2);
        Instant before = Instant.now();
        assertThat(why(hasty.test(provider.issuer()))).isEqualTo("access.outer-slow 127.0.0.1 1");
        assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofMillis(1500));
        provider.slowness = Duration.ZERO;

        assertThat(why(oidc.test(provider.issuer() + "/huge"))).isEqualTo("access.outer-unreachable 127.0.0.1");
        assertThat(why(oidc.test(provider.issuer() + "/moved"))).isEqualTo("access.outer-answer 127.0.0.1 302");
        assertThat(why(oidc.test(provider.issuer() + "/nobody"))).isEqualTo("access.outer-answer 127.0.0.1 404");
        assertThat(why(oidc.test(provider.issuer()))).isEqualTo("done");
        provider.close();
        assertThat(why(oidc.test(provider.issuer()))).isEqualTo("access.outer-unreachable 127.0.0.1");
    }

    @Test
    void whatAProviderSaysOfItselfMustFit() {
        assertThat(said("issuer", "https://another.example"))
                .isEqualTo("access.outer-other-issuer " + provider.issuer() + " https://another.example");
        assertThat(said("issuer", 7)).isEqualTo("access.outer-discovery " + provider.issuer());
        assertThat(said("token_endpoint", "http://169.254.169.254/token")).isEqualTo("access.outer-unfit https");
        assertThat(said("jwks_uri", null)).isEqualTo("access.outer-unfit https");
        assertThat(said("response_types_supported", List.of("id_token"))).isEqualTo("access.outer-unfit code");
        assertThat(said("code_challenge_methods_supported", List.of("plain")))
                .isEqualTo("access.outer-unfit PKCE S256");
        assertThat(said("token_endpoint_auth_methods_supported", List.of("private_key_jwt")))
                .isEqualTo("access.outer-unfit client_secret_basic");
        assertThat(said("jwks_uri", provider.issuer() + "/elsewhere")).isEqualTo("access.outer-no-keys");
    }

    private String said(String name, @Nullable Object value) {
        provider.described = value == null ? Map.of(name, "") : Map.of(name, value);
        return why(oidc.test(provider.issuer()));
    }

    @Test
    void anIssuerIsEncryptedOrHere() {
        assertThat(Stream.of(
                        "https://login.example.com",
                        "https://login.example.com:8443/realms/shop",
                        "http://localhost:8080",
                        "http://[::1]:8080",
                        "http://127.0.0.1:9000/a"))
                .allMatch(Issuers::mayBe);
        assertThat(Stream.of(
                        "http://login.example.com",
                        "http://169.254.169.254",
                        "http://127.0.0.1.example.com",
                        "https://user@login.example.com",
                        "https://login.example.com?x=1",
                        "https://login.example.com#x",
                        "file:///etc/passwd",
                        "https://",
                        "login.example.com",
                        "",
                        "https://" + "x".repeat(500)))
                .noneMatch(Issuers::mayBe);
        assertThat(Issuers.door("https://login.example.com", "http://127.0.0.1/token"))
                .as("what is elsewhere does not lead to this machine")
                .isEmpty();
    }
}
