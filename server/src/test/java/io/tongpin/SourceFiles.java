package io.tongpin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The files of this project as they are kept: what git tracks, or everything that is not built, where there is no git. */
final class SourceFiles {

    static final Path ROOT = root();

    private static final Set<String> BUILT = Set.of("target", "node_modules", "dist", ".git", ".idea", ".vscode");

    private SourceFiles() {}

    /** All of them, relative to the root. */
    static List<Path> all() {
        try {
            Process git = new ProcessBuilder("git", "ls-files", "-z", "--cached", "--others", "--exclude-standard")
                    .directory(ROOT.toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String names = new String(git.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            return git.waitFor() == 0
                    ? Stream.of(names.split("\0"))
                            .map(Path::of)
                            .filter(file -> Files.isRegularFile(ROOT.resolve(file)))
                            .toList()
                    : walk();
        } catch (IOException e) {
            return walk();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static List<Path> ending(String... endings) {
        return all().stream()
                .filter(file -> Stream.of(endings).anyMatch(file.toString()::endsWith))
                .toList();
    }

    /** The text, or nothing if the file is none. */
    static String text(Path file) {
        try {
            return Files.readString(ROOT.resolve(file));
        } catch (MalformedInputException e) {
            return "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> walk() {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.filter(Files::isRegularFile)
                    .map(ROOT::relativize)
                    .filter(file -> Stream.iterate(file, java.util.Objects::nonNull, Path::getParent)
                            .noneMatch(part -> BUILT.contains(part.getFileName().toString())))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path root() {
        Path here = Path.of("").toAbsolutePath();
        return Files.exists(here.resolve("tongpin"))
                ? here
                : here.resolveSibling(".").normalize();
    }
}
