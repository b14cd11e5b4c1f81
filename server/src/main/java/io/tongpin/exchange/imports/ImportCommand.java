package io.tongpin.exchange.imports;

import io.tongpin.kernel.CanonicalJson;
import io.tongpin.kernel.Ids;
import io.tongpin.platform.CliCommand;
import io.tongpin.platform.Exit;
import io.tongpin.platform.NodeClient;
import io.tongpin.platform.NodeOptions;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Books a folder of history and shows how far it is (导入). */
@Command(name = "import", description = "Book a folder of CSV files (导入).", mixinStandardHelpOptions = true)
public final class ImportCommand implements CliCommand {

    private static final long LOOK_EVERY_MILLIS = 300;
    private static final int BAR = 24;

    @Mixin
    private final NodeOptions node = new NodeOptions();

    @Parameters(paramLabel = "DIR", description = "The folder (文件夹).")
    private Path folder = Path.of(".");

    @Option(names = "--dry-run", description = "Check everything, book nothing (试运行).")
    private boolean dry;

    @Option(
            names = "--cost-policy",
            paramLabel = "P",
            description =
                    "For a new company: store_current, store_original, company_current, company_original, store_fifo.")
    private @Nullable String policy;

    @Option(names = "--undo", paramLabel = "ID", description = "Take this import back as a whole (撤销导入).")
    private @Nullable UUID undo;

    @Option(names = "--resume", paramLabel = "ID", description = "Go on with this import (继续导入).")
    private @Nullable UUID resume;

    private final Ids ids = new Ids(InstantSource.system(), new SecureRandom());

    @Override
    public Integer call() {
        try (NodeClient client = node.open()) {
            String id = begin(client);
            JsonNode end = follow(client, id);
            printRefused(client, id);
            String good = undo == null ? "DONE" : "UNDONE";
            boolean clean = good.equals(end.at("/state").asString())
                    && end.at("/refusals").asLong() == 0;
            if (node.json()) {
                node.printJson(Map.of(
                        "id",
                        id,
                        "state",
                        end.at("/state").asString(),
                        "documents",
                        end.at("/done").asLong(),
                        "refused",
                        end.at("/refusals").asLong(),
                        "figure",
                        Math.round(end.at("/rate").asDouble()),
                        "unit",
                        "documents/s"));
            }
            return clean ? Exit.OK.code() : Exit.FOUND_SOMETHING.code();
        }
    }

    private String begin(NodeClient client) {
        if (undo != null) {
            return ask(client, "POST", "/api/imports/" + undo + "/undo", Map.of())
                    .at("/id")
                    .asString();
        }
        if (resume != null) {
            return ask(client, "POST", "/api/imports/" + resume + "/resume", Map.of())
                    .at("/id")
                    .asString();
        }
        foundCompany(client);
        String path = folder.toAbsolutePath().normalize().toString();
        return ask(client, "POST", "/api/imports", Map.of("folder", path, "dryRun", dry))
                .at("/id")
                .asString();
    }

    /** Every refusal in words, a page at a time. */
    private static void printRefused(NodeClient client, String id) {
        int seen = 0;
        JsonNode page;
        do {
            page = read(client.send(client.request("/api/imports/" + id + "/refusals?after=" + seen)
                            .GET()
                            .build()))
                    .at("/items");
            for (JsonNode why : page) {
                System.out.println(why.at("/title").asString() + " " + why.at("/facts"));
            }
            seen += page.size();
        } while (!page.isEmpty());
    }

    /** On a new database the import founds the company; its owner sets a password at the first sign-in of their own. */
    private void foundCompany(NodeClient client) {
        JsonNode session = read(client.send(client.request("/api/session").GET().build()));
        if ("true".equals(session.at("/facts/setupNeeded").asString(""))
                || session.at("/setupNeeded").asBoolean(false)) {
            byte[] secret = new byte[12];
            new SecureRandom().nextBytes(secret);
            String password = HexFormat.of().formatHex(secret) + "-Tp";
            ask(
                    client,
                    "POST",
                    "/api/setup",
                    Map.of(
                            "companyName",
                            "同频",
                            "ownerName",
                            "boss",
                            "login",
                            "boss",
                            "password",
                            password,
                            "trade",
                            "clothing"));
            System.out.println("boss / " + password);
            if (policy != null) {
                choosePolicy(client, policy);
            }
        }
    }

    private void choosePolicy(NodeClient client, String name) {
        JsonNode company = read(client.send(client.request("/api/company").GET().build()));
        var wanted = (tools.jackson.databind.node.ObjectNode) company.deepCopy();
        wanted.put("costPolicy", name);
        client.send(client.request("/api/company")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", ids.next().toString())
                .header("If-Match", company.at("/version").asString())
                .PUT(BodyPublishers.ofString(wanted.toString()))
                .build());
    }

    private JsonNode follow(NodeClient client, String id) {
        while (true) {
            JsonNode now =
                    read(client.send(client.request("/api/imports/" + id).GET().build()));
            String line = progress(now);
            System.out.print("\r" + line);
            if (!"RUNNING".equals(now.at("/state").asString())) {
                System.out.println();
                return now;
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(LOOK_EVERY_MILLIS));
        }
    }

    /** A bar where the length is known; before that, how much has been read. */
    private static String progress(JsonNode now) {
        long done = now.at("/done").asLong();
        long total = now.at("/total").asLong();
        int filled = total == 0 ? 0 : (int) Math.min(BAR, done * BAR / total);
        JsonNode left = now.at("/secondsLeft");
        return "[%s%s] %s  %d rows read  %d/%d  %.0f/s%s "
                .formatted(
                        "#".repeat(filled),
                        ".".repeat(BAR - filled),
                        now.at("/state").asString(),
                        now.at("/rowsRead").asLong(),
                        done,
                        total,
                        now.at("/rate").asDouble(),
                        left.isNumber() ? "  " + left.asLong() + " s" : "");
    }

    private JsonNode ask(NodeClient client, String method, String path, Map<String, ?> body) {
        HttpResponse<String> answer = client.send(client.request(path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", ids.next().toString())
                .method(method, BodyPublishers.ofString(CanonicalJson.text(body)))
                .build());
        JsonNode read = read(answer);
        if (answer.statusCode() / 100 != 2) {
            throw new IllegalStateException(read.at("/title").asString(answer.body()) + " " + read);
        }
        return read;
    }

    private static JsonNode read(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }
}
