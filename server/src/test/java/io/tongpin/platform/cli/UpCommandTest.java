package io.tongpin.platform.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tongpin.platform.Exit;
import io.tongpin.platform.node.RunFile;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UpCommandTest {

    private static final Duration SOON = Duration.ofSeconds(120);

    private final HttpClient http = HttpClient.newHttpClient();

    @TempDir
    Path data;

    @AfterEach
    void nothingOfOursIsLeftRunning() {
        postgres().forEach(ProcessHandle::destroyForcibly);
    }

    /** One life of a node: busy, robbed of its database, killed, started again, stopped. */
    @Test
    void aNodeSurvivesWhatHappensToIt() throws Exception {
        Tongpin node = up();

        Tongpin second = Tongpin.run("zh_CN.UTF-8", "up", "--data", data.toString(), "--port", "0");
        assertThat(second.exitCode()).isEqualTo(Exit.UNAVAILABLE.code());
        assertThat(second.output()).contains("正被另一个同频使用（进程 " + node.pid() + "）");

        int port = RunFile.in(data).orElseThrow().port();
        Tongpin third = Tongpin.run("en_US.UTF-8", "up", "--data", data + "-other", "--port", Integer.toString(port));
        assertThat(third.exitCode()).isEqualTo(Exit.UNAVAILABLE.code());
        assertThat(third.output()).contains("Port " + port + " is taken").contains("--port ");

        postgres().forEach(ProcessHandle::destroyForcibly);
        await("the database comes back under the running node").atMost(SOON).until(() -> isHealthy(port));

        node.kill();
        assertThat(postgres()).as("the database outlives its node").isNotEmpty();

        Tongpin again = up();
        assertThat(again.stop()).isEqualTo(143);
        assertThat(postgres()).isEmpty();
        assertThat(data.resolve("database/postmaster.pid")).doesNotExist();
        assertThat(data.resolve("node.properties")).doesNotExist();
    }

    @Test
    void dataOfANewerVersionIsNotTouched() throws Exception {
        Files.writeString(data.resolve("format"), "99\n");

        Tongpin refused = Tongpin.run("zh_TW.UTF-8", "up", "--data", data.toString(), "--port", "0");

        assertThat(refused.exitCode()).isEqualTo(Exit.NEWER_DATA.code());
        assertThat(refused.output()).contains("較新版本").contains("99");
        assertThat(data.resolve("database")).doesNotExist();
    }

    @Test
    void aDatabaseThatDoesNotStartShowsItsLastLines() throws Exception {
        Files.createDirectories(data.resolve("database"));
        Files.writeString(data.resolve("database/PG_VERSION"), "18\n");
        Files.writeString(data.resolve("database/postgresql.conf"), "no_such_setting = 1\n");

        Tongpin refused = Tongpin.run("en_US.UTF-8", "up", "--data", data.toString(), "--port", "0");

        assertThat(refused.exitCode()).isEqualTo(Exit.UNAVAILABLE.code());
        assertThat(refused.output()).contains("PostgreSQL does not start").contains("no_such_setting");
    }

    @ParameterizedTest
    @CsvSource({
        "up --port many, many",
        "sell, sell",
        "up --role king, king",
        "token --server http://localhost:1, TONGPIN_TOKEN",
    })
    void whatIsNotUnderstoodSaysSo(String arguments, String named) throws Exception {
        Tongpin refused = Tongpin.run("en_US.UTF-8", arguments.split(" "));

        assertThat(refused.exitCode()).isEqualTo(Exit.USAGE.code());
        assertThat(refused.output()).contains(named);
    }

    private Tongpin up() throws Exception {
        Tongpin node =
                Tongpin.run("en_US.UTF-8", "up", "--data", data.toString(), "--port", "0", "--host", "127.0.0.1");
        await("up").atMost(SOON).until(() -> {
            assertThat(node.isAlive()).as(node.output()).isTrue();
            return node.output().contains("Tongpin is up: http://127.0.0.1:");
        });
        assertThat(isHealthy(RunFile.in(data).orElseThrow().port())).isTrue();
        return node;
    }

    private boolean isHealthy(int port) throws InterruptedException {
        try {
            URI uri = URI.create("http://127.0.0.1:" + port + "/api/health");
            return http.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString())
                            .statusCode()
                    == 200;
        } catch (IOException e) {
            return false;
        }
    }

    /** The PostgreSQL servers that work on this test's directory. */
    private List<ProcessHandle> postgres() {
        return ProcessHandle.allProcesses()
                .filter(ProcessHandle::isAlive)
                .filter(process -> process.info().commandLine().orElse("").contains("-D " + data.resolve("database")))
                .toList();
    }
}
