package io.tongpin.access;

import io.tongpin.kernel.Actor;
import io.tongpin.platform.Tx;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Who holds a secret: one statement by the hash, and one for what the holder may do where. */
final class CredentialRows {

    private static final String BY_SESSION = """
            select p.id, p.name, p.store_id, coalesce(s.name, s.device), s.ends_at, s.id, '{}'::text[],
                   w.starts_until is not null and s.way not in ('outer', 'outer-factor'), s.seen_at,
                   p.assignments || array(select l.assignment from access.lent l
                                           where l.company_id = p.company_id and l.receiver_id = p.id and l.ends_at > ?),
                   array(select r.id::text from access.role r
                          where r.company_id = p.company_id and r.second_factor and not r.archived and s.way <> 'outer-factor'
                            and not exists (select from access.second_factor f
                                             where f.company_id = p.company_id and f.user_id = p.id
                                               and f.on_since is not null)
                            and not exists (select from access.passkey k
                                             where k.company_id = p.company_id and k.id = s.passkey_id
                                               and k.user_id = p.id)),
                   '{}'::text[]
              from (select o.*, least(o.expires_at, o.seen_at + make_interval(secs => ?)) as ends_at
                      from access.session o
                     where o.company_id = ? and o.token_hash = ? and o.closed_at is null) s
              join access.person p on p.company_id = s.company_id and p.id = s.user_id and not p.archived
              left join access.password w on w.company_id = p.company_id and w.user_id = p.id
             where s.ends_at > ?
            """;

    private static final String BY_TOKEN = """
            select p.id, p.name, p.store_id, t.name, t.expires_at, t.id, t.rights, false, k.seen_at,
                   p.assignments, '{}'::text[], t.stores
              from access.token_secret k
              join access.token t on t.company_id = k.company_id and t.id = k.token_id and not t.archived
              join access.person p on p.company_id = t.company_id and p.id = t.user_id and not p.archived
             where k.company_id = ? and k.token_hash = ? and (t.expires_at is null or t.expires_at > ?)
            """;

    private CredentialRows() {}

    /**
     * Whoever is at a screen has what was lent to them, too.
     *
     * @param idle how long a session may rest unused
     */
    static @Nullable Holder bySession(Tx tx, byte[] hash, Instant now, Duration idle) throws SQLException {
        try (PreparedStatement select = tx.connection().prepareStatement(BY_SESSION)) {
            select.setObject(1, now.atOffset(ZoneOffset.UTC));
            select.setDouble(2, idle.toSeconds());
            return holder(tx, select, 3, hash, now, true);
        }
    }

    /** A key has only what is its user's own: it would outlive the holiday, and nobody sits before it. */
    static @Nullable Holder byToken(Tx tx, byte[] hash, Instant now) throws SQLException {
        try (PreparedStatement select = tx.connection().prepareStatement(BY_TOKEN)) {
            return holder(tx, select, 1, hash, now, false);
        }
    }

    private static @Nullable Holder holder(
            Tx tx, PreparedStatement select, int at, byte[] hash, Instant now, boolean lent) throws SQLException {
        select.setInt(at, tx.company());
        select.setBytes(at + 1, hash);
        select.setObject(at + 2, now.atOffset(ZoneOffset.UTC));
        try (ResultSet row = select.executeQuery()) {
            return row.next() ? holder(tx, row, now, lent) : null;
        }
    }

    private static Holder holder(Tx tx, ResultSet row, Instant now, boolean lent) throws SQLException {
        UUID person = row.getObject(1, UUID.class);
        UUID store = row.getObject(3, UUID.class);
        OffsetDateTime expires = row.getObject(5, OffsetDateTime.class);
        OffsetDateTime seen = row.getObject(9, OffsetDateTime.class);
        Set<String> assignments = GrantRows.texts(row.getArray(10));
        Set<UUID> limits =
                GrantRows.texts(row.getArray(12)).stream().map(UUID::fromString).collect(Collectors.toSet());
        List<Actor.Grant> grants = lent
                ? GrantRows.withLent(tx, person, store, now)
                : GrantRows.of(tx, person, store, GrantRows.texts(row.getArray(7)), limits, now);
        return new Holder(
                new Actor(tx.company(), person, row.getString(2), grants, store, row.getString(4)),
                row.getObject(6, UUID.class),
                seen == null ? null : seen.toInstant(),
                Assignment.firstTurn(assignments, now, expires == null ? null : expires.toInstant()),
                row.getBoolean(8),
                Assignment.anyHolds(assignments, GrantRows.texts(row.getArray(11)), now));
    }
}
