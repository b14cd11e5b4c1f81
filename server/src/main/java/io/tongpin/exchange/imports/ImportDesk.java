package io.tongpin.exchange.imports;

import io.tongpin.exchange.reading.Position;
import io.tongpin.kernel.CanonicalJson;
import io.tongpin.kernel.Ids;
import io.tongpin.kernel.Refusal;
import io.tongpin.platform.CannotStart;
import io.tongpin.platform.Exit;
import io.tongpin.platform.NodeClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Where a command hands in its imports (受理窗口): a node of this machine is told the folder, any other gets the files. */
final class ImportDesk {

    private final NodeClient node;
    private final Ids ids;

    ImportDesk(NodeClient node, Ids ids) {
        this.node = node;
        this.ids = ids;
    }

    /** The node said no to what was asked. */
    static final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1L;
        private final transient JsonNode problem;

        Refused(JsonNode problem) {
            super(problem.at("/code").asString(""));
            this.problem = problem;
        }

        /** The reasons in the words of the node; one for most, several for an undo. */
        List<String> reasons() {
            List<String> all = problem.path("errors")
                    .valueStream()
                    .map(error -> error.path("title").asString(""))
                    .toList();
            return all.isEmpty() ? List.of(problem.path("title").asString(problem.toString())) : all;
        }
    }

    /**
     * Begins the import of a folder or a file, and tells its id.
     *
     * @param sending is shown how much of the files has gone, if they have to be sent
     */
    String begin(Path folder, boolean dry, Consumer<String> sending) {
        if (node.isElsewhere()) {
            return id(send(folder, dry, sending));
        }
        String path = folder.toAbsolutePath().normalize().toString();
        return id(ask("POST", "/api/imports", Map.of("folder", path, "dryRun", dry)));
    }

    private HttpRequest send(Path folder, boolean dry, Consumer<String> sending) {
        try {
            Parcel parcel = new Parcel(chosen(folder), dry, ids.next());
            SendingBar bar = new SendingBar(parcel.length(), sending);
            return node.request("/api/imports")
                    .header("Content-Type", parcel.contentType())
                    .header("Idempotency-Key", ids.next().toString())
                    .expectContinue(true) // Who may not send is told so before the files go.
                    .POST(parcel.content(bar::sent))
                    .build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> chosen(Path folder) throws IOException {
        if (Files.isRegularFile(folder)) {
            return List.of(folder);
        }
        Position place = Position.ofFile(folder.toString());
        if (!Files.isDirectory(folder)) {
            throw new CannotStart(Exit.FOUND_SOMETHING, place.refuse("import.not-here"));
        }
        List<Path> files = Choice.among(Choice.list(folder)).files();
        if (files.isEmpty()) {
            throw new CannotStart(Exit.FOUND_SOMETHING, place.refuse("import.nothing-there"));
        }
        return files;
    }

    String undo(UUID id) {
        return id(ask("POST", "/api/imports/" + id + "/undo", Map.of()));
    }

    String resume(UUID id) {
        return id(ask("POST", "/api/imports/" + id + "/resume", Map.of()));
    }

    private String id(HttpRequest request) {
        return answer(request).at("/id").asString();
    }

    JsonNode standing(String id) {
        return answer(node.request("/api/imports/" + id).GET().build());
    }

    /** A page of refusals; empty after the last one. */
    JsonNode refusals(String id, int seen) {
        return answer(node.request("/api/imports/" + id + "/refusals?after=" + seen)
                        .GET()
                        .build())
                .at("/items");
    }

    /** A command with its own id, and what came of it. */
    JsonNode command(String method, String path, Map<String, ?> body) {
        return answer(ask(method, path, body));
    }

    private HttpRequest ask(String method, String path, Map<String, ?> body) {
        return node.request(path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", ids.next().toString())
                .method(method, BodyPublishers.ofString(CanonicalJson.text(body)))
                .build();
    }

    private JsonNode answer(HttpRequest request) {
        HttpResponse<String> answer = node.send(request);
        try {
            JsonNode read = JsonMapper.shared().readTree(answer.body());
            if (answer.statusCode() / 100 != 2) {
                throw new Refused(read);
            }
            return read;
        } catch (JacksonException e) { // Something else answers there, or something between us and the node.
            throw new CannotStart(
                    Exit.UNAVAILABLE,
                    Refusal.input(
                            "platform.node-unreachable",
                            "url",
                            node.base().toString(),
                            "reason",
                            "HTTP " + answer.statusCode()));
        }
    }
}
