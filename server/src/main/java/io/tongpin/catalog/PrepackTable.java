package io.tongpin.catalog;

import io.tongpin.kernel.Refusal;
import io.tongpin.masters.Bounds;
import io.tongpin.masters.MasterTable;
import io.tongpin.masters.Reference;
import io.tongpin.masters.Verdicts;
import io.tongpin.platform.Tx;
import java.sql.Array;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/** Prepacks: sizes of one group, each once, with how many of it. */
final class PrepackTable extends MasterTable<Prepack> {

    private static final Pattern COUNT = Pattern.compile("[1-9][0-9]{0,3}");

    PrepackTable() {
        super(Prepack.class, "prepack", "catalog.prepack");
    }

    @Override
    public List<Reference> references() {
        return List.of(new Reference("sizeGroup", "catalog.size_group"));
    }

    @Override
    public void check(Prepack prepack, Bounds bounds) {
        bounds.codeAndName(prepack);
        bounds.count("sizes", prepack.sizes(), 60);
        boolean paired = prepack.sizes().size() == prepack.quantities().size()
                && !prepack.sizes().isEmpty()
                && new HashSet<>(prepack.sizes()).size() == prepack.sizes().size();
        if (!paired
                || !prepack.quantities().stream().allMatch(q -> COUNT.matcher(q).matches())) {
            bounds.refuse(Refusal.input("catalog.prepack-malformed", "code", prepack.code()));
        }
    }

    @Override
    public void check(Tx tx, List<Prepack> prepacks, Verdicts verdicts) throws SQLException {
        Map<UUID, Set<String>> sizes = new HashMap<>();
        Array groups =
                tx.array("uuid", prepacks.stream().map(Prepack::sizeGroup).toList());
        tx.sql("select id, sizes from catalog.size_group where company_id = ? and id = any(?)")
                .params(tx.company(), groups)
                .query(row -> {
                    sizes.put(row.getObject(1, UUID.class), Set.of((String[])
                            row.getArray(2).getArray()));
                });
        for (int row = 0; row < prepacks.size(); row++) {
            Prepack prepack = prepacks.get(row);
            for (String size : prepack.sizes()) {
                if (!sizes.getOrDefault(prepack.sizeGroup(), Set.of()).contains(size)) {
                    verdicts.refuse(
                            row, Refusal.rule("catalog.size-not-in-group", "code", prepack.code(), "size", size));
                }
            }
        }
    }
}
