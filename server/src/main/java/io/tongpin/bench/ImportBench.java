package io.tongpin.bench;

import io.tongpin.access.SetUp;
import io.tongpin.exchange.bench.MadeUpChain;
import io.tongpin.exchange.chain.Counts;
import io.tongpin.exchange.chain.Progress;
import io.tongpin.exchange.imports.ImportChain;
import io.tongpin.kernel.Actor;
import io.tongpin.platform.CliCommand;
import io.tongpin.platform.DatabaseAccess;
import io.tongpin.platform.Exit;
import io.tongpin.platform.TemporaryNode;
import java.nio.file.Path;
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
            System.err.printf(Locale.ROOT, "Making up %,d rows%n", lines);
            new MadeUpChain(chain, new SplittableRandom(seed), lines).write();
            PeakMemory.reset();
            long start = System.nanoTime();
            GroupTimes groups = new GroupTimes(System::nanoTime);
            Counts counts = imported(node, chain, new Progress(InstantSource.system(), groups));
            double seconds = (System.nanoTime() - start) / 1e9;
            PeakMemory memory = PeakMemory.now();
            System.err.println("\nThe same rows by COPY");
            double copied = new CopyBaseline(node.part(DatabaseAccess.class), node.folder("copy")).seconds();
            report(counts, seconds, copied, memory, groups);
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

    private void report(Counts counts, double seconds, double copied, PeakMemory memory, GroupTimes groups) {
        double rows = counts.totalRows() / seconds;
        double documents = counts.totalDocuments() / seconds;
        GroupTimes.Part all = groups.part(0, 1);
        GroupTimes.Part first = groups.part(0.1, 0.2);
        GroupTimes.Part last = groups.part(0.9, 1);
        System.out.printf(
                Locale.ROOT, "%,d rows, %,d documents, %.1f s%n", counts.totalRows(), counts.totalDocuments(), seconds);
        System.out.printf(Locale.ROOT, "import    %,10.0f rows/s  %,8.0f documents/s%n", rows, documents);
        System.out.printf(Locale.ROOT, "COPY      %,10.0f rows/s%n", counts.totalRows() / copied);
        System.out.printf(
                Locale.ROOT,
                "memory    heap %,d MB, resident %,d MB%n",
                memory.heapMegabytes(),
                memory.residentMegabytes());
        show("2nd tenth", first);
        show("last tenth", last);
        if (json) {
            BenchCommand.print(new Measured(
                    rows,
                    "rows/s",
                    counts.totalRows() / copied,
                    all.p50Millis(),
                    all.p99Millis(),
                    Map.of(
                            "documents_per_s", documents,
                            "heap_mb", memory.heapMegabytes(),
                            "rss_mb", memory.residentMegabytes(),
                            "second_tenth_documents_per_s", first.documentsPerSecond(),
                            "second_tenth_p99_ms", first.p99Millis(),
                            "last_tenth_documents_per_s", last.documentsPerSecond(),
                            "last_tenth_p99_ms", last.p99Millis())));
        }
    }

    private static void show(String which, GroupTimes.Part part) {
        System.out.printf(
                Locale.ROOT,
                "%-10s  %,8.0f documents/s, a group p50 %.0f ms, p99 %.0f ms%n",
                which,
                part.documentsPerSecond(),
                part.p50Millis(),
                part.p99Millis());
    }
}
