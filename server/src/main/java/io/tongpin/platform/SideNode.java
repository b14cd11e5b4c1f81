package io.tongpin.platform;

import io.tongpin.platform.node.DataDirectory;
import io.tongpin.platform.node.OwnerOnly;
import io.tongpin.platform.node.RunFile;
import io.tongpin.platform.postgres.PostgresBinaries;
import io.tongpin.platform.postgres.PostgresFiles;
import io.tongpin.platform.postgres.PostgresServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/**
 * A second node beside ours (旁路节点): in a process, a directory and a PostgreSQL of its own, and with nothing of ours but the
 * program. It ends when we end, also when we are killed, for then the pipe that it reads from closes.
 */
public final class SideNode {

    /** Unpacked programs are the same whoever uses them: emptying the directory keeps them. */
    private static final String PROGRAMS = "postgresql";

    private final Path directory;

    private SideNode(Path directory) {
        this.directory = directory.toAbsolutePath().normalize();
    }

    public static SideNode in(Path directory) {
        return new SideNode(directory);
    }

    /** How it is reached while it runs. */
    public record Door(long pid, int port, String token) {

        @Override
        public String toString() {
            return "pid %d, port %d".formatted(pid, port);
        }
    }

    /** Empty if none runs there, whoever might have started it. */
    public Optional<Door> door() {
        return RunFile.in(directory).map(file -> new Door(file.pid(), file.port(), file.token()));
    }

    /** Whether some process works there, be it that it only begins or is about to end. */
    public boolean isClaimed() {
        return DataDirectory.isClaimed(directory);
    }

    /** Speaks to it as whoever may read its directory. */
    public static NodeClient client(Door door, Locale language) {
        return NodeClient.here(SideProgram.loopback(door.port()), door.token(), language, null);
    }

    /**
     * Starts it; what it prints is for the caller to read, and its standard input to keep open.
     *
     * @param arguments what follows {@code ./tongpin}
     * @param settings properties for its modules, such as {@code tongpin.practice}
     */
    public Process start(List<String> arguments, Map<String, String> settings) throws IOException {
        Files.createDirectories(directory);
        ProcessBuilder builder = new ProcessBuilder(SideProgram.command(arguments, settings));
        builder.directory(directory.toFile()); // No settings lie there, as they may where we were started.
        builder.redirectErrorStream(true);
        SideProgram.keepOnlyTheMachine(builder.environment());
        return builder.start();
    }

    /** Stops a database that a killed node has left running there. */
    public void stopOrphan() {
        Path database = directory.resolve("database");
        if (Files.exists(database.resolve("postmaster.pid")) && !isClaimed()) {
            PostgresServer.stopOrphan(new PostgresFiles(
                    PostgresBinaries.unpackedBelow(directory.resolve(PROGRAMS)),
                    database,
                    directory.resolve("logs").resolve("postgresql.log")));
        }
    }

    /** Throws away all that it knows. */
    public void clear() {
        if (isClaimed()) {
            throw new IllegalStateException("somebody works on " + directory);
        }
        stopOrphan();
        try (Stream<Path> all = Files.list(directory)) {
            for (Path one : all.toList()) {
                if (!one.getFileName().toString().equals(PROGRAMS)) {
                    FileSystemUtils.deleteRecursively(one);
                }
            }
        } catch (NoSuchFileException e) {
            return; // It was never there.
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keeps a word beside the database, for its owner's eyes only. */
    public void keep(String name, String text) {
        try {
            OwnerOnly.write(directory.resolve(name), text + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What was kept under the name. */
    public Optional<String> kept(String name) {
        try {
            return Optional.of(Files.readString(directory.resolve(name)).strip());
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
