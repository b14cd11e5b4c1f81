package io.tongpin.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
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
    private final @Nullable AutoCloseable startedHere;

    NodeClient(URI base, String token, Locale language, @Nullable AutoCloseable startedHere) {
        this.base = base;
        this.token = token;
        this.language = language;
        this.startedHere = startedHere;
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

    public <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> reader) {
        try {
            return http.send(request, reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
