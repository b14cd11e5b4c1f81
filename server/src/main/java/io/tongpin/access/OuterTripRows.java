package io.tongpin.access;

import io.tongpin.access.OuterTrip.Met;
import io.tongpin.access.OuterTrip.Traveller;
import io.tongpin.access.oidc.Arrival;
import io.tongpin.access.oidc.Vouched;
import io.tongpin.kernel.Outcome;
import io.tongpin.kernel.Refusal;
import io.tongpin.platform.Tx;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rows of access.outer_trip: each is used once on the way back, and once when the page takes what came. */
final class OuterTripRows {

    /** Beyond these the oldest are forgotten, or whoever presses the button all day could fill the disk. */
    static final int MOST = 20_000;

    private OuterTripRows() {}

    static void begin(Tx tx, byte[] hash, OuterTrip trip, Instant now, Instant expires) {
        tx.sql("""
                delete from access.outer_trip
                 where company_id = :company
                   and expires_at <= greatest(:now, coalesce((select expires_at from access.outer_trip
                                                               where company_id = :company
                                                               order by expires_at desc offset :most limit 1), :now))
                """)
                .param("company", tx.company())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("most", MOST)
                .update();
        Traveller who = trip.toLink();
        tx.sql("""
                insert into access.outer_trip (company_id, token_hash, issuer, client_id, redirect, user_id, session_id,
                       expires_at)
                values (:company, :hash, :issuer, :client, :redirect, :person, :session, :expires)
                """)
                .param("company", tx.company())
                .param("hash", hash)
                .param("issuer", trip.issuer())
                .param("client", trip.clientId())
                .param("redirect", trip.redirect())
                .param("person", who == null ? null : who.person(), Types.OTHER)
                .param("session", who == null ? null : who.session(), Types.OTHER)
                .param("expires", expires.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The browser is back: of two who bring the same answer one comes through. */
    static Optional<OuterTrip> back(Tx tx, byte[] hash, Instant now) {
        return tx.sql("""
                        update access.outer_trip set back_at = :now
                         where company_id = :company and token_hash = :hash and expires_at > :now and back_at is null
                        returning issuer, client_id, redirect, user_id, session_id
                        """)
                .param("company", tx.company())
                .param("hash", hash)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(OuterTripRows::trip)
                .optional();
    }

    private static OuterTrip trip(ResultSet row, int number) throws SQLException {
        UUID person = row.getObject(4, UUID.class);
        UUID session = row.getObject(5, UUID.class);
        return new OuterTrip(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                person == null || session == null ? null : new Traveller(person, session));
    }

    /** Keeps what came of it until the page takes it. */
    static int keep(Tx tx, byte[] hash, Outcome<Arrival> came, @Nullable UUID visit) throws SQLException {
        Vouched who = came instanceof Outcome.Done<Arrival>(Arrival one) ? one.who() : null;
        Refusal why = came instanceof Outcome.Refused<Arrival>(List<Refusal> all) ? all.getFirst() : null;
        return tx.sql("""
                        update access.outer_trip
                           set subject = :subject, label = :label, email = :email, factor = :factor, refusal = :refusal,
                               facts = :facts, visit_id = :visit
                         where company_id = :company and token_hash = :hash
                        """)
                .param("subject", who == null ? null : who.subject())
                .param("label", who == null ? null : who.label())
                .param("email", who == null ? null : who.email())
                .param("factor", who == null ? null : who.factor())
                .param("refusal", why == null ? null : why.code())
                .param("facts", why == null ? null : tx.array("text", pairs(why)), Types.ARRAY)
                .param("visit", visit, Types.OTHER)
                .param("company", tx.company())
                .param("hash", hash)
                .update();
    }

    private static List<String> pairs(Refusal why) {
        List<String> pairs = new ArrayList<>();
        why.facts().forEach((name, value) -> pairs.addAll(List.of(name, value)));
        return pairs;
    }

    /** Ends it: what came of it is told this once, and to whom it belongs. */
    static Outcome<Met> end(Tx tx, byte[] hash, @Nullable Traveller who, Instant now) {
        return tx.sql("""
                        delete from access.outer_trip
                         where company_id = :company and token_hash = :hash and expires_at > :now
                           and user_id is not distinct from :person::uuid
                           and session_id is not distinct from :session::uuid
                           and (subject is not null or refusal is not null)
                        returning issuer, subject, label, email, factor, refusal, facts, visit_id
                        """)
                .param("company", tx.company())
                .param("hash", hash)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("person", who == null ? null : who.person())
                .param("session", who == null ? null : who.session())
                .query(OuterTripRows::came)
                .optional()
                .orElseGet(() -> Outcome.refused(OuterTrip.over()));
    }

    private static Outcome<Met> came(ResultSet row, int number) throws SQLException {
        String refusal = row.getString(6);
        if (refusal != null) {
            return Outcome.refused(new Refusal(refusal, 403, facts(row.getArray(7))));
        }
        Vouched who = new Vouched(row.getString(2), row.getString(3), row.getString(4), row.getBoolean(5));
        return Outcome.done(new Met(row.getString(1), who, row.getObject(8, UUID.class)));
    }

    private static Map<String, String> facts(@Nullable Array pairs) throws SQLException {
        Map<String, String> facts = new LinkedHashMap<>();
        String[] texts = pairs == null ? new String[0] : (String[]) pairs.getArray();
        for (int i = 0; i + 1 < texts.length; i += 2) {
            facts.put(texts[i], texts[i + 1]);
        }
        return facts;
    }
}
