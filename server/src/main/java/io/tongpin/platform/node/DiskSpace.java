package io.tongpin.platform.node;

import io.tongpin.kernel.Refusal;
import io.tongpin.platform.CannotStart;
import io.tongpin.platform.Exit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Room on the disk (磁盘空间): PostgreSQL on a full disk stops in the middle of the day, so we look before. */
public final class DiskSpace {

    private static final long MEGABYTE = 1L << 20;
    private static final long WARN = 512 * MEGABYTE;
    private static final long REFUSE = 100 * MEGABYTE;

    private DiskSpace() {}

    /** Refuses below 100 MB; below 512 MB returns what to warn of. */
    public static Optional<Refusal> check(Path directory) {
        try {
            return judge(directory, Files.getFileStore(directory).getUsableSpace());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Optional<Refusal> judge(Path directory, long free) {
        String megabytes = Long.toString(free / MEGABYTE);
        if (free < REFUSE) {
            throw new CannotStart(
                    Exit.DISK_FULL,
                    Refusal.rule("platform.disk-full", "directory", directory.toString(), "free", megabytes));
        }
        return free < WARN
                ? Optional.of(
                        Refusal.rule("platform.disk-nearly-full", "directory", directory.toString(), "free", megabytes))
                : Optional.empty();
    }
}
