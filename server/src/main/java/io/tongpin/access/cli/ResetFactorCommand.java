package io.tongpin.access.cli;

import io.tongpin.kernel.Ids;
import io.tongpin.platform.CliCommand;
import io.tongpin.platform.Exit;
import io.tongpin.platform.NodeClient;
import io.tongpin.platform.NodeOptions;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Lets in the only owner who has lost phone and recovery codes (重置第二重验证): whoever may read the data directory. */
@Command(
        name = "reset-factor",
        description = "Take codes and passkeys from somebody who has lost phone and recovery codes (重置第二重验证).",
        mixinStandardHelpOptions = true)
public final class ResetFactorCommand implements CliCommand {

    @Mixin
    private final NodeOptions node = new NodeOptions();

    @Parameters(paramLabel = "LOGIN", description = "Whose (登录名).")
    private String login = "";

    @Override
    public Integer call() {
        try (NodeClient client = node.open()) {
            HttpResponse<String> answer = client.send(client.request("/api/users/" + person(client) + "/second-factor")
                    .header("Idempotency-Key", key())
                    .DELETE()
                    .build());
            if (answer.statusCode() / 100 != 2) {
                JsonNode problem = JsonMapper.shared().readTree(answer.body());
                System.err.println(problem.at("/title").asString(answer.body()));
                return Exit.FOUND_SOMETHING.code();
            }
            if (node.json()) {
                node.printJson(Map.of("login", login));
            } else {
                System.out.println(login + " ✓");
            }
            return Exit.OK.code();
        }
    }

    private static String key() {
        return new Ids(InstantSource.system(), new SecureRandom()).next().toString();
    }

    /** The id of whoever has this login; what is no login of anybody's is nobody's id either. */
    private String person(NodeClient client) {
        String path = "/api/users?limit=500&q=" + URLEncoder.encode(login, StandardCharsets.UTF_8);
        String body = client.send(client.request(path).GET().build()).body();
        for (JsonNode user : JsonMapper.shared().readTree(body).path("items")) {
            if (user.path("code").asString("").equalsIgnoreCase(login)) {
                return user.path("id").asString("");
            }
        }
        return "00000000-0000-0000-0000-000000000001";
    }
}
