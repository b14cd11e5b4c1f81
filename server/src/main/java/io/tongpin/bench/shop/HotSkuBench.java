package io.tongpin.bench.shop;

import picocli.CommandLine.Command;

/** The same, with one article in every sale, at one place: the coat everybody wants on the first cold day (爆款测速). */
@Command(
        name = "hot-sku",
        description = "The same with one article in every sale (爆款测速).",
        mixinStandardHelpOptions = true)
public final class HotSkuBench extends PostingBench {

    @Override
    boolean hot() {
        return true;
    }
}
