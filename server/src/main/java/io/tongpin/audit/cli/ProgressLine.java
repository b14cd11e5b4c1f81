package io.tongpin.audit.cli;

import io.tongpin.platform.Words;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** One line that says how far the check is, and is gone when it ends; beside the answer, not in it. */
final class ProgressLine {

    private final Words words = Words.of("terminal");
    private final Locale language;
    private String shown = "";

    ProgressLine(Locale language) {
        this.language = language;
    }

    void show(JsonNode running) {
        if (running.isObject()) {
            String line = words.say(
                    "verify.running",
                    Map.of(
                            "done",
                            running.at("/done").asString(),
                            "all",
                            running.at("/all").asString()),
                    language);
            if (!line.equals(shown)) {
                System.err.print("\r" + line);
                System.err.flush();
                shown = line;
            }
        }
    }

    void end() {
        if (!shown.isEmpty()) {
            System.err.print("\r" + " ".repeat(2 * shown.length()) + "\r"); // A Chinese character takes two places.
            System.err.flush();
        }
    }
}
