package io.tongpin.testing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A file of cases, and the tally of what came of them. */
public final class CaseFile {

    /** The case asks for something that the product does not have, by its policy or its kind. */
    public static final class NotOffered extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public NotOffered(String reason) {
            super(reason);
        }
    }

    private final List<String> right = new ArrayList<>();
    private final Map<String, List<String>> wrong = new TreeMap<>();
    private final Map<String, List<String>> notOffered = new TreeMap<>();

    /** The file named by {@code -Dcases}, seen from here or from the repository's root, or the one beside the tests. */
    public static JsonNode read(String resource) throws IOException {
        String named = System.getProperty("cases");
        try (InputStream in = named == null
                ? Objects.requireNonNull(CaseFile.class.getResourceAsStream(resource), resource)
                : Files.newInputStream(Files.exists(Path.of(named)) ? Path.of(named) : Path.of("..", named))) {
            return JsonMapper.shared().readTree(in);
        }
    }

    /** Whether the file beside the tests is meant, whose figures are known. */
    public static boolean isOurOwn() {
        return System.getProperty("cases") == null;
    }

    public void right(String id) {
        right.add(id);
    }

    public void wrong(String id, List<String> findings) {
        wrong.put(id, findings);
    }

    public void notOffered(String id, NotOffered why) {
        notOffered
                .computeIfAbsent(String.valueOf(why.getMessage()), reason -> new ArrayList<>())
                .add(id);
    }

    public Map<String, List<String>> wrong() {
        return wrong;
    }

    public int counted() {
        return right.size() + wrong.size() + countNotOffered();
    }

    public int rightCount() {
        return right.size();
    }

    private int countNotOffered() {
        return notOffered.values().stream().mapToInt(List::size).sum();
    }

    /** One line for the figures, then one for each reason and for each wrong case. */
    public String report() {
        StringBuilder out = new StringBuilder(
                "right %d, wrong %d, not offered %d".formatted(right.size(), wrong.size(), countNotOffered()));
        notOffered.forEach((reason, ids) -> out.append("\n  not offered ")
                .append(ids.size())
                .append(", ")
                .append(reason)
                .append(": ")
                .append(String.join(" ", ids)));
        wrong.forEach((id, findings) ->
                out.append("\n  wrong ").append(id).append(": ").append(String.join("; ", findings)));
        return out.toString();
    }
}
