package io.tongpin.exchange.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tongpin.audit.Auditor;
import io.tongpin.audit.Invariants;
import io.tongpin.documents.StoredAsLogged;
import io.tongpin.exchange.bench.MadeUpChain;
import io.tongpin.exchange.chain.Progress;
import io.tongpin.exchange.totals.WriteTotals;
import io.tongpin.kernel.Actor;
import io.tongpin.platform.Database;
import io.tongpin.platform.cli.Tongpin;
import io.tongpin.platform.node.LocalNode;
import io.tongpin.platform.node.RunFile;
import io.tongpin.platform.node.StartOptions;
import io.tongpin.testing.TestNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The power goes in the middle of an import (导入中断): first the program is killed, then the database under it. Who says
 * "import" again gets what an undisturbed import would have made, and nothing of it twice.
 */
class ImportKilledTest {

    private static final Duration SOON = Duration.ofSeconds(120);
    private static final Pattern DONE = Pattern.compile("rows read  (\\d+)/(\\d+)");
    private static final int ROWS = 16_000;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path temp;

    private final List<Tongpin> nodes = new ArrayList<>();

    @AfterEach
    void nothingOfOursIsLeftRunning() throws InterruptedException {
        for (Tongpin node : nodes) {
            node.kill();
        }
        postgres().forEach(ProcessHandle::destroyForcibly);
    }

    @Test
    void whatWasInterruptedIsTakenUpAgain() throws Exception {
        Path chain = Files.createDirectory(temp.resolve("chain"));
        new MadeUpChain(chain, new SplittableRandom(11), ROWS).write();
        Path data = temp.resolve("data");

        Tongpin node = up(data);
        Tongpin first = importing(data, chain);
        int before = booked(first, 1);
        node.kill();
        assertThat(first.exitCode()).as(first.output()).isNotZero();

        Tongpin again = up(data);
        Tongpin second = importing(data, chain);
        booked(second, before + 250);
        List<ProcessHandle> servers = postgres();
        assertThat(servers).isNotEmpty();
        servers.forEach(ProcessHandle::destroyForcibly);
        second.exitCode(); // It may have waited for the database to come back, or given up.

        await("the database is back under the node")
                .atMost(SOON)
                .until(() -> importing(data, chain).exitCode() == 0);
        assertThat(Tongpin.run("en_US.UTF-8", "totals", temp.resolve("totals").toString(), "--data", data.toString())
                        .exitCode())
                .isZero();
        assertThat(again.stop()).isEqualTo(143);

        assertThat(files(temp.resolve("totals"))).isEqualTo(undisturbed(chain));
        try (LocalNode alone = LocalNode.start(StartOptions.forACommand(data, Optional.empty()))) {
            Auditor auditor = new Auditor(
                    alone.context().getBean(Database.class).engine(),
                    Invariants.with(List.of(new StoredAsLogged())),
                    InstantSource.system());
            assertThat(auditor.run(1).broken()).isEmpty();
        }
    }

    /** What an import makes that nobody disturbs. */
    private Map<String, String> undisturbed(Path chain) throws IOException {
        try (TestNode node = TestNode.start()) {
            Actor owner = node.founded("store_original");
            Path sorting = Files.createDirectory(temp.resolve("sorting"));
            Progress progress = new Progress(InstantSource.system());
            node.part(ImportChain.class)
                    .run(owner, new ImportChain.Wish(chain, sorting, false, why -> {}, progress))
                    .orThrow();
            node.part(WriteTotals.class).into(1, temp.resolve("expected"));
        }
        return files(temp.resolve("expected"));
    }

    private static Map<String, String> files(Path folder) throws IOException {
        Map<String, String> found = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(f -> !f.toString().endsWith(".gz")).toList()) {
                found.put(String.valueOf(file.getFileName()), Files.readString(file));
            }
        }
        return found;
    }

    private static Tongpin importing(Path data, Path chain) throws IOException {
        return Tongpin.run(
                "en_US.UTF-8",
                "import",
                chain.toString(),
                "--data",
                data.toString(),
                "--cost-policy",
                "store_original");
    }

    /** Waits until so many documents are in the books and not all of them, and says how many. */
    private static int booked(Tongpin process, int wanted) {
        int[] done = new int[1];
        await("in the middle of it")
                .atMost(SOON)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> {
                    assertThat(process.isAlive()).as(process.output()).isTrue();
                    Matcher found = DONE.matcher(process.output());
                    while (found.find()) {
                        done[0] = Integer.parseInt(found.group(1));
                        assertThat(done[0])
                                .as("still in the middle")
                                .isLessThanOrEqualTo(Integer.parseInt(found.group(2)));
                    }
                    return done[0] >= wanted;
                });
        return done[0];
    }

    private Tongpin up(Path data) throws IOException {
        Tongpin node =
                Tongpin.run("en_US.UTF-8", "up", "--data", data.toString(), "--port", "0", "--host", "127.0.0.1");
        nodes.add(node);
        await("up").atMost(SOON).until(() -> {
            assertThat(node.isAlive()).as(node.output()).isTrue();
            return node.output().contains("Tongpin is up: http://127.0.0.1:")
                    && RunFile.in(data).isPresent();
        });
        return node;
    }

    /** The PostgreSQL servers that work on this test's directory. */
    private List<ProcessHandle> postgres() {
        Path database = temp.resolve("data").resolve("database");
        return ProcessHandle.allProcesses()
                .filter(ProcessHandle::isAlive)
                .filter(process -> process.info().commandLine().orElse("").contains("-D " + database))
                .toList();
    }
}
