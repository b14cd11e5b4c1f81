package io.tongpin.access;

import io.tongpin.access.SessionRows.Login;
import io.tongpin.platform.Tx;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

/** Rows of access.half_session: who has shown who they are a moment ago, and has yet to bring a code. */
final class HalfSessionRows {

    /** With as many wrong codes the password is asked for again. */
    static final int MOST_WRONG = 5;

    private HalfSessionRows() {}

    static void open(Tx tx, byte[] hash, UUID person, Way way, Instant now) {
        tx.sql("delete from access.half_session where company_id = ? and expires_at <= ?")
                .params(tx.company(), now.atOffset(ZoneOffset.UTC))
                .update();
        tx.sql("""
                insert into access.half_session (company_id, token_hash, user_id, way, expires_at) values (?, ?, ?, ?, ?)
                """)
                .params(
                        tx.company(),
                        hash,
                        person,
                        way.text(),
                        now.plus(SignIn.HALF).atOffset(ZoneOffset.UTC))
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

    /** Holds it, and tells by which way it came; empty if it was ended meanwhile. */
    static Optional<Way> lock(Tx tx, byte[] hash) {
        return tx.sql("select way from access.half_session where company_id = ? and token_hash = ? for update")
                .params(tx.company(), hash)
                .query(String.class)
                .optional()
                .map(Way::of);
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
