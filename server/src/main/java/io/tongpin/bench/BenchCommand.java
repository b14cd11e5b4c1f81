package io.tongpin.bench;

import io.tongpin.bench.shop.GrowthBench;
import io.tongpin.bench.shop.HotSkuBench;
import io.tongpin.bench.shop.PolicyBench;
import io.tongpin.bench.shop.PostingBench;
import io.tongpin.bench.shop.SearchBench;
import io.tongpin.platform.CliCommand;
import io.tongpin.platform.Exit;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** All benchmarks: each is a class of its own, named here (基准). */
@Command(
        name = "bench",
        description = "Measure, beside a baseline of the same run (基准).",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "WHAT",
        subcommands = {
            ImportBench.class,
            PostingBench.class,
            HotSkuBench.class,
            GrowthBench.class,
            SearchBench.class,
            PolicyBench.class
        })
public final class BenchCommand implements CliCommand {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        CommandLine line = spec.commandLine();
        line.usage(line.getErr());
        return Exit.USAGE.code();
    }

    /** The one line of JSON that comes last. */
    static void print(Measured measured) {
        System.out.println(JsonMapper.shared().writeValueAsString(measured.fields()));
    }
}
