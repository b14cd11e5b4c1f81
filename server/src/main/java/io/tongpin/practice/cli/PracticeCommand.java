package io.tongpin.practice.cli;

import io.tongpin.kernel.Refusal;
import io.tongpin.platform.CannotStart;
import io.tongpin.platform.CliCommand;
import io.tongpin.platform.Exit;
import io.tongpin.platform.NodeOptions;
import io.tongpin.platform.SideNode;
import io.tongpin.practice.PracticePlan;
import java.io.BufferedReader;
import java.time.Duration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Opens the practice environment from a terminal, for as long as that is open (练习). */
@Command(
        name = "practice",
        description = "Open the practice environment: the demo chain, where nothing counts (练习环境).",
        mixinStandardHelpOptions = true)
public final class PracticeCommand implements CliCommand {

    private static final int USUAL_DAYS = 30;

    @Mixin
    private final NodeOptions node = new NodeOptions();

    @Option(names = "--reset", description = "Throw away what was tried there, and begin anew (重置).")
    private boolean reset;

    @Option(names = "--port", defaultValue = "8081", description = "Port to listen on (端口, ${DEFAULT-VALUE}).")
    private int port;

    @Option(names = "--host", defaultValue = "0.0.0.0", description = "Address to listen on (监听地址, ${DEFAULT-VALUE}).")
    private String host = "0.0.0.0";

    @Option(
            names = "--idle",
            defaultValue = "PT8H",
            description = "End after so long without anybody (闲置, ${DEFAULT-VALUE}).")
    private Duration idle = Duration.ofHours(8);

    @Override
    public Integer call() throws Exception {
        PracticePlan plan = new PracticePlan(
                PracticePlan.below(node.data()),
                node.data().resolve("logs").resolve("practice.log"),
                host,
                port,
                idle,
                null,
                USUAL_DAYS);
        SideNode side = SideNode.in(plan.directory());
        if (side.isClaimed()) {
            String pid = side.door().map(door -> Long.toString(door.pid())).orElse("?");
            throw new CannotStart(Exit.UNAVAILABLE, Refusal.rule("practice.in-use", "pid", pid));
        }
        if (reset || !plan.isWhole()) {
            side.clear();
        }
        return shown(side.start(plan.arguments(), plan.settings()));
    }

    /** Says what it says, until it ends or we do. */
    private static int shown(Process practice) throws Exception {
        try (BufferedReader lines = practice.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                System.out.println(line);
            }
        }
        return practice.waitFor();
    }
}
