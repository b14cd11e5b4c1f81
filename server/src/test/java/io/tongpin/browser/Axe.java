package io.tongpin.browser;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What keeps people out of a screen (axe-core): contrast, names, roles, whatever is serious or worse. */
final class Axe {

    private static final String SOURCE = source();

    /** One line a violation: how bad, which rule, and the first places with what is wrong there. */
    private static final String SERIOUS = """
            async () => (await axe.run(document, {resultTypes: ['violations']})).violations
              .filter(({impact}) => impact === 'serious' || impact === 'critical')
              .map(({impact, id, nodes}) => `${impact} ${id} x${nodes.length}: ` + nodes.slice(0, 3)
                .map(({target, failureSummary}) => `${target} ${failureSummary}`.replace(/\\s+/g, ' ')).join(' | '))
            """;

    private Axe() {}

    @SuppressWarnings("unchecked") // The script gives strings.
    static List<String> seriousOn(Page page) {
        if (Boolean.FALSE.equals(page.evaluate("typeof axe !== 'undefined'"))) {
            // Evaluated rather than added as a script, which the page's own security policy forbids.
            page.evaluate(SOURCE);
        }
        return (List<String>) page.evaluate(SERIOUS);
    }

    private static String source() {
        try (InputStream script = Axe.class.getResourceAsStream("/axe.min.js")) {
            if (script == null) {
                throw new IllegalStateException("axe.min.js is not on the class path");
            }
            return new String(script.readAllBytes(), StandardCharsets.UTF_8) + "; undefined";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
