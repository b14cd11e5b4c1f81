package io.tongpin.testing;

import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.boot.jetty.servlet.JettyServletWebServerFactory;
import org.springframework.boot.web.server.servlet.context.AnnotationConfigServletWebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;

/** A provider that others have written (Spring Authorization Server), with its own sign-in page, in a context of its own. */
public final class ForeignProvider implements AutoCloseable {

    private static final Pattern HIDDEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final AnnotationConfigServletWebServerApplicationContext context =
            new AnnotationConfigServletWebServerApplicationContext();
    private volatile JWK key;

    /** It signs what is not for us by RSA in any case. */
    private final JWK ofAccessTokens = IdentityProvider.newKey();

    /** What the token shall say otherwise. */
    public volatile Consumer<JwtClaimsSet.Builder> lie = claims -> {};

    /**
     * One at which people sign in and come back to a shop.
     *
     * @param shop the shop's own address
     */
    public ForeignProvider(String shop, JWK key, SignatureAlgorithm algorithm) {
        this.key = key;
        context.registerBean(ForeignProvider.class, () -> this);
        context.registerBean(
                RegisteredClientRepository.class,
                () -> new InMemoryRegisteredClientRepository(client(shop, algorithm)));
        context.register(Wiring.class);
        context.refresh();
    }

    private static RegisteredClient client(String shop, SignatureAlgorithm algorithm) {
        return RegisteredClient.withId(UUID.randomUUID().toString())
                .clientId(IdentityProvider.CLIENT)
                .clientSecret("{noop}" + IdentityProvider.SECRET)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri(shop + "/api/session/outer/callback")
                .postLogoutRedirectUri(shop + "/api/session/outer/left")
                .scope("openid")
                .scope("profile")
                .scope("email")
                .tokenSettings(TokenSettings.builder()
                        .idTokenSignatureAlgorithm(algorithm)
                        .build())
                .build();
    }

    public String issuer() {
        return "http://127.0.0.1:"
                + Objects.requireNonNull(context.getWebServer()).getPort();
    }

    /** Signs with another key from now on, and shows no other. */
    public void rotate(JWK next) {
        key = next;
    }

    @Override
    public void close() {
        context.close();
    }

    /** Wired by hand: neither the application's settings nor its beans are here. */
    @EnableWebSecurity
    static class Wiring {

        @Bean
        JettyServletWebServerFactory server() {
            JettyServletWebServerFactory server = new JettyServletWebServerFactory(0);
            server.setAddress(InetAddress.getLoopbackAddress());
            return server;
        }

        @Bean
        @Order(1)
        SecurityFilterChain protocol(HttpSecurity http) {
            OAuth2AuthorizationServerConfigurer protocol = new OAuth2AuthorizationServerConfigurer();
            return http.securityMatcher(protocol.getEndpointsMatcher())
                    .with(protocol, it -> it.oidc(Customizer.withDefaults()))
                    .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                    .exceptionHandling(
                            refused -> refused.authenticationEntryPoint(new LoginUrlAuthenticationEntryPoint("/login")))
                    .build();
        }

        @Bean
        @Order(2)
        SecurityFilterChain people(HttpSecurity http) {
            return http.authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                    .formLogin(Customizer.withDefaults())
                    .build();
        }

        @Bean
        UserDetailsService users() {
            return new InMemoryUserDetailsManager(
                    User.withUsername("li").password("{noop}of the provider").build(),
                    User.withUsername("wang").password("{noop}of the provider").build());
        }

        @Bean
        AuthorizationServerSettings settings() {
            return AuthorizationServerSettings.builder().build();
        }

        @Bean
        JWKSource<SecurityContext> keys(ForeignProvider provider) {
            return (selector, _) -> selector.select(new JWKSet(
                    provider.key instanceof ECKey
                            ? List.of(provider.key, provider.ofAccessTokens)
                            : List.of(provider.key)));
        }

        @Bean
        JwtDecoder reader(JWKSource<SecurityContext> keys) {
            return OAuth2AuthorizationServerConfiguration.jwtDecoder(keys);
        }

        @Bean
        OAuth2TokenCustomizer<JwtEncodingContext> tokens(ForeignProvider provider) {
            return token -> {
                if (OidcParameterNames.ID_TOKEN.equals(token.getTokenType().getValue())) {
                    provider.lie.accept(token.getClaims());
                }
            };
        }
    }

    /** A browser of somebody who signs in there. */
    public static final class Visitor {

        private final HttpClient http = HttpClient.newBuilder()
                .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();

        /** Goes to an address there, signs in if asked to, and is sent back: to this address. */
        public URI visit(URI address, String login) {
            HttpResponse<String> there = open(address);
            URI next = location(there);
            if (!next.getPath().equals("/login")) {
                return next;
            }
            Matcher hidden = HIDDEN.matcher(open(next).body());
            if (!hidden.find()) {
                throw new IllegalStateException("no sign-in page at " + next);
            }
            HttpResponse<String> in = send(HttpRequest.newBuilder(next)
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString("username=" + login + "&password=of+the+provider&_csrf="
                            + URLEncoder.encode(hidden.group(1), StandardCharsets.UTF_8))));
            return location(open(location(in)));
        }

        public HttpResponse<String> open(URI address) {
            return send(HttpRequest.newBuilder(address).header("Accept", "text/html"));
        }

        private static URI location(HttpResponse<String> answer) {
            return answer.uri()
                    .resolve(answer.headers()
                            .firstValue("Location")
                            .orElseThrow(() -> new IllegalStateException(answer + answer.body())));
        }

        private HttpResponse<String> send(HttpRequest.Builder request) {
            try {
                return http.send(request.build(), BodyHandlers.ofString());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }
}
