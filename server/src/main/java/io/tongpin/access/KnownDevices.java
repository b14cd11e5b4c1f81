package io.tongpin.access;

import io.tongpin.platform.Tx;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

/** Browsers that people have signed in with before (用过的设备), by a cookie that outlives the session. */
final class KnownDevices {

    /** As long as browsers keep a cookie. */
    static final Duration KEPT = Duration.ofDays(400);

    private static final int MOST_OF_ONE = 20;

    private KnownDevices() {}

    /** A short name of the device, if whoever has this login has signed in with it. */
    static Optional<String> known(Tx tx, String secret, String loginKey) {
        byte[] hash = Secrets.hash(secret);
        return tx.sql("""
                        select 1 from access.known_device d
                          join access.person p on p.company_id = d.company_id and p.id = d.user_id
                         where d.company_id = ? and d.token_hash = ? and p.login_key = ?
                        """)
                .params(tx.company(), hash, loginKey)
                .query((row, n) -> HexFormat.of().formatHex(hash, 0, 16))
                .optional();
    }

    /** Whether this was given to a browser by us: nobody may bring a device of their own making. */
    static boolean isOurs(Tx tx, String secret) {
        return tx.sql("select 1 from access.known_device where company_id = ? and token_hash = ? limit 1")
                .params(tx.company(), Secrets.hash(secret))
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /** The person has signed in with it; of many devices the ones not used for longest are forgotten. */
    static void remember(Tx tx, String secret, UUID person, Instant now) {
        tx.sql("""
                insert into access.known_device as d (company_id, token_hash, user_id, made_at, seen_at)
                values (:company, :hash, :person, :now, :now)
                on conflict (company_id, token_hash, user_id) do update set seen_at = excluded.seen_at
                """)
                .param("company", tx.company())
                .param("hash", Secrets.hash(secret))
                .param("person", person)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        tx.sql("""
                delete from access.known_device
                 where company_id = :company and user_id = :person
                   and seen_at < greatest(:old, coalesce((select seen_at from access.known_device
                                                           where company_id = :company and user_id = :person
                                                           order by seen_at desc offset :most limit 1), :old))
                """)
                .param("company", tx.company())
                .param("person", person)
                .param("old", now.minus(KEPT).atOffset(ZoneOffset.UTC))
                .param("most", MOST_OF_ONE - 1)
                .update();
    }
}
