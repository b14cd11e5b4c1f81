package io.tongpin.access;

import io.tongpin.platform.Tx;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rows of access.session. */
final class SessionRows {

    private SessionRows() {}

    /** Somebody who may sign in, with the hash of the password. */
    record Login(
            UUID person, String name, String hash, @Nullable Instant startsUntil) {}

    static Optional<Login> login(Tx tx, String loginKey) {
        return tx.sql("""
                        select p.id, p.name, w.hash, w.starts_until
                          from access.person p
                          join access.password w on w.company_id = p.company_id and w.user_id = p.id
                         where p.company_id = ? and p.login_key = ? and not p.archived
                        """)
                .params(tx.company(), loginKey)
                .query((row, n) -> {
                    OffsetDateTime until = row.getObject(4, OffsetDateTime.class);
                    return new Login(
                            row.getObject(1, UUID.class),
                            row.getString(2),
                            row.getString(3),
                            until == null ? null : until.toInstant());
                })
                .optional();
    }

    static void open(Tx tx, UUID id, byte[] hash, UUID person, Caller caller, Instant now, Instant expires) {
        tx.sql("""
                insert into access.session (company_id, token_hash, id, user_id, device, address, opened_at, expires_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(
                        tx.company(),
                        hash,
                        id,
                        person,
                        caller.device(),
                        caller.address(),
                        now.atOffset(ZoneOffset.UTC),
                        expires.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Whether it was open until now. */
    static boolean close(Tx tx, UUID id, Instant now) {
        return tx.sql("""
                        update access.session set closed_at = ?
                         where company_id = ? and id = ? and closed_at is null
                        """)
                        .params(now.atOffset(ZoneOffset.UTC), tx.company(), id)
                        .update()
                == 1;
    }

    /** Closes a person's sessions, all but one. */
    static void closeOthers(Tx tx, UUID person, UUID but, Instant now) {
        tx.sql("""
                update access.session set closed_at = ?
                 where company_id = ? and user_id = ? and id <> ? and closed_at is null
                """)
                .params(now.atOffset(ZoneOffset.UTC), tx.company(), person, but)
                .update();
    }
}
