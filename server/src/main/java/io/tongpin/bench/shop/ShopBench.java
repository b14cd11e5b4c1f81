package io.tongpin.bench.shop;

import io.tongpin.kernel.Ids;
import io.tongpin.platform.CliCommand;
import io.tongpin.platform.DatabaseAccess;
import io.tongpin.platform.Exit;
import io.tongpin.platform.NodeClient;
import io.tongpin.platform.TemporaryNode;
import java.io.PrintStream;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import picocli.CommandLine.Option;

/** What the benches of posting share (测速店): a new node full of goods, warmed up, and a crowd with a stop watch. */
abstract class ShopBench implements CliCommand {

    private static final int PLACES = 10;
    private static final int TOLD_EVERY = 20_000;
    private static final int WARM_UP_CROWD = 16;
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @Option(names = "--seconds", description = "Measured time of each figure; default 15.")
    private int seconds = 15;

    @Option(names = "--warm-up", description = "Seconds of selling before the first figure; default 60.")
    private int warmUp = 60;

    @Option(names = "--skus", description = "Articles; each lies in ten warehouses; default 20000.")
    private int skus = 20_000;

    @Option(names = "--seed", description = "Of the random numbers; default 1.")
    private long seed = 1;

    private final InstantSource clock = InstantSource.system();
    final PrintStream out = System.out;
    final Ids ids = new Ids(clock, new SecureRandom());

    /**
     * Everything that is there to be measured.
     *
     * @param access the node's database, for the baseline and for filling it with history
     */
    record Stage(
            TemporaryNode node,
            NodeClient client,
            PostingNode shop,
            Goods goods,
            DatabaseAccess access,
            LocalDate today)
            implements AutoCloseable {

        @Override
        public void close() {
            client.close();
            node.close();
        }
    }

    abstract void measure(Stage stage) throws Exception;

    @Override
    public Integer call() throws Exception {
        try (Stage stage = open()) {
            settle(stage);
            out.println("5-line sales      clients   documents/s      p50 ms      p99 ms    worst ms  refused");
            measure(stage);
        }
        return Exit.OK.code();
    }

    /** A new node full of goods, which the caller closes. */
    final Stage open() throws Exception {
        TemporaryNode node = TemporaryNode.start();
        try {
            LocalDate today = LocalDate.ofInstant(clock.instant(), ZONE);
            NodeClient client = node.client(Locale.ENGLISH);
            PostingNode shop = PostingNode.found(node.address(), client.token(), PLACES, ids, today);
            return new Stage(node, client, shop, stock(shop, today), node.part(DatabaseAccess.class), today);
        } catch (Exception e) {
            node.close();
            throw e;
        }
    }

    /**
     * As the years leave it: tables that have just been filled keep housekeeping and disk busy for minutes, beside whatever
     * is measured.
     */
    final void settle(Stage stage) throws Exception {
        DatabaseAccess access = stage.access();
        try (Connection owner = DriverManager.getConnection(
                        access.url(), access.owner().user(), access.owner().password());
                Statement tidy = owner.createStatement()) {
            tidy.execute("vacuum (analyze)");
            tidy.execute("checkpoint");
        }
        warmUp(stage.shop(), stage.goods());
    }

    /**
     * A shop that has been open for an hour is measured: a compiler that works beside the tills takes their machine, and a
     * page that is changed for the first time since the last checkpoint is written whole.
     */
    private void warmUp(PostingNode shop, Goods goods) throws Exception {
        if (warmUp > 0) {
            Crowd.run(
                    WARM_UP_CROWD,
                    Duration.ZERO,
                    Duration.ofSeconds(warmUp),
                    n -> shop.till(goods, n % 2 == 0, random(-1 - n)));
        }
    }

    private Goods stock(PostingNode shop, LocalDate today) throws Exception {
        long start = clock.millis();
        AtomicLong rows = new AtomicLong();
        Goods goods = new Stocking(shop, ids, today, more -> {
                    long now = rows.addAndGet(more);
                    if (now / TOLD_EVERY != (now - more) / TOLD_EVERY) {
                        out.println(now + " rows of goods and stock");
                    }
                })
                .fill(skus);
        long took = (clock.millis() - start) / 1000;
        out.printf(
                "%d articles in %d warehouses, %d s%n%n",
                skus, goods.warehouses().size(), took);
        return goods;
    }

    /** A short run-in, because each figure follows another kind of load, and then the time that counts. */
    final Crowd.Figure run(int size, Crowd.Callers callers) throws Exception {
        return Crowd.run(size, Duration.ofSeconds(Math.min(3, seconds)), Duration.ofSeconds(seconds), callers);
    }

    final RandomGenerator random(int caller) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed * 1_000 + caller);
    }

    final void print(String who, Crowd.Figure figure) {
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
