package io.tongpin.exchange.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import io.tongpin.testing.Browser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Somebody who sends files to be imported, as the web client does, and waits for what comes of it. */
final class Sender {

    private static final String BOUNDARY = "----tongpin-test-boundary";

    final Browser browser;

    Sender(Browser browser) {
        this.browser = browser;
    }

    static Path chainMini() {
        try {
            var stores = Objects.requireNonNull(Sender.class.getResource("/chain-mini/stores.csv"));
            return Objects.requireNonNull(Path.of(stores.toURI()).getParent());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The files of a folder by name. */
    static Map<String, byte[]> files(Path folder) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (Stream<Path> paths = Files.list(folder)) {
            for (Path path : paths.filter(Files::isRegularFile).sorted().toList()) {
                files.put(path.getFileName().toString(), Files.readAllBytes(path));
            }
        }
        return files;
    }

    static byte[] zip(Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, UTF_8)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        }
        return bytes.toByteArray();
    }

    Browser.Answer send(Map<String, byte[]> files, boolean dry) {
        return send(UUID.randomUUID(), files, dry, "zh-CN");
    }

    Browser.Answer send(UUID command, Map<String, byte[]> files, boolean dry, String language) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        files.forEach((name, content) -> part(
                body, "name=\"file\"; filename=\"" + name + "\"\r\nContent-Type: application/octet-stream", content));
        part(body, "name=\"dryRun\"", Boolean.toString(dry).getBytes(UTF_8));
        body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(UTF_8));
        return browser.send(browser.request("/api/imports")
                .setHeader("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .header("Accept-Language", language)
                .header("Idempotency-Key", command.toString())
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    private static void part(ByteArrayOutputStream body, String head, byte[] content) {
        body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + head + "\r\n\r\n").getBytes(UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(UTF_8));
    }

    /** Sends, waits for the end and shows it in the language. */
    JsonNode imported(Map<String, byte[]> files, boolean dry) {
        Browser.Answer answer = send(files, dry);
        if (answer.status() != 202) {
            throw new AssertionError(answer.toString());
        }
        return ended(answer.text("/id"));
    }

    JsonNode ended(String id) {
        await().atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> !browser.get("/api/imports/" + id).text("/state").equals("RUNNING"));
        return browser.get("/api/imports/" + id + "?lang=zh-CN").body();
    }

    JsonNode undone(String id) {
        Browser.Answer answer = browser.post("/api/imports/" + id + "/undo", "{}");
        if (answer.status() != 202) {
            throw new AssertionError(answer.toString());
        }
        return ended(id);
    }

    static List<String> codes(@Nullable JsonNode ended) {
        return Objects.requireNonNull(ended)
                .path("refused")
                .valueStream()
                .map(no -> no.path("code").asString())
                .toList();
    }
}
