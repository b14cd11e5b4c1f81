package io.tongpin.exchange.totals;

import io.tongpin.kernel.CanonicalJson;
import io.tongpin.platform.CliCommand;
import io.tongpin.platform.Exit;
import io.tongpin.platform.NodeClient;
import io.tongpin.platform.NodeOptions;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Writes quantities, sales, costs and balances as the books say (汇总). */
@Command(
        name = "totals",
        description = "Write totals of the books into a folder (汇总).",
        mixinStandardHelpOptions = true)
public final class TotalsCommand implements CliCommand {

    @Mixin
    private final NodeOptions node = new NodeOptions();

    @Parameters(paramLabel = "DIR", description = "The folder (文件夹).")
    private Path folder = Path.of(".");

    @Override
    public Integer call() {
        try (NodeClient client = node.open()) {
            var answer = client.send(client.request("/api/totals")
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(CanonicalJson.text(
                            Map.of("folder", folder.toAbsolutePath().normalize().toString()))))
                    .build());
            System.out.println(answer.body());
            return answer.statusCode() / 100 == 2 ? Exit.OK.code() : Exit.FOUND_SOMETHING.code();
        }
    }
}
