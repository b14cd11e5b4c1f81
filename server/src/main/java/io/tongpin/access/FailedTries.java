package io.tongpin.access;

import io.tongpin.platform.Tx;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/**
 * Slows down whoever guesses (试错退避): after five failures from one address for one login each further try must wait twice
 * as long, up to a quarter of an hour. Nobody is locked: from another address the same login goes on.
 */
final class FailedTries {

    private static final int FREE = 5;
    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final Duration FORGOTTEN = Duration.ofHours(12);

    private FailedTries() {}

    /** How long this one must wait yet; zero if the try is allowed, and then it counts as failed until it succeeds. */
    static Duration take(Tx tx, String login, String address, Instant now) {
        tx.sql("delete from access.failed_try where company_id = ? and last_at < ?")
                .params(tx.company(), now.minus(FORGOTTEN).atOffset(ZoneOffset.UTC))
                .update();
        tx.sql("""
                insert into access.failed_try (company_id, login_key, address, failures, last_at)
                values (?, ?, ?, 0, ?) on conflict do nothing
                """)
                .params(tx.company(), login, address, now.atOffset(ZoneOffset.UTC))
                .update();
        record Row(int failures, Instant lastAt) {}
        Row row = tx.sql("""
                        select failures, last_at from access.failed_try
                         where company_id = ? and login_key = ? and address = ? for update
                        """)
                .params(tx.company(), login, address)
                .query((found, n) -> new Row(
                        found.getInt(1),
                        found.getObject(2, OffsetDateTime.class).toInstant()))
                .single();
        Duration left = Duration.between(now, row.lastAt().plus(pause(row.failures())));
        if (row.failures() >= FREE && left.isPositive()) {
            return left;
        }
        tx.sql("""
                update access.failed_try set failures = failures + 1, last_at = ?
                 where company_id = ? and login_key = ? and address = ?
                """)
                .params(now.atOffset(ZoneOffset.UTC), tx.company(), login, address)
                .update();
        return Duration.ZERO;
    }

    static Duration pause(int failures) {
        if (failures < FREE) {
            return Duration.ZERO;
        }
        Duration pause = Duration.ofSeconds(1L << Math.min(failures - FREE, 20));
        return pause.compareTo(LONGEST) < 0 ? pause : LONGEST;
    }

    static void clear(Tx tx, String login, String address) {
        tx.sql("delete from access.failed_try where company_id = ? and login_key = ? and address = ?")
                .params(tx.company(), login, address)
                .update();
    }
}
