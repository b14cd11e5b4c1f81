package io.tongpin.platform.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a PostgreSQL server writes about itself into its directory: postmaster.pid, lines 1, 4 and 8. A server that was
 * killed leaves the file behind, and it may still say "ready".
 */
record PostmasterFile(long pid, int port, String status) {

    static Optional<PostmasterFile> in(Path database) {
        try {
            List<String> lines = Files.readAllLines(database.resolve("postmaster.pid"));
            if (lines.size() < 4) {
                return Optional.empty();
            }
            String status = lines.size() >= 8 ? lines.get(7).strip() : "";
            return Optional.of(new PostmasterFile(
                    Long.parseLong(lines.get(0).strip()),
                    Integer.parseInt(lines.get(3).strip()),
                    status));
        } catch (NoSuchFileException | NumberFormatException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Ready, and written by this very process, not by one before it. */
    boolean isReady(long child) {
        return pid == child && "ready".equals(status);
    }

    /** A PostgreSQL server is running under this number; a zombie, or a number that was given to another, is none. */
    boolean isServerAlive() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(process -> !isZombie(process.pid()))
                .map(process -> process.info().command().orElse("postgres"))
                .filter(command -> command.endsWith("postgres") || command.endsWith("postgres.exe"))
                .isPresent();
    }

    private static boolean isZombie(long pid) {
        try {
            String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
            return stat.charAt(stat.lastIndexOf(')') + 2) == 'Z';
        } catch (IOException e) {
            return false;
        }
    }
}
