package io.tongpin.bench.posting;

import io.tongpin.kernel.Ids;
import io.tongpin.platform.CliCommand;
import io.tongpin.platform.DatabaseAccess;
import io.tongpin.platform.Exit;
import io.tongpin.platform.NodeClient;
import io.tongpin.platform.TemporaryNode;
import java.io.IOException;
import java.io.PrintStream;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Posts sales of five lines over HTTP, signed in, with durable commits, as 1, 8 and 64 tills, and beside each figure what
 * hand-written SQL reaches on the same server at the same hour (过账测速).
 */
@Command(name = "posting", description = "Sales posted per second, beside hand-written SQL (过账测速).")
public class PostingBench implements CliCommand {

    private static final int PLACES = 10;
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @Option(names = "--clients", split = ",", description = "Tills at once; default 1,8,64.")
    private List<Integer> clients = List.of(1, 8, 64);

    @Option(names = "--seconds", description = "Measured time of each figure.")
    private int seconds = 15;

    @Option(names = "--warm-up", description = "Unmeasured seconds before each figure.")
    private int warmUp = 5;

    @Option(names = "--skus", description = "Articles; each lies in ten warehouses.")
    private int skus = 20_000;

    @Option(names = "--seed", description = "Of the random numbers.")
    private long seed = 1;

    @Option(names = "--without-baseline", description = "Our own figures only.")
    private boolean alone;

    private final InstantSource clock = InstantSource.system();
    private final PrintStream out = System.out;
    private final Ids ids = new Ids(clock, new SecureRandom());

    /** Whether everybody sells the same article at one place. */
    boolean hot() {
        return false;
    }

    @Override
    public Integer call() throws Exception {
        try (TemporaryNode node = TemporaryNode.start();
                NodeClient client = node.client(Locale.ENGLISH)) {
            LocalDate today = LocalDate.ofInstant(clock.instant(), ZONE);
            PostingNode shop = PostingNode.found(node.address(), client.token(), PLACES, ids, today);
            Goods goods = stock(shop, today);
            Baseline baseline = new Baseline(node.part(DatabaseAccess.class), ids, today);
            if (!alone) {
                baseline.fill(goods);
            }
            measure(shop, baseline, goods);
        }
        return Exit.OK.code();
    }

    private Goods stock(PostingNode shop, LocalDate today) throws Exception {
        long start = clock.millis();
        AtomicLong rows = new AtomicLong();
        Goods goods = new Stocking(shop, ids, today, more -> out.print("\r" + rows.addAndGet(more) + " rows of stock "))
                .fill(skus);
        out.printf(
                "%n%d articles in %d warehouses, %d s%n%n",
                skus, goods.warehouses().size(), (clock.millis() - start) / 1000);
        return goods;
    }

    private void measure(PostingNode shop, Baseline baseline, Goods goods) throws Exception {
        out.println("5-line sales      clients   documents/s      p50 ms      p99 ms    worst ms  refused");
        for (int size : clients) {
            Crowd.Figure ours = run(size, n -> shop.till(goods, hot(), random(n)));
            print("Tongpin, HTTP", ours);
            if (!alone) {
                Crowd.Figure theirs = run(size, n -> baseline.caller(goods, hot(), random(n)));
                print("SQL function", theirs);
                out.printf(
                        "                    ratio %8.2f x throughput, %.2f x median%n",
                        ours.perSecond() / theirs.perSecond(), ours.p50() / theirs.p50());
            }
        }
    }

    private Crowd.Figure run(int size, Crowd.Callers callers) throws Exception {
        return Crowd.run(size, Duration.ofSeconds(warmUp), Duration.ofSeconds(seconds), callers);
    }

    private RandomGenerator random(int caller) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed * 1_000 + caller);
    }

    private void print(String who, Crowd.Figure figure) throws IOException {
        out.printf(
                "%-16s %8d %13.0f %11.2f %11.2f %11.1f %8d%n",
                who,
                figure.callers(),
                figure.perSecond(),
                figure.p50(),
                figure.p99(),
                figure.worst(),
                figure.refused());
        out.flush();
    }
}
