package io.tongpin.catalog;

import io.tongpin.platform.Tx;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What a category lies in (类别上级): itself and all above it. */
public final class CategoryPaths {

    private CategoryPaths() {}

    /** Of each of these, by one statement; of one that there is not, nothing. */
    public static Map<UUID, Set<UUID>> of(Tx tx, Collection<UUID> categories) throws SQLException {
        Map<UUID, Set<UUID>> paths = new HashMap<>();
        if (categories.isEmpty()) {
            return paths;
        }
        // A union that drops what it has had ends even where two lie in each other.
        tx.sql("""
                        with recursive up as (
                            select id as lowest, id, parent_id from catalog.category where company_id = ? and id = any(?)
                            union
                            select up.lowest, c.id, c.parent_id
                              from up join catalog.category c on c.company_id = ? and c.id = up.parent_id
                        )
                        select lowest, id from up
                        """)
                .params(tx.company(), tx.array("uuid", categories), tx.company())
                .query(row -> {
                    paths.computeIfAbsent(row.getObject(1, UUID.class), lowest -> new HashSet<>())
                            .add(row.getObject(2, UUID.class));
                });
        return paths;
    }
}
