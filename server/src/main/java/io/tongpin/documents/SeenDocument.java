package io.tongpin.documents;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A document as one person sees it, all of it as text (所见单据): what they do not see is not there, what has no value is empty.
 * For whoever writes it down somewhere else than on a screen.
 *
 * @param head its fields, names beside ids; its sums as {@code totals.amount}
 */
public record SeenDocument(
        UUID id,
        String kind,
        Map<String, String> head,
        List<Map<String, String>> lines,
        List<Map<String, String>> entries,
        List<Map<String, String>> tenders) {

    public SeenDocument {
        head = Map.copyOf(head);
        lines = List.copyOf(lines);
        entries = List.copyOf(entries);
        tenders = List.copyOf(tenders);
    }
}
