package io.tongpin.catalog;

import io.tongpin.kernel.Refusal;
import io.tongpin.masters.MasterTable;
import io.tongpin.masters.Reference;
import io.tongpin.masters.Verdicts;
import io.tongpin.platform.Tx;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Categories, a tree without circles. */
final class CategoryTable extends MasterTable<Category> {

    CategoryTable() {
        super(Category.class, "category", "catalog.category");
    }

    @Override
    public Set<String> filters() {
        return Set.of("parent");
    }

    @Override
    public List<Reference> references() {
        return List.of(new Reference("parent", "catalog.category"));
    }

    /** Two moves that are each fine could make a circle together, so whoever moves one holds them all. */
    @Override
    public void lock(Tx tx, List<Category> categories) {
        tx.sql("select 1 from catalog.category where company_id = ? order by id for update")
                .params(tx.company())
                .query(Integer.class)
                .list();
    }

    @Override
    public void check(Tx tx, List<Category> categories, Verdicts verdicts) {
        Map<UUID, @Nullable UUID> parents = new HashMap<>();
        tx.sql("select id, parent_id from catalog.category where company_id = ?")
                .params(tx.company())
                .query(row -> {
                    parents.put(row.getObject(1, UUID.class), row.getObject(2, UUID.class));
                });
        categories.forEach(category -> parents.put(category.id(), category.parent()));
        for (int row = 0; row < categories.size(); row++) {
            if (isInCircle(parents, categories.get(row).id())) {
                verdicts.refuse(
                        row,
                        Refusal.rule(
                                "catalog.circle", "code", categories.get(row).code()));
            }
        }
    }

    private static boolean isInCircle(Map<UUID, @Nullable UUID> parents, UUID category) {
        Set<UUID> seen = new HashSet<>();
        for (UUID at = category; at != null; at = parents.get(at)) {
            if (!seen.add(at)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void checkArchive(Tx tx, List<Category> categories, Verdicts verdicts) {
        for (int row = 0; row < categories.size(); row++) {
            Category category = categories.get(row);
            boolean children = tx.sql("""
                            select exists (select 1 from catalog.category
                                            where company_id = ? and parent_id = ? and not archived)
                            """)
                    .params(tx.company(), category.id())
                    .query(Boolean.class)
                    .single();
            if (children) {
                verdicts.refuse(row, Refusal.rule("catalog.category-has-children", "code", category.code()));
            }
        }
    }
}
