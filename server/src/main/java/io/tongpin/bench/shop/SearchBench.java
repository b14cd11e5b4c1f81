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
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * How quickly an article is found among a million (找货测速), over the whole way: by barcode, code, characters, pinyin, initials,
 * colour and size, and misspelt. Beside it what a list without an index for words does: it looks through all names.
 */
@Command(
        name = "search",
        description = "Find articles among very many, as they are typed (找货测速).",
        mixinStandardHelpOptions = true)
public final class SearchBench implements CliCommand {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final List<Integer> SIZES = List.of(1, 8);
    private static final int BASELINES = 5;

    @Option(names = "--skus", description = "Articles; default 1000000.")
    private int skus = 1_000_000;

    @Option(names = "--seconds", description = "Measured time of each figure; default 5.")
    private int seconds = 5;

    @Option(names = "--seed", description = "Of the random numbers; default 1.")
    private long seed = 1;

    private final InstantSource clock = InstantSource.system();
    private final PrintStream out = System.out;

    @Override
    public Integer call() throws Exception {
        Ids ids = new Ids(clock, new SecureRandom());
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZONE);
        try (TemporaryNode node = TemporaryNode.start();
                NodeClient client = node.client(Locale.ENGLISH)) {
            PostingNode shop = PostingNode.found(node.address(), client.token(), 1, ids, today);
            Wardrobe wardrobe = new Wardrobe(shop, ids, random(0));
            long start = clock.millis();
            wardrobe.hang(skus, made -> out.println(made + " articles"));
            out.printf("%d articles, %d s%n%n", skus, (clock.millis() - start) / 1000);
            DatabaseAccess access = node.part(DatabaseAccess.class);
            try (Connection owner = DriverManager.getConnection(
                    access.url(), access.owner().user(), access.owner().password())) {
                settle(owner);
                measure(shop, wardrobe, owner);
            }
        }
        return Exit.OK.code();
    }

    private static void settle(Connection owner) throws SQLException {
        try (Statement tidy = owner.createStatement()) {
            tidy.execute("vacuum (analyze)");
            tidy.execute("checkpoint");
        }
    }

    private void measure(PostingNode shop, Wardrobe wardrobe, Connection owner) throws Exception {
        out.println(
                "searched by       clients    searches/s      p50 ms      p99 ms    worst ms  not found   names looked through");
        for (Wardrobe.Typing typing : Wardrobe.Typing.values()) {
            double plain = lookedThrough(owner, wardrobe, typing);
            for (int size : SIZES) {
                Crowd.Figure figure =
                        Crowd.run(size, Duration.ofSeconds(Math.min(3, seconds)), Duration.ofSeconds(seconds), n -> {
                            RandomGenerator random = random(1 + n);
                            return shop.searcher(() -> wardrobe.typed(typing, random));
                        });
                out.printf(
                        Locale.ROOT,
                        "%-16s %8d %13.0f %11.2f %11.2f %11.1f %10d %17.0f ms%n",
                        typing.words(),
                        size,
                        figure.perSecond(),
                        figure.p50(),
                        figure.p99(),
                        figure.worst(),
                        figure.refused(),
                        plain);
                out.flush();
            }
        }
    }

    /** The median of a few: it takes long, and finds neither pinyin nor what was misspelt. */
    private double lookedThrough(Connection owner, Wardrobe wardrobe, Wardrobe.Typing typing) throws SQLException {
        RandomGenerator random = random(-1);
        List<Double> took = new ArrayList<>();
        String sql = "select id from catalog.sku where company_id = 1 and not archived"
                + " and (code ilike ? or name ilike ? or array_to_string(barcodes, ' ') ilike ?) limit 20";
        try (PreparedStatement select = owner.prepareStatement(sql)) {
            for (int n = 0; n < BASELINES; n++) {
                String pattern = "%" + wardrobe.typed(typing, random) + "%";
                for (int place = 1; place <= 3; place++) {
                    select.setString(place, pattern);
                }
                long start = System.nanoTime();
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        rows.getObject(1);
                    }
                }
                took.add((System.nanoTime() - start) / 1e6);
            }
        }
        return took.stream().sorted().skip(BASELINES / 2).findFirst().orElseThrow();
    }

    private RandomGenerator random(int caller) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed * 1_000 + caller);
    }
}
