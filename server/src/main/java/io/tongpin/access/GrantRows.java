package io.tongpin.access;

import io.tongpin.kernel.Actor;
import io.tongpin.kernel.StoreScope;
import io.tongpin.platform.Tx;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a person may do where at a moment: the rights of each role that holds then, in the stores that its scope stands for,
 * without {@link HqCost} where that is a store which somebody else runs. What others have lent them holds as long as those
 * have it.
 */
final class GrantRows {

    private GrantRows() {}

    /**
     * @param atMost rights of the token that the person is known by; none: everything the person may
     * @param limits stores of that token; none: wherever the person may
     * @param now an assignment that has not begun or has ended is not there
     */
    static List<Actor.Grant> of(
            Tx tx, UUID person, @Nullable UUID home, Set<String> atMost, Set<UUID> limits, Instant now) {
        return rows(tx, person, home, atMost, limits, now, Tried.NOTHING, false);
    }

    /** What the person may do themselves, and what others have lent them. */
    static List<Actor.Grant> withLent(Tx tx, UUID person, @Nullable UUID home, Instant now) {
        return rows(tx, person, home, Set.of(), Set.of(), now, Tried.NOTHING, true);
    }

    /**
     * What is tried instead of what is kept.
     *
     * @param roles what some roles would be made of
     * @param assignments what the person would be given; null: what they have
     */
    record Tried(Map<UUID, Set<String>> roles, @Nullable Collection<String> assignments) {

        static final Tried NOTHING = new Tried(Map.of(), null);
    }

    /** @param home where the person would work */
    static List<Actor.Grant> tried(Tx tx, UUID person, @Nullable UUID home, Instant now, Tried instead) {
        return rows(tx, person, home, Set.of(), Set.of(), now, instead, false);
    }

    private static List<Actor.Grant> rows(
            Tx tx,
            UUID person,
            @Nullable UUID home,
            Set<String> atMost,
            Set<UUID> limits,
            Instant now,
            Tried instead,
            boolean lent) {
        Collection<String> others = instead.assignments();
        OffsetDateTime at = now.atOffset(ZoneOffset.UTC);
        return tx.sql("""
                        select a.scope, r.rights, r.field_rules,
                               array(select s.store_id from organization.store_above s
                                      where s.company_id = p.company_id and s.above_id = a.unit),
                               r.id, t.giver_id, t.giver_name, coalesce(u.ownership, 'direct'), a.unit = u.id and u.type = 'hq'
                          from access.person p
                         cross join lateral (
                               select own.text, null::uuid as giver_id, null as giver_name
                                 from unnest(coalesce(string_to_array(?, ' '), p.assignments)) as own(text)
                                union all
                               select l.assignment, l.giver_id, l.giver_name
                                 from access.lent l
                                where ? and l.company_id = p.company_id and l.receiver_id = p.id and l.ends_at > ?) t
                         cross join lateral (
                               select left(t.text, 36)::uuid as role, split_part(t.text, '@', 2) as scope,
                                      case when length(split_part(t.text, '@', 2)) = 36
                                           then split_part(t.text, '@', 2)::uuid end as unit,
                                      nullif(split_part(split_part(t.text, '@', 3), '/', 1), '')::timestamptz as begins,
                                      nullif(split_part(t.text, '/', 2), '')::timestamptz as ends) a
                          join access.role r on r.company_id = p.company_id and r.id = a.role and not r.archived
                          left join organization.store u
                            on u.company_id = p.company_id
                           and u.id = coalesce(a.unit, case when a.scope = 'own' then ?::uuid end)
                         where p.company_id = ? and p.id = ?
                           and (a.begins is null or a.begins <= ?) and (a.ends is null or a.ends > ?)
                        """)
                .param(1, others == null ? null : String.join(" ", others), Types.VARCHAR)
                .param(2, lent)
                .param(3, at)
                .param(4, home, Types.OTHER)
                .param(5, tx.company())
                .param(6, person)
                .param(7, at)
                .param(8, at)
                .query((row, n) -> new Actor.Grant(
                        limits.isEmpty() ? scope(row, home) : scope(row, home).within(limits),
                        Rights.atMost(
                                instead.roles().getOrDefault(row.getObject(5, UUID.class), texts(row.getArray(2))),
                                atMost),
                        FieldRules.of(row.getArray(3)),
                        HqCost.withheld(row.getString(8)),
                        lender(row)))
                .list();
    }

    private static Actor.@Nullable Lender lender(ResultSet row) throws SQLException {
        UUID giver = row.getObject(6, UUID.class);
        return giver == null ? null : new Actor.Lender(giver, row.getString(7));
    }

    /** A role may name a right twice. */
    static Set<String> texts(Array array) throws SQLException {
        return new HashSet<>(List.of((String[]) array.getArray()));
    }

    private static StoreScope scope(ResultSet row, @Nullable UUID home) throws SQLException {
        return switch (row.getString(1)) {
            case Assignment.COMPANY -> StoreScope.EVERYWHERE;
            case Assignment.OWN -> home == null ? StoreScope.NOWHERE : StoreScope.ownIn(home);
            default -> {
                Set<UUID> stores = Set.of((UUID[]) row.getArray(4).getArray());
                yield row.getBoolean(9) ? StoreScope.ofChain(stores) : StoreScope.in(stores);
            }
        };
    }
}
