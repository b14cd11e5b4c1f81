package io.tongpin.access;

import io.tongpin.platform.Tx;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What access.lent says: what is lent as far as the giver has it, now or later. */
final class LentRows {

    private LentRows() {}

    /** What somebody has been lent by a giver, as an assignment that holds from then until then. */
    record Lent(UUID delegation, UUID giver, String giverName, Assignment assignment) {}

    static List<Lent> to(Tx tx, UUID receiver, Instant now) {
        return tx.sql("""
                        select l.delegation_id, l.giver_id, l.giver_name, l.assignment
                          from access.lent l
                         where l.company_id = ? and l.receiver_id = ? and l.ends_at > ?
                         order by l.ends_at, l.delegation_id, l.assignment
                        """)
                .params(tx.company(), receiver, now.atOffset(ZoneOffset.UTC))
                .query((row, n) -> new Lent(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        row.getString(3),
                        Assignment.of(row.getString(4)).orElseThrow()))
                .list();
    }

    /** For each of some delegations the parts of it that the giver has now, as they were lent. */
    static Map<UUID, Set<String>> holding(Tx tx, Collection<UUID> delegations, Instant now) throws SQLException {
        Map<UUID, Set<String>> holding = new HashMap<>();
        tx.sql("""
                        select l.delegation_id, l.lent
                          from access.lent l
                         where l.company_id = ? and l.delegation_id = any(?) and l.begins_at <= ? and l.ends_at > ?
                        """)
                .params(
                        tx.company(),
                        tx.array("uuid", delegations),
                        now.atOffset(ZoneOffset.UTC),
                        now.atOffset(ZoneOffset.UTC))
                .query(row -> {
                    holding.computeIfAbsent(row.getObject(1, UUID.class), id -> new HashSet<>())
                            .add(row.getString(2));
                });
        return holding;
    }
}
