package io.tongpin.access.matrix;

import io.tongpin.testing.Browser;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** An open screen, and all that it is told (推送). */
final class Listening {

    private static final int PATIENCE_SECONDS = 5;

    private Listening() {}

    /** The number of the last change there is. */
    static long now(Browser who) {
        String greeting = heard(who, "", "id:");
        return Long.parseLong(greeting.substring(greeting.indexOf("id:") + 3).strip());
    }

    /** What was told of the changes behind that number, up to the thing with this id if it is told at all. */
    static String since(long number, Browser who, String id) {
        return heard(who, "?after=" + number, id);
    }

    private static String heard(Browser who, String query, String last) {
        StringBuffer heard = new StringBuffer();
        try {
            HttpResponse<InputStream> screen = who.http()
                    .send(who.request("/api/changes/stream" + query).GET().build(), BodyHandlers.ofInputStream());
            try (InputStream lines = screen.body()) {
                CompletableFuture.runAsync(() -> read(lines, heard, last))
                        .completeOnTimeout(null, PATIENCE_SECONDS, TimeUnit.SECONDS)
                        .join();
            }
            return heard.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void read(InputStream lines, StringBuffer heard, String last) {
        try {
            BufferedReader reader = new BufferedReader(new InputStreamReader(lines, StandardCharsets.UTF_8));
            String line = reader.readLine();
            while (line != null) {
                heard.append(line).append('\n');
                if (line.contains(last)) {
                    return;
                }
                line = reader.readLine();
            }
        } catch (IOException e) {
            // Closed by whoever waited long enough.
        }
    }
}
