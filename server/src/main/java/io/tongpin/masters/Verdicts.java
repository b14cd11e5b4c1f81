package io.tongpin.masters;

import io.tongpin.kernel.Refusal;
import java.util.ArrayList;
import java.util.List;

/** Collects every "no" to a group of records (裁定). */
public final class Verdicts {

    private final List<RowRefusal> refusals = new ArrayList<>();

    public void refuse(int row, Refusal why) {
        refusals.add(new RowRefusal(row, why));
    }

    public List<RowRefusal> refusals() {
        return List.copyOf(refusals);
    }

    public boolean none() {
        return refusals.isEmpty();
    }
}
