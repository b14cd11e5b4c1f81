package io.tongpin.changes;

import io.tongpin.platform.Trip;
import io.tongpin.platform.Tx;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Rows of changes.op and changes.stream_head. */
final class OpRows {

    private OpRows() {}

    record Row(long seq, Change change, Instant wall, byte[] hash) {}

    /** Locks the head of the node's stream; {@link NewStream} before its first operation. */
    static Trip.Answer<StreamHead> lockHead(Trip trip, Node node) {
        return trip.ask(
                """
                select next_seq, head_hash
                  from changes.stream_head
                 where company_id = ? and node_id = ? and epoch = ? and lane = 'B'
                   for update
                """,
                rows -> {
                    if (!rows.next()) {
                        throw new NewStream(node);
                    }
                    return new StreamHead(rows.getLong(1), rows.getBytes(2));
                },
                trip.company(),
                node.id(),
                node.epoch());
    }

    static void openStream(Tx tx, Node node) throws SQLException {
        Trip trip = tx.trip();
        trip.tell(
                """
                insert into changes.stream_head (company_id, node_id, epoch, lane, next_seq, head_hash)
                values (?, ?, ?, 'B', 1, ?)
                on conflict do nothing
                """,
                trip.company(),
                node.id(),
                node.epoch(),
                ChainHash.genesis(trip.company(), node.id(), node.epoch(), ChangeLog.BUSINESS));
        trip.go();
    }

    static void insert(Trip trip, Node node, List<Row> rows) throws SQLException {
        trip.tell(
                """
                insert into changes.op (company_id, node_id, epoch, lane, seq, op_id, tx_group, tx_last, kind,
                                        kind_version, entity, entity_id, version, base_version, store_id, actor_id,
                                        actor_name, device, wall, business_date, request_hash, payload, hash)
                select ?, ?, ?, 'B', o.seq, o.op_id, o.tx_group, o.tx_last, o.kind, 1, o.entity, o.entity_id,
                       o.version, nullif(o.version - 1, 0), o.store_id, o.actor_id, o.actor_name, o.device, o.wall,
                       o.business_date, o.request_hash, o.payload, o.hash
                  from (select unnest(?::bigint[]) as seq, unnest(?::uuid[]) as op_id, unnest(?::uuid[]) as tx_group,
                               unnest(?::boolean[]) as tx_last, unnest(?::text[]) as kind, unnest(?::text[]) as entity,
                               unnest(?::uuid[]) as entity_id, unnest(?::integer[]) as version,
                               unnest(?::uuid[]) as store_id, unnest(?::uuid[]) as actor_id,
                               unnest(?::text[]) as actor_name, unnest(?::text[]) as device,
                               unnest(?::timestamptz[]) as wall, unnest(?::date[]) as business_date,
                               unnest(?::bytea[]) as request_hash, unnest(?::bytea[]) as payload,
                               unnest(?::bytea[]) as hash) o
                """,
                trip.company(),
                node.id(),
                node.epoch(),
                trip.column("bigint", rows, Row::seq),
                trip.column("uuid", rows, r -> r.change().op()),
                trip.column("uuid", rows, r -> r.change().group()),
                trip.column("boolean", rows, r -> r.change().last()),
                trip.column("text", rows, r -> r.change().kind()),
                trip.column("text", rows, r -> r.change().entity()),
                trip.column("uuid", rows, r -> r.change().entityId()),
                trip.column("integer", rows, r -> r.change().version()),
                trip.column("uuid", rows, r -> r.change().store()),
                trip.column("uuid", rows, r -> r.change().actor().user()),
                trip.column("text", rows, r -> r.change().actor().name()),
                trip.column("text", rows, r -> r.change().actor().device()),
                trip.column("timestamptz", rows, Row::wall),
                trip.column("date", rows, r -> r.change().businessDate()),
                trip.column("bytea", rows, r -> r.change().requestHash()),
                trip.column("bytea", rows, r -> r.change().payload()),
                trip.column("bytea", rows, Row::hash));
    }

    static void advance(Trip trip, Node node, long nextSeq, byte[] hash) {
        trip.tell("""
                update changes.stream_head
                   set next_seq = ?, head_hash = ?
                 where company_id = ? and node_id = ? and epoch = ? and lane = 'B'
                """, nextSeq, hash, trip.company(), node.id(), node.epoch());
    }

    static Trip.Answer<Map<UUID, Recorded>> find(Trip trip, Collection<UUID> ops) throws SQLException {
        return trip.ask("""
                select op_id, entity_id, version, request_hash
                  from changes.op
                 where company_id = ? and op_id = any(?)
                """, OpRows::recorded, trip.company(), trip.array("uuid", ops));
    }

    private static Map<UUID, Recorded> recorded(ResultSet rows) throws SQLException {
        Map<UUID, Recorded> found = new HashMap<>();
        while (rows.next()) {
            UUID op = rows.getObject(1, UUID.class);
            found.put(op, new Recorded(op, rows.getObject(2, UUID.class), rows.getInt(3), rows.getBytes(4)));
        }
        return found;
    }
}
