package io.tongpin.access;

import io.tongpin.access.SessionRows.Login;
import io.tongpin.platform.Tx;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rows of access.half_session: who has shown who they are a moment ago, and has yet to bring a code. */
final class HalfSessionRows {

    /** With as many wrong codes the password is asked for again. */
    static final int MOST_WRONG = 5;

    private HalfSessionRows() {}

    /** @param visit what of the provider's it stands on; null: nothing */
    static void open(Tx tx, byte[] hash, UUID person, Way way, @Nullable UUID visit, Instant now) {
        tx.sql("delete from access.half_session where company_id = ? and expires_at <= ?")
                .params(tx.company(), now.atOffset(ZoneOffset.UTC))
                .update();
        tx.sql("""
                insert into access.half_session (company_id, token_hash, user_id, way, visit_id, expires_at)
                values (:company, :hash, :person, :way, :visit, :expires)
                """)
                .param("company", tx.company())
                .param("hash", hash)
                .param("person", person)
                .param("way", way.text())
                .param("visit", visit, Types.OTHER)
                .param("expires", now.plus(SignIn.HALF).atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Whose it is. */
    static Optional<Login> find(Tx tx, byte[] hash, Instant now) {
        return tx.sql(
                        "select user_id from access.half_session where company_id = ? and token_hash = ? and expires_at > ?")
                .params(tx.company(), hash, now.atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .optional()
                .flatMap(person -> SessionRows.login(tx, person));
    }

    /** How somebody has come so far. */
    record Come(Way way, @Nullable UUID visit) {}

    /** Holds it, and tells how they came; empty if it was ended meanwhile. */
    static Optional<Come> lock(Tx tx, byte[] hash) {
        return tx.sql(
                        "select way, visit_id from access.half_session where company_id = ? and token_hash = ? for update")
                .params(tx.company(), hash)
                .query((row, n) -> new Come(Way.of(row.getString(1)), row.getObject(2, UUID.class)))
                .optional();
    }

    static void close(Tx tx, byte[] hash) {
        tx.sql("delete from access.half_session where company_id = ? and token_hash = ?")
                .params(tx.company(), hash)
                .update();
    }

    static void closeAll(Tx tx, UUID person) {
        tx.sql("delete from access.half_session where company_id = ? and user_id = ?")
                .params(tx.company(), person)
                .update();
    }

    /** Ends those that stand on one of these visits. */
    static void closeOn(Tx tx, List<UUID> visits) throws SQLException {
        tx.sql("delete from access.half_session where company_id = :company and visit_id = any(:visits)")
                .param("company", tx.company())
                .param("visits", tx.array("uuid", visits))
                .update();
    }

    static void wrong(Tx tx, byte[] hash) {
        int wrong = tx.sql("""
                        update access.half_session set wrong = wrong + 1 where company_id = ? and token_hash = ?
                        returning wrong
                        """).params(tx.company(), hash).query(Integer.class).single();
        if (wrong >= MOST_WRONG) {
            close(tx, hash);
        }
    }
}
