package io.tongpin.exchange.imports;

import io.tongpin.exchange.reading.Archive;
import io.tongpin.exchange.reading.FileName;
import io.tongpin.exchange.reading.Position;
import io.tongpin.exchange.reading.Source;
import io.tongpin.kernel.Outcome;
import io.tongpin.kernel.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/** Takes in the files of an import (收件): keeps what was sent, unpacks what is packed, sees what it is. */
final class Intake {

    private static final Logger LOG = LoggerFactory.getLogger(Intake.class);
    private static final int MOST_FILES = 200;
    private static final int SHOWN = 3;
    private static final Duration KEPT = Duration.ofDays(7);
    private final Path root;

    /** @param root a folder of ours on this node */
    Intake(Path root) {
        this.root = root;
    }

    /** A file as it is sent. */
    record Sent(String name, Opening content) {

        /** Opens it for reading, once. */
        @FunctionalInterface
        interface Opening {
            InputStream open() throws IOException;
        }
    }

    /** What was kept, and how its owner would call it. */
    record Kept(Path folder, String source) {}

    /** What is to be imported: a folder of the documented format, or goods lists. */
    record Looked(ImportRun.Kind kind, Path folder, List<Path> files) {}

    /** Where the files of one import lie while it needs them. */
    Path room(UUID id) {
        return root.resolve(id.toString());
    }

    /** Writes what was sent to disk as it comes in. */
    Outcome<Kept> keep(UUID id, List<Sent> sent) throws IOException {
        if (sent.isEmpty()) {
            return Outcome.refused(Refusal.input("import.nothing-sent"));
        }
        if (sent.size() > MOST_FILES) {
            return Outcome.refused(
                    Position.ofFile(FileName.of(sent.get(MOST_FILES).name()))
                            .refuse("import.too-many-files", "max", Integer.toString(MOST_FILES)));
        }
        Path room = room(id);
        FileSystemUtils.deleteRecursively(room);
        Files.createDirectories(room);
        Set<String> names = new TreeSet<>();
        for (Sent one : sent) {
            String name = FileName.of(one.name());
            try (InputStream in = one.content().open()) {
                Files.copy(in, room.resolve(name));
            } catch (FileAlreadyExistsException e) {
                FileSystemUtils.deleteRecursively(room);
                return Outcome.refused(Position.ofFile(name).refuseValue("import.file-twice", name));
            }
            names.add(name);
        }
        return Outcome.done(new Kept(room, title(names)));
    }

    private static String title(Set<String> names) {
        String shown = names.stream().limit(SHOWN).collect(Collectors.joining(", "));
        return names.size() > SHOWN ? shown + " … (" + names.size() + ")" : shown;
    }

    /** Unpacks and looks; a folder of the machine's own is only read. */
    Outcome<Looked> look(ImportRun run) throws IOException {
        Path given = Path.of(run.folder());
        if (!Files.exists(given)) {
            return Outcome.refused(Position.ofFile(run.source())
                    .refuse(run.uploaded() ? "import.files-gone" : "import.folder-missing"));
        }
        boolean oneFile = Files.isRegularFile(given);
        List<Path> there = oneFile ? List.of(given) : Choice.list(given);
        Outcome<List<Path>> files =
                run.uploaded() || oneFile ? unpacked(there, room(run.id()).resolve(".unpacked")) : Outcome.done(there);
        return switch (files) {
            case Outcome.Refused<List<Path>>(List<Refusal> why) -> Outcome.refused(why);
            case Outcome.Done<List<Path>>(List<Path> found) -> looked(run, found);
        };
    }

    private static Outcome<Looked> looked(ImportRun run, List<Path> files) {
        Choice choice = Choice.among(files);
        return choice.files().isEmpty()
                ? Outcome.refused(Position.ofFile(run.source()).refuse("import.nothing-there"))
                : Outcome.done(new Looked(choice.kind(), folderOf(choice.files().getFirst()), choice.files()));
    }

    /** Everything together in one folder, made anew each time: an import that was cut off may come again. */
    private static Outcome<List<Path>> unpacked(List<Path> sent, Path into) throws IOException {
        boolean packed = false;
        for (Path file : sent) {
            packed |= Archive.is(file);
        }
        if (!packed) {
            return Outcome.done(sent);
        }
        FileSystemUtils.deleteRecursively(into);
        Files.createDirectories(into);
        List<Path> files = new ArrayList<>();
        for (Path file : sent) {
            if (!Archive.is(file)) {
                files.add(Files.copy(file, into.resolve(name(file))));
                continue;
            }
            switch (new Archive(Source.of(file)).into(into)) {
                case Outcome.Refused<List<Path>>(List<Refusal> why) -> {
                    return Outcome.refused(why);
                }
                case Outcome.Done<List<Path>>(List<Path> more) -> files.addAll(more);
            }
        }
        return Outcome.done(files);
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    private static Path folderOf(Path file) {
        return java.util.Objects.requireNonNull(file.getParent());
    }

    /** An empty folder for what does not fit in memory. */
    Path temporary(UUID id) throws IOException {
        Path temp = room(id).resolveSibling(id + ".work");
        FileSystemUtils.deleteRecursively(temp);
        return Files.createDirectories(temp);
    }

    void forget(Path folder) {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            LOG.warn("{} could not be removed", folder, e);
        }
    }

    /** Removes what was left behind long ago. */
    void sweep(Instant now, Set<UUID> needed) {
        try (Stream<Path> rooms = Files.exists(root) ? Files.list(root) : Stream.empty()) {
            for (Path room : rooms.filter(Files::isDirectory).toList()) {
                boolean old = Files.getLastModifiedTime(room).toInstant().isBefore(now.minus(KEPT));
                boolean wanted = needed.stream().anyMatch(id -> name(room).startsWith(id.toString()));
                if (old && !wanted) {
                    forget(room);
                }
            }
        } catch (IOException e) {
            LOG.warn("{} could not be looked through", root, e);
        }
    }

    /** The name of this node among those that share a database; kept with the files it alone has. */
    UUID node(UUID fresh) {
        try {
            Path file = Files.createDirectories(root).resolve("node");
            if (!Files.exists(file)) {
                Files.writeString(file, fresh.toString());
            }
            return UUID.fromString(Files.readString(file).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
