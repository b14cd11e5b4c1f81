package io.tongpin.exchange.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reads every file of the folder in a process of its own with 256 MB: none may crash it, fill it or keep it busy. */
class HostileFilesTest {

    private static final long MILLIS = 10_000;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Test
    void noFileTakesMoreThan256MegabytesOrTenSeconds() throws IOException, InterruptedException {
        Path out = folder.resolve("out.txt");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ReadEverything.class.getName(),
                        BadInputs.folder().toString())
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();
        boolean ended = process.waitFor(5, TimeUnit.MINUTES);
        process.destroyForcibly();

        List<String> lines = Files.readAllLines(out, UTF_8);
        assertThat(ended).isTrue();
        assertThat(process.exitValue()).as(String.join("\n", lines)).isZero();
        assertThat(lines).hasSizeGreaterThan(40).noneMatch(line -> line.contains("THROWN"));
        assertThat(lines)
                .allSatisfy(line ->
                        assertThat(Long.parseLong(line.split("\t", -1)[0])).isLessThan(MILLIS));
    }

    /** Reads all files below a folder and prints, for each, milliseconds, name and how it went. */
    static final class ReadEverything {

        private ReadEverything() {}

        public static void main(String[] arguments) throws IOException {
            try (Stream<Path> files = Files.walk(Path.of(arguments[0]))) {
                for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                    long start = System.nanoTime();
                    String how = read(file);
                    System.out.println((System.nanoTime() - start) / 1_000_000 + "\t" + file + "\t" + how);
                }
            }
        }

        private static String read(Path file) {
            try {
                Gone gone = Gone.through(file, Columns.asTheyCome());
                return gone.rows().size() + " rows "
                        + gone.codes().stream().distinct().toList();
            } catch (IOException | RuntimeException e) {
                return "THROWN " + e;
            }
        }
    }
}
