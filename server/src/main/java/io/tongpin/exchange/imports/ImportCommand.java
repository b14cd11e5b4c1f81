package io.tongpin.exchange.imports;

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

    @Mixin
    private final NodeOptions node = new NodeOptions();

    @Parameters(arity = "0..1", paramLabel = "DIR", description = "The folder; this one if left out (文件夹).")
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
            ImportDesk desk = new ImportDesk(client, ids);
            String id = begin(client, desk);
            JsonNode end = follow(desk, id);
            printRefused(desk, id);
            if (undo == null && !dry) {
                // Later is when it turns out to be the wrong folder, and then nobody knows the number.
                System.out.println("Import " + id + "; take it back as a whole with --undo " + id);
            }
            long refused = end.at("/refusals").asLong();
            summary(id, end.at("/state").asString(), refused, end);
            String good = undo == null ? "DONE" : "UNDONE";
            boolean clean = good.equals(end.at("/state").asString()) && refused == 0;
            return clean ? Exit.OK.code() : Exit.FOUND_SOMETHING.code();
        } catch (ImportDesk.Refused no) {
            no.reasons().forEach(System.err::println);
            summary("", "REFUSED", no.reasons().size(), JsonMapper.shared().createObjectNode());
            return Exit.FOUND_SOMETHING.code();
        }
    }

    private void summary(String id, String state, long refused, JsonNode end) {
        node.printJson(Map.of(
                "id",
                id,
                "state",
                state,
                "documents",
                end.at("/done").asLong(0),
                "refused",
                refused,
                "figure",
                Math.round(end.at("/rate").asDouble(0)),
                "unit",
                "documents/s"));
    }

    private String begin(NodeClient client, ImportDesk desk) {
        if (undo != null) {
            return desk.undo(undo);
        }
        if (resume != null) {
            return desk.resume(resume);
        }
        foundCompany(client, desk);
        String id = desk.begin(folder, dry, bar -> System.out.print("\r" + bar));
        if (client.isElsewhere()) {
            System.out.println();
        }
        return id;
    }

    /** Every refusal in words, a page at a time. */
    private static void printRefused(ImportDesk desk, String id) {
        int seen = 0;
        JsonNode page;
        do {
            page = desk.refusals(id, seen);
            for (JsonNode why : page) {
                System.out.println(why.at("/title").asString() + " " + why.at("/facts"));
            }
            seen += page.size();
        } while (!page.isEmpty());
    }

    /** On a new database the import founds the company; its owner sets a password at the first sign-in of their own. */
    private void foundCompany(NodeClient client, ImportDesk desk) {
        JsonNode session = read(client.send(client.request("/api/session").GET().build()));
        if ("true".equals(session.at("/facts/setupNeeded").asString(""))
                || session.at("/setupNeeded").asBoolean(false)) {
            byte[] secret = new byte[12];
            new SecureRandom().nextBytes(secret);
            String password = HexFormat.of().formatHex(secret) + "-Tp";
            desk.command(
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

    private static JsonNode follow(ImportDesk desk, String id) {
        while (true) {
            JsonNode now = desk.standing(id);
            System.out.print("\r" + progress(now));
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
        JsonNode left = now.at("/secondsLeft");
        return "%s %s  %d rows read  %d/%d  %.0f/s%s "
                .formatted(
                        SendingBar.drawn(done, total),
                        now.at("/state").asString(),
                        now.at("/rowsRead").asLong(),
                        done,
                        total,
                        now.at("/rate").asDouble(),
                        left.isNumber() ? "  " + left.asLong() + " s" : "");
    }

    private static JsonNode read(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }
}
