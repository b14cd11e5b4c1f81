package io.tongpin.bench.shop;

import java.util.Arrays;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Whether a posting costs in full books what it costs in empty ones, also where one article has a long history (账大测速). Two
 * nodes stand side by side and sell by turns, so that a machine that grows slower meanwhile wrongs neither.
 */
@Command(
        name = "growth",
        description = "What a posting costs when the ledgers are full, beside empty ones (账大测速).",
        mixinStandardHelpOptions = true)
public final class GrowthBench extends ShopBench {

    @Option(names = "--rows", description = "Rows to fill each ledger with; default 10000000.")
    private long rows = 10_000_000;

    @Option(names = "--rounds", description = "How often each load is measured in both; default 4.")
    private int rounds = 4;

    /** So many tills, and whether all sell the same article at one place. */
    private record Load(int size, boolean hot) {

        @Override
        public String toString() {
            return size + " clients" + (hot ? ", hot article" : "");
        }
    }

    private static final List<Load> LOADS =
            List.of(new Load(1, false), new Load(1, true), new Load(16, false), new Load(16, true));

    @Override
    void measure(Stage empty) throws Exception {
        try (Stage full = open()) {
            new History(full.access(), full.goods(), out).fill(rows);
            settle(full);
            settle(empty);
            for (Load load : LOADS) {
                compare(load, empty, full);
            }
        }
    }

    /**
     * Each goes first as often as the other: whatever a turn leaves behind for the next one is left to both. Beside the ratio
     * of all turns together stands the middle one, which an hour in which something else has the disk moves less.
     */
    private void compare(Load load, Stage empty, Stage full) throws Exception {
        double inEmpty = 0;
        double inFull = 0;
        double[] ratios = new double[rounds];
        for (int round = 0; round < rounds; round++) {
            boolean emptyFirst = round % 2 == 0;
            double first = selling(load, emptyFirst ? empty : full, emptyFirst);
            double second = selling(load, emptyFirst ? full : empty, !emptyFirst);
            double perSecondEmpty = emptyFirst ? first : second;
            double perSecondFull = emptyFirst ? second : first;
            inEmpty += perSecondEmpty;
            inFull += perSecondFull;
            ratios[round] = perSecondEmpty / perSecondFull;
        }
        Arrays.sort(ratios);
        out.printf(
                "%s: %.2f ms in empty books, %.2f ms in full ones: a posting costs %.2f x, in the middle of the turns %.2f x%n",
                load, rounds * 1e3 / inEmpty, rounds * 1e3 / inFull, inEmpty / inFull, middle(ratios));
    }

    private static double middle(double[] sorted) {
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }

    /** Documents in a second. */
    private double selling(Load load, Stage stage, boolean empty) throws Exception {
        Crowd.Figure figure = run(load.size(), n -> stage.shop().till(stage.goods(), load.hot(), random(n)));
        print((empty ? "empty" : "full") + (load.hot() ? ", hot" : ""), figure);
        return figure.perSecond();
    }
}
