package io.tongpin.catalog;

import io.tongpin.kernel.Refusal;
import io.tongpin.masters.Bounds;
import io.tongpin.masters.MasterTable;
import io.tongpin.masters.Verdicts;
import io.tongpin.platform.Tx;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;

/** Size groups. A size that goods are kept in stays in its group. */
final class SizeGroupTable extends MasterTable<SizeGroup> {

    private static final int MOST_SIZES = 60;
    static final int SIZE = 20;

    SizeGroupTable() {
        super(SizeGroup.class, "size-group", "catalog.size_group");
    }

    @Override
    public void check(SizeGroup group, Bounds bounds) {
        bounds.codeAndName(group);
        bounds.count("sizes", group.sizes(), MOST_SIZES);
        group.sizes().forEach(size -> bounds.code("sizes", size, SIZE));
        if (new HashSet<>(group.sizes()).size() != group.sizes().size()) {
            bounds.refuse(Refusal.input("catalog.size-twice", "code", group.code()));
        }
    }

    @Override
    public void check(Tx tx, List<SizeGroup> groups, Verdicts verdicts) throws SQLException {
        for (int row = 0; row < groups.size(); row++) {
            SizeGroup group = groups.get(row);
            for (String size : CatalogRows.usedSizes(tx, group.id())) {
                if (!group.sizes().contains(size)) {
                    verdicts.refuse(row, Refusal.rule("catalog.size-in-use", "code", group.code(), "size", size));
                }
            }
        }
    }
}
