package io.tongpin.platform.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.tongpin.platform.CannotStart;
import io.tongpin.platform.Exit;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {

    private static final long MEGABYTE = 1L << 20;

    @TempDir
    Path parent;

    @Test
    void isMadeAndClaimedOnce() {
        Path path = parent.resolve("new/data");
        try (DataDirectory claimed = DataDirectory.claim(path)) {
            assertThat(claimed.path()).isDirectory();

            CannotStart refused = catchThrowableOfType(CannotStart.class, () -> DataDirectory.claim(path));

            assertThat(refused.refusal().code()).isEqualTo("platform.data-in-use");
            assertThat(refused.refusal().facts())
                    .containsEntry("pid", Long.toString(ProcessHandle.current().pid()));
            assertThat(DataDirectory.isClaimed(path)).isTrue();
        }
        assertThat(DataDirectory.isClaimed(path)).isFalse();
        DataDirectory.claim(path).close();
    }

    @Test
    void aProcessThatIsKilledLetsGo() throws Exception {
        Process jvm = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        ClaimsAndWaits.class.getName(),
                        parent.toString())
                .start();
        assertThat(jvm.inputReader().readLine()).isEqualTo("claimed");
        CannotStart refused = catchThrowableOfType(CannotStart.class, () -> DataDirectory.claim(parent));
        assertThat(refused.refusal().facts()).containsEntry("pid", Long.toString(jvm.pid()));

        jvm.destroyForcibly().waitFor();

        DataDirectory.claim(parent).close();
    }

    @Test
    void ofANewerVersionIsNotTouched() throws Exception {
        DataDirectory.claim(parent).close();
        Files.writeString(parent.resolve("format"), "2\n");

        CannotStart refused = catchThrowableOfType(CannotStart.class, () -> DataDirectory.claim(parent));

        assertThat(refused.exit()).isEqualTo(Exit.NEWER_DATA);
        assertThat(DataDirectory.isClaimed(parent)).isFalse();
    }

    @Test
    void thatIsAFileSaysSo() throws Exception {
        Path file = Files.writeString(parent.resolve("file"), "");

        CannotStart refused = catchThrowableOfType(CannotStart.class, () -> DataDirectory.claim(file));

        assertThat(refused.refusal().code()).isEqualTo("platform.data-not-usable");
    }

    @Test
    void passwordsAreMadeOnceAndForTheOwnersEyes() throws Exception {
        try (DataDirectory directory = DataDirectory.claim(parent)) {
            Secrets made = Secrets.of(directory, new SplittableRandom(1));

            assertThat(Secrets.of(directory, new SplittableRandom(2))).isEqualTo(made);
            assertThat(made.app().password())
                    .hasSize(48)
                    .isNotEqualTo(made.owner().password());
            assertThat(made.toString()).doesNotContain(made.superuser());
            assertThat(PosixFilePermissions.toString(
                            Files.getPosixFilePermissions(parent.resolve("secrets.properties"))))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void aPasswordThatANewVersionWantsIsAddedToThoseThatAreThere() throws Exception {
        try (DataDirectory directory = DataDirectory.claim(parent)) {
            Files.writeString(parent.resolve("secrets.properties"), "superuser=a\nowner=b\napp=c\n");

            Secrets made = Secrets.of(directory, new SplittableRandom(1));

            assertThat(made.superuser() + made.owner().password() + made.app().password())
                    .isEqualTo("abc");
            assertThat(made.engine().password()).hasSize(48);
            assertThat(Secrets.of(directory, new SplittableRandom(2))).isEqualTo(made);
        }
    }

    @Test
    void aNodeIsFoundByItsRunFileAsLongAsItLives() {
        try (DataDirectory directory = DataDirectory.claim(parent)) {
            new RunFile(ProcessHandle.current().pid(), 8080, "token").write(directory);

            assertThat(RunFile.in(parent))
                    .hasValue(new RunFile(ProcessHandle.current().pid(), 8080, "token"));
        }
        assertThat(RunFile.in(parent)).as("nobody holds the directory").isEmpty();
    }

    @Test
    void aFullDiskIsRefusedAndANearlyFullOneWarned() {
        assertThat(DiskSpace.judge(parent, 600 * MEGABYTE)).isEmpty();
        assertThat(DiskSpace.judge(parent, 511 * MEGABYTE))
                .hasValueSatisfying(warning -> assertThat(warning.facts()).containsEntry("free", "511"));
        CannotStart refused = catchThrowableOfType(CannotStart.class, () -> DiskSpace.judge(parent, 99 * MEGABYTE));
        assertThat(refused.exit()).isEqualTo(Exit.DISK_FULL);
        assertThat(refused.refusal().facts()).isEqualTo(Map.of("directory", parent.toString(), "free", "99"));
    }
}
