package io.tongpin.platform;

import io.tongpin.kernel.Refusal;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A command's way to its node: the API, signed in. */
public final class NodeClient implements AutoCloseable {

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI base;
    private final String token;
    private final Locale language;
    private final boolean elsewhere;
    private final @Nullable AutoCloseable startedHere;

    private NodeClient(
            URI base, String token, Locale language, boolean elsewhere, @Nullable AutoCloseable startedHere) {
        this.base = base;
        this.token = token;
        this.language = language;
        this.elsewhere = elsewhere;
        this.startedHere = startedHere;
    }

    /** To a node of this machine, which sees the same files as the command. */
    static NodeClient here(URI base, String token, Locale language, @Nullable AutoCloseable startedHere) {
        return new NodeClient(base, token, language, false, startedHere);
    }

    /** To a node that was named by its address: nothing is known of its disk. */
    static NodeClient elsewhere(URI base, String token, Locale language) {
        return new NodeClient(base, token, language, true, null);
    }

    /** Whether what lies on this disk must be sent to it. */
    public boolean isElsewhere() {
        return elsewhere;
    }

    public URI base() {
        return base;
    }

    public String token() {
        return token;
    }

    /** A request to a path of the node, as whoever the token belongs to. */
    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(base.resolve(path))
                .header("Authorization", "Bearer " + token)
                .header("Accept-Language", language.toLanguageTag());
    }

    /** Sends it and reads the answer as text, whatever its status. */
    public HttpResponse<String> send(HttpRequest request) {
        return send(request, HttpResponse.BodyHandlers.ofString());
    }

    /** The same for any kind of answer; a node that cannot be reached is told in words. */
    public <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> reader) {
        try {
            return http.send(request, reader);
        } catch (IOException e) {
            String reason = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
            throw new CannotStart(
                    Exit.UNAVAILABLE,
                    Refusal.input("platform.node-unreachable", "url", base.toString(), "reason", reason));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for the node", e);
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
        if (startedHere != null) {
            try {
                startedHere.close();
            } catch (RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
