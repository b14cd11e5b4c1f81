package io.tongpin.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongpin.testing.Browser;
import io.tongpin.testing.NodeTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The promise to clients and scripts: {@code api/openapi.json} says what the server does. A promise that was changed on
 * purpose is written anew by {@code -Dopenapi.rewrite=true}.
 */
@NodeTest
class OpenApiTest {

    private static final Path PROMISED = Path.of("../api/openapi.json");
    private static final Path CLIENT = Path.of("../web/src");

    private static final String LINE = "/components/schemas/DocumentJson.LineJson";
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /** {@code call<Answer>('GET', `/documents/${id}/books`} */
    private static final Pattern CALL =
            Pattern.compile("\\bcall(?:<[^()]*?>)?\\(\\s*'(GET|POST|PUT|DELETE)',\\s*(?:'([^']+)'|`([^`]+)`)");

    @LocalServerPort
    int port;

    private JsonNode served = JSON.createObjectNode();

    @BeforeEach
    void ask() {
        served = Browser.at(port).get("/api/openapi.json").body();
    }

    @Test
    void theCommittedFileIsWhatTheServerSays() throws IOException {
        String now = JSON.writeValueAsString(served) + "\n";
        if (Boolean.getBoolean("openapi.rewrite")) {
            Files.createDirectories(PROMISED.getParent());
            Files.writeString(PROMISED, now);
        }

        assertThat(Files.readString(PROMISED))
                .as("api/openapi.json; after a change on purpose: mvn test -Dtest=OpenApiTest -Dopenapi.rewrite=true")
                .isEqualTo(now);
    }

    @Test
    void everyOperationSaysWhatItDoesAndHowItRefuses() {
        List<String> silent = new ArrayList<>();
        operations().forEach(operation -> {
            JsonNode said = served.at("/paths")
                    .path(operation.substring(operation.indexOf(' ') + 1))
                    .path(operation.substring(0, operation.indexOf(' ')).toLowerCase(java.util.Locale.ROOT));
            if (said.path("summary").asString("").isBlank()
                    || said.at("/responses/default").isMissingNode()) {
                silent.add(operation);
            }
        });

        assertThat(silent).isEmpty();
    }

    @Test
    void decimalsAreStringsAndWhoAsksIsNoParameter() {
        // How many rows an import reads in a second is a speed, not an amount.
        String all = served.toString().replace("\"rate\":{\"type\":\"number\"", "");

        assertThat(served.at(LINE + "/properties/amount/type").asString("")).isEqualTo("string");
        assertThat(served.at(LINE + "/properties/amount/format").asString("")).isEqualTo("decimal");
        assertThat(all)
                .doesNotContain("\"actor\",\"in\"")
                .doesNotContain("\"Actor\"")
                .doesNotContain("\"type\":\"number\"");
    }

    @Test
    void everythingTheClientCallsExists() throws IOException {
        Set<String> operations = operations();
        Set<String> called = called();

        assertThat(called).contains("GET /documents/*/books", "POST /documents/*/post", "GET /session");
        assertThat(called.stream().filter(call -> operations.stream().noneMatch(known -> fits(call, known))))
                .isEmpty();
    }

    private Set<String> operations() {
        Set<String> operations = new TreeSet<>();
        served.at("/paths")
                .properties()
                .forEach(path -> path.getValue()
                        .propertyNames()
                        .forEach(method ->
                                operations.add(method.toUpperCase(java.util.Locale.ROOT) + " " + path.getKey())));
        return operations;
    }

    private static Set<String> called() throws IOException {
        Set<String> called = new TreeSet<>();
        try (Stream<Path> files = Files.walk(CLIENT)) {
            for (Path file : files.filter(f ->
                            f.toString().matches(".*\\.tsx?") && !f.toString().contains(".test."))
                    .toList()) {
                CALL.matcher(Files.readString(file)).results().forEach(found -> called.add(call(found)));
            }
        }
        return called;
    }

    private static String call(MatchResult found) {
        String path = found.group(2) == null ? found.group(3) : found.group(2);
        return found.group(1) + " " + path.replaceAll("\\$\\{[^}]*}", "*").replaceAll("\\?.*", "");
    }

    /** A star of the client may be anything: an id, a sort of record, a verb. */
    private static boolean fits(String call, String operation) {
        String[] wanted = call.replaceFirst(" ", " /api").split("/");
        String[] known = operation.split("/");
        if (wanted.length != known.length) {
            return false;
        }
        for (int i = 0; i < wanted.length; i++) {
            boolean same = wanted[i].equals(known[i]) || wanted[i].equals("*") || known[i].startsWith("{");
            if (!same) {
                return false;
            }
        }
        return true;
    }
}
