package io.tongpin.access;

import io.tongpin.kernel.Actor;
import io.tongpin.platform.Tx;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who holds a secret: one statement by the hash, and one for what the holder may do where. */
final class CredentialRows {

    /**
     * Somebody known, until when, and by which session or token.
     *
     * @param starting whether the password is still the one that somebody else gave them to start with
     */
    record Known(Actor actor, @Nullable Instant expiresAt, UUID by, boolean starting) {}

    private static final String BY_SESSION = """
            select p.id, p.name, p.store_id, s.device, s.expires_at, s.id, '{}'::text[],
                   w.starts_until is not null
              from access.session s
              join access.person p on p.company_id = s.company_id and p.id = s.user_id and not p.archived
              left join access.password w on w.company_id = p.company_id and w.user_id = p.id
             where s.company_id = ? and s.token_hash = ? and s.closed_at is null and s.expires_at > ?
            """;

    private static final String BY_TOKEN = """
            select p.id, p.name, p.store_id, t.name, t.expires_at, t.id, t.rights, false
              from access.token_secret k
              join access.token t on t.company_id = k.company_id and t.id = k.token_id and not t.archived
              join access.person p on p.company_id = t.company_id and p.id = t.user_id and not p.archived
             where k.company_id = ? and k.token_hash = ? and (t.expires_at is null or t.expires_at > ?)
            """;

    private CredentialRows() {}

    static @Nullable Known bySession(Tx tx, byte[] hash, Instant now) throws SQLException {
        return known(tx, BY_SESSION, hash, now);
    }

    static @Nullable Known byToken(Tx tx, byte[] hash, Instant now) throws SQLException {
        return known(tx, BY_TOKEN, hash, now);
    }

    private static @Nullable Known known(Tx tx, String sql, byte[] hash, Instant now) throws SQLException {
        try (PreparedStatement select = tx.connection().prepareStatement(sql)) {
            select.setInt(1, tx.company());
            select.setBytes(2, hash);
            select.setObject(3, now.atOffset(ZoneOffset.UTC));
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? known(tx, row, now) : null;
            }
        }
    }

    private static Known known(Tx tx, ResultSet row, Instant now) throws SQLException {
        UUID person = row.getObject(1, UUID.class);
        UUID store = row.getObject(3, UUID.class);
        OffsetDateTime expires = row.getObject(5, OffsetDateTime.class);
        List<Actor.Grant> grants = GrantRows.of(tx, person, store, GrantRows.texts(row.getArray(7)), now);
        return new Known(
                new Actor(tx.company(), person, row.getString(2), grants, store, row.getString(4)),
                expires == null ? null : expires.toInstant(),
                row.getObject(6, UUID.class),
                row.getBoolean(8));
    }
}
