package io.tongpin.platform;

import io.tongpin.kernel.CanonicalJson;
import io.tongpin.kernel.Refusal;
import io.tongpin.platform.node.LocalNode;
import io.tongpin.platform.node.RunFile;
import io.tongpin.platform.node.StartOptions;
import java.net.URI;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which node a command speaks to, and how it answers; the options that all commands share. */
public final class NodeOptions {

    @Option(names = "--data", paramLabel = "DIR", description = "Data directory (数据目录).")
    private Path data = defaultDirectory(System.getenv());

    @Option(
            names = {"--server", "--url"},
            paramLabel = "URL",
            description = "Speak to this node instead (远程服务器).")
    private @Nullable URI server;

    @Option(names = "--token", paramLabel = "T", description = "API token for --server; or TONGPIN_TOKEN (令牌).")
    private @Nullable String token = System.getenv("TONGPIN_TOKEN");

    @Option(
            names = "--database-url",
            paramLabel = "U",
            description = "PostgreSQL to use instead of the embedded one; or TONGPIN_DATABASE_URL (外部数据库).")
    private @Nullable String databaseUrl = System.getenv("TONGPIN_DATABASE_URL");

    @Option(names = "--json", description = "One line of JSON comes last (最后一行输出 JSON).")
    private boolean json;

    public Path data() {
        return data;
    }

    public boolean json() {
        return json;
    }

    public Optional<String> databaseUrl() {
        return Optional.ofNullable(databaseUrl);
    }

    /** The language of the terminal. */
    public Locale language() {
        return Language.ofTerminal(System.getenv());
    }

    /** Prints the one line of JSON, if it was asked for. */
    public void printJson(Map<String, ?> answer) {
        if (json) {
            System.out.println(CanonicalJson.text(answer));
        }
    }

    /** The node to speak to; started here and now if none runs, and stopped again by close. */
    public NodeClient open() {
        if (server != null) {
            if (token == null) {
                throw new CannotStart(Exit.USAGE, Refusal.input("platform.token-needed"));
            }
            return NodeClient.elsewhere(server, token, language());
        }
        return RunFile.in(data)
                .map(running -> NodeClient.here(loopback(running.port()), running.token(), language(), null))
                .orElseGet(this::openHere);
    }

    private NodeClient openHere() {
        LocalNode node = LocalNode.start(StartOptions.forACommand(data, databaseUrl()));
        return NodeClient.here(loopback(node.port()), node.token().value(), language(), node);
    }

    private static URI loopback(int port) {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** Where the user's data belongs, by the rules of the desktop. */
    static Path defaultDirectory(Map<String, String> environment) {
        String chosen = environment.get("TONGPIN_DATA");
        if (chosen != null && !chosen.isBlank()) {
            return Path.of(chosen);
        }
        String shared = environment.get("XDG_DATA_HOME");
        Path parent = shared == null || shared.isBlank()
                ? Path.of(System.getProperty("user.home"), ".local", "share")
                : Path.of(shared);
        return parent.resolve("tongpin");
    }
}
