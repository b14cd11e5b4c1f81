package io.tongpin.platform.cli;

import io.tongpin.kernel.CanonicalJson;
import io.tongpin.platform.CliCommand;
import io.tongpin.platform.Exit;
import io.tongpin.platform.NodeClient;
import io.tongpin.platform.NodeOptions;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/** Prints an API token for scripts (令牌): whoever may read the data directory may have one for any user. */
@Command(name = "token", description = "Print an API token (bearer) for scripts (令牌).", mixinStandardHelpOptions = true)
final class TokenCommand implements CliCommand {

    @Mixin
    private final NodeOptions node = new NodeOptions();

    @Option(names = "--user", paramLabel = "U", description = "For this user; the owner if left out (用户).")
    private @Nullable String user;

    @Override
    public Integer call() {
        try (NodeClient client = node.open()) {
            HttpResponse<String> answer = client.send(client.request("/api/tokens")
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(CanonicalJson.text(user == null ? Map.of() : Map.of("user", user))))
                    .build());
            var body = JsonMapper.shared().readTree(answer.body());
            if (answer.statusCode() / 100 != 2) {
                System.err.println(body.at("/title").asString(answer.body()));
                return Exit.FOUND_SOMETHING.code();
            }
            String token = body.at("/token").asString();
            if (node.json()) {
                node.printJson(Map.of("token", token));
            } else {
                System.out.println(token);
            }
            return Exit.OK.code();
        }
    }
}
