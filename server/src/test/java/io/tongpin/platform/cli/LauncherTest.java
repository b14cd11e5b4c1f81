package io.tongpin.platform.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongpin.platform.Exit;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The shell script in front of everything, on machines that lack something. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class LauncherTest {

    private static final List<String> TOOLS =
            List.of("sh", "dirname", "date", "ls", "grep", "sed", "cat", "timeout", "id", "fc-list");

    @TempDir
    Path machine;

    private final Path root = Path.of("..").toAbsolutePath().normalize();

    /** A machine with little more than a shell. */
    @BeforeEach
    void isBare() throws IOException {
        Path programs = Files.createDirectory(machine.resolve("bin"));
        for (String tool : TOOLS) {
            Path real = Path.of("/usr/bin", tool);
            if (Files.exists(real)) {
                Files.createSymbolicLink(programs.resolve(tool), real);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "zh_CN.UTF-8, 需要 JDK 25 或更新版本",
        "zh_TW.UTF-8, 請安裝（例如 Eclipse Temurin 25）",
        "en_US.UTF-8, Tongpin needs a JDK 25 or newer",
    })
    void withoutAJdkItSaysWhatToInstall(String language, String words) throws Exception {
        jdk("old", "17.0.2");

        Said said = run(language, root.resolve("tongpin"), "up");

        assertThat(said.exitCode()).isEqualTo(Exit.UNAVAILABLE.code());
        assertThat(said.words()).contains(words).contains("TONGPIN_JAVA_HOME");
    }

    @Test
    void aJdkThatIsNewEnoughIsFoundAmongOldOnes() throws Exception {
        jdk("a", "17.0.2");
        jdk("b", "26");
        jdk("c", "21.0.1");

        Said said = run("en_US.UTF-8", root.resolve("tongpin"), "test");

        // Nothing but the JDK is there, so the tests themselves do not begin.
        assertThat(said.words()).contains("missing:").doesNotContain("needs a JDK");
    }

    @Test
    void theTestsBringTheirBrowserWithThem() throws Exception {
        jdk("right", "25.0.3");
        program("id", "echo 0");
        program("apt-get", "echo \"apt-get $*\"; [ \"$1\" = update ]");

        Said said = run("en_US.UTF-8", root.resolve("tongpin"), "test");

        assertThat(said.exitCode()).isNotZero();
        assertThat(said.words()).contains("apt-get update").containsPattern("apt-get install .*maven.*chromium");
    }

    @Test
    void whoMayNotInstallIsToldWhatToAskFor() throws Exception {
        jdk("right", "25.0.3");
        program("id", "echo 1000");

        Said said = run("en_US.UTF-8", root.resolve("tongpin"), "test");

        assertThat(said.exitCode()).isEqualTo(Exit.UNAVAILABLE.code());
        assertThat(said.words()).contains("chromium").contains("Install these packages first");
    }

    private record Said(int exitCode, String words) {}

    private Said run(String language, Path script, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("/bin/sh", script.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("TONGPIN_") || name.equals("JAVA_HOME"));
        builder.environment()
                .putAll(Map.of(
                        "PATH",
                        machine.resolve("bin").toString(),
                        "HOME",
                        machine.toString(),
                        "LC_ALL",
                        language,
                        "TONGPIN_JDK_PLACES",
                        machine + "/jdk/*"));
        Process process = builder.start();
        String words = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Said(process.waitFor(), words);
    }

    private void jdk(String name, String version) throws IOException {
        Path home = machine.resolve("jdk").resolve(name);
        Files.createDirectories(home.resolve("bin"));
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"somebody\"\nJAVA_VERSION=\"" + version + "\"\n");
        executable(home.resolve("bin/javac"), "exit 1");
    }

    private void program(String name, String does) throws IOException {
        Path file = machine.resolve("bin").resolve(name);
        Files.deleteIfExists(file);
        executable(file, does);
    }

    private static void executable(Path file, String does) throws IOException {
        Files.writeString(file, "#!/bin/sh\n" + does + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }
}
