package io.tongpin.platform.cli;

import io.tongpin.kernel.Refusal;
import io.tongpin.platform.CannotStart;
import io.tongpin.platform.CliCommand;
import io.tongpin.platform.Exit;
import io.tongpin.platform.Greeting;
import io.tongpin.platform.NodeOptions;
import io.tongpin.platform.Words;
import io.tongpin.platform.node.LocalNode;
import io.tongpin.platform.node.StartOptions;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Starts a node and keeps it up until it is told to stop (启动). */
@Command(
        name = "up",
        description = "Start Tongpin; prints the address and how to sign in (启动).",
        mixinStandardHelpOptions = true)
final class UpCommand implements CliCommand {

    @Mixin
    private final NodeOptions node = new NodeOptions();

    @Option(names = "--port", defaultValue = "8080", description = "Port to listen on (端口, ${DEFAULT-VALUE}).")
    private int port;

    @Option(names = "--host", defaultValue = "0.0.0.0", description = "Address to listen on (监听地址, ${DEFAULT-VALUE}).")
    private String host = "0.0.0.0";

    @Option(names = "--demo", description = "Fill a new database with a chain to try things on (演示数据).")
    private boolean demo;

    @Option(names = "--role", defaultValue = "hq", description = "hq (总部) or store (门店).")
    private String role = "hq";

    @Option(names = "--warm-up", hidden = true, description = "Start, answer some requests, stop: for the class cache.")
    private boolean warmUp;

    @Option(names = "--with-parent", hidden = true, description = "End when standard input ends: the parent is gone.")
    private boolean withParent;

    @Override
    public Integer call() throws Exception {
        if (!"hq".equals(role)) {
            throw new CannotStart(Exit.USAGE, Refusal.input("platform.role-unknown", "role", role));
        }
        Words words = Words.of("problems");
        Optional<WithParent> parent = withParent ? Optional.of(WithParent.watched()) : Optional.empty();
        LocalNode running = LocalNode.start(options());
        Runtime.getRuntime().addShutdownHook(new Thread(running::close, "stop"));
        parent.ifPresent(WithParent::up);
        running.warning().ifPresent(low -> System.err.println(words.say(low, node.language())));
        if (warmUp) {
            WarmUp.of(running);
            return Exit.OK.code();
        }
        greet(running, Words.of("terminal"));
        new CountDownLatch(1).await(); // Until the shutdown hook has closed the node and the process ends.
        return Exit.OK.code();
    }

    private StartOptions options() {
        return new StartOptions(
                node.data(), host, port, node.databaseUrl(), Map.of("tongpin.demo", demo, "tongpin.role", role));
    }

    private void greet(LocalNode running, Words words) {
        String shown = "0.0.0.0".equals(host) ? "localhost" : host;
        String url = "http://" + shown + ":" + running.port();
        System.out.println(words.say("terminal.up", Map.of("url", url), node.language()));
        running.context()
                .getBeanProvider(Greeting.class)
                .orderedStream()
                .flatMap(greeting -> greeting.lines(node.language()).stream())
                .forEach(System.out::println);
        System.out.println(words.say("terminal.stop", Map.of(), node.language()));
        node.printJson(Map.of(
                "url",
                url,
                "port",
                running.port(),
                "pid",
                ProcessHandle.current().pid()));
        System.out.flush();
    }
}
