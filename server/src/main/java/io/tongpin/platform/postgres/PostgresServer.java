package io.tongpin.platform.postgres;

import io.tongpin.kernel.Refusal;
import io.tongpin.platform.CannotStart;
import io.tongpin.platform.Exit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The embedded PostgreSQL (内嵌数据库): a child process on a random port of 127.0.0.1. It outlives a killed JVM; the next
 * start stops it first. If it dies under a running JVM it is started again on the same port.
 */
public final class PostgresServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PostgresServer.class);

    /** Recovery after a crash may take minutes on a big database; a server that is silent for longer is broken. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    /** How long a killed server's lock file and shared memory may stand in the way. */
    private static final Duration LEFTOVERS = Duration.ofSeconds(20);

    private static final int RESTARTS = 5;

    private final PostgresFiles files;
    private final PostgresSettings settings;
    private final LeaveRoot leaveRoot;
    private final int port;
    private @Nullable Process child;
    private boolean stopping;
    private int restarts;

    private PostgresServer(PostgresFiles files, PostgresSettings settings, LeaveRoot leaveRoot, int port) {
        this.files = files;
        this.settings = settings;
        this.leaveRoot = leaveRoot;
        this.port = port;
    }

    /** Makes the database if there is none, stops what an earlier process left running, and starts. */
    public static PostgresServer start(PostgresFiles files, PostgresSettings settings, String superuserPassword) {
        LeaveRoot leaveRoot = LeaveRoot.choose(files);
        new PostgresCluster(files, leaveRoot).prepare(superuserPassword, settings.initdbOptions());
        PostgresServer server = new PostgresServer(files, settings, leaveRoot, freePort());
        server.launch();
        return server;
    }

    /** Stops a server that a killed process left running on these files, if there is one. */
    public static void stopOrphan(PostgresFiles files) {
        new PostgresCluster(files, LeaveRoot.choose(files)).stopOrphan();
    }

    public int port() {
        return port;
    }

    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
    }

    /** The server's process number, for whoever wants to kill it. */
    public synchronized long pid() {
        return child == null ? -1 : child.pid();
    }

    /** Stops at once: open transactions are rolled back, what was committed is written out. */
    @Override
    public synchronized void close() {
        stopping = true;
        new PostgresCluster(files, leaveRoot).stop();
    }

    private synchronized void launch() {
        files.rollLog();
        long leftoversUntil = System.nanoTime() + LEFTOVERS.toNanos();
        while (true) {
            long position = files.logLength();
            Process process = spawn();
            if (awaitReady(process)) {
                child = process;
                watch(process);
                return;
            }
            String log = files.logSince(position);
            if (!isOfLeftovers(log) || System.nanoTime() > leftoversUntil) {
                throw new CannotStart(
                        Exit.UNAVAILABLE,
                        Refusal.rule(
                                "platform.postgres-does-not-start",
                                "log",
                                files.log().toString(),
                                "lines",
                                log));
            }
            LockSupport.parkNanos(Duration.ofMillis(250).toNanos());
        }
    }

    /** A killed server's lock file stays in the way until its zombie is buried, its memory until its children are gone. */
    private static boolean isOfLeftovers(String log) {
        return log.contains("postmaster.pid\" already exists") || log.contains("pre-existing shared memory block");
    }

    private Process spawn() {
        List<String> command = new ArrayList<>(List.of(
                files.binaries().program("postgres"), "-D", files.database().toString(), "-p", Integer.toString(port)));
        settings.values().forEach((key, value) -> {
            command.add("-c");
            command.add(key + "=" + value);
        });
        try {
            return new ProcessBuilder(OwnSession.of(leaveRoot.command(command)))
                    .redirectErrorStream(true)
                    .redirectInput(ProcessBuilder.Redirect.from(new java.io.File("/dev/null")))
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(files.log().toFile()))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean awaitReady(Process process) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        try {
            while (System.nanoTime() < until) {
                if (PostmasterFile.in(files.database())
                        .filter(file -> file.isReady(process.pid()))
                        .isPresent()) {
                    return true;
                }
                if (process.waitFor(10, TimeUnit.MILLISECONDS)) {
                    return false;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        process.destroyForcibly();
        return false;
    }

    private void watch(Process process) {
        Thread.ofPlatform().daemon().name("postgres-watch").start(() -> {
            try {
                int status = process.waitFor();
                revive(process, status);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private synchronized void revive(Process process, int status) {
        if (stopping || child != process) {
            return;
        }
        if (++restarts > RESTARTS) {
            LOG.error("PostgreSQL ended {} times; not started again. See {}", restarts, files.log());
            return;
        }
        LOG.warn("PostgreSQL ended with {}; starting it again", status);
        try {
            launch();
        } catch (CannotStart e) {
            LOG.error("PostgreSQL does not come back: {}", e.getMessage());
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
