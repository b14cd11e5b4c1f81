package io.tongpin.access.oidc;

import io.tongpin.kernel.Outcome;
import io.tongpin.kernel.Refusal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** Asks a provider over HTTP (外部请求): for so long and no longer, for so much and no more, and goes nowhere else from there. */
public final class Fetch {

    private static final int MOST_BYTES = 256 * 1024;

    private final Supplier<HttpClient> http;
    private final Duration patience;

    /**
     * Asks by a client that follows no redirects.
     *
     * @param http made when somebody first asks: most companies have no provider
     * @param patience until the last byte of an answer
     */
    public Fetch(Supplier<HttpClient> http, Duration patience) {
        this.http = http;
        this.patience = patience;
    }

    /** What came back, whatever its status. */
    record Reply(int status, String text) {}

    /** A page that must be there. */
    Outcome<String> get(URI from) {
        HttpRequest request = HttpRequest.newBuilder(from)
                .header("Accept", "application/json")
                .build();
        return send(request).then(reply -> reply.status() == 200 ? Outcome.done(reply.text()) : answered(from, reply));
    }

    private static Outcome<String> answered(URI from, Reply reply) {
        String host = String.valueOf(from.getHost());
        return Outcome.refused(Refusal.rule("access.outer-answer", "host", host, "status", "" + reply.status()));
    }

    Outcome<Reply> post(URI to, String form, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(to)
                .header("Accept", "application/json")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form));
        headers.forEach(request::header);
        return send(request.build());
    }

    private Outcome<Reply> send(HttpRequest request) {
        String host = String.valueOf(request.uri().getHost());
        CompletableFuture<HttpResponse<byte[]>> asked =
                http.get().sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), MOST_BYTES));
        try {
            HttpResponse<byte[]> answer = asked.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return Outcome.done(new Reply(answer.statusCode(), new String(answer.body(), StandardCharsets.UTF_8)));
        } catch (TimeoutException e) {
            asked.cancel(true);
            return Outcome.refused(
                    Refusal.rule("access.outer-slow", "host", host, "seconds", "" + Math.max(1, patience.toSeconds())));
        } catch (ExecutionException e) {
            return Outcome.refused(Refusal.rule("access.outer-unreachable", "host", host));
        } catch (InterruptedException e) {
            asked.cancel(true);
            Thread.currentThread().interrupt();
            return Outcome.refused(Refusal.rule("access.outer-unreachable", "host", host));
        }
    }
}
