package io.tongpin.access;

import io.tongpin.kernel.Actor;
import io.tongpin.organization.Store;
import io.tongpin.platform.Tx;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What the people of a store that somebody else runs are never told (总部成本): what goods cost us. It is withheld from every
 * role that holds in that very store, the owner's too; who holds a region or the company is ours.
 */
final class HqCost {

    /** Costs, and the journal, in which they stand behind every document. */
    private static final Set<String> SHOWING = Set.of("cost.view", "ledger.view");

    /** Goods of a mixed store are ours, so what was paid for them is, too. */
    private static final Set<String> SHOWING_OURS = Set.of("cost.view", "ledger.view", Actor.BOUGHT);

    private HqCost() {}

    /** @param ownership of the unit that a role was given for */
    static Set<String> withheld(String ownership) {
        return switch (ownership) {
            case Store.FRANCHISE -> SHOWING;
            case Store.MIXED -> SHOWING_OURS;
            default -> Set.of();
        };
    }

    /** Whether none of these rights is left where another runs the store. */
    static boolean withholdsAll(Collection<String> rights) {
        return SHOWING.containsAll(rights);
    }

    /** What is withheld in each of the units; those where nothing is are not there. */
    static Map<UUID, Set<String>> in(Tx tx, Collection<UUID> units) throws SQLException {
        Map<UUID, Set<String>> withheld = new HashMap<>();
        tx.sql("""
                select id, ownership from organization.store
                 where company_id = ? and id = any(?) and ownership <> 'direct'
                """).params(tx.company(), tx.array("uuid", units)).query(row -> {
            withheld.put(row.getObject(1, UUID.class), withheld(row.getString(2)));
        });
        return withheld;
    }
}
