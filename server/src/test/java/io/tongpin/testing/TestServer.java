package io.tongpin.testing;

import io.tongpin.platform.DatabaseAccess;
import io.tongpin.platform.DatabaseAccess.Login;
import io.tongpin.platform.DatabaseException;
import io.tongpin.platform.Migrations;
import io.tongpin.platform.postgres.PostgresBinaries;
import io.tongpin.platform.postgres.PostgresFiles;
import io.tongpin.platform.postgres.PostgresRoles;
import io.tongpin.platform.postgres.PostgresServer;
import io.tongpin.platform.postgres.PostgresSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/**
 * The one PostgreSQL of a test JVM, started when first asked for. It is the product's launcher and server with fsync
 * off, so it is as strict as in a shop, only not as durable. Every database is a copy of a migrated template.
 */
final class TestServer {

    private static final String PASSWORD = "only-for-tests";
    static final Login OWNER = new Login("tongpin_owner", PASSWORD);
    static final Login APP = new Login("tongpin_app", PASSWORD);
    static final Login ENGINE = new Login("tongpin_engine", PASSWORD);

    private static final String RUN = "run-";
    private static final String TEMPLATE = "migrated";

    private final PostgresServer server;
    private final PostgresRoles roles;
    private final Writes writes;
    private final AtomicInteger number = new AtomicInteger();

    private TestServer(PostgresServer server) {
        this.server = server;
        this.roles = new PostgresRoles(server, PASSWORD);
        DatabaseAccess template = roles.prepare(TEMPLATE, OWNER, APP, ENGINE);
        new Migrations(template).migrate();
        this.writes = new Writes(superuser(server));
    }

    private static final class Lazily {
        static final TestServer ONE = start();
    }

    static TestServer get() {
        return Lazily.ONE;
    }

    /** A migrated database with no rows in it. */
    DatabaseAccess copyOfTemplate() {
        return create("template %s strategy file_copy".formatted(TEMPLATE));
    }

    /** A database with the content of another. */
    DatabaseAccess copyOf(DatabaseAccess other) {
        String name = nameOf(other);
        roles.administer("select pg_terminate_backend(pid) from pg_stat_activity where datname = '%s'".formatted(name));
        return create("template %s strategy file_copy".formatted(name));
    }

    private static String nameOf(DatabaseAccess database) {
        return database.url().substring(database.url().lastIndexOf('/') + 1);
    }

    /** A database without any tables. */
    DatabaseAccess bare() {
        return create("template template0");
    }

    /** The files of it that anybody has written to since this was last asked of it. */
    Set<Long> news(DatabaseAccess database) {
        return writes.takeNews(nameOf(database));
    }

    void drop(DatabaseAccess database) {
        roles.administer("drop database if exists %s with (force)".formatted(nameOf(database)));
    }

    /** One statement as superuser. */
    void administer(String sql) {
        roles.administer(sql);
    }

    private static Connection superuser(PostgresServer server) {
        try {
            return DriverManager.getConnection(server.url("postgres"), "postgres", PASSWORD);
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    private DatabaseAccess create(String from) {
        String name = "t" + number.incrementAndGet();
        roles.administer("create database %s %s owner %s".formatted(name, from, OWNER.user()));
        return new DatabaseAccess(server.url(name), OWNER, APP, ENGINE);
    }

    private static TestServer start() {
        try {
            Path shared = Path.of(System.getProperty("java.io.tmpdir"), "tongpin-tests");
            PostgresBinaries binaries = PostgresBinaries.unpackedBelow(Files.createDirectories(shared));
            sweep(shared, binaries);
            Path directory = Files.createDirectories(
                    shared.resolve(RUN + ProcessHandle.current().pid()));
            PostgresServer server = PostgresServer.start(files(binaries, directory), fast(), PASSWORD);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> end(server, directory)));
            return new TestServer(server);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PostgresFiles files(PostgresBinaries binaries, Path directory) {
        return new PostgresFiles(binaries, directory.resolve("database"), directory.resolve("postgresql.log"));
    }

    /** A test JVM that was killed could not clean up; the next one does. */
    private static void sweep(Path shared, PostgresBinaries binaries) throws IOException {
        try (Stream<Path> runs = Files.list(shared)) {
            for (Path run : runs.filter(TestServer::isAbandoned).toList()) {
                PostgresServer.stopOrphan(files(binaries, run));
                FileSystemUtils.deleteRecursively(run);
            }
        }
    }

    private static boolean isAbandoned(Path run) {
        String name = run.getFileName().toString();
        return name.startsWith(RUN)
                && ProcessHandle.of(Long.parseLong(name.substring(RUN.length())))
                        .filter(ProcessHandle::isAlive)
                        .filter(process ->
                                process.pid() != ProcessHandle.current().pid())
                        .isEmpty();
    }

    private static void end(PostgresServer server, Path directory) {
        try {
            server.close();
            FileSystemUtils.deleteRecursively(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PostgresSettings fast() {
        Map<String, String> values = new HashMap<>(PostgresSettings.common());
        values.put("fsync", "off");
        values.put("synchronous_commit", "off");
        values.put("full_page_writes", "off");
        values.put("max_connections", "300");
        values.put("shared_buffers", "256MB");
        values.put("wal_keep_size", "64MB"); // It is read again, by Writes.
        values.put("scram_iterations", "1"); // Everybody knows the password, and it is asked for often.
        return new PostgresSettings(values, List.of("--no-sync"));
    }
}
