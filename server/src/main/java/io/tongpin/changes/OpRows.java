package io.tongpin.changes;

import io.tongpin.platform.Tx;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rows of changes.op and changes.stream_head. */
final class OpRows {

    private OpRows() {}

    record Head(long nextSeq, byte[] hash) {}

    record Row(long seq, Change change, Instant wall, byte[] hash) {}

    static Head lockHead(Tx tx, Node node) throws SQLException {
        Head head = selectHead(tx, node);
        if (head != null) {
            return head;
        }
        try (PreparedStatement insert = tx.connection().prepareStatement("""
                insert into changes.stream_head (company_id, node_id, epoch, lane, next_seq, head_hash)
                values (?, ?, ?, 'B', 1, ?)
                on conflict do nothing
                """)) {
            insert.setInt(1, tx.company());
            insert.setInt(2, node.id());
            insert.setInt(3, node.epoch());
            insert.setBytes(4, ChainHash.genesis(tx.company(), node.id(), node.epoch(), ChangeLog.BUSINESS));
            insert.executeUpdate();
        }
        head = selectHead(tx, node);
        if (head == null) {
            throw new IllegalStateException("the head of the stream vanished");
        }
        return head;
    }

    private static @Nullable Head selectHead(Tx tx, Node node) throws SQLException {
        try (PreparedStatement select = tx.connection().prepareStatement("""
                select next_seq, head_hash
                  from changes.stream_head
                 where company_id = ? and node_id = ? and epoch = ? and lane = 'B'
                   for update
                """)) {
            select.setInt(1, tx.company());
            select.setInt(2, node.id());
            select.setInt(3, node.epoch());
            try (ResultSet rows = select.executeQuery()) {
                return rows.next() ? new Head(rows.getLong(1), rows.getBytes(2)) : null;
            }
        }
    }

    static void insert(Tx tx, Node node, List<Row> rows) throws SQLException {
        try (PreparedStatement insert = tx.connection().prepareStatement("""
                insert into changes.op (company_id, node_id, epoch, lane, seq, op_id, tx_group, tx_last, kind,
                                        kind_version, entity, entity_id, version, base_version, store_id, actor_id,
                                        actor_name, device, wall, business_date, request_hash, payload, hash)
                select ?, ?, ?, 'B', o.seq, o.op_id, o.tx_group, o.tx_last, o.kind, 1, o.entity, o.entity_id,
                       o.version, nullif(o.version - 1, 0), o.store_id, o.actor_id, o.actor_name, o.device, o.wall,
                       o.business_date, o.request_hash, o.payload, o.hash
                  from unnest(?::bigint[], ?::uuid[], ?::uuid[], ?::boolean[], ?::text[], ?::text[], ?::uuid[],
                              ?::integer[], ?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::timestamptz[], ?::date[],
                              ?::bytea[], ?::bytea[], ?::bytea[])
                    as o(seq, op_id, tx_group, tx_last, kind, entity, entity_id, version, store_id, actor_id,
                         actor_name, device, wall, business_date, request_hash, payload, hash)
                """)) {
            insert.setInt(1, tx.company());
            insert.setInt(2, node.id());
            insert.setInt(3, node.epoch());
            bind(tx, insert, rows);
            insert.executeUpdate();
        }
    }

    private static void bind(Tx tx, PreparedStatement insert, List<Row> rows) throws SQLException {
        insert.setArray(4, tx.column("bigint", rows, Row::seq));
        insert.setArray(5, tx.column("uuid", rows, r -> r.change().op()));
        insert.setArray(6, tx.column("uuid", rows, r -> r.change().group()));
        insert.setArray(7, tx.column("boolean", rows, r -> r.change().last()));
        insert.setArray(8, tx.column("text", rows, r -> r.change().kind()));
        insert.setArray(9, tx.column("text", rows, r -> r.change().entity()));
        insert.setArray(10, tx.column("uuid", rows, r -> r.change().entityId()));
        insert.setArray(11, tx.column("integer", rows, r -> r.change().version()));
        insert.setArray(12, tx.column("uuid", rows, r -> r.change().store()));
        insert.setArray(13, tx.column("uuid", rows, r -> r.change().actor().user()));
        insert.setArray(14, tx.column("text", rows, r -> r.change().actor().name()));
        insert.setArray(15, tx.column("text", rows, r -> r.change().actor().device()));
        insert.setArray(16, tx.column("timestamptz", rows, Row::wall));
        insert.setArray(17, tx.column("date", rows, r -> r.change().businessDate()));
        insert.setArray(18, tx.column("bytea", rows, r -> r.change().requestHash()));
        insert.setArray(19, tx.column("bytea", rows, r -> r.change().payload()));
        insert.setArray(20, tx.column("bytea", rows, Row::hash));
    }

    static void advance(Tx tx, Node node, long nextSeq, byte[] hash) throws SQLException {
        try (PreparedStatement update = tx.connection().prepareStatement("""
                update changes.stream_head
                   set next_seq = ?, head_hash = ?
                 where company_id = ? and node_id = ? and epoch = ? and lane = 'B'
                """)) {
            update.setLong(1, nextSeq);
            update.setBytes(2, hash);
            update.setInt(3, tx.company());
            update.setInt(4, node.id());
            update.setInt(5, node.epoch());
            update.executeUpdate();
        }
    }

    static Map<UUID, Recorded> find(Tx tx, Collection<UUID> ops) throws SQLException {
        try (PreparedStatement select = tx.connection().prepareStatement("""
                select op_id, entity_id, version, request_hash
                  from changes.op
                 where company_id = ? and op_id = any(?)
                """)) {
            select.setInt(1, tx.company());
            select.setArray(2, tx.array("uuid", ops));
            Map<UUID, Recorded> found = new HashMap<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    UUID op = rows.getObject(1, UUID.class);
                    found.put(op, new Recorded(op, rows.getObject(2, UUID.class), rows.getInt(3), rows.getBytes(4)));
                }
            }
            return found;
        }
    }
}
