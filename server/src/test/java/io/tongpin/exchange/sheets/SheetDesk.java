package io.tongpin.exchange.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tongpin.testing.Browser;
import io.tongpin.testing.Browser.Answer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** Somebody who takes tables away and brings them back, as the web client does. */
final class SheetDesk {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Browser who;

    SheetDesk(Browser who) {
        this.who = who;
    }

    byte[] file(String target, String q, String format) throws IOException {
        try {
            var answer = HTTP.send(
                    who.request("/api/sheets/file?target=%s&q=%s&format=%s".formatted(target, q, format))
                            .header("Accept-Language", "zh-CN")
                            .GET()
                            .build(),
                    BodyHandlers.ofByteArray());
            assertThat(answer.statusCode())
                    .as(new String(answer.body(), StandardCharsets.UTF_8))
                    .isEqualTo(200);
            return answer.body();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    Answer read(String target, byte[] file, String name) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(("--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(file);
        body.writeBytes("\r\n--b--\r\n".getBytes(StandardCharsets.UTF_8));
        return who.send(who.request("/api/sheets?target=" + target)
                .setHeader("Content-Type", "multipart/form-data; boundary=b")
                .header("Accept-Language", "zh-CN")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    JsonNode checked(byte[] file, String name) {
        return checked("customers", file, name);
    }

    JsonNode checked(String target, byte[] file, String name) {
        Answer read = read(target, file, name);
        assertThat(read.status()).as(read.toString()).isEqualTo(200);
        Answer begun = post(read.body(), "check", "{}");
        assertThat(begun.status()).as(begun.toString()).isEqualTo(202);
        JsonNode ended = ended(read.body());
        assertThat(ended.path("state").asString("")).isEqualTo("CHECKED");
        return ended;
    }

    Answer post(JsonNode sheet, String verb, String body) {
        return who.post("/api/sheets/" + sheet.path("id").asString("") + "/" + verb, body);
    }

    JsonNode done(JsonNode sheet, String verb) {
        Answer begun = post(sheet, verb, "{}");
        assertThat(begun.status()).as(begun.toString()).isEqualTo(202);
        return ended(sheet);
    }

    JsonNode ended(JsonNode sheet) {
        String path = "/api/sheets/" + sheet.path("id").asString("") + "?lang=zh-CN";
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> !who.get(path).text("/state").endsWith("ING"));
        return who.get(path).body();
    }

    JsonNode rows(JsonNode sheet, String verdict) {
        return who.get("/api/sheets/%s/rows?lang=zh-CN&verdict=%s"
                        .formatted(sheet.path("id").asString(""), verdict))
                .body()
                .path("items");
    }

    List<String> codes(JsonNode sheet, String verdict) {
        return rows(sheet, verdict)
                .valueStream()
                .map(row -> row.path("code").asString(""))
                .toList();
    }
}
