package io.tongpin.changes;

import io.tongpin.platform.Trip;
import io.tongpin.platform.Tx;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The log (变更日志): one gapless, hash-chained stream per node. Audit, history, live screens, sync and webhooks read
 * it and nothing else.
 */
public final class ChangeLog {

    /** The lane of business operations; bulk data such as images would travel in another. */
    public static final char BUSINESS = 'B';

    private final Node node;
    private final InstantSource clock;
    private final LogHints hints;

    public ChangeLog(Node node, InstantSource clock, LogHints hints) {
        this.node = node;
        this.clock = clock;
        this.hints = hints;
    }

    public Node node() {
        return node;
    }

    /**
     * Locks the end of the node's stream until the commit, which is what makes the sequence follow the order of commits.
     * Whoever posts in groups asks for it as late as possible.
     */
    public Trip.Answer<StreamHead> lock(Trip trip) {
        return OpRows.lockHead(trip, node);
    }

    /** Appends operations in the given order. Call it last in the transaction: it locks the end of the stream. */
    public void append(Tx tx, List<Change> changes) throws SQLException {
        if (changes.isEmpty()) {
            return;
        }
        Trip trip = tx.trip();
        Trip.Answer<StreamHead> head = lock(trip);
        trip.go();
        append(trip, head.get(), changes);
        trip.go();
    }

    /** The same where the end is locked already. */
    public void append(Trip trip, StreamHead head, List<Change> changes) throws SQLException {
        Instant wall = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<OpRows.Row> rows = new ArrayList<>(changes.size());
        byte[] previous = head.hash();
        long seq = head.nextSeq();
        for (Change change : changes) {
            var place = new ChainHash.Place(node.id(), node.epoch(), BUSINESS, seq);
            var header = new ChainHash.Header(
                    change.op(),
                    change.group(),
                    change.kind(),
                    change.entity(),
                    change.entityId(),
                    change.version(),
                    change.actor().user(),
                    wall);
            previous = ChainHash.next(previous, place, header, change.payload());
            rows.add(new OpRows.Row(seq++, change, wall, previous));
        }
        OpRows.insert(trip, node, rows);
        OpRows.advance(trip, node, seq, previous);
        hints.written(trip.company());
    }

    /** Which of these commands are already in the log; the ground of idempotency. */
    public Map<UUID, Recorded> find(Tx tx, Collection<UUID> ops) throws SQLException {
        Trip trip = tx.trip();
        Trip.Answer<Map<UUID, Recorded>> found = find(trip, ops);
        trip.go();
        return found.get();
    }

    /** The same on the way with other questions. */
    public Trip.Answer<Map<UUID, Recorded>> find(Trip trip, Collection<UUID> ops) throws SQLException {
        return OpRows.find(trip, ops);
    }
}
