package io.tongpin.access;

import io.tongpin.kernel.Actor;
import io.tongpin.kernel.StoreScope;
import io.tongpin.organization.Store;
import io.tongpin.platform.Database;
import io.tongpin.platform.Tx;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The units of the chain that somebody may see, as a tree, and what is in each (组织架构). */
public final class OrgTree {

    /** More units than any chain has in use. */
    private static final int MOST = 10_000;

    private static final UUID HEADQUARTERS = new UUID(0, 0);

    private final Database database;

    public OrgTree(Database database) {
        this.database = database;
    }

    /**
     * A unit in use.
     *
     * @param parent the unit above, if that may be seen, too
     * @param people how many work there who sign in; null if the person may not know
     */
    public record Unit(
            UUID id,
            String code,
            String name,
            String type,
            String ownership,
            @Nullable UUID parent,
            int version,
            @Nullable Integer people,
            int warehouses,
            int tills) {}

    /** @param cut whether there are more units than anybody could look at */
    public record Tree(List<Unit> units, boolean cut) {}

    /** By code; what stands above whom is for the reader to put together. */
    public Tree of(Actor actor) {
        StoreScope reach = actor.reach("organization", "view");
        return database.read(actor.company(), tx -> {
            Map<UUID, Integer> people = people(tx);
            List<Unit> all = units(tx);
            List<Unit> seen = all.stream()
                    .limit(MOST)
                    .filter(unit -> reach.coversOwn(unit.id()))
                    .toList();
            Set<UUID> known = seen.stream().map(Unit::id).collect(Collectors.toSet());
            return new Tree(
                    seen.stream().map(unit -> told(unit, actor, known, people)).toList(), all.size() > MOST);
        });
    }

    private static Unit told(Unit unit, Actor actor, Set<UUID> known, Map<UUID, Integer> people) {
        boolean headquarters = unit.type().equals(Store.HQ);
        int here = people.getOrDefault(unit.id(), 0) + (headquarters ? people.getOrDefault(HEADQUARTERS, 0) : 0);
        return new Unit(
                unit.id(),
                unit.code(),
                unit.name(),
                unit.type(),
                unit.ownership(),
                unit.parent() == null || known.contains(unit.parent()) ? unit.parent() : null,
                unit.version(),
                People.sees(actor, headquarters ? null : unit.id()) ? here : null,
                unit.warehouses(),
                unit.tills());
    }

    /** Goods on the road have a warehouse in the books; it is no place. */
    private static List<Unit> units(Tx tx) {
        return tx.sql("""
                        select s.id, s.code, s.name, s.type, s.ownership, s.parent_id, s.version,
                               (select count(*) from organization.warehouse w
                                 where w.company_id = s.company_id and w.store_id = s.id
                                   and not w.archived and w.kind <> 'transit'),
                               (select count(*) from organization.till t
                                 where t.company_id = s.company_id and t.store_id = s.id and not t.archived)
                          from organization.store s
                         where s.company_id = ? and not s.archived
                         order by s.code
                         limit ?
                        """)
                .params(tx.company(), MOST + 1)
                .query((row, n) -> new Unit(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getObject(6, UUID.class),
                        row.getInt(7),
                        null,
                        row.getInt(8),
                        row.getInt(9)))
                .list();
    }

    /** Whoever works in no store works at headquarters. */
    private static Map<UUID, Integer> people(Tx tx) throws SQLException {
        Map<UUID, Integer> people = new HashMap<>();
        tx.sql("select store_id, count(*) from access.person where company_id = ? and not archived group by store_id")
                .params(tx.company())
                .query(row -> {
                    UUID store = row.getObject(1, UUID.class);
                    people.put(store == null ? HEADQUARTERS : store, row.getInt(2));
                });
        return people;
    }
}
