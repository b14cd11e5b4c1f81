package io.tongpin.audit;

import io.tongpin.changes.ChainHash;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * I-22: every operation's hash follows from the one before it and from its own content (哈希链). Reads the log once, a few
 * rows at a time; after a broken link it goes on from what is stored, so one edit is one finding.
 */
final class HashChain implements Invariant {

    private static final int FETCH = 500;

    private static final String COLUMNS = """
            select o.node_id, o.epoch, o.lane, o.seq, o.op_id, o.tx_group, o.kind, o.entity, o.entity_id, o.version,
                   o.actor_id, o.wall, o.payload, o.hash
            """;

    private static final String ALL = COLUMNS + """
              from changes.op o
             where o.company_id = ?
             order by o.node_id, o.epoch, o.lane, o.seq
            """;

    /**
     * The stretch of each stream that was numbered, and the operation before it to start from, which is reckoned before the
     * log is searched: see {@link StockInvariantRows#CHANGED_ENTRIES}.
     */
    private static final String CHANGES = COLUMNS + """
              from (select node_id, epoch, lane, min(seq) - 1 as before, max(seq) as last
                      from changes.feed
                     where company_id = ? and feed_seq > ? and feed_seq <= ?
                     group by node_id, epoch, lane) f
              join changes.op o on o.company_id = ? and o.node_id = f.node_id and o.epoch = f.epoch and o.lane = f.lane
               and o.seq between f.before and f.last
             order by o.node_id, o.epoch, o.lane, o.seq
            """;

    private record Stream(int node, int epoch, char lane) {}

    @Override
    public String id() {
        return "I-22";
    }

    @Override
    public boolean checksChanges() {
        return true;
    }

    @Override
    public void check(Inspection inspection, Findings found) throws SQLException {
        int company = inspection.tx().company();
        try (PreparedStatement select =
                inspection.tx().connection().prepareStatement(inspection.complete() ? ALL : CHANGES)) {
            select.setFetchSize(FETCH);
            select.setInt(1, company);
            if (!inspection.complete()) {
                select.setLong(2, inspection.stretch().after());
                select.setLong(3, inspection.stretch().upTo());
                select.setInt(4, company);
            }
            try (ResultSet row = select.executeQuery()) {
                follow(company, row, inspection.complete(), found);
            }
        }
    }

    private static void follow(int company, ResultSet row, boolean fromTheStart, Findings found) throws SQLException {
        Stream stream = null;
        byte[] previous = null;
        while (row.next()) {
            Stream here =
                    new Stream(row.getInt(1), row.getInt(2), row.getString(3).charAt(0));
            if (!here.equals(stream)) {
                stream = here;
                boolean first = fromTheStart || row.getLong(4) == 1;
                previous = first ? ChainHash.genesis(company, here.node(), here.epoch(), here.lane()) : null;
            }
            byte[] stored = row.getBytes(14);
            if (previous != null && !Arrays.equals(stored, hash(here, row, previous))) {
                found.add(
                        "node", Integer.toString(here.node()),
                        "epoch", Integer.toString(here.epoch()),
                        "seq", row.getString(4),
                        "kind", row.getString(7),
                        "entity_id", row.getString(9),
                        "version", row.getString(10));
            }
            previous = stored;
        }
    }

    private static byte @Nullable [] hash(Stream stream, ResultSet row, byte[] previous) throws SQLException {
        var place = new ChainHash.Place(stream.node(), stream.epoch(), stream.lane(), row.getLong(4));
        var header = new ChainHash.Header(
                row.getObject(5, UUID.class),
                row.getObject(6, UUID.class),
                row.getString(7),
                row.getString(8),
                row.getObject(9, UUID.class),
                row.getInt(10),
                row.getObject(11, UUID.class),
                row.getTimestamp(12).toInstant());
        return ChainHash.next(previous, place, header, row.getBytes(13));
    }
}
