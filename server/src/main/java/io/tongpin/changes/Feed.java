package io.tongpin.changes;

import io.tongpin.platform.Database;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads a company's feed (变更流): ids and versions in order, for whoever wants to know what is new. */
public final class Feed {

    private final Database database;

    public Feed(Database database) {
        this.database = database;
    }

    /** One numbered operation; the reader fetches the entity itself if it cares. */
    public record Item(
            long seq,
            String kind,
            String entity,
            UUID id,
            int version,
            @Nullable UUID store) {}

    /** The next operations after a sequence number, oldest first. */
    public List<Item> after(int company, long seq, int limit) {
        return database.read(
                company,
                tx -> tx.sql("""
                        select feed_seq, kind, entity, entity_id, version, store_id
                          from changes.feed
                         where company_id = ? and feed_seq > ?
                         order by feed_seq
                         limit ?
                        """)
                        .params(company, seq, limit)
                        .query((row, n) -> new Item(
                                row.getLong(1),
                                row.getString(2),
                                row.getString(3),
                                row.getObject(4, UUID.class),
                                row.getInt(5),
                                row.getObject(6, UUID.class)))
                        .list());
    }

    /** The newest number given so far, 0 if none. */
    public long last(int company) {
        return database.read(
                company,
                tx -> tx.sql("select next_seq - 1 from changes.feed_head where company_id = ?")
                        .params(company)
                        .query(Long.class)
                        .optional()
                        .orElse(0L));
    }
}
