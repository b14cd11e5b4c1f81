package io.tongpin.bench;

import io.tongpin.access.SetUp;
import io.tongpin.exchange.bench.MadeUpChain;
import io.tongpin.exchange.chain.Counts;
import io.tongpin.exchange.chain.Progress;
import io.tongpin.exchange.imports.ImportChain;
import io.tongpin.kernel.Actor;
import io.tongpin.platform.CliCommand;
import io.tongpin.platform.Exit;
import io.tongpin.platform.TemporaryNode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** How fast a chain of any size is imported into a new node, and how much memory it takes (导入基准). */
@Command(name = "import", description = "Import a made-up chain into a new node (导入).", mixinStandardHelpOptions = true)
final class ImportBench implements CliCommand {

    private static final long LOOK_EVERY_MILLIS = 500;

    @Option(names = "--lines", defaultValue = "1000000", description = "Rows in all files (行数, ${DEFAULT-VALUE}).")
    private int lines;

    @Option(names = "--seed", defaultValue = "1", description = "Another seed, another chain (种子, ${DEFAULT-VALUE}).")
    private long seed;

    @Option(names = "--json", description = "One line of JSON comes last (最后一行输出 JSON).")
    private boolean json;

    @Override
    public Integer call() throws Exception {
        try (TemporaryNode node = TemporaryNode.start()) {
            Path chain = node.folder("chain");
            new MadeUpChain(chain, new SplittableRandom(seed), lines).write();
            PeakMemory.reset();
            long start = System.nanoTime();
            Progress progress = new Progress(InstantSource.system());
            Counts counts = imported(node, chain, progress);
            double seconds = (System.nanoTime() - start) / 1e9;
            report(counts, seconds, PeakMemory.now());
        }
        return Exit.OK.code();
    }

    private static Counts imported(TemporaryNode node, Path chain, Progress progress)
            throws InterruptedException, ExecutionException {
        Actor actor = founded(node.part(SetUp.class));
        ImportChain imports = node.part(ImportChain.class);
        var wish = new ImportChain.Wish(
                chain,
                node.folder("sorting"),
                false,
                why -> {
                    throw new IllegalStateException(why.code() + " " + why.facts());
                },
                progress);
        FutureTask<Counts> task =
                new FutureTask<>(() -> imports.run(actor, wish).orThrow());
        Thread.ofPlatform().name("import").start(task);
        while (true) {
            try {
                return task.get(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                show(progress.standing());
            }
        }
    }

    private static void show(Progress.Standing now) {
        System.err.printf(
                Locale.ROOT,
                "\r%,d rows read  %,d/%,d documents  %,.0f/s ",
                now.rowsRead(),
                now.done(),
                now.total(),
                now.rate());
    }

    private static Actor founded(SetUp setUp) {
        var wish = new SetUp.Wish(
                "Bench", "Bench", "bench", "Bench-" + UUID.randomUUID(), "general", List.of(), Locale.ROOT);
        UUID owner = setUp.run(wish).orThrow();
        return new Actor(1, owner, "Bench", Set.of("*"), null, "bench");
    }

    private void report(Counts counts, double seconds, PeakMemory memory) {
        double rows = counts.totalRows() / seconds;
        double documents = counts.totalDocuments() / seconds;
        System.err.println();
        System.out.printf(
                Locale.ROOT,
                "%,d rows, %,d documents in %s%n",
                counts.totalRows(),
                counts.totalDocuments(),
                Duration.ofMillis(Math.round(seconds * 1000)));
        System.out.printf(Locale.ROOT, "%,.0f rows/s  %,.0f documents/s%n", rows, documents);
        System.out.printf(
                Locale.ROOT, "heap %,d MB  resident %,d MB%n", memory.heapMegabytes(), memory.residentMegabytes());
        if (json) {
            BenchCommand.print(new Measured(rows, "rows/s", 0, 0, 0, Map.of("documents_per_s", documents)));
        }
    }
}
