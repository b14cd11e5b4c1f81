package io.tongpin.platform.node;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

/**
 * How commands reach the node that runs on a data directory: its port, and a token that proves they come from whoever may
 * read the directory.
 */
public record RunFile(long pid, int port, String token) {

    static final String NAME = "node.properties";

    public void write(DataDirectory directory) {
        try {
            OwnerOnly.write(directory.runFile(), "pid=%d%nport=%d%ntoken=%s%n".formatted(pid, port, token));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the running node wrote; empty if none runs, even if one was killed and left its file. */
    public static Optional<RunFile> in(Path directory) {
        if (!DataDirectory.isClaimed(directory)) {
            return Optional.empty();
        }
        try {
            Properties kept = new Properties();
            kept.load(new StringReader(Files.readString(directory.resolve(NAME))));
            return Optional.of(new RunFile(
                    Long.parseLong(kept.getProperty("pid", "-1")),
                    Integer.parseInt(kept.getProperty("port", "-1")),
                    kept.getProperty("token", "")));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return "pid %d, port %d".formatted(pid, port);
    }
}
