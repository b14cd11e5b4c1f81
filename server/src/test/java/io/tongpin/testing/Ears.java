package io.tongpin.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** An open screen of a test (一块屏幕): a thread that reads the live stream, line by line. */
public final class Ears implements AutoCloseable {

    private static final Duration SOON = Duration.ofSeconds(20);

    private final HttpResponse<InputStream> answer;
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private volatile boolean over;

    public Ears(Browser who, @Nullable String lastId) throws IOException, InterruptedException {
        this.answer = open(who, lastId);
        assertThat(answer.statusCode()).isEqualTo(200);
        Thread.ofVirtual().start(this::listen);
        await().atMost(SOON).until(() -> lines.stream().anyMatch(line -> line.startsWith("id:")));
    }

    private void listen() {
        try (var reader = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                lines.add(line);
            }
        } catch (IOException | UncheckedIOException e) {
            // Closed by the test.
        }
        over = true;
    }

    public boolean said(String line) {
        return lines.contains(line);
    }

    public boolean isOver() {
        return over;
    }

    public @Nullable String heard(String id) {
        return lines.stream()
                .filter(line -> line.startsWith("data:") && line.contains(id))
                .findFirst()
                .orElse(null);
    }

    public String data(String id) {
        String line = heard(id);
        return line == null ? "" : line;
    }

    public List<Long> ids() {
        return lines.stream()
                .filter(line -> line.startsWith("id:"))
                .map(line -> Long.valueOf(line.substring(3)))
                .skip(1) // Where it began.
                .toList();
    }

    public String lastId() {
        return Long.toString(ids().getLast());
    }

    @Override
    public void close() {
        try {
            answer.body().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static HttpResponse<InputStream> open(Browser who, @Nullable String lastId)
            throws IOException, InterruptedException {
        var request = who.request("/api/changes/stream").header("Accept", "text/event-stream");
        if (lastId != null) {
            request.header("Last-Event-ID", lastId);
        }
        return who.http().send(request.GET().build(), BodyHandlers.ofInputStream());
    }
}
