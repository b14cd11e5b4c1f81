package io.tongpin.documents;

import io.tongpin.kernel.Money;
import io.tongpin.platform.Trip;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Through whose hands a document has gone (经手人), as the log says: who saved it, handed it in, posted it; and who counted
 * what it says. Who took it back or threw it away has undone it and is none of them.
 *
 * @param number empty for a draft
 */
record Hands(String kind, String number, Money amount, Set<UUID> people) {

    /** Of those of the documents that there are. */
    static Trip.Answer<Map<UUID, Hands>> ask(Trip trip, Collection<UUID> documents) {
        return trip.ask(
                """
                select d.id, d.kind, coalesce(d.number, ''), d.amount, o.actor_id
                  from documents.document d
                  join changes.op o on o.company_id = d.company_id and o.entity_id = d.id
                 where d.company_id = ? and d.id = any(?) and o.kind <> all (array[d.kind || '.reversed', d.kind || '.discarded', d.kind || '.restored'])
                union all
                select d.id, d.kind, coalesce(d.number, ''), d.amount, h.person_id
                  from documents.document d
                  join documents.further_hand h on h.company_id = d.company_id and h.document_id = d.id
                 where d.company_id = ? and d.id = any(?)
                """,
                Hands::read,
                trip.company(),
                trip.array("uuid", documents),
                trip.company(),
                trip.array("uuid", documents));
    }

    private static Map<UUID, Hands> read(ResultSet row) throws SQLException {
        Map<UUID, Hands> found = new HashMap<>();
        while (row.next()) {
            Hands hands = found.get(row.getObject(1, UUID.class));
            if (hands == null) {
                hands = new Hands(row.getString(2), row.getString(3), new Money(row.getBigDecimal(4)), new HashSet<>());
                found.put(row.getObject(1, UUID.class), hands);
            }
            hands.people().add(row.getObject(5, UUID.class));
        }
        return found;
    }
}
