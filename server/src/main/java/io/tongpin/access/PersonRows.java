package io.tongpin.access;

import io.tongpin.masters.SearchTerms;
import io.tongpin.platform.Tx;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Finds people otherwise than by id. */
final class PersonRows {

    private PersonRows() {}

    static Optional<UUID> byLogin(Tx tx, String login) {
        return tx.sql("select id from access.person where company_id = ? and login_key = ? and not archived")
                .params(tx.company(), SearchTerms.normal(login).strip())
                .query(UUID.class)
                .optional();
    }

    static Optional<UUID> owner(Tx tx) {
        return tx.sql("""
                        select p.id from access.person p
                         where p.company_id = ? and not p.archived
                           and exists (select 1 from access.role r
                                        where r.company_id = p.company_id
                                          and r.id::text || '@company' = any(p.assignments)
                                          and not r.archived and '*' = any(r.rights))
                         order by p.id
                         limit 1
                        """).params(tx.company()).query(UUID.class).optional();
    }

    /** Those of the roles that there are, and whether each is an owner's. */
    static Map<UUID, Boolean> roles(Tx tx, Collection<UUID> ids) throws SQLException {
        Map<UUID, Boolean> found = new HashMap<>();
        tx.sql("select id, '*' = any(rights) from access.role where company_id = ? and id = any(?)")
                .params(tx.company(), tx.array("uuid", ids))
                .query(row -> {
                    found.put(row.getObject(1, UUID.class), row.getBoolean(2));
                });
        return found;
    }

    /** Those of the units that there are. */
    static Set<UUID> units(Tx tx, Collection<UUID> ids) throws SQLException {
        return new HashSet<>(tx.sql("select id from organization.store where company_id = ? and id = any(?)")
                .params(tx.company(), tx.array("uuid", ids))
                .query((row, n) -> row.getObject(1, UUID.class))
                .list());
    }

    /** Each of the units and all under it. */
    static Map<UUID, Set<UUID>> under(Tx tx, Collection<UUID> units) throws SQLException {
        Map<UUID, Set<UUID>> under = new HashMap<>();
        tx.sql("select above_id, store_id from organization.store_above where company_id = ? and above_id = any(?)")
                .params(tx.company(), tx.array("uuid", units))
                .query(row -> {
                    under.computeIfAbsent(row.getObject(1, UUID.class), unit -> new HashSet<>())
                            .add(row.getObject(2, UUID.class));
                });
        return under;
    }

    /** The root of the chain; none before the company is founded. */
    static Set<UUID> headquarters(Tx tx) {
        return new HashSet<>(tx.sql("select id from organization.store where company_id = ? and type = 'hq'")
                .params(tx.company())
                .query((row, n) -> row.getObject(1, UUID.class))
                .list());
    }

    static Map<UUID, String> unitNames(Tx tx, Collection<UUID> units) throws SQLException {
        Map<UUID, String> names = new HashMap<>();
        tx.sql("select id, name from organization.store where company_id = ? and id = any(?)")
                .params(tx.company(), tx.array("uuid", units))
                .query(row -> {
                    names.put(row.getObject(1, UUID.class), row.getString(2));
                });
        return names;
    }

    /** The units in use under some, with those of them that each lies in. */
    static List<DelegationList.Place> places(Tx tx, Collection<UUID> units, boolean everywhere) throws SQLException {
        return tx.sql("""
                        select o.id, o.name,
                               array(select s.above_id from organization.store_above s
                                      where s.company_id = o.company_id and s.store_id = o.id and s.above_id = any(?))
                          from organization.store o
                         where o.company_id = ? and not o.archived
                           and (? or exists (select 1 from organization.store_above s
                                              where s.company_id = o.company_id and s.store_id = o.id
                                                and s.above_id = any(?)))
                         order by o.code
                         limit 500
                        """)
                .params(tx.array("uuid", units), tx.company(), everywhere, tx.array("uuid", units))
                .query((row, n) ->
                        new DelegationList.Place(row.getObject(1, UUID.class), row.getString(2), Set.of((UUID[])
                                row.getArray(3).getArray())))
                .list();
    }
}
