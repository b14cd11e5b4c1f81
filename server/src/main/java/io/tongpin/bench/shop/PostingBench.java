package io.tongpin.bench.shop;

import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Posts sales of five lines over HTTP, signed in, with durable commits, as 1, 8 and 64 tills, and beside each figure what
 * hand-written SQL reaches on the same server at the same hour (过账测速).
 */
@Command(
        name = "posting",
        description = "Sales posted per second, beside hand-written SQL (过账测速).",
        mixinStandardHelpOptions = true)
public class PostingBench extends ShopBench {

    @Option(names = "--clients", split = ",", description = "Tills at once; default 1,8,64.")
    private List<Integer> clients = List.of(1, 8, 64);

    @Option(names = "--without-baseline", description = "Our own figures only.")
    private boolean alone;

    /** Whether everybody sells the same article at one place. */
    boolean hot() {
        return false;
    }

    @Override
    final void measure(Stage stage) throws Exception {
        Baseline baseline = new Baseline(stage.access(), ids, stage.today());
        if (!alone) {
            baseline.fill(stage.goods());
        }
        for (int size : clients) {
            Crowd.Figure ours = run(size, n -> stage.shop().till(stage.goods(), hot(), random(n)));
            print("Tongpin, HTTP", ours);
            if (!alone) {
                Crowd.Figure theirs = run(size, n -> baseline.caller(stage.goods(), hot(), random(n)));
                print("SQL function", theirs);
                out.printf(
                        "                    ratio %8.2f x throughput, %.2f x median%n",
                        ours.perSecond() / theirs.perSecond(), ours.p50() / theirs.p50());
            }
        }
    }
}
