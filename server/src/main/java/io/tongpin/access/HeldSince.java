package io.tongpin.access;

import io.tongpin.platform.Tx;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Since when somebody has had a role, or a role a right, without a break, and by whose hand (授予记录), as the log says. Of
 * whatever was there before the log could say so, the oldest version counts that names it.
 */
final class HeldSince {

    static final String ASSIGNMENTS = "assignments";
    static final String RIGHTS = "rights";

    private HeldSince() {}

    /** Who gave it, and when. */
    record Given(Instant at, UUID by, String byName) {}

    /** For each record, each text of one of its lists that it has now. Read by the engine, for people are of stores. */
    static Map<UUID, Map<String, Given>> of(Tx tx, String entity, String list, Collection<UUID> ids)
            throws SQLException {
        Map<UUID, Map<String, Given>> held = new HashMap<>();
        tx.sql("""
                        select o.entity_id, o.wall, o.actor_id, o.actor_name,
                               array(select jsonb_array_elements_text(
                                       coalesce(convert_from(o.payload, 'UTF8')::jsonb -> ?, '[]')))
                          from changes.op o
                         where o.company_id = ? and o.entity_id = any(?) and o.entity = ?
                         order by o.entity_id, o.version
                        """).params(list, tx.company(), tx.array("uuid", ids), entity).query(row -> {
            Given given = new Given(
                    row.getObject(2, OffsetDateTime.class).toInstant(), row.getObject(3, UUID.class), row.getString(4));
            Map<String, Given> before = held.computeIfAbsent(row.getObject(1, UUID.class), id -> new HashMap<>());
            Set<String> now = new HashSet<>(List.of((String[]) row.getArray(5).getArray()));
            before.keySet().retainAll(now);
            now.forEach(one -> before.putIfAbsent(one, given));
        });
        return held;
    }

    /** The later of two moments; null is unknown, and then the other counts. */
    static @Nullable Instant later(@Nullable Instant one, @Nullable Instant other) {
        return one == null || other != null && other.isAfter(one) ? other : one;
    }
}
