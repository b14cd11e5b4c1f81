package io.tongpin.audit;

import io.tongpin.platform.Tx;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rows of audit.watch: how far a company's books have been looked at, and which process does it. */
final class WatchRows {

    private WatchRows() {}

    /** How far the watch has come. */
    record Place(long feedSeq, @Nullable Instant completedAt) {}

    /** Takes the watch unless another process has it and is alive; one that died loses it after a while. */
    static Optional<Place> claim(Tx tx, UUID self, Instant now, Instant until) {
        tx.sql("insert into audit.watch (company_id, feed_seq) values (?, 0) on conflict do nothing")
                .params(tx.company())
                .update();
        return tx.sql("""
                        update audit.watch
                           set claimed_by = ?, claimed_until = ?
                         where company_id = ? and (claimed_by is null or claimed_by = ? or claimed_until < ?)
                        returning feed_seq, completed_at
                        """)
                .params(self, Timestamp.from(until), tx.company(), self, Timestamp.from(now))
                .query((row, n) -> new Place(row.getLong(1), instant(row.getTimestamp(2))))
                .optional();
    }

    static void release(Tx tx, UUID self) {
        tx.sql("update audit.watch set claimed_by = null, claimed_until = null where company_id = ? and claimed_by = ?")
                .params(tx.company(), self)
                .update();
    }

    /** What was looked at need not be looked at again; a look at everything counts for everything before it. */
    static void moveOn(Tx tx, AuditReport report) {
        tx.sql("""
                insert into audit.watch as w (company_id, feed_seq, looked_at, completed_at)
                values (:company, :feed, :at, case when :complete then :at::timestamptz end)
                on conflict (company_id) do update
                   set feed_seq = greatest(w.feed_seq, excluded.feed_seq),
                       looked_at = greatest(w.looked_at, excluded.looked_at),
                       completed_at = greatest(w.completed_at, excluded.completed_at)
                """)
                .param("company", tx.company())
                .param("feed", report.feedSeq())
                .param("at", Timestamp.from(report.at()))
                .param("complete", report.complete())
                .update();
    }

    static LastAudit.Changes changes(Tx tx) {
        return tx.sql("""
                        select w.looked_at, coalesce(h.next_seq - 1, 0) - coalesce(w.feed_seq, 0)
                          from (select :company::integer as company_id) c
                          left join audit.watch w on w.company_id = c.company_id
                          left join changes.feed_head h on h.company_id = c.company_id
                        """)
                .param("company", tx.company())
                .query((row, n) -> new LastAudit.Changes(instant(row.getTimestamp(1)), Math.max(0, row.getLong(2))))
                .single();
    }

    static long lastNumber(Tx tx) {
        return tx.sql("select next_seq - 1 from changes.feed_head where company_id = ?")
                .params(tx.company())
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    /** Where headquarters is: its night is the chain's. */
    static ZoneId zone(Tx tx) {
        return tx.sql("select zone from organization.store where company_id = ? and type = 'hq'")
                .params(tx.company())
                .query(String.class)
                .optional()
                .map(ZoneId::of)
                .orElse(ZoneId.of("UTC"));
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
