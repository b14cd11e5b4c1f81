package io.tongpin.platform.node;

import io.tongpin.kernel.Refusal;
import io.tongpin.platform.CannotStart;
import io.tongpin.platform.Exit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Everything of one node that must survive it (数据目录): the database, its passwords, the logs. One process at a time may
 * claim it; the claim ends with the process, even if that is killed.
 */
public final class DataDirectory implements AutoCloseable {

    /** Raised when an older Tongpin could not make sense of the directory any more. */
    private static final int FORMAT = 1;

    /** Closing any channel on a locked file gives the process's lock away, so within one process we never open it twice. */
    private static final Set<Path> CLAIMED_HERE = ConcurrentHashMap.newKeySet();

    private final Path path;
    private final FileChannel channel;

    private DataDirectory(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /** Makes the directory if need be and claims it for this process, or says why that cannot be. */
    public static DataDirectory claim(Path directory) {
        Path path = directory.toAbsolutePath().normalize();
        try {
            Files.createDirectories(path);
            if (!CLAIMED_HERE.add(path)) {
                throw inUse(path, Long.toString(ProcessHandle.current().pid()));
            }
            OwnerOnly.directory(path);
            FileChannel channel = FileChannel.open(
                    path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            DataDirectory claimed = new DataDirectory(path, channel);
            claimed.lock();
            claimed.checkFormat();
            return claimed;
        } catch (IOException e) {
            CLAIMED_HERE.remove(path);
            throw new CannotStart(
                    Exit.UNAVAILABLE,
                    Refusal.rule("platform.data-not-usable", "directory", path.toString(), "why", String.valueOf(e)));
        }
    }

    /** Whether some process, this one or another, works on the directory at this moment. */
    public static boolean isClaimed(Path directory) {
        if (CLAIMED_HERE.contains(directory.toAbsolutePath().normalize())) {
            return true;
        }
        try (FileChannel channel = FileChannel.open(directory.resolve("lock"), StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            return lock == null;
        } catch (NoSuchFileException e) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path path() {
        return path;
    }

    public Path database() {
        return path.resolve("database");
    }

    public Path log(String name) {
        return path.resolve("logs").resolve(name + ".log");
    }

    /** Where the process that runs on this directory says how it is reached. */
    public Path runFile() {
        return path.resolve(RunFile.NAME);
    }

    @Override
    public void close() {
        try {
            CLAIMED_HERE.remove(path);
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void lock() throws IOException {
        if (channel.tryLock() == null) {
            String holder = holder();
            close();
            throw inUse(path, holder);
        }
        channel.truncate(0);
        channel.write(
                ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
    }

    private static CannotStart inUse(Path path, String holder) {
        return new CannotStart(
                Exit.UNAVAILABLE, Refusal.rule("platform.data-in-use", "directory", path.toString(), "pid", holder));
    }

    private String holder() throws IOException {
        ByteBuffer text = ByteBuffer.allocate(20);
        channel.read(text, 0);
        return new String(text.array(), 0, text.position(), StandardCharsets.US_ASCII);
    }

    private void checkFormat() throws IOException {
        Path file = path.resolve("format");
        if (!Files.exists(file)) {
            Files.writeString(file, FORMAT + "\n");
        }
        String found = Files.readString(file).strip();
        if (!found.matches("\\d{1,6}") || Integer.parseInt(found) > FORMAT) {
            close();
            throw NewerData.inDirectory(path, found, Integer.toString(FORMAT));
        }
    }
}
