package io.tongpin.exchange.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongpin.exchange.chain.ChainFolder;
import io.tongpin.exchange.chain.Counts;
import io.tongpin.exchange.chain.LineCounts;
import io.tongpin.exchange.chain.Progress;
import io.tongpin.exchange.chain.TotalsComparison;
import io.tongpin.exchange.totals.WriteTotals;
import io.tongpin.kernel.Actor;
import io.tongpin.kernel.Refusal;
import io.tongpin.testing.TestNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.FileSystemUtils;

/**
 * Ninety days of a real chain (九十天真实连锁): every quantity, sale and balance exactly as expected, costs within what the
 * folder allows, the books right at the end. {@code -Dchain=DIR} takes another folder that says what it expects.
 */
class ChainSmallTest {

    private static final Path SMALL = resource("/chain-small/stores.csv");

    /** How many lines each folder has; they are counted once. */
    private static final Map<Path, LineCounts> LINES = new ConcurrentHashMap<>();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path temp;

    /** The folder says what the tills uploaded, some of it twice; nothing is in the books twice. */
    @ParameterizedTest
    @ValueSource(strings = {"store_original", "store_fifo", "company_original"})
    void everyFigureIsAsExpected(String policy) throws IOException {
        Path chain = given();
        try (TestNode node = TestNode.start()) {
            Actor owner = node.founded(policy);

            assertThat(imported(node, owner, chain).totalDocuments()).isPositive();

            asExpected(node, chain, policy);
        }
    }

    @Test
    void importingAgainChangesNothing() throws IOException {
        Path chain = given();
        try (TestNode node = TestNode.start()) {
            Actor owner = node.founded("store_current");
            imported(node, owner, chain);
            Fingerprint once = Fingerprint.of(node.database());

            imported(node, owner, chain);

            assertThat(Fingerprint.of(node.database())).isEqualTo(once);
            asExpected(node, chain, "store_current");
        }
    }

    /** Tables alone, without what the tills say of their uploads. */
    @Test
    void withoutUploadsTheTablesAreTheSame() throws IOException {
        Path chain = Files.createDirectory(temp.resolve("chain"));
        try (Stream<Path> files = Files.list(given())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (!file.endsWith(ChainFolder.SYNC_BATCHES)) {
                    Files.copy(file, chain.resolve(file.getFileName()));
                }
            }
        }
        try (TestNode node = TestNode.start()) {
            imported(node, node.founded("company_current"), chain);

            asExpected(node, given(), "company_current");
        }
    }

    private Counts imported(TestNode node, Actor owner, Path chain) throws IOException {
        List<Refusal> refused = new ArrayList<>();
        Progress progress = new Progress(InstantSource.system());
        Path sorting = Files.createTempDirectory(temp, "sorting");
        Counts counts = node.part(ImportChain.class)
                .run(owner, new ImportChain.Wish(chain, sorting, false, refused::add, progress))
                .orThrow();
        assertThat(refused).isEmpty();
        return counts;
    }

    private void asExpected(TestNode node, Path chain, String policy) throws IOException {
        Path totals = temp.resolve("totals");
        node.part(WriteTotals.class).into(1, totals);
        TotalsComparison.Verdict verdict = new TotalsComparison(LINES.computeIfAbsent(given(), ChainSmallTest::lines))
                .compare(chain.resolve("expected"), totals);
        assertThat(verdict.differences()).isEmpty();
        assertThat(verdict.policies()).contains(policy);
    }

    private static LineCounts lines(Path chain) {
        LineCounts lines = new LineCounts(ChainNames.ZONE);
        try {
            Path work = Files.createTempDirectory("counting");
            FolderLines.of(chain, work, lines);
            FileSystemUtils.deleteRecursively(work);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lines;
    }

    private static Path given() {
        String given = System.getProperty("chain", "");
        return given.isBlank() ? SMALL : Path.of(given);
    }

    private static Path resource(String name) {
        try {
            return Objects.requireNonNull(Path.of(Objects.requireNonNull(ChainSmallTest.class.getResource(name))
                            .toURI())
                    .getParent());
        } catch (java.net.URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
