package io.tongpin.documents;

import java.util.List;

/** What somebody had to be allowed for what the log says they did with a document (所需动作). */
final class Acts {

    private Acts() {}

    /**
     * All of these; none for what is not asked for by a right on documents.
     *
     * @param verb of the log, such as {@code saved}
     * @param version that the document came to by it
     */
    static List<String> of(String verb, int version) {
        String writes = version == 1 ? "create" : "edit";
        return switch (verb) {
            case "saved" -> List.of(writes);
            case "submitted" -> List.of(writes, "submit");
            case "posted" -> List.of("post");
            case "reversed" -> List.of("reverse");
            case "discarded", "restored" -> List.of("discard");
            default -> List.of();
        };
    }
}
