package io.tongpin.access;

import io.tongpin.platform.Tx;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Finds who may do something in a store (谁能做), so that a no can say whom to ask. */
public final class WhoMay {

    private WhoMay() {}

    /** A colleague. */
    public record Colleague(UUID id, String name) {}

    /**
     * Those whose role gives them one of the rights there now, for everything and not only for what is their own; by name.
     *
     * @param rights as {@code module.action}; one is enough
     * @param except people who are not meant, and neither is who stands in for them
     */
    public static List<Colleague> in(
            Tx tx, Set<String> rights, UUID store, Collection<UUID> except, Instant now, int most) throws SQLException {
        Set<String> wide = new HashSet<>(rights);
        wide.add("*");
        rights.forEach(right -> wide.add(right.substring(0, right.indexOf('.')) + ".*"));
        return tx.sql("""
                        select p.id, p.name
                          from access.person p
                         where p.company_id = ? and not p.archived and p.id <> all(?)
                           and exists (
                               select 1
                                 from unnest(p.assignments || array(
                                          select l.assignment from access.lent l
                                           where l.company_id = p.company_id and l.receiver_id = p.id and l.ends_at > ?
                                             and l.giver_id <> all(?))) as t(text)
                                 join access.role r on r.company_id = p.company_id and r.id = left(t.text, 36)::uuid
                                where not r.archived and r.rights && ?
                                  and coalesce(nullif(split_part(split_part(t.text, '@', 3), '/', 1), '')::timestamptz
                                               <= ?, true)
                                  and coalesce(nullif(split_part(t.text, '/', 2), '')::timestamptz > ?, true)
                                  and (split_part(t.text, '@', 2) = 'company'
                                       or exists (select 1 from organization.store_above s
                                                    join organization.store u
                                                      on u.company_id = s.company_id and u.id = s.above_id
                                                   where s.company_id = p.company_id and s.store_id = ?
                                                     and s.above_id::text = split_part(t.text, '@', 2)
                                                     and (u.ownership = 'direct' or not ?))))
                         order by p.name, p.id
                         limit ?
                        """)
                .params(
                        tx.company(),
                        tx.array("uuid", except),
                        now.atOffset(ZoneOffset.UTC),
                        tx.array("uuid", except),
                        tx.array("text", wide),
                        now.atOffset(ZoneOffset.UTC),
                        now.atOffset(ZoneOffset.UTC),
                        store,
                        HqCost.withholdsAll(rights),
                        most)
                .query((row, n) -> new Colleague(row.getObject(1, UUID.class), row.getString(2)))
                .list();
    }
}
