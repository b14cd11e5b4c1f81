package io.tongpin.access;

import io.tongpin.platform.Tx;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rows of access.outer_identity and access.outer_expected. */
final class OuterIdentityRows {

    private static final String IDENTITY =
            "select id, user_id, issuer, subject, label, linked_at, used_at from access.outer_identity where company_id = ? and ";

    private OuterIdentityRows() {}

    private static OuterIdentity identity(ResultSet row, int number) throws SQLException {
        @Nullable OffsetDateTime used = row.getObject(7, OffsetDateTime.class);
        return new OuterIdentity(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getObject(6, OffsetDateTime.class).toInstant(),
                used == null ? null : used.toInstant());
    }

    static List<OuterIdentity> of(Tx tx, UUID person) {
        return tx.sql(IDENTITY + "user_id = ? order by linked_at, id")
                .params(tx.company(), person)
                .query(OuterIdentityRows::identity)
                .list();
    }

    static Optional<OuterIdentity> find(Tx tx, UUID id) {
        return tx.sql(IDENTITY + "id = ?")
                .params(tx.company(), id)
                .query(OuterIdentityRows::identity)
                .optional();
    }

    static Optional<OuterIdentity> find(Tx tx, String issuer, String subject) {
        return tx.sql(IDENTITY + "issuer = ? and subject = ?")
                .params(tx.company(), issuer, subject)
                .query(OuterIdentityRows::identity)
                .optional();
    }

    /** Notes that somebody signs in by it; false if it was taken away. Whoever takes it away waits for the session. */
    static boolean use(Tx tx, UUID id, Instant now) {
        return tx.sql("update access.outer_identity set used_at = ? where company_id = ? and id = ?")
                        .params(now.atOffset(ZoneOffset.UTC), tx.company(), id)
                        .update()
                == 1;
    }

    /** False if it is somebody's already. */
    static boolean link(Tx tx, OuterIdentity identity) {
        return tx.sql("""
                        insert into access.outer_identity (company_id, id, user_id, issuer, subject, label, linked_at)
                        values (:company, :id, :person, :issuer, :subject, :label, :at)
                        on conflict (company_id, issuer, subject) do nothing
                        """)
                        .param("company", tx.company())
                        .param("id", identity.id())
                        .param("person", identity.person())
                        .param("issuer", identity.issuer())
                        .param("subject", identity.subject())
                        .param("label", identity.label())
                        .param("at", identity.linkedAt().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** How many somebody has; they are held, so that of two that are taken away at once one finds itself the last. */
    static int lockedCount(Tx tx, UUID person) {
        return tx.sql(
                        "select id from access.outer_identity where company_id = ? and user_id = ? order by id for update")
                .params(tx.company(), person)
                .query(UUID.class)
                .list()
                .size();
    }

    static boolean unlink(Tx tx, UUID id) {
        return tx.sql("delete from access.outer_identity where company_id = ? and id = ?")
                        .params(tx.company(), id)
                        .update()
                == 1;
    }

    static Optional<String> expected(Tx tx, UUID person) {
        return tx.sql("select address from access.outer_expected where company_id = ? and user_id = ?")
                .params(tx.company(), person)
                .query(String.class)
                .optional();
    }

    /** Who is expected as one of these. */
    static List<UUID> whoIsExpected(Tx tx, List<String> addresses) throws SQLException {
        return tx.sql("select user_id from access.outer_expected where company_id = ? and address = any(?)")
                .params(tx.company(), tx.array("text", addresses))
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }

    /** Nobody is expected as this any more; false if nobody was. */
    static boolean unexpect(Tx tx, UUID person) {
        return tx.sql("delete from access.outer_expected where company_id = ? and user_id = ?")
                        .params(tx.company(), person)
                        .update()
                == 1;
    }

    /** False if somebody else is expected as this. */
    static boolean expect(Tx tx, UUID person, String address) {
        return tx.sql("""
                        insert into access.outer_expected (company_id, user_id, address) values (?, ?, ?)
                        on conflict (company_id, address) do nothing
                        """).params(tx.company(), person, address).update() == 1;
    }
}
