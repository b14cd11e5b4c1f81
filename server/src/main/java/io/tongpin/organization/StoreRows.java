package io.tongpin.organization;

import io.tongpin.platform.Tx;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The tree's own rows: who is above whom. */
final class StoreRows {

    private StoreRows() {}

    /** One unit as the tree sees it. */
    record Unit(String type, @Nullable UUID parent, boolean archived) {}

    /** Whoever changes the tree holds the company's row: two moves that are each fine could make a circle together. */
    static void lockTree(Tx tx) {
        tx.sql("select 1 from organization.company where company_id = ? for update")
                .params(tx.company())
                .query(Integer.class)
                .list();
    }

    static Map<UUID, Unit> units(Tx tx) {
        Map<UUID, Unit> units = new HashMap<>();
        tx.sql("select id, type, parent_id, archived from organization.store where company_id = ?")
                .params(tx.company())
                .query(row -> {
                    units.put(
                            row.getObject(1, UUID.class),
                            new Unit(row.getString(2), row.getObject(3, UUID.class), row.getBoolean(4)));
                });
        return units;
    }

    /** Makes the closure anew. A chain has thousands of units at most and moves them seldom; right beats clever. */
    static void rebuildAbove(Tx tx) {
        tx.sql("delete from organization.store_above where company_id = ?")
                .params(tx.company())
                .update();
        tx.sql("""
                with recursive above (above_id, store_id, distance) as (
                    select id, id, 0 from organization.store where company_id = ?
                    union all
                    select s.parent_id, a.store_id, a.distance + 1
                      from above a
                      join organization.store s on s.company_id = ? and s.id = a.above_id
                     where s.parent_id is not null)
                insert into organization.store_above (company_id, above_id, store_id, distance)
                select ?, above_id, store_id, distance from above
                on conflict do nothing
                """).params(tx.company(), tx.company(), tx.company()).update();
    }

    static Set<String> warehouseCodes(Tx tx, Collection<String> codes) throws SQLException {
        return new HashSet<>(tx.sql("select code from organization.warehouse where company_id = ? and code = any(?)")
                .params(tx.company(), tx.array("text", codes))
                .query(String.class)
                .list());
    }

    static boolean any(Tx tx, String sql, UUID id) {
        return tx.sql("select exists (" + sql + ")")
                .params(tx.company(), id)
                .query(Boolean.class)
                .single();
    }
}
