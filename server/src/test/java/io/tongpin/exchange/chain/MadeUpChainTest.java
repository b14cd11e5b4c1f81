package io.tongpin.exchange.chain;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongpin.exchange.bench.MadeUpChain;
import java.io.IOException;
import java.nio.file.Path;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MadeUpChainTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path made;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path temp;

    @Test
    void aMadeUpFolderIsSoundAndOfTheSizeAskedFor() throws IOException {
        int sales = new MadeUpChain(made, new SplittableRandom(7), 5_000).write();
        Heard heard = Heard.of(new ChainFolder(made), temp);

        assertThat(heard.refused()).isEmpty();
        Counts counts = heard.outcome().orThrow();
        assertThat(counts.documents()).containsEntry(ChainDocument.Kind.SALE, (long) sales);
        assertThat(counts.rows().getOrDefault(ChainFile.SALE_LINES, 0L)
                        + counts.rows().getOrDefault(ChainFile.OPENING_STOCK, 0L))
                .isEqualTo(5_000);
    }
}
