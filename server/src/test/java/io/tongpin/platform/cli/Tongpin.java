package io.tongpin.platform.cli;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The program as a process of its own, as a shop runs it: to be killed, asked twice and given bad directories. */
public final class Tongpin {

    private final Process process;
    private final Path output;

    private Tongpin(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    public static Tongpin run(String language, String... arguments) throws IOException {
        return run(Path.of(""), language, arguments);
    }

    /** The same, started in a folder of its own. */
    public static Tongpin run(Path folder, String language, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1", // It lives for seconds.
                "-Dstdout.encoding=UTF-8",
                "-Dstderr.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                "io.tongpin.Application"));
        command.addAll(List.of(arguments));
        Path output = Files.createTempFile("tongpin", ".out");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.directory(folder.toAbsolutePath().toFile());
        builder.redirectInput(new File("/dev/null"));
        builder.environment().put("LC_ALL", language);
        return new Tongpin(builder.start(), output);
    }

    /** Everything it has printed so far. */
    public String output() throws IOException {
        return Files.readString(output, StandardCharsets.UTF_8);
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    public long pid() {
        return process.pid();
    }

    public int exitCode() throws InterruptedException {
        return process.waitFor();
    }

    /** SIGTERM, as the system sends it at shutdown. */
    public int stop() throws InterruptedException {
        process.destroy();
        return process.waitFor();
    }

    /** SIGKILL: the power is gone. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }
}
