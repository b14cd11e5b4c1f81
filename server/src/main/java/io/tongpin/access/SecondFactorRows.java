package io.tongpin.access;

import io.tongpin.platform.Tx;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rows of access.second_factor and access.recovery_code. */
final class SecondFactorRows {

    private SecondFactorRows() {}

    /**
     * What somebody's codes are made from.
     *
     * @param sealed as the node's key has sealed it
     * @param onSince null: offered, and not confirmed yet
     * @param lastStep the last time step whose code was used
     */
    record Factor(byte[] sealed, @Nullable Instant onSince, long lastStep) {}

    static Optional<Factor> find(Tx tx, UUID user) {
        return tx.sql(
                        "select secret, on_since, last_step from access.second_factor where company_id = ? and user_id = ?")
                .params(tx.company(), user)
                .query((row, n) -> {
                    OffsetDateTime since = row.getObject(2, OffsetDateTime.class);
                    return new Factor(row.getBytes(1), since == null ? null : since.toInstant(), row.getLong(3));
                })
                .optional();
    }

    static boolean isOn(Tx tx, UUID user) {
        return find(tx, user).filter(factor -> factor.onSince() != null).isPresent();
    }

    /** Keeps what is offered, until it is confirmed or another is; false if there is one in force. */
    static boolean offer(Tx tx, UUID user, byte[] sealed) {
        return tx.sql("""
                        insert into access.second_factor as f (company_id, user_id, secret, last_step) values (?, ?, ?, 0)
                        on conflict (company_id, user_id) do update set secret = excluded.secret, last_step = 0
                         where f.on_since is null
                        """).params(tx.company(), user, sealed).update() == 1;
    }

    /** Puts in force what was offered, if that is still the same. */
    static boolean confirm(Tx tx, UUID user, byte[] sealed, long step, Instant now) {
        return tx.sql("""
                        update access.second_factor set on_since = ?, last_step = ?
                         where company_id = ? and user_id = ? and secret = ? and on_since is null
                        """)
                        .params(now.atOffset(ZoneOffset.UTC), step, tx.company(), user, sealed)
                        .update()
                == 1;
    }

    /** Uses up a time step; of two who bring the same code at once the second finds it used. */
    static boolean use(Tx tx, UUID user, byte[] sealed, long step) {
        return tx.sql("""
                        update access.second_factor set last_step = ?
                         where company_id = ? and user_id = ? and secret = ? and on_since is not null and last_step < ?
                        """).params(step, tx.company(), user, sealed, step).update() == 1;
    }

    static boolean remove(Tx tx, UUID user) {
        tx.sql("delete from access.recovery_code where company_id = ? and user_id = ?")
                .params(tx.company(), user)
                .update();
        return tx.sql("delete from access.second_factor where company_id = ? and user_id = ?")
                        .params(tx.company(), user)
                        .update()
                == 1;
    }

    /** Recovery codes instead of those of before. */
    static void replaceCodes(Tx tx, UUID user, List<byte[]> hashes) {
        tx.sql("delete from access.recovery_code where company_id = ? and user_id = ?")
                .params(tx.company(), user)
                .update();
        hashes.forEach(
                hash -> tx.sql("insert into access.recovery_code (company_id, user_id, code_hash) values (?, ?, ?)")
                        .params(tx.company(), user, hash)
                        .update());
    }

    static boolean useCode(Tx tx, UUID user, byte[] hash, Instant now) {
        return tx.sql("""
                        update access.recovery_code set used_at = ?
                         where company_id = ? and user_id = ? and code_hash = ? and used_at is null
                        """)
                        .params(now.atOffset(ZoneOffset.UTC), tx.company(), user, hash)
                        .update()
                == 1;
    }

    static int codesLeft(Tx tx, UUID user) {
        return tx.sql("""
                        select count(*) from access.recovery_code
                         where company_id = ? and user_id = ? and used_at is null
                        """).params(tx.company(), user).query(Integer.class).single();
    }
}
