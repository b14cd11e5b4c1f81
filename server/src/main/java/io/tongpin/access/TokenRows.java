package io.tongpin.access;

import io.tongpin.platform.Tx;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Rows of access.token_secret, and whose keys somebody looks after. */
final class TokenRows {

    private TokenRows() {}

    static void keep(Tx tx, byte[] hash, UUID token) {
        tx.sql("insert into access.token_secret (company_id, token_hash, token_id) values (?, ?, ?)")
                .params(tx.company(), hash, token)
                .update();
    }

    /** Notes that it was used, once a minute at most. */
    static int touch(Tx tx, UUID token, Instant now) {
        return tx.sql("""
                        update access.token_secret set seen_at = ?
                         where company_id = ? and token_id = ? and (seen_at is null or seen_at <= ?)
                        """)
                .params(
                        now.atOffset(ZoneOffset.UTC),
                        tx.company(),
                        token,
                        now.minus(Credentials.NOTED_EVERY).atOffset(ZoneOffset.UTC))
                .update();
    }

    /** When each was last used; what never was is not there. */
    static Map<UUID, Instant> seen(Tx tx, Collection<UUID> tokens) throws SQLException {
        Map<UUID, Instant> seen = new HashMap<>();
        tx.sql("""
                        select token_id, seen_at from access.token_secret
                         where company_id = ? and token_id = any(?) and seen_at is not null
                        """).params(tx.company(), tx.array("uuid", tokens)).query(row -> {
            seen.put(
                    row.getObject(1, UUID.class),
                    row.getObject(2, OffsetDateTime.class).toInstant());
        });
        return seen;
    }

    /** Those who work in these stores. */
    static Set<UUID> peopleOf(Tx tx, Collection<UUID> stores) throws SQLException {
        return Set.copyOf(tx.sql("select id from access.person where company_id = ? and store_id = any(?)")
                .params(tx.company(), tx.array("uuid", stores))
                .query((row, n) -> row.getObject(1, UUID.class))
                .list());
    }
}
