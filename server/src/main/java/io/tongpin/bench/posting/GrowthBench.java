package io.tongpin.bench.posting;

import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Whether a posting costs in full books what it cost in empty ones, also where one article has a long history (账大测速). */
@Command(
        name = "growth",
        description = "What a posting costs when the ledgers are full (账大测速).",
        mixinStandardHelpOptions = true)
public final class GrowthBench extends ShopBench {

    @Option(names = "--rows", description = "Rows to fill each ledger with; default 10000000.")
    private long rows = 10_000_000;

    @Override
    void measure(Stage stage) throws Exception {
        List<Crowd.Figure> before = figures(stage);
        new History(stage.access(), stage.goods(), out).fill(rows);
        settle(stage);
        List<Crowd.Figure> after = figures(stage);
        for (int i = 0; i < before.size(); i++) {
            out.printf(
                    "%d clients%s: %.2f ms, then %.2f ms: a posting costs %.2f x%n",
                    before.get(i).callers(),
                    i % 2 == 0 ? "" : ", hot article",
                    1e3 / before.get(i).perSecond(),
                    1e3 / after.get(i).perSecond(),
                    before.get(i).perSecond() / after.get(i).perSecond());
        }
    }

    private List<Crowd.Figure> figures(Stage stage) throws Exception {
        return List.of(
                told("any article", run(1, n -> stage.shop().till(stage.goods(), false, random(n)))),
                told("hot article", run(1, n -> stage.shop().till(stage.goods(), true, random(n)))),
                told("any article", run(16, n -> stage.shop().till(stage.goods(), false, random(n)))),
                told("hot article", run(16, n -> stage.shop().till(stage.goods(), true, random(n)))));
    }

    private Crowd.Figure told(String what, Crowd.Figure figure) {
        print(what, figure);
        return figure;
    }
}
