package io.tongpin.access.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import io.tongpin.access.oidc.SignOut.WayOut;
import io.tongpin.kernel.Outcome;
import io.tongpin.kernel.Refusal;
import io.tongpin.testing.IdentityProvider;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
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

/** Signing out at a provider, and what is believed when it says that somebody did (登出通知核验). */
class SignOutTest {

    private static final String EVENT = "http://schemas.openid.net/event/backchannel-logout";

    private final IdentityProvider provider = new IdentityProvider();
    private Instant now = Instant.now();
    private final SignOut signOut =
            new OpenIdConnect(new Fetch(HttpClient::newHttpClient, Duration.ofSeconds(5)), () -> now).signOut();

    @AfterEach
    void close() {
        provider.close();
    }

    private Outcome<Logout> told(String token) {
        return signOut.told(provider.issuer(), IdentityProvider.CLIENT, token);
    }

    private String why(String token) {
        return told(token) instanceof Outcome.Refused<Logout>(List<Refusal> why)
                ? why.getFirst().status() + " " + why.getFirst().facts().get("what")
                : "done";
    }

    @Test
    void theWayOutTellsWhoAndWhereToComeBackTo() {
        URI address = signOut.address(
                        provider.issuer(),
                        IdentityProvider.CLIENT,
                        new WayOut("a.b.c", "http://shop/left?x=1", "a state"))
                .orElseThrow();

        assertThat(address.toString()).startsWith(provider.issuer() + "/leave?tenant=1&");
        assertThat(IdentityProvider.form(address.getRawQuery()))
                .containsEntry("id_token_hint", "a.b.c")
                .containsEntry("client_id", IdentityProvider.CLIENT)
                .containsEntry("post_logout_redirect_uri", "http://shop/left?x=1")
                .containsEntry("state", "a state");
    }

    @Test
    void thereIsNoWayOutWithoutADoorOrTheDoorOfAnotherKind() {
        WayOut way = new WayOut(null, "http://shop/left", "s");
        for (String door : List.of("", "javascript:alert(1)", "http://elsewhere.example/leave")) {
            IdentityProvider other = new IdentityProvider();
            other.described = Map.of("end_session_endpoint", door);
            assertThat(signOut.address(other.issuer(), "c", way)).as(door).isEmpty();
            other.close();
        }
        assertThat(signOut.address(provider.issuer(), "c", way).orElseThrow().toString())
                .doesNotContain("id_token_hint");
        assertThat(signOut.address("http://127.0.0.1:9", "c", way))
                .as("nobody there")
                .isEmpty();
    }

