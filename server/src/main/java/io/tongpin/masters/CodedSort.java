package io.tongpin.masters;

import java.util.Map;

/**
 * A sort of record whose codes a company can have made by a rule (可编码资料).
 *
 * @param sort {@code customer}
 * @param right what it takes to make one
 * @param rows its table, with the condition that tells it from other sorts there
 * @param parts the records whose codes may stand in its own, by field, each with its table
 */
public record CodedSort(String sort, String right, String rows, Map<String, String> parts) {

    public CodedSort {
        parts = Map.copyOf(parts);
    }
}
