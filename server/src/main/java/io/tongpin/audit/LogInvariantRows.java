package io.tongpin.audit;

import java.util.List;

/** What must hold of the log (日志不变量): gapless, in order, complete, every version once. */
final class LogInvariantRows {

    /** Whoever waits longer than this for the feed waits for a sequencer that does not run. */
    static final int PATIENCE_SECONDS = 60;

    private LogInvariantRows() {}

    static List<Invariant> all() {
        return List.of(
                STREAMS_GAPLESS,
                FEED_COMPLETE,
                GROUPS_WHOLE,
                VERSIONS_CONTIGUOUS,
                NO_LOST_UPDATE,
                SOMEBODY_DID_IT,
                FEED_KEEPS_UP);
    }

    private static final Invariant STREAMS_GAPLESS = SqlInvariant.ofAll("I-21", """
            select coalesce(h.node_id, o.node_id) as node, coalesce(h.epoch, o.epoch) as epoch,
                   coalesce(h.lane, o.lane) as lane, o.counted as found, o.last as expected, h.next_seq
              from (select * from changes.stream_head where company_id = :company) h
              full join (select node_id, epoch, lane, min(seq) as first, max(seq) as last, count(*) as counted
                           from changes.op
                          where company_id = :company
                          group by node_id, epoch, lane) o
                on o.node_id = h.node_id and o.epoch = h.epoch and o.lane = h.lane
              left join changes.op tip
                on tip.company_id = :company and tip.node_id = o.node_id and tip.epoch = o.epoch and tip.lane = o.lane
               and tip.seq = o.last
             where o.first <> 1 or o.last <> o.counted or h.next_seq is distinct from coalesce(o.last, 0) + 1
                or tip.hash <> h.head_hash
            """);

    private static final Invariant FEED_COMPLETE = SeveralQueries.of(
            SqlInvariant.ofAll("I-24", """
                    select f.counted as found, f.last as expected, h.next_seq
                      from (select coalesce(min(feed_seq), 1) as first, coalesce(max(feed_seq), 0) as last,
                                   count(*) as counted
                              from changes.feed where company_id = :company) f
                      left join changes.feed_head h on h.company_id = :company
                     where f.first <> 1 or f.last <> f.counted or coalesce(h.next_seq, 1) <> f.last + 1
                    """),
            SqlInvariant.ofAll("I-24", """
                    select c.node_id as node, c.epoch, c.lane, coalesce(f.counted, 0) as found, c.numbered_seq as expected
                      from changes.feed_cursor c
                      left join (select node_id, epoch, lane, max(seq) as last, count(*) as counted
                                   from changes.feed
                                  where company_id = :company
                                  group by node_id, epoch, lane) f
                        on f.node_id = c.node_id and f.epoch = c.epoch and f.lane = c.lane
                     where c.company_id = :company
                       and (coalesce(f.counted, 0) <> c.numbered_seq or coalesce(f.last, 0) <> c.numbered_seq)
                    """),
            SqlInvariant.of("I-24", differing("true"), differing("f.feed_seq > :after and f.feed_seq <= :upTo")));

    private static String differing(String stretch) {
        return """
                select f.feed_seq, f.kind, f.entity, f.entity_id, f.version as found, o.version as expected
                  from changes.feed f
                  left join changes.op o
                    on o.company_id = :company and o.node_id = f.node_id and o.epoch = f.epoch and o.lane = f.lane
                   and o.seq = f.seq
                 where f.company_id = :company and %s
                   and (o.seq is null or o.kind <> f.kind or o.entity <> f.entity or o.entity_id <> f.entity_id
                        or o.version <> f.version or o.store_id is distinct from f.store_id)
                """.formatted(stretch);
    }

    private static final Invariant GROUPS_WHOLE = SqlInvariant.ofAll("I-27", """
            select tx_group, count(*) as found, max(seq) - min(seq) + 1 as expected, min(seq) as seq
              from changes.op
             where company_id = :company
             group by tx_group
            having count(*) filter (where tx_last) <> 1 or max(seq) filter (where tx_last) <> max(seq)
                or max(seq) - min(seq) + 1 <> count(*) or min(node_id) <> max(node_id) or min(epoch) <> max(epoch)
            """);

    private static final Invariant VERSIONS_CONTIGUOUS = SqlInvariant.of("I-32", """
            select o.entity_id, min(o.entity) as entity, count(*) as found, max(o.version) as expected
              from changes.op o
             where o.company_id = :company and ${o.entity_id}
             group by o.entity_id
            having min(o.version) <> 1 or max(o.version) <> count(*) or min(o.entity) <> max(o.entity)
            """);

    private static final Invariant NO_LOST_UPDATE = SqlInvariant.of("I-33", """
            select o.entity_id, o.entity, o.version, o.base_version as found, o.version - 1 as expected, o.seq
              from changes.op o
             where o.company_id = :company and ${o.entity_id}
               and o.base_version is distinct from nullif(o.version - 1, 0)
            """);

    private static final Invariant SOMEBODY_DID_IT =
            SeveralQueries.of(SqlInvariant.of("I-37", """
                    select o.entity_id, o.entity, o.kind, o.seq
                      from changes.op o
                     where o.company_id = :company and ${o.entity_id} and btrim(o.actor_name) = ''
                    """), SqlInvariant.of("I-37", """
                    select d.id as document_id, d.posted_by as found, o.actor_id as expected
                      from documents.document d
                      join changes.op o
                        on o.company_id = :company and o.entity_id = d.id and o.kind = d.kind || '.posted'
                     where d.company_id = :company and ${d.id} and d.posted_by is distinct from o.actor_id
                    """));

    private static final Invariant FEED_KEEPS_UP = SqlInvariant.ofAll("I-73", """
            select o.node_id as node, o.epoch, o.lane, count(*) as found, min(o.wall) as since
              from changes.op o
              left join changes.feed_cursor c
                on c.company_id = :company and c.node_id = o.node_id and c.epoch = o.epoch and c.lane = o.lane
             where o.company_id = :company and o.seq > coalesce(c.numbered_seq, 0)
               and o.wall < :now::timestamptz - interval '%d seconds'
             group by 1, 2, 3
            """.formatted(PATIENCE_SECONDS));
}
