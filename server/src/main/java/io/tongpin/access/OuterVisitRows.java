package io.tongpin.access;

import io.tongpin.access.oidc.Logout;
import io.tongpin.platform.Tx;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Rows of access.outer_visit and access.outer_logout. Whoever is told of an end holds the provider's row, and whoever notes a visit
 * shares it: so of a visit and its end that come at once, the later finds the other.
 */
final class OuterVisitRows {

    /** Longer than what the provider says may be under way: a token is good for a quarter of an hour. */
    private static final Duration TOLD = Duration.ofHours(1);

    private OuterVisitRows() {}

    /**
     * A visit to be noted.
     *
     * @param sealed the provider's token, as the node's key has sealed it
     * @param keptUntil no session that stands on it lives longer
     */
    record Noting(
            UUID id,
            String issuer,
            String subject,
            @Nullable String session,
            Instant issued,
            byte @Nullable [] sealed,
            Instant keptUntil) {}

    /** Notes a visit; it is over already if the provider has said so meanwhile. */
    static void begin(Tx tx, Noting visit, Instant now) {
        tx.sql("delete from access.outer_visit where company_id = ? and kept_until <= ?")
                .params(tx.company(), now.atOffset(ZoneOffset.UTC))
                .update();
        tx.sql("select 1 from access.outer_provider where company_id = ? for share")
                .params(tx.company())
                .query(Integer.class)
                .optional();
        tx.sql("""
                insert into access.outer_visit (company_id, id, issuer, subject, sid, token, kept_until, ended_at)
                values (:company, :id, :issuer, :subject, :sid, :token, :kept,
                        (select min(l.issued_at) from access.outer_logout l
                          where l.company_id = :company and l.issuer = :issuer
                            and coalesce(l.subject, :subject) = :subject
                            and (l.sid = :sid::text or l.sid is null and l.issued_at >= :issued)))
                """)
                .param("company", tx.company())
                .param("id", visit.id())
                .param("issuer", visit.issuer())
                .param("subject", visit.subject())
                .param("sid", visit.session())
                .param("token", visit.sealed())
                .param("kept", visit.keptUntil().atOffset(ZoneOffset.UTC))
                .param("issued", visit.issued().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Whether they are still signed in there, as far as we were told; who tells otherwise waits for us. */
    static boolean holds(Tx tx, UUID id) {
        return tx.sql("select 1 from access.outer_visit where company_id = ? and id = ? and ended_at is null for share")
                .params(tx.company(), id)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /** Notes what the provider has told; false if it has told it before. */
    static boolean told(Tx tx, String issuer, Logout logout, Instant now) {
        OuterProviderRows.lock(tx);
        tx.sql("delete from access.outer_logout where company_id = ? and kept_until <= ?")
                .params(tx.company(), now.atOffset(ZoneOffset.UTC))
                .update();
        return tx.sql("""
                        insert into access.outer_logout (company_id, issuer, jti, subject, sid, issued_at, kept_until)
                        values (:company, :issuer, :jti, :subject, :sid, :issued, :kept)
                        on conflict (company_id, issuer, jti) do nothing
                        """)
                        .param("company", tx.company())
                        .param("issuer", issuer)
                        .param("jti", logout.id())
                        .param("subject", logout.subject())
                        .param("sid", logout.session())
                        .param("issued", logout.issued().atOffset(ZoneOffset.UTC))
                        .param("kept", now.plus(TOLD).atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }

    /** Ends the visits that the provider means: of one session there, or all of somebody's. */
    static List<UUID> end(Tx tx, String issuer, Logout logout, Instant now) {
        String meant = logout.session() == null
                ? "subject = :subject"
                : "sid = :sid and subject = coalesce(:subject::text, subject)";
        return tx.sql("""
                        update access.outer_visit set ended_at = :now, token = null
                         where company_id = :company and issuer = :issuer and ended_at is null and %s
                        returning id
                        """.formatted(meant))
                .param("company", tx.company())
                .param("issuer", issuer)
                .param("subject", logout.subject())
                .param("sid", logout.session())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }

    /** What a visit was begun with. */
    record Left(UUID id, String issuer, byte @Nullable [] sealed) {}

    /** Takes the visit that a session stood on, once; nothing if it stood on none, or the provider has ended it. */
    static Optional<Left> take(Tx tx, UUID session) {
        return tx.sql("""
                        delete from access.outer_visit v using access.session s
                         where s.company_id = :company and s.id = :session
                           and v.company_id = s.company_id and v.id = s.visit_id and v.ended_at is null
                        returning v.id, v.issuer, v.token
                        """)
                .param("company", tx.company())
                .param("session", session)
                .query((row, n) -> new Left(row.getObject(1, UUID.class), row.getString(2), row.getBytes(3)))
                .optional();
    }
}
