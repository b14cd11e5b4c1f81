package io.tongpin.changes;

import io.tongpin.platform.Database;
import io.tongpin.platform.Tx;
import java.util.List;

/**
 * Gives every committed operation its place in the company's feed (排号). Streams are gapless in commit order, so
 * "everything after the cursor of each stream" misses nothing however long a writer takes. Any number of processes may
 * run it: the row lock on the feed's head lets one number at a time.
 */
public final class FeedSequencer {

    static final int MOST_AT_ONCE = 2_000;

    private final Database database;

    public FeedSequencer(Database database) {
        this.database = database;
    }

    /** Whether anything waits for its number; reads only, so that an idle database stays idle. */
    public boolean anythingWaiting(int company) {
        return database.read(
                company, tx -> tx.sql("""
                        select exists (
                          select 1 from changes.stream_head h
                            left join changes.feed_cursor c
                              on c.company_id = h.company_id and c.node_id = h.node_id and c.epoch = h.epoch
                             and c.lane = h.lane
                           where h.company_id = ? and h.next_seq - 1 > coalesce(c.numbered_seq, 0))
                        """).params(company).query(Boolean.class).single());
    }

    /** The companies that have ever written anything. */
    public List<Integer> companies() {
        return database.read(
                0,
                tx -> tx.sql("select distinct company_id from changes.stream_head order by 1")
                        .query((row, n) -> row.getInt(1))
                        .list());
    }

    /** Numbers what waits; one commit is one checkpoint. Returns how many operations were numbered. */
    public int numberWaiting(int company) {
        return database.write(company, tx -> {
            tx.sql("insert into changes.feed_head (company_id, next_seq) values (?, 1) on conflict do nothing")
                    .params(company)
                    .update();
            long next = tx.sql("select next_seq from changes.feed_head where company_id = ? for update")
                    .params(company)
                    .query(Long.class)
                    .single();
            tx.sql("""
                    insert into changes.feed_cursor (company_id, node_id, epoch, lane, numbered_seq)
                    select company_id, node_id, epoch, lane, 0 from changes.stream_head where company_id = ?
                    on conflict do nothing
                    """).params(company).update();
            int numbered = tx.sql("""
                    insert into changes.feed (company_id, feed_seq, node_id, epoch, lane, seq, kind, entity, entity_id,
                                              version, store_id)
                    select o.company_id, ? + row_number() over (order by o.node_id, o.epoch, o.lane, o.seq) - 1,
                           o.node_id, o.epoch, o.lane, o.seq, o.kind, o.entity, o.entity_id, o.version, o.store_id
                      from changes.feed_cursor c
                     cross join lateral (
                           select * from changes.op o
                            where o.company_id = c.company_id and o.node_id = c.node_id and o.epoch = c.epoch
                              and o.lane = c.lane and o.seq > c.numbered_seq
                            order by o.seq
                            limit ?) o
                     where c.company_id = ?
                    """).params(next, MOST_AT_ONCE, company).update();
            if (numbered > 0) {
                moveOn(tx, company, next, numbered);
            }
            return numbered;
        });
    }

    private static void moveOn(Tx tx, int company, long next, int numbered) {
        tx.sql("""
                update changes.feed_cursor c
                   set numbered_seq = f.last
                  from (select node_id, epoch, lane, max(seq) as last
                          from changes.feed
                         where company_id = ? and feed_seq >= ?
                         group by 1, 2, 3) f
                 where c.company_id = ? and c.node_id = f.node_id and c.epoch = f.epoch and c.lane = f.lane
                """).params(company, next, company).update();
        tx.sql("update changes.feed_head set next_seq = ? where company_id = ?")
                .params(next + numbered, company)
                .update();
    }
}
