package io.tongpin.audit;

import java.util.List;

/**
 * How one invariant fared (检查结论).
 *
 * @param count how many findings there are; {@code examples} shows the first
 * @param millis how long it took
 */
public record Verdict(String id, long count, List<Finding> examples, long millis) {

    public Verdict {
        examples = List.copyOf(examples);
    }

    public boolean ok() {
        return count == 0;
    }
}
