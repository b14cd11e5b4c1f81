package io.tongpin.audit.cli;

import io.tongpin.audit.InvariantWords;
import io.tongpin.platform.CliCommand;
import io.tongpin.platform.Exit;
import io.tongpin.platform.NodeClient;
import io.tongpin.platform.NodeOptions;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Has the books of a node looked at and says what was found (检查账务). */
@Command(
        name = "verify",
        description = "Check the books against every invariant; exit code 1 if one does not hold (检查账务).",
        mixinStandardHelpOptions = true)
public final class VerifyCommand implements CliCommand {

    private static final long LOOK_EVERY_MILLIS = 200;
    private static final int ACCEPTED = 202;

    @Mixin
    private final NodeOptions node = new NodeOptions();

    @Override
    public Integer call() throws InterruptedException, ExecutionException {
        try (NodeClient client = node.open()) {
            ProgressLine progress = new ProgressLine(node.language());
            HttpResponse<String> answer = run(client, progress);
            progress.end();
            JsonNode body = JsonMapper.shared().readTree(answer.body());
            if (answer.statusCode() / 100 != 2) {
                System.err.println(body.at("/title").asString(answer.body()));
                return Exit.UNAVAILABLE.code();
            }
            VerifyTable table = new VerifyTable(body, new InvariantWords(), node.language());
            System.out.print(table.text());
            node.printJson(table.summary());
            return table.ok() ? Exit.OK.code() : Exit.FOUND_SOMETHING.code();
        }
    }

    /** Asks, shows how far it is, and asks again where the node says that it goes on. */
    private static HttpResponse<String> run(NodeClient client, ProgressLine progress)
            throws InterruptedException, ExecutionException {
        while (true) {
            CompletableFuture<HttpResponse<String>> asked = new CompletableFuture<>();
            Thread.ofVirtual().name("verify").start(() -> ask(client, asked));
            HttpResponse<String> answer = follow(client, asked, progress);
            if (answer.statusCode() != ACCEPTED) {
                return answer;
            }
        }
    }

    private static void ask(NodeClient client, CompletableFuture<HttpResponse<String>> asked) {
        try {
            asked.complete(client.send(client.request("/api/verify")
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString("{}"))
                    .build()));
        } catch (RuntimeException e) {
            asked.completeExceptionally(e);
        }
    }

    private static HttpResponse<String> follow(
            NodeClient client, CompletableFuture<HttpResponse<String>> asked, ProgressLine progress)
            throws InterruptedException, ExecutionException {
        while (true) {
            try {
                return asked.get(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                HttpResponse<String> now =
                        client.send(client.request("/api/verify").GET().build());
                progress.show(JsonMapper.shared().readTree(now.body()).at("/running"));
            }
        }
    }
}
