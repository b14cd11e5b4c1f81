package io.tongpin.access;

import static io.tongpin.access.AtTheProvider.comeBack;
import static io.tongpin.access.AtTheProvider.enter;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import io.tongpin.testing.Browser;
import io.tongpin.testing.Browser.Answer;
import io.tongpin.testing.ForeignProvider;
import io.tongpin.testing.ForeignProvider.Visitor;
import io.tongpin.testing.IdentityProvider;
import io.tongpin.testing.NodeTest;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;

/** Signing in at a provider that others have written (互通): what both sides hold to be the standard. */
@NodeTest
class ForeignProviderTest extends OuterTest {

    private final Visitor li = new Visitor();
    private ForeignProvider foreign;

    @BeforeEach
    void aProviderOfOthers() {
        open(SignatureAlgorithm.RS256);
    }

    private void open(SignatureAlgorithm algorithm) {
        foreign = new ForeignProvider("http://127.0.0.1:" + port, key(algorithm), algorithm);
        Answer tested =
                person.chain.owner.post("/api/outer-provider/test", "{\"issuer\":\"%s\"}".formatted(foreign.issuer()));
        assertThat(tested.status()).as(tested.toString()).isEqualTo(200);
        Answer kept = save(IdentityProvider.SECRET);
        assertThat(kept.status()).as(kept.toString()).isEqualTo(200);
    }

    private Answer save(String secret) {
        return outer.save("""
                {"issuer":"%s","clientId":"%s","secret":"%s","name":"别家","active":true}""".formatted(foreign.issuer(), IdentityProvider.CLIENT, secret));
    }

    @AfterEach
    void closed() {
        foreign.close();
    }

    private static JWK key(SignatureAlgorithm algorithm) {
        try {
            return algorithm.getName().startsWith("ES")
                    ? new ECKeyGenerator(Curve.P_256)
                            .keyID(UUID.randomUUID().toString())
                            .generate()
                    : IdentityProvider.newKey();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private URI there(Browser browser, String door) {
        Answer began = browser.post(door, "{}");
        assertThat(began.status()).as(began.toString()).isEqualTo(200);
        return li.visit(URI.create(began.text("/address")), "li");
    }

    private Answer signIn(Browser browser) {
        comeBack(browser, there(browser, "/api/session/outer"));
        return enter(browser);
    }

    private Answer link() {
        comeBack(person.desk, there(person.desk, "/api/outer-identities"));
        return person.desk.post("/api/outer-identities/confirm", "{}");
    }

    @ParameterizedTest
    @EnumSource(
            value = SignatureAlgorithm.class,
            names = {"RS256", "PS256", "ES256"})
    void fromTheFirstClickToOurSessionAndOutAgain(SignatureAlgorithm algorithm) {
        foreign.close();
        open(algorithm);
        Answer stranger = signIn(browser());
        assertThat(stranger.code()).as(stranger.toString()).isEqualTo("access.outer-not-linked");
        Answer linked = link();
        assertThat(linked.text("/items/0/label")).as(linked.toString()).isEqualTo("li");
        Browser phone = browser();

        Answer in = signIn(phone);

        assertThat(in.text("/user/login")).as(in.toString()).isEqualTo(person.li.login());
        Answer out = phone.delete("/api/session");
        assertThat(out.status()).as(out.toString()).isEqualTo(200);
        URI back = li.visit(URI.create(out.text("/address")), "li");
        assertThat(back.toString()).startsWith("http://127.0.0.1:" + port + "/api/session/outer/left?state=");
        assertThat(li.visit(
                                URI.create(browser()
                                        .post("/api/session/outer", "{}")
                                        .text("/address")),
                                "wang")
                        .toString())
                .as("signed out there too: it asks who it is, and somebody else says so")
                .contains("/api/session/outer/callback?code=");
    }

    record Lie(String expected, Consumer<JwtClaimsSet.Builder> told) {}

    @Test
    void whatItSaysWronglyIsRefused() {
        link();
        List.of(
                        new Lie("audience", claims -> claims.audience(List.of("another shop"))),
                        new Lie("nonce", claims -> claims.claim("nonce", "another")),
                        new Lie(
                                "time",
                                claims -> claims.issuedAt(Instant.now().minusSeconds(600))
                                        .expiresAt(Instant.now().minusSeconds(90))),
                        new Lie("issuer", claims -> claims.issuer("https://another.example")))
                .forEach(lie -> {
                    foreign.lie = lie.told();
                    Answer no = signIn(browser());
                    assertThat(no.code()).as(no.toString()).isEqualTo("access.outer-untrusted");
                    assertThat(no.text("/facts/what")).isEqualTo(lie.expected());
                });
        foreign.lie = claims -> {};
        assertThat(signIn(browser()).status()).isEqualTo(200);
    }

    @Test
    void itsNewKeysAreFoundAndItsRefusalsAreSaid() {
        link();
        foreign.rotate(key(SignatureAlgorithm.RS256));
        assertThat(signIn(browser()).status()).as("it has new keys").isEqualTo(200);

        save("not the secret");
        assertThat(signIn(browser()).code()).isEqualTo("access.outer-client-refused");
        save(IdentityProvider.SECRET);
        Browser twice = browser();
        URI back = there(twice, "/api/session/outer");
        comeBack(twice, back);
        assertThat(enter(twice).status()).isEqualTo(200);
        Browser thief = browser();
        URI own = there(thief, "/api/session/outer");
        String code = IdentityProvider.form(back.getRawQuery()).getOrDefault("code", "");
        comeBack(thief, URI.create(own.toString().replaceAll("code=[^&]*", "code=" + code)));
        assertThat(enter(thief).code()).as("another's code").isEqualTo("access.outer-declined");
    }
}
