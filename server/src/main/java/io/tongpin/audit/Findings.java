package io.tongpin.audit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects what contradicts one invariant: all are counted, the first few are kept as examples. */
public final class Findings {

    /** Enough to see what is wrong; more would only hide it. */
    public static final int EXAMPLES = 20;

    private final List<Finding> examples = new ArrayList<>();
    private long count;

    /** Adds one finding, given as keys and values in turn. */
    public void add(String... keysAndValues) {
        Map<String, String> facts = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            facts.put(keysAndValues[i], keysAndValues[i + 1]);
        }
        add(new Finding(facts));
    }

    public void add(Finding finding) {
        count++;
        if (examples.size() < EXAMPLES) {
            examples.add(finding);
        }
    }

    /** Counts findings that are not shown. */
    void addUnseen(long more) {
        count += more;
    }

    public long count() {
        return count;
    }

    public List<Finding> examples() {
        return List.copyOf(examples);
    }
}
