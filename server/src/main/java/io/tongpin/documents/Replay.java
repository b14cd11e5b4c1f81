package io.tongpin.documents;

import io.tongpin.platform.Tx;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was done since a moment, read backwards in the log (倒读流水): each stream in pieces along its key, nothing written. What
 * takes a document back is told once, of the document, and not again of its mirror.
 */
final class Replay {

    private static final int PIECE = 2_000;

    private final Tx tx;
    private final Instant from;
    private final int most;
    private int read;
    private Instant cutAt = Instant.EPOCH;

    /** @param most operations that are looked at */
    Replay(Tx tx, Instant from, int most) {
        this.tx = tx;
        this.from = from;
        this.most = most;
    }

    /**
     * Something that was done.
     *
     * @param maker who made the document; null for what is no document
     */
    record Op(
            UUID actor,
            String actorName,
            String kind,
            String entity,
            UUID id,
            int version,
            @Nullable UUID store,
            @Nullable UUID maker,
            Instant at) {

        /** What it is called: a kind of document, a sort of record. */
        String code() {
            return kind.substring(0, kind.lastIndexOf('.'));
        }

        /** What was done with it. */
        String verb() {
            return kind.substring(kind.lastIndexOf('.') + 1);
        }

        boolean ofDocument() {
            return entity.equals("document");
        }
    }

    /** Looks at some of it, the newest first. */
    interface Look {
        void at(List<Op> ops) throws SQLException;
    }

    /** How much was looked at. */
    int read() {
        return read;
    }

    /** Whether that is all of the time that was asked for. */
    boolean complete() {
        return cutAt.equals(Instant.EPOCH);
    }

    /** The oldest moment of which everything was looked at. */
    Instant oldest() {
        return complete() ? from : cutAt;
    }

    /** @param people whose; null: everybody's */
    void back(@Nullable Collection<UUID> people, Look look) throws SQLException {
        for (Stream stream : streams()) {
            long before = stream.next();
            Instant oldest = Instant.MAX;
            while (before > 1 && oldest.isAfter(from)) {
                if (read >= most) {
                    cutAt = oldest.isAfter(cutAt) ? oldest : cutAt;
                    break;
                }
                long first = Math.max(1, before - PIECE);
                oldest = piece(stream, first, before, people, look);
                read += (int) (before - first);
                before = first;
            }
        }
    }

    private record Stream(int node, int epoch, String lane, long next) {}

    private List<Stream> streams() {
        return tx.sql("select node_id, epoch, lane, next_seq from changes.stream_head where company_id = ?")
                .params(tx.company())
                .query((row, n) -> new Stream(row.getInt(1), row.getInt(2), row.getString(3), row.getLong(4)))
                .list();
    }

    private Instant piece(Stream stream, long first, long before, @Nullable Collection<UUID> people, Look look)
            throws SQLException {
        Instant[] oldest = {Instant.MAX};
        List<Op> ops = new ArrayList<>();
        tx.sql("""
                        select o.actor_id, o.actor_name, o.kind, o.entity, o.entity_id, o.version, o.store_id, d.created_by,
                               o.wall, d.reverses_id is not null and o.kind = d.kind || '.posted'
                          from changes.op o
                          left join documents.document d
                            on d.company_id = o.company_id and d.id = o.entity_id and o.entity = 'document'
                         where o.company_id = ? and o.node_id = ? and o.epoch = ? and o.lane = ?
                           and o.seq >= ? and o.seq < ? and (? or o.actor_id = any(?) or o.seq = ?)
                         order by o.seq desc
                        """)
                .params(
                        tx.company(),
                        stream.node(),
                        stream.epoch(),
                        stream.lane(),
                        first,
                        before,
                        people == null,
                        tx.array("uuid", Objects.requireNonNullElse(people, List.<UUID>of())),
                        first)
                .query(row -> {
                    Op op = new Op(
                            row.getObject(1, UUID.class),
                            row.getString(2),
                            row.getString(3),
                            row.getString(4),
                            row.getObject(5, UUID.class),
                            row.getInt(6),
                            row.getObject(7, UUID.class),
                            row.getObject(8, UUID.class),
                            row.getTimestamp(9).toInstant());
                    oldest[0] = op.at();
                    boolean meant = people == null || people.contains(op.actor());
                    if (meant && !op.at().isBefore(from) && !row.getBoolean(10)) {
                        ops.add(op);
                    }
                });
        look.at(ops);
        return oldest[0];
    }
}
