package io.tongpin.platform.node;

import io.tongpin.kernel.Refusal;
import io.tongpin.platform.CannotStart;
import io.tongpin.platform.Exit;
import io.tongpin.platform.NodeKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.random.RandomGenerator;

/** Where a data directory keeps its {@link NodeKey} (密钥文件): beside the database, never in it, also if that is elsewhere. */
final class KeyFile {

    private static final String NAME = "node.key";

    private KeyFile() {}

    /** Reads it, and makes it on the first start. One that cannot be read is never replaced: what it sealed would be lost. */
    static NodeKey of(DataDirectory directory, RandomGenerator random) {
        Path file = directory.path().resolve(NAME);
        try {
            if (!Files.exists(file)) {
                byte[] key = new byte[NodeKey.BYTES];
                random.nextBytes(key);
                OwnerOnly.write(file, HexFormat.of().formatHex(key) + "\n");
            }
            String text = Files.readString(file).strip();
            if (!text.matches("[0-9a-f]{" + 2 * NodeKey.BYTES + "}")) {
                throw new CannotStart(
                        Exit.UNAVAILABLE, Refusal.rule("platform.key-unreadable", "file", file.toString()));
            }
            return new NodeKey(HexFormat.of().parseHex(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
