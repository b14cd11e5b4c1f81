package io.tongpin.platform.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import io.tongpin.platform.CannotStart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PostgresServerTest {

    static final String PASSWORD = "s3cret";

    @TempDir
    Path directory;

    @Test
    void whatIsAcknowledgedIsOnTheDisk() throws Exception {
        try (PostgresServer server = start()) {
            for (String setting : new String[] {"fsync", "synchronous_commit", "full_page_writes", "data_checksums"}) {
                assertThat(ask(server, "show " + setting)).as(setting).isEqualTo("on");
            }
            assertThat(ask(server, "show wal_level")).isEqualTo("logical");
            assertThat(ask(server, "show server_encoding")).isEqualTo("UTF8");
            assertThat(ask(server, "show server_version")).startsWith("18.");
        }
    }

    @Test
    void onlyThisMachineAndOnlyByPassword() throws Exception {
        try (PostgresServer server = start()) {
            assertThat(ask(server, "show listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(ask(server, "select rolpassword from pg_authid where rolname = 'postgres'"))
                    .startsWith("SCRAM-SHA-256");
            assertThatThrownBy(() -> DriverManager.getConnection(server.url("postgres"), "postgres", "wrong"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password authentication failed");
        }
    }

    @Test
    void stopsCleanlyAndStartsAgain() throws Exception {
        try (PostgresServer server = start()) {
            tell(server, "create table kept as select 42 as answer");
        }
        assertThat(directory.resolve("database/postmaster.pid")).doesNotExist();

        try (PostgresServer server = start()) {
            assertThat(ask(server, "select answer from kept")).isEqualTo("42");
        }
        assertThat(Files.readString(directory.resolve("log"))).doesNotContain("was interrupted");
    }

    @Test
    void aServerThatIsKilledComesBackOnTheSamePort() throws Exception {
        try (PostgresServer server = start()) {
            tell(server, "create table kept as select 42 as answer");
            long killed = server.pid();

            ProcessHandle.of(killed).orElseThrow().destroyForcibly();

            await().atMost(30, TimeUnit.SECONDS).until(() -> server.pid() != killed);
            assertThat(ask(server, "select answer from kept")).isEqualTo("42");
        }
    }

    @Test
    void anOrphanIsStoppedBeforeTheNextStart() throws Exception {
        long orphan = leaveAnOrphan();
        assertThat(ProcessHandle.of(orphan)).as("outlives its JVM").isPresent();

        try (PostgresServer server = start()) {
            assertThat(server.pid()).isNotEqualTo(orphan);
            assertThat(ask(server, "select answer from kept")).isEqualTo("42");
        }
    }

    @Test
    void aKilledOrphanIsRecovered() throws Exception {
        ProcessHandle.of(leaveAnOrphan()).orElseThrow().destroyForcibly();

        try (PostgresServer server = start()) {
            assertThat(ask(server, "select answer from kept")).isEqualTo("42");
        }
        assertThat(Files.readString(directory.resolve("log"))).contains("automatic recovery in progress");
    }

    @Test
    void aServerThatDoesNotStartSaysWhy() throws Exception {
        start().close();
        Files.writeString(directory.resolve("database/postgresql.conf"), "no_such_setting = 1\n");

        CannotStart refused = catchThrowableOfType(CannotStart.class, this::start);

        assertThat(refused.refusal().code()).isEqualTo("platform.postgres-does-not-start");
        assertThat(refused.refusal().facts().get("lines")).contains("no_such_setting");
    }

    @ParameterizedTest
    @CsvSource({"17, platform.data-older", "19, platform.data-newer", "100, platform.data-newer"})
    void filesOfAnotherMajorVersionAreNotOpened(String major, String code) throws Exception {
        Files.createDirectories(directory.resolve("database"));
        Files.writeString(directory.resolve("database/PG_VERSION"), major + "\n");

        CannotStart refused = catchThrowableOfType(CannotStart.class, this::start);

        assertThat(refused.refusal().code()).isEqualTo(code);
        assertThat(refused.refusal().facts()).containsEntry("found", "PostgreSQL " + major);
    }

    @ParameterizedTest
    @MethodSource("waysToLeaveRoot")
    void everyWayToLeaveRootWorksOnTheSameFiles(String way) throws Exception {
        System.setProperty("tongpin.leave-root", way);
        try (PostgresServer server = start()) {
            tell(server, "create table kept as select 42 as answer");
        } finally {
            System.clearProperty("tongpin.leave-root");
        }

        try (PostgresServer server = start()) {
            assertThat(ask(server, "select answer from kept")).isEqualTo("42");
        }
    }

    /** One that suits a normal user too, who has nothing to leave. */
    static Stream<String> waysToLeaveRoot() {
        return Stream.of("unshare", "setpriv setpriv-caps");
    }

    private PostgresServer start() {
        return start(directory);
    }

    static PostgresServer start(Path directory) {
        Path shared = Path.of(System.getProperty("java.io.tmpdir"), "tongpin-tests");
        return PostgresServer.start(
                new PostgresFiles(
                        PostgresBinaries.unpackedBelow(shared),
                        directory.resolve("database"),
                        directory.resolve("log")),
                PostgresSettings.durable(directory),
                PASSWORD);
    }

    private long leaveAnOrphan() throws IOException, InterruptedException {
        Process jvm = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledWithAServer.class.getName(),
                        directory.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        assertThat(jvm.waitFor()).as("killed by itself").isEqualTo(137);
        return PostmasterFile.in(directory.resolve("database")).orElseThrow().pid();
    }

    static void tell(PostgresServer server, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(server.url("postgres"), "postgres", PASSWORD);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String ask(PostgresServer server, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(server.url("postgres"), "postgres", PASSWORD);
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
