package io.tongpin.audit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** All invariants there are (不变量目录), in the order of their ids. */
public final class Invariants {

    private Invariants() {}

    /** @param contributed those of modules above, which alone can read their own rows */
    public static List<Invariant> with(List<Invariant> contributed) {
        List<Invariant> all = new ArrayList<>(contributed);
        all.addAll(StockInvariantRows.all());
        all.addAll(WorthInvariantRows.all());
        all.addAll(LedgerInvariantRows.all());
        all.addAll(DocumentInvariantRows.all());
        all.addAll(LogInvariantRows.all());
        all.addAll(RollupInvariantRows.all());
        all.addAll(SettingInvariantRows.all());
        all.addAll(AccessInvariantRows.all());
        all.add(new HashChain());
        all.add(new VersionedTables());
        all.sort(Comparator.comparing(Invariant::id));
        Set<String> ids = new HashSet<>();
        for (Invariant invariant : all) {
            if (!ids.add(invariant.id())) {
                throw new IllegalStateException("two invariants are called " + invariant.id());
            }
        }
        return List.copyOf(all);
    }
}
