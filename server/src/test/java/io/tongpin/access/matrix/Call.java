package io.tongpin.access.matrix;

import io.tongpin.testing.Browser;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.UUID;

/** One request as anybody may send it (请求); every call carries a command id of its own. */
record Call(String method, String path, Map<String, String> headers, String body) {

    Call {
        headers = Map.copyOf(headers);
    }

    static Call get(String path) {
        return new Call("GET", path, Map.of(), "");
    }

    static Call post(String path, String body) {
        return new Call("POST", path, Map.of("If-Match", "0"), body);
    }

    static Call put(String path, int version, String body) {
        return new Call("PUT", path, Map.of("If-Match", Integer.toString(version)), body);
    }

    static Call delete(String path) {
        return new Call("DELETE", path, Map.of(), "");
    }

    Reply by(Browser browser) {
        HttpRequest.Builder request = browser.request(path)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        headers.forEach(request::setHeader);
        try {
            HttpResponse<InputStream> answer = browser.http().send(request.build(), BodyHandlers.ofInputStream());
            try (InputStream content = answer.body()) {
                boolean endless =
                        answer.headers().firstValue("Content-Type").orElse("").startsWith("text/event-stream");
                return new Reply(answer.statusCode(), endless ? new byte[0] : content.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e + " in " + this, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
