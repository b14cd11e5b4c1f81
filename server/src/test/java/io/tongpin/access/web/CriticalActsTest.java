package io.tongpin.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongpin.testing.NodeTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Everything that changes something, and how critical it is (关键操作): whoever adds to it decides. After a change on purpose
 * {@code -Dmatrix.rewrite=true} writes the list anew; read what became of it.
 */
@NodeTest
class CriticalActsTest {

    private static final Path LIST = Path.of("src/test/resources/matrix/critical.txt");

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    @Test
    void whatChangesSomethingIsCriticalOrNot() throws IOException {
        List<String> acts = acts();
        if (Boolean.getBoolean("matrix.rewrite")) {
            Files.write(LIST, acts);
        }

        assertThat(Files.readAllLines(LIST))
                .as("a new act is critical or not: say which (@Critical), then -Dmatrix.rewrite=true")
                .isEqualTo(acts);
    }

    private List<String> acts() {
        TreeSet<String> acts = new TreeSet<>();
        mapping.getHandlerMethods()
                .forEach((info, handler) -> info.getPatternValues().stream()
                        .filter(path -> path.startsWith("/api"))
                        .forEach(path -> info.getMethodsCondition().getMethods().stream()
                                .filter(verb -> !verb.name().equals("GET"))
                                .forEach(verb -> acts.add("%-34s %-6s %s"
                                        .formatted(path, verb.name(), EndpointRules.critical(handler, verb.name()))))));
        return List.copyOf(acts);
    }

    /** Who may do what, and what keeps others out, is never less than this. */
    @Test
    void whatGivesRightsIsCritical() {
        assertThat(acts())
                .filteredOn(act -> act.matches("/api/(roles|users|duties|step-up|company)\\b.*"))
                .filteredOn(act -> act.endsWith("NEVER") && !act.contains("/what-if")) // Asks only; nothing is given.
                .as("all of it but signing somebody out, which must not take long")
                .singleElement()
                .asString()
                .startsWith("/api/users/{id}/sessions");
    }
}
