package io.tongpin.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** An OpenID Connect provider that keeps to the standard (测试身份平台), and where a test wants it to, does not. */
public final class IdentityProvider implements AutoCloseable {

    public static final String CLIENT = "tongpin shop";

    /** With everything in it that has to be written otherwise on the way. */
    public static final String SECRET = "s3cret: & more +/%";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final RsaKeys OWN = new RsaKeys();
    private static final RsaKeys STRANGE = new RsaKeys();

    private final HttpServer server;
    private final HttpClient browser = HttpClient.newHttpClient();
    private final Map<String, Map<String, String>> codes = new ConcurrentHashMap<>();
    private RSAKey key = OWN.next();

    /** Who sits at its door. */
    public String subject = "sub-li";

    public final Map<String, Object> claims = new ConcurrentHashMap<>();

    /** What the token shall say otherwise. */
    public Consumer<JWTClaimsSet.Builder> lie = claims -> {};

    /** How the token is written down, if not as it should be. */
    public Function<JWTClaimsSet, String> written = this::signed;

    /** What it says of itself otherwise. */
    public Map<String, Object> described = Map.of();

    /** How it sends a browser back otherwise. */
    public Map<String, String> returned = Map.of();

    /** What it calls the browser's being signed in there. */
    public String session = "session-" + UUID.randomUUID();

    /** How it says that it does not know us. */
    public String clientRefused = "invalid_client";

    public Duration slowness = Duration.ZERO;
    public final AtomicInteger askedForKeys = new AtomicInteger();

    public IdentityProvider() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/.well-known/openid-configuration", exchange -> json(exchange, 200, described()));
        server.createContext("/keys", exchange -> {
            askedForKeys.incrementAndGet();
            json(exchange, 200, new JWKSet(key).toJSONObject(true));
        });
        server.createContext("/authorize", this::authorize);
        server.createContext("/token", this::token);
        server.createContext("/elsewhere", exchange -> json(exchange, 200, described()));
        server.createContext("/moved/.well-known/openid-configuration", exchange -> {
            exchange.getResponseHeaders().add("Location", issuer() + "/elsewhere");
            json(exchange, 302, Map.of());
        });
        server.createContext("/huge/.well-known/openid-configuration", exchange -> {
            json(exchange, 200, Map.of("issuer", "x".repeat(300 * 1024)));
        });
        server.start();
    }

    public String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    /** A key that is no provider's. */
    public static RSAKey newKey() {
        return STRANGE.next();
    }

    /** Signs with another key from now on. */
    public void rotate() {
        key = OWN.next();
    }

    public RSAKey key() {
        return key;
    }

    public String signed(JWTClaimsSet claims) {
        return signed(claims, key);
    }

    public static String signed(JWTClaimsSet claims, RSAKey key) {
        try {
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(key.getKeyID())
                            .build(),
                    claims);
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private Map<String, Object> described() {
        Map<String, Object> all = new LinkedHashMap<>(Map.of(
                "issuer",
                issuer(),
                "authorization_endpoint",
                issuer() + "/authorize?tenant=1",
                "token_endpoint",
                issuer() + "/token",
                "jwks_uri",
                issuer() + "/keys",
                "response_types_supported",
                List.of("code"),
                "code_challenge_methods_supported",
                List.of("S256"),
                "authorization_response_iss_parameter_supported",
                true));
        all.put("end_session_endpoint", issuer() + "/leave?tenant=1");
        all.putAll(described);
        return all;
    }

    /** Says that whoever sits at its door has signed out there: in this session. */
    public JWTClaimsSet.Builder logout() {
        return new JWTClaimsSet.Builder()
                .issuer(issuer())
                .audience(CLIENT)
                .subject(subject)
                .claim("sid", session)
                .jwtID(UUID.randomUUID().toString())
                .issueTime(Date.from(Instant.now()))
                .expirationTime(Date.from(Instant.now().plusSeconds(120)))
                .claim("events", Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of()));
    }

    private void authorize(HttpExchange exchange) throws IOException {
        Map<String, String> asked = form(exchange.getRequestURI().getRawQuery());
        boolean right = "code".equals(asked.get("response_type"))
                && CLIENT.equals(asked.get("client_id"))
                && "S256".equals(asked.get("code_challenge_method"))
                && asked.getOrDefault("scope", "").contains("openid");
        String code = UUID.randomUUID().toString();
        codes.put(code, asked);
        Map<String, String> back = new LinkedHashMap<>();
        back.put(right ? "code" : "error", right ? code : "invalid_request");
        back.put("state", asked.getOrDefault("state", ""));
        back.put("iss", issuer());
        back.putAll(returned);
        back.values().removeIf(String::isEmpty);
        exchange.getResponseHeaders().add("Location", asked.get("redirect_uri") + "?" + query(back));
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private static String query(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field ->
                        field.getKey() + "=" + java.net.URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private void token(HttpExchange exchange) throws IOException {
        Map<String, String> given = form(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        if (!isTheClient(exchange, given)) {
            json(exchange, 401, Map.of("error", clientRefused));
            return;
        }
        Map<String, String> asked = codes.remove(given.getOrDefault("code", ""));
        boolean right = asked != null
                && asked.getOrDefault("redirect_uri", "").equals(given.get("redirect_uri"))
                && asked.getOrDefault("code_challenge", "").equals(challenge(given.getOrDefault("code_verifier", "")));
        if (asked == null || !right) {
            json(exchange, 400, Map.of("error", "invalid_grant"));
            return;
        }
        JWTClaimsSet.Builder says = new JWTClaimsSet.Builder()
                .issuer(issuer())
                .subject(subject)
                .audience(CLIENT)
                .issueTime(Date.from(Instant.now()))
                .expirationTime(Date.from(Instant.now().plusSeconds(300)))
                .claim("sid", session)
                .claim("nonce", asked.get("nonce"));
        claims.forEach(says::claim);
        lie.accept(says);
        json(
                exchange,
                200,
                Map.of("token_type", "Bearer", "access_token", "x", "id_token", written.apply(says.build())));
    }

    private static boolean isTheClient(HttpExchange exchange, Map<String, String> given) {
        String header = exchange.getRequestHeaders().getFirst("Authorization");
        if (header == null) {
            return CLIENT.equals(given.get("client_id")) && SECRET.equals(given.get("client_secret"));
        }
        String[] both = new String(
                        Base64.getDecoder().decode(header.substring("Basic ".length())), StandardCharsets.UTF_8)
                .split(":", 2);
        return CLIENT.equals(decoded(both[0])) && SECRET.equals(decoded(both[1]));
    }

    private static String challenge(String verifier) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    public static Map<String, String> form(String text) {
        return Arrays.stream(text.split("&"))
                .map(pair -> pair.split("=", 2))
                .filter(pair -> pair.length == 2)
                .collect(Collectors.toMap(pair -> decoded(pair[0]), pair -> decoded(pair[1])));
    }

    private void json(HttpExchange exchange, int status, Map<String, ?> said) throws IOException {
        try {
            Thread.sleep(slowness);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        byte[] bytes = JSON.writeValueAsBytes(said);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    /** Somebody's browser goes to its door and is sent back: to this address. */
    public URI visit(String address) {
        try {
            return URI.create(
                    browser.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.discarding())
                            .headers()
                            .firstValue("Location")
                            .orElseThrow());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
