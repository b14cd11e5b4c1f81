package io.tongpin.access;

import io.tongpin.platform.Tx;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Rows of access.delegation. */
final class DelegationRows {

    private static final String DELEGATION = """
            select d.id, d.version, d.giver_id, g.name, d.receiver_id, r.name, d.lent, d.begins_at, d.ends_at, d.reason,
                   d.ended_by, d.ended_by_name, d.ended_at
              from access.delegation d
              join access.person g on g.company_id = d.company_id and g.id = d.giver_id
              join access.person r on r.company_id = d.company_id and r.id = d.receiver_id
             where d.company_id = ?
            """;

    private DelegationRows() {}

    static void insert(Tx tx, Delegation delegation) throws SQLException {
        tx.sql("""
                        insert into access.delegation
                               (company_id, id, version, giver_id, receiver_id, lent, begins_at, ends_at, reason)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        tx.company(),
                        delegation.id(),
                        delegation.version(),
                        delegation.giver(),
                        delegation.receiver(),
                        tx.array("text", delegation.lent()),
                        delegation.from().atOffset(ZoneOffset.UTC),
                        delegation.until().atOffset(ZoneOffset.UTC),
                        delegation.reason())
                .update();
    }

    static Optional<Delegation> find(Tx tx, UUID id) {
        return tx.sql(DELEGATION + " and d.id = ?")
                .params(tx.company(), id)
                .query((row, n) -> delegation(row))
                .optional();
    }

    /** Under its lock. */
    static Optional<Delegation> lock(Tx tx, UUID id) {
        return tx.sql(DELEGATION + " and d.id = ? for update of d")
                .params(tx.company(), id)
                .query((row, n) -> delegation(row))
                .optional();
    }

    /** Notes who ended one whose lock is held. */
    static void end(Tx tx, Delegation ended, UUID by, String name, Instant at) {
        tx.sql("""
                        update access.delegation set version = ?, ended_by = ?, ended_by_name = ?, ended_at = ?
                         where company_id = ? and id = ?
                        """)
                .params(ended.version(), by, name, at.atOffset(ZoneOffset.UTC), tx.company(), ended.id())
                .update();
    }

    /** How many of somebody's are to come or in force. */
    static int open(Tx tx, UUID giver, Instant now) {
        return tx.sql("""
                        select count(*) from access.delegation
                         where company_id = ? and giver_id = ? and ends_at > ? and ended_at is null
                        """)
                .params(tx.company(), giver, now.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    /** What one person has lent or been lent, newest first. */
    static List<Delegation> of(Tx tx, UUID person, int most) {
        return tx.sql(DELEGATION + """
                         and d.id in (select x.id from access.delegation x where x.company_id = d.company_id and x.giver_id = ?
                                       union all
                                      select x.id from access.delegation x where x.company_id = d.company_id and x.receiver_id = ?)
                         order by d.begins_at desc, d.id
                         limit ?
                        """)
                .params(tx.company(), person, person, most)
                .query((row, n) -> delegation(row))
                .list();
    }

    static List<Delegation> newest(Tx tx, int most) {
        return tx.sql(DELEGATION + " order by d.begins_at desc, d.id limit ?")
                .params(tx.company(), most)
                .query((row, n) -> delegation(row))
                .list();
    }

    /** Those that one of the people of these stores has to do with, newest first. */
    static List<Delegation> inStores(Tx tx, Collection<UUID> stores, int most) throws SQLException {
        return tx.sql(DELEGATION + """
                         and (g.store_id = any(?) or r.store_id = any(?))
                         order by d.begins_at desc, d.id
                         limit ?
                        """)
                .params(tx.company(), tx.array("uuid", stores), tx.array("uuid", stores), most)
                .query((row, n) -> delegation(row))
                .list();
    }

    private static Delegation delegation(ResultSet row) throws SQLException {
        OffsetDateTime ended = row.getObject(13, OffsetDateTime.class);
        return new Delegation(
                row.getObject(1, UUID.class),
                row.getInt(2),
                row.getObject(3, UUID.class),
                row.getString(4),
                row.getObject(5, UUID.class),
                row.getString(6),
                List.of((String[]) row.getArray(7).getArray()),
                row.getObject(8, OffsetDateTime.class).toInstant(),
                row.getObject(9, OffsetDateTime.class).toInstant(),
                row.getString(10),
                row.getObject(11, UUID.class),
                row.getString(12),
                ended == null ? null : ended.toInstant());
    }
}
