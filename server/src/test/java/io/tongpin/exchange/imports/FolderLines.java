package io.tongpin.exchange.imports;

import io.tongpin.exchange.chain.ChainDocument;
import io.tongpin.exchange.chain.ChainFolder;
import io.tongpin.exchange.chain.ChainReader;
import io.tongpin.exchange.chain.ChainStream;
import io.tongpin.exchange.chain.LineCounts;
import io.tongpin.exchange.chain.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;

/** Counts the lines of a folder, which its tolerances are measured by. */
final class FolderLines {

    private static final Instant NOW = Instant.parse("2026-11-21T00:00:00Z");

    private FolderLines() {}

    static void of(Path chain, Path temp, LineCounts lines) throws IOException {
        Progress progress = new Progress(InstantSource.fixed(NOW));
        try (ChainReader reader =
                new ChainReader(new ChainFolder(chain), ChainNames.ZONE, NOW, temp, why -> {}, progress)) {
            reader.check().orThrow();
            try (ChainStream stream = reader.stream()) {
                for (ChainDocument next = stream.next(); next != null; next = stream.next()) {
                    lines.add(next);
                }
            }
        }
    }
}
