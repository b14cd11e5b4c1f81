package io.tongpin.platform.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import io.tongpin.platform.Database;
import io.tongpin.platform.DatabaseException;
import io.tongpin.platform.DiskWatch;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nobody says that something is on the disk when the server that had it in its memory has died. */
class DiskWatchTest {

    @TempDir
    Path directory;

    private PostgresServer server;
    private HikariDataSource pool;
    private DiskWatch disk;

    @BeforeEach
    void start() {
        server = PostgresServerTest.start(directory);
        pool = new HikariDataSource();
        pool.setJdbcUrl(server.url("postgres"));
        pool.setUsername("postgres");
        pool.setPassword(PostgresServerTest.PASSWORD);
        pool.setMaximumPoolSize(3);
        disk = new Database(pool).diskWatch();
    }

    @AfterEach
    void stop() {
        pool.close();
        server.close();
    }

    @Test
    void whoWatchesTogetherSharesASessionAndLeavesNone() {
        DiskWatch.Watch one = disk.begin();
        DiskWatch.Watch two = disk.begin();
        assertThat(pool.getHikariPoolMXBean().getActiveConnections()).isOne();
        one.flush();
        one.close();
        two.flush();
        two.close();
        assertThat(pool.getHikariPoolMXBean().getActiveConnections()).isZero();
        try (DiskWatch.Watch later = disk.begin()) {
            later.flush();
        }
    }

    @Test
    void aServerThatWasKilledSinceIsNotSpokenFor() throws Exception {
        try (DiskWatch.Watch watch = disk.begin()) {
            commitInAHurry();
            long killed = server.pid();
            ProcessHandle.of(killed).orElseThrow().descendants().forEach(ProcessHandle::destroyForcibly);
            ProcessHandle.of(killed).orElseThrow().destroyForcibly();
            await().atMost(30, TimeUnit.SECONDS).until(() -> server.pid() != killed);
            isNotSpokenFor(watch);
        }
    }

    /** The postmaster lives on, with new memory. */
    @Test
    void aServerOfWhichOneProcessWasKilledSinceIsNotSpokenFor() throws Exception {
        try (DiskWatch.Watch watch = disk.begin()) {
            int process = commitInAHurry();
            long postmaster = server.pid();
            ProcessHandle.of(process).orElseThrow().destroyForcibly();
            await().atMost(30, TimeUnit.SECONDS).ignoreExceptions().until(() -> commitInAHurry() != process);
            assertThat(server.pid()).isEqualTo(postmaster);
            isNotSpokenFor(watch);
        }
    }

    private void isNotSpokenFor(DiskWatch.Watch watch) {
        // Who watches from now on has a session of the new server, and is not mixed up with who watched the old one.
        assertThatThrownBy(watch::flush).isInstanceOf(DatabaseException.class);
        // The pool may still have a dead session or two, and takes each back once.
        await().atMost(30, TimeUnit.SECONDS)
                .ignoreExceptionsInstanceOf(DatabaseException.class)
                .untilAsserted(() -> {
                    try (DiskWatch.Watch after = disk.begin()) {
                        after.flush();
                    }
                });
        assertThatThrownBy(watch::flush).isInstanceOf(DatabaseException.class);
    }

    /** The process that did it. */
    private int commitInAHurry() throws SQLException {
        try (var connection = pool.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("set synchronous_commit = off");
            statement.execute("create table if not exists sold (n int)");
            statement.execute("insert into sold values (1)");
            try (var row = statement.executeQuery("select pg_backend_pid()")) {
                row.next();
                return row.getInt(1);
            }
        }
    }
}
