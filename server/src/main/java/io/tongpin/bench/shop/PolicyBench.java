package io.tongpin.bench.shop;

import io.tongpin.platform.DatabaseAccess;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * What the second wall and rules of fields cost (权限测速): the same work with them and without, by turns in the same run, so
 * that a machine that grows slower meanwhile wrongs neither. The conditions of the queries themselves stay as they are.
 */
@Command(
        name = "policy",
        description = "What row-level security and field rules cost: on and off by turns (权限测速).",
        mixinStandardHelpOptions = true)
public final class PolicyBench extends ShopBench {

    @Option(names = "--only", description = "Only what is called so or begins so; default all.")
    private @Nullable String only;

    @Option(names = "--rounds", description = "How often each is measured with and without; default 4.")
    private int rounds = 4;

    private static final List<Integer> SIZES = List.of(1, 16);

    /** Fields that somebody does not see, of eight kinds of documents. */
    private static final List<String> RULES = Stream.of(
                    "retail-sale",
                    "retail-return",
                    "sales-order",
                    "sales-delivery",
                    "sales-return",
                    "purchase-order",
                    "purchase-receipt",
                    "purchase-return")
            .flatMap(kind -> Stream.of(kind + " amount", kind + " lines.price"))
            .toList();

    /**
     * Something that a crowd does.
     *
     * @param wall whether it is the wall that is taken away, and not the rules
     */
    private record Work(String name, int size, boolean wall, Crowd.Callers with, Crowd.Callers without) {

        static Work atTheWall(String name, int size, Crowd.Callers callers) {
            return new Work(name, size, true, callers, callers);
        }
    }

    @Override
    void measure(Stage stage) throws Exception {
        PostingNode manager =
                stage.shop().colleague("manager", stage.goods().stores().getFirst());
        PostingNode ruled =
                stage.shop().colleague("manager", stage.goods().stores().getFirst(), RULES);
        List<Work> all = new ArrayList<>();
        for (int size : SIZES) {
            all.add(Work.atTheWall("post a sale", size, n -> stage.shop().till(stage.goods(), false, random(n))));
            all.add(Work.atTheWall("list documents", size, n -> manager.reader("/api/documents?limit=50&sums=false")));
            all.add(Work.atTheWall("sum documents", size, n -> manager.reader("/api/documents?limit=1")));
            all.add(Work.atTheWall("sum stock", size, n -> manager.reader("/api/stock?limit=1")));
            all.add(Work.atTheWall("list stock", size, n -> manager.reader("/api/stock?limit=50&sums=false")));
            String page = "/api/documents?limit=200&sums=false";
            all.add(new Work("200 rows, rules", size, false, n -> ruled.reader(page), n -> manager.reader(page)));
        }
        all.removeIf(work -> only != null && !work.name().startsWith(only));
        for (Work work : all) {
            double on = 0;
            double off = 0;
            for (int round = 0; round < rounds; round++) {
                // Each goes first as often as the other: what comes second is always a little warmer.
                boolean onFirst = round % 2 == 0;
                double first = measured(stage, work, onFirst);
                double second = measured(stage, work, !onFirst);
                on += onFirst ? first : second;
                off += onFirst ? second : first;
            }
            out.printf("%-16s %8d clients: with it %.1f %% of without%n", work.name(), work.size(), 100 * on / off);
        }
        wall(stage.access(), true);
    }

    private double measured(Stage stage, Work work, boolean on) throws Exception {
        wall(stage.access(), on || !work.wall());
        Crowd.Figure figure = run(work.size(), on ? work.with() : work.without());
        print(work.name() + (on ? ", on" : ", off"), figure);
        return figure.perSecond();
    }

    /** Every table that has a policy. */
    private static void wall(DatabaseAccess access, boolean on) throws IOException {
        try (Connection owner = DriverManager.getConnection(
                        access.url(), access.owner().user(), access.owner().password());
                Statement statement = owner.createStatement()) {
            List<String> tables = new ArrayList<>();
            try (ResultSet rows =
                    statement.executeQuery("select distinct format('%I.%I', schemaname, tablename) from pg_policies")) {
                while (rows.next()) {
                    tables.add(rows.getString(1));
                }
            }
            for (String table : tables) {
                statement.execute("alter table " + table + (on ? " enable" : " disable") + " row level security");
            }
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }
}
