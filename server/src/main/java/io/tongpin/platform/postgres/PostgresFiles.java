package io.tongpin.platform.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;

/**
 * Where one embedded server lives.
 *
 * @param database the server's own directory
 * @param log what it writes while it runs
 */
public record PostgresFiles(PostgresBinaries binaries, Path database, Path log) {

    private static final long LOG_LIMIT = 16L << 20;

    private static final int LAST_LINES = 12;

    public PostgresFiles {
        database = database.toAbsolutePath();
        log = log.toAbsolutePath();
    }

    Path parent() {
        return Objects.requireNonNull(database.getParent(), "a database lives in a directory");
    }

    /** Makes room for the log; the one before is kept beside it. */
    void rollLog() {
        try {
            Files.createDirectories(log.getParent());
            if (Files.exists(log) && Files.size(log) > LOG_LIMIT) {
                Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    long logLength() {
        try {
            return Files.exists(log) ? Files.size(log) : 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The last lines that were written to the log after the given position. */
    String logSince(long position) {
        try (var in = Files.newInputStream(log)) {
            in.skipNBytes(position);
            List<String> lines = new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            return String.join("\n", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()));
        } catch (IOException e) {
            return "";
        }
    }
}
