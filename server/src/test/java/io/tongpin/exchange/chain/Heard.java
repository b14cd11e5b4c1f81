package io.tongpin.exchange.chain;

import io.tongpin.kernel.Outcome;
import io.tongpin.kernel.Refusal;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** Everything a reader says about a folder. */
record Heard(Outcome<Counts> outcome, List<Refusal> refused, List<ChainMaster> masters, List<ChainDocument> documents) {

    static final Instant NOW = Instant.parse("2026-11-21T00:00:00Z");

    static Heard of(ChainFolder folder, Path temp) throws IOException {
        List<Refusal> refused = new ArrayList<>();
        List<ChainMaster> masters = new ArrayList<>();
        List<ChainDocument> documents = new ArrayList<>();
        Progress progress = new Progress(InstantSource.fixed(NOW));
        try (ChainReader reader =
                new ChainReader(folder, ZoneId.of("Asia/Shanghai"), NOW, temp, refused::add, progress)) {
            Outcome<Counts> outcome = reader.check();
            if (outcome instanceof Outcome.Done) {
                reader.masters(masters::add);
                try (ChainStream stream = reader.stream()) {
                    for (ChainDocument next = stream.next(); next != null; next = stream.next()) {
                        documents.add(next);
                    }
                }
            }
            return new Heard(outcome, refused, masters, documents);
        }
    }

    List<String> numbers() {
        return documents.stream().map(ChainDocument::number).toList();
    }
}
