package io.tongpin.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A browser or script in front of a test's node: keeps its cookie, sends what the client sends. */
public final class Browser {

    /** The first part of {@code OnTestDatabase}'s world: all rights, on the node's own machine. */
    public static final String NODE_TOKEN = "token-of-the-test-node";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http = HttpClient.newHttpClient();
    private final String base;
    private final @Nullable String bearer;
    private @Nullable String cookie;
    private @Nullable String device;
    private @Nullable String half;
    private @Nullable String trip;

    private Browser(int port, @Nullable String bearer) {
        this.base = "http://127.0.0.1:" + port;
        this.bearer = bearer;
    }

    public static Browser at(int port) {
        return new Browser(port, null);
    }

    public static Browser withToken(int port, String token) {
        return new Browser(port, token);
    }

    /** A founded company, seen by its signed-in owner. */
    public static Browser founded(int port) {
        Browser node = withToken(port, NODE_TOKEN);
        Browser owner = at(port);
        Answer set = node.post("/api/setup", """
                {"companyName":"同频服饰","ownerName":"老板","login":"boss","password":"a good one 1",
                 "trade":"clothing","stores":["人民路店","解放路店"]}""");
        if (set.status() != 200 && set.status() != 409) {
            throw new AssertionError(set.toString());
        }
        owner.signIn("boss", "a good one 1");
        return owner;
    }

    /** What came back. */
    public record Answer(int status, JsonNode body, List<String> cookies) {

        public String text(String pointer) {
            return body.at(pointer).asString("");
        }

        public String code() {
            return text("/code");
        }
    }

    public Answer signIn(String login, String password) {
        return post("/api/session", JSON.writeValueAsString(java.util.Map.of("login", login, "password", password)));
    }

    public @Nullable String cookie() {
        return cookie;
    }

    /** The cookie of a way to an identity provider and back. */
    public @Nullable String trip() {
        return trip;
    }

    public HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path));
        if (bearer != null) {
            request.header("Authorization", "Bearer " + bearer);
        }
        String cookies =
                Stream.of(cookie, device, half, trip).filter(Objects::nonNull).collect(Collectors.joining("; "));
        if (!cookies.isEmpty()) {
            request.header("Cookie", cookies);
        }
        return request.header("X-Tongpin", "1").header("Content-Type", "application/json");
    }

    public Answer get(String path) {
        return send(request(path).GET());
    }

    public Answer post(String path, String body) {
        return send(request(path)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofString(body)));
    }

    public Answer put(String path, int version, String body) {
        return put(path, version, UUID.randomUUID(), body);
    }

    public Answer put(String path, int version, UUID command, String body) {
        return send(request(path)
                .header("Idempotency-Key", command.toString())
                .header("If-Match", Integer.toString(version))
                .PUT(BodyPublishers.ofString(body)));
    }

    public Answer delete(String path) {
        return send(request(path).DELETE());
    }

    public Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
            List<String> cookies = answer.headers().allValues("Set-Cookie");
            for (String set : cookies) {
                String pair = set.substring(0, set.indexOf(';'));
                if (pair.startsWith("tongpin-device=")) {
                    device = pair;
                } else if (pair.startsWith("tongpin-half=")) {
                    half = pair.endsWith("=") ? null : pair;
                } else if (pair.startsWith("tongpin-trip=")) {
                    trip = pair.endsWith("=") ? null : pair;
                } else {
                    cookie = pair.endsWith("=") ? null : pair;
                }
            }
            return new Answer(
                    answer.statusCode(),
                    answer.body().isEmpty() ? JSON.createObjectNode() : JSON.readTree(answer.body()),
                    cookies);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public HttpClient http() {
        return http;
    }
}
