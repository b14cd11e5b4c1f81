package io.tongpin.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tongpin.kernel.Ids;
import io.tongpin.platform.cli.Tongpin;
import io.tongpin.platform.node.RunFile;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A node in a process of its own on a directory, that can be killed and comes back (门店节点). */
final class ShopNode implements AutoCloseable {

    private static final Duration SOON = Duration.ofSeconds(120);

    private final Path data;
    private final Ids ids;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private volatile Tongpin process;
    private volatile RunFile door;

    ShopNode(Path data, Ids ids) throws IOException {
        this.data = data;
        this.ids = ids;
        this.process = start();
        this.door = RunFile.in(data).orElseThrow();
    }

    private Tongpin start() throws IOException {
        Tongpin node =
                Tongpin.run("en_US.UTF-8", "up", "--data", data.toString(), "--port", "0", "--host", "127.0.0.1");
        await("up").atMost(SOON).until(() -> {
            assertThat(node.isAlive()).as(node.output()).isTrue();
            return node.output().contains("Tongpin is up: http://127.0.0.1:");
        });
        return node;
    }

    /** SIGKILL, and up again on the same directory. */
    void killAndStartAgain() throws Exception {
        process.kill();
        process = start();
        door = RunFile.in(data).orElseThrow();
    }

    /** SIGKILL for the database and all its helpers; the node has to notice and bring it back. */
    void killTheDatabase() {
        List<ProcessHandle> servers = postgres();
        assertThat(servers).isNotEmpty();
        servers.forEach(server -> {
            server.descendants().forEach(ProcessHandle::destroyForcibly);
            server.destroyForcibly();
        });
    }

    void stop() throws InterruptedException {
        process.stop();
    }

    private List<ProcessHandle> postgres() {
        return ProcessHandle.allProcesses()
                .filter(ProcessHandle::isAlive)
                .filter(one -> one.info().commandLine().orElse("").contains("-D " + data.resolve("database")))
                .toList();
    }

    /** Sends a command under its own id, as whoever may read the directory. */
    HttpResponse<String> send(String method, String path, UUID command, String body)
            throws IOException, InterruptedException {
        return send(method, path, command, body, Duration.ofSeconds(30));
    }

    /** The same by somebody who hangs up after a while. */
    HttpResponse<String> send(String method, String path, UUID command, String body, Duration patience)
            throws IOException, InterruptedException {
        RunFile now = door;
        return http.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + now.port() + path))
                        .header("Authorization", "Bearer " + now.token())
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", command.toString())
                        .header("If-Match", "0")
                        .timeout(patience)
                        .method(method, BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    /** Sends something that has to be done at once. */
    JsonNode done(String method, String path, String body) throws IOException, InterruptedException {
        HttpResponse<String> answer = send(method, path, ids.next(), body);
        assertThat(answer.statusCode()).as(path + " " + answer.body()).isBetween(200, 299);
        return JsonMapper.shared().readTree(answer.body());
    }

    @Override
    public void close() throws Exception {
        process.kill();
        killLeftOvers();
    }

    private void killLeftOvers() {
        postgres().forEach(ProcessHandle::destroyForcibly);
    }
}
