package io.tongpin.changes;

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
     * Appends operations in the given order. Call it last in the transaction: it locks the head of the node's stream
     * until the commit, which is what makes the sequence follow the order of commits.
     */
    public void append(Tx tx, List<Change> changes) throws SQLException {
        if (changes.isEmpty()) {
            return;
        }
        OpRows.Head head = OpRows.lockHead(tx, node);
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
        OpRows.insert(tx, node, rows);
        OpRows.advance(tx, node, seq, previous);
        hints.written(tx.company());
    }

    /** Which of these commands are already in the log; the ground of idempotency. */
    public Map<UUID, Recorded> find(Tx tx, Collection<UUID> ops) throws SQLException {
        return OpRows.find(tx, ops);
    }
}
