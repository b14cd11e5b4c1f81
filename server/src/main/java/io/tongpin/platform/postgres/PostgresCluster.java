package io.tongpin.platform.postgres;

import io.tongpin.kernel.Refusal;
import io.tongpin.platform.CannotStart;
import io.tongpin.platform.Exit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/** The database directory: made once by initdb, with checksums and passwords; stopped by pg_ctl, whoever started it. */
final class PostgresCluster {

    private static final Logger LOG = LoggerFactory.getLogger(PostgresCluster.class);

    static final String SUPERUSER = "postgres";

    private final PostgresFiles files;
    private final LeaveRoot leaveRoot;

    PostgresCluster(PostgresFiles files, LeaveRoot leaveRoot) {
        this.files = files;
        this.leaveRoot = leaveRoot;
    }

    void prepare(String superuserPassword, List<String> initdbOptions) {
        try {
            if (Files.exists(files.database().resolve("PG_VERSION"))) {
                checkMajor();
                leaveRoot.own(files.database());
                stopOrphan();
            } else {
                make(superuserPassword, initdbOptions);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Another major version's files are not ours to open: a newer one's we do not know, an older one's need an upgrade. */
    private void checkMajor() throws IOException {
        String found = Files.readString(files.database().resolve("PG_VERSION")).strip();
        if (found.equals(PostgresBinaries.MAJOR)) {
            return;
        }
        boolean newer = found.length() > 2 || found.compareTo(PostgresBinaries.MAJOR) > 0;
        throw new CannotStart(
                newer ? Exit.NEWER_DATA : Exit.UNAVAILABLE,
                Refusal.rule(
                        newer ? "platform.data-newer" : "platform.data-older",
                        "where",
                        files.database().toString(),
                        "found",
                        "PostgreSQL " + found,
                        "known",
                        "PostgreSQL " + PostgresBinaries.MAJOR));
    }

    /** Made beside its place and moved there when whole, so that a kill in the middle leaves nothing that half works. */
    private void make(String password, List<String> options) throws IOException {
        Path half = files.database().resolveSibling(files.database().getFileName() + ".half");
        FileSystemUtils.deleteRecursively(half);
        Files.createDirectories(half);
        LeaveRoot.permissions(half, "rwx------");
        Path passwordFile = Files.createTempFile(half.getParent(), "pw", "");
        try {
            Files.writeString(passwordFile, password + "\n");
            leaveRoot.own(half);
            leaveRoot.own(passwordFile);
            Ended initdb = run(initdb(half, passwordFile, options));
            if (initdb.status() != 0) {
                throw doesNotStart(initdb.output());
            }
            Files.move(half, files.database(), StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(passwordFile);
        }
    }

    private List<String> initdb(Path directory, Path passwordFile, List<String> options) {
        List<String> command = new ArrayList<>(List.of(
                files.binaries().program("initdb"),
                "-D",
                directory.toString(),
                "-U",
                SUPERUSER,
                "-A",
                "scram-sha-256",
                "--pwfile=" + passwordFile,
                "-E",
                "UTF8",
                "-k",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--locale=C.UTF-8"));
        command.addAll(options);
        return command;
    }

    /** A server whose JVM was killed lives on without a master; it is asked to finish before a new one starts. */
    void stopOrphan() {
        if (PostmasterFile.in(files.database())
                .filter(PostmasterFile::isServerAlive)
                .isEmpty()) {
            return;
        }
        LOG.info("A PostgreSQL server was left running on {}; stopping it first", files.database());
        stop();
        if (PostmasterFile.in(files.database())
                .filter(PostmasterFile::isServerAlive)
                .isPresent()) {
            throw new CannotStart(
                    Exit.UNAVAILABLE,
                    Refusal.rule(
                            "platform.database-busy",
                            "directory",
                            files.database().toString()));
        }
    }

    /** Fast, and if that takes too long, at once: the next start then recovers from the log. */
    void stop() {
        for (String mode : List.of("fast", "immediate")) {
            Ended ended = run(List.of(
                    files.binaries().program("pg_ctl"),
                    "stop",
                    "-D",
                    files.database().toString(),
                    "-m",
                    mode,
                    "-w",
                    "-t",
                    "60"));
            if (ended.status() == 0 || !isStillThere()) {
                return;
            }
            LOG.warn("PostgreSQL does not stop ({}): {}", mode, ended.output());
        }
    }

    private boolean isStillThere() {
        return PostmasterFile.in(files.database())
                .filter(PostmasterFile::isServerAlive)
                .isPresent();
    }

    private record Ended(int status, String output) {}

    private Ended run(List<String> command) {
        try {
            Process process = new ProcessBuilder(leaveRoot.command(command))
                    .redirectErrorStream(true)
                    .directory(files.binaries().directory().toFile())
                    .start();
            String output;
            try (Stream<String> lines = process.inputReader().lines()) {
                output = String.join("\n", lines.toList());
            }
            return new Ended(process.waitFor(), output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Ended(-1, "interrupted");
        }
    }

    private CannotStart doesNotStart(String lines) {
        return new CannotStart(
                Exit.UNAVAILABLE,
                Refusal.rule(
                        "platform.postgres-does-not-start", "log", files.log().toString(), "lines", lines));
    }
}
