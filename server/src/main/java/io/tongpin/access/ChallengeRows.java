package io.tongpin.access;

import io.tongpin.platform.Tx;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Rows of access.passkey_challenge: what devices have been asked to sign (质询), each good once. */
final class ChallengeRows {

    /** How long a device has time to sign. */
    static final Duration LIFE = Duration.ofMinutes(5);

    static final int BYTES = 32;

    /** Of one who asks, be it an address or a session; beyond these the oldest are forgotten. */
    static final int MOST_OF_ONE = 100;

    /** Of all; whoever has many addresses cannot fill the disk. */
    private static final int MOST = 20_000;

    private ChallengeRows() {}

    /** What a signature is wanted for. */
    enum Purpose {
        SIGN_IN,
        ADD,
        PROOF;

        private String kept() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    static byte[] drawn(RandomGenerator random) {
        byte[] challenge = new byte[BYTES];
        random.nextBytes(challenge);
        return challenge;
    }

    /**
     * Who asks, and for what.
     *
     * @param session that the answer must come from; null: whoever signs in has none
     * @param by an address, or the session
     */
    record Asked(Purpose purpose, @Nullable UUID session, String by) {

        static Asked toSignIn(Caller caller) {
            return new Asked(Purpose.SIGN_IN, null, caller.network());
        }

        static Asked in(UUID session, Purpose purpose) {
            return new Asked(purpose, session, session.toString());
        }
    }

    static void ask(Tx tx, Asked asked, byte[] challenge, Instant now) {
        sweep(tx, asked.by(), now);
        tx.sql("""
                        insert into access.passkey_challenge (company_id, hash, purpose, session_id, asked_by, expires_at)
                        values (:company, :hash, :purpose, :session::uuid, :by, :expires)
                        """)
                .param("company", tx.company())
                .param("hash", Secrets.hash(challenge))
                .param("purpose", asked.purpose().kept())
                .param("session", asked.session())
                .param("by", asked.by())
                .param("expires", now.plus(LIFE).atOffset(ZoneOffset.UTC))
                .update();
    }

    /** What is over goes, and of too many the oldest. */
    private static void sweep(Tx tx, String by, Instant now) {
        tx.sql("""
                delete from access.passkey_challenge
                 where company_id = :company
                   and expires_at <= greatest(:now, coalesce((select expires_at from access.passkey_challenge
                                                               where company_id = :company
                                                               order by expires_at desc offset :most limit 1), :now))
                """)
                .param("company", tx.company())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("most", MOST - 1)
                .update();
        tx.sql("""
                delete from access.passkey_challenge
                 where company_id = :company and asked_by = :by
                   and expires_at <= (select expires_at from access.passkey_challenge
                                       where company_id = :company and asked_by = :by
                                       order by expires_at desc offset :most limit 1)
                """)
                .param("company", tx.company())
                .param("by", by)
                .param("most", MOST_OF_ONE - 1)
                .update();
    }

    /** Uses it up; false if it was never asked, for something else or in another session, or is over. */
    static boolean take(Tx tx, Purpose purpose, @Nullable UUID session, byte[] challenge, Instant now) {
        return tx.sql("""
                        delete from access.passkey_challenge
                         where company_id = :company and hash = :hash and purpose = :purpose
                           and session_id is not distinct from :session::uuid and expires_at > :now
                        """)
                        .param("company", tx.company())
                        .param("hash", Secrets.hash(challenge))
                        .param("purpose", purpose.kept())
                        .param("session", session)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }
}
