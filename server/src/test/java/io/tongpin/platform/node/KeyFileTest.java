package io.tongpin.platform.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.tongpin.platform.CannotStart;
import io.tongpin.platform.NodeKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The key is made once, for its owner's eyes, and never made anew in place of one that cannot be read. */
class KeyFileTest {

    @TempDir
    private Path data;

    @Test
    void theKeyStaysTheSame() throws IOException {
        Random random = new Random(1);
        byte[] sealed;
        try (DataDirectory directory = DataDirectory.claim(data)) {
            sealed = KeyFile.of(directory, random).seal("x", new byte[] {1, 2}, random);
        }
        try (DataDirectory directory = DataDirectory.claim(data)) {
            NodeKey again = KeyFile.of(directory, random);

            assertThat(again.open("x", sealed)).isPresent();
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("node.key"))))
                .isEqualTo("rw-------");
    }

    @Test
    void aBrokenKeyIsSaidAndLeftAlone() throws IOException {
        Files.writeString(data.resolve("node.key"), "half of it");
        try (DataDirectory directory = DataDirectory.claim(data)) {
            CannotStart why = catchThrowableOfType(CannotStart.class, () -> KeyFile.of(directory, new Random(1)));

            assertThat(why.refusal().code()).isEqualTo("platform.key-unreadable");
        }
        assertThat(Files.readString(data.resolve("node.key"))).isEqualTo("half of it");
    }
}
