package io.tongpin.documents;

import io.tongpin.platform.Tx;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;

/** What somebody last did with some documents, as the log says (经手记录); undoing one is none of it, as in {@link Hands}. */
final class HandRows {

    private HandRows() {}

    /**
     * One hand on one document.
     *
     * @param number empty for a draft
     * @param act {@code saved}, {@code submitted} or {@code posted}
     */
    record Act(UUID document, String kind, String number, String act, Instant at, UUID by) {}

    static Optional<Act> last(Tx tx, Collection<UUID> documents, Collection<UUID> people) throws SQLException {
        return tx.sql("""
                        select d.id, d.kind, coalesce(d.number, ''), substr(o.kind, length(d.kind) + 2), o.wall, o.actor_id
                          from documents.document d
                          join changes.op o on o.company_id = d.company_id and o.entity_id = d.id
                         where d.company_id = ? and d.id = any(?) and o.actor_id = any(?)
                           and o.kind <> all (array[d.kind || '.reversed', d.kind || '.discarded', d.kind || '.restored'])
                         order by o.wall desc, o.version desc
                         limit 1
                        """)
                .params(tx.company(), tx.array("uuid", documents), tx.array("uuid", people))
                .query((row, n) -> new Act(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getTimestamp(5).toInstant(),
                        row.getObject(6, UUID.class)))
                .optional();
    }
}