    @Test
    void anHonestTokenSaysWhoHasLeft() {
        Logout logout = told(provider.signed(provider.logout().build())).orThrow();

        assertThat(logout.subject()).isEqualTo("sub-li");
        assertThat(logout.session()).isEqualTo(provider.session);
        assertThat(logout.id()).isNotEmpty();
        assertThat(told(provider.signed(provider.logout().subject(null).build()))
                        .orThrow()
                        .subject())
                .isNull();
        assertThat(told(provider.signed(provider.logout().claim("sid", null).build()))
                        .orThrow()
                        .session())
                .isNull();
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
                new Lie("issuer", claims -> claims.issuer("https://another.example")),
                new Lie("issuer", claims -> claims.issuer(null)),
                new Lie("audience", claims -> claims.audience("another shop")),
                new Lie("audience", claims -> claims.audience(List.of(IdentityProvider.CLIENT, "another shop"))),
                new Lie("audience", claims -> claims.audience((String) null)),
                new Lie("time", claims -> claims.expirationTime(Date.from(now.minusSeconds(90)))),
                new Lie("time", claims -> claims.expirationTime(null)),
                new Lie("time", claims -> claims.issueTime(null)),
                new Lie("time", claims -> claims.issueTime(Date.from(now.plusSeconds(120)))),
                new Lie("time", claims -> claims.issueTime(Date.from(now.minusSeconds(1000)))),
                new Lie("events", claims -> claims.claim("events", null)),
                new Lie("events", claims -> claims.claim("events", Map.of("https://another.example", Map.of()))),
                new Lie("events", claims -> claims.claim("events", Map.of(EVENT, "yes"))),
                new Lie("form", claims -> claims.claim("events", EVENT)),
                new Lie("nonce", claims -> claims.claim("nonce", "any")),
                new Lie("jti", claims -> claims.jwtID(null)),
                new Lie("jti", claims -> claims.jwtID("x".repeat(256))),
                new Lie("sub", claims -> claims.subject(null).claim("sid", null)),
                new Lie("sub", claims -> claims.subject(" ").claim("sid", "")),
                new Lie("form", claims -> claims.claim("sid", 7)));
    }

    @ParameterizedTest
    @MethodSource("lies")
    void whatTheStandardRefusesIsRefused(Lie lie) {
        JWTClaimsSet.Builder claims = provider.logout();
        lie.told().accept(claims);

        assertThat(why(provider.signed(claims.build()))).isEqualTo("400 " + lie.expected());
        assertThat(provider.askedForKeys.get()).as("nobody was asked for it").isZero();
    }

    @Test
    void whatTheProviderHasNotSignedIsRefused() throws Exception {
        JWTClaimsSet claims = provider.logout().build();
        assertThat(why("")).isEqualTo("400 form");
        assertThat(why("a.b.c")).isEqualTo("400 form");
        assertThat(why("x".repeat(20_000))).isEqualTo("400 form");
        assertThat(why(new PlainJWT(claims).serialize())).isEqualTo("400 form");
        SignedJWT known = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
        known.sign(new MACSigner(IdentityProvider.SECRET.repeat(4)));
        assertThat(why(known.serialize())).isEqualTo("400 algorithm");
        assertThat(why(IdentityProvider.signed(claims, IdentityProvider.newKey())))
                .isEqualTo("400 signature");
        String good = provider.signed(claims);
        String other = provider.signed(provider.logout().subject("boss").build());
        assertThat(why(good.substring(0, good.lastIndexOf('.')) + other.substring(other.lastIndexOf('.'))))
                .isEqualTo("400 signature");
    }

    @Test
    void aTokenThatWasMadeForSomethingElseIsNone() {
        assertThat(why(typed("at+jwt"))).isEqualTo("400 type");
        assertThat(why(typed("logout+jwt"))).isEqualTo("done");
        assertThat(why(typed("JWT"))).isEqualTo("done");
        assertThat(why(typed(null))).isEqualTo("done");
    }

    private String typed(@Nullable String type) {
        try {
            JWSHeader.Builder header = new JWSHeader.Builder(JWSAlgorithm.PS256)
                    .keyID(provider.key().getKeyID());
            SignedJWT token = new SignedJWT(
                    header.type(type == null ? null : new JOSEObjectType(type)).build(),
                    provider.logout().build());
            token.sign(new RSASSASigner(provider.key()));
            return token.serialize();
        } catch (com.nimbusds.jose.JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Anybody may send one; a made-up name of a key must not make us a hammer. */
    @Test
    void strangersDoNotMakeUsAskTheProviderWithoutEnd() {
        for (int i = 0; i < 20; i++) {
            assertThat(why(IdentityProvider.signed(provider.logout().build(), IdentityProvider.newKey())))
                    .isEqualTo("400 signature");
        }
        assertThat(provider.askedForKeys.get()).isOne();

        provider.rotate();
        assertThat(why(provider.signed(provider.logout().build()))).isEqualTo("400 signature");
        now = now.plusSeconds(10);
        assertThat(why(provider.signed(provider.logout().build())))
                .as("new keys are found")
                .isEqualTo("done");
        assertThat(provider.askedForKeys.get()).isEqualTo(2);
    }
}
