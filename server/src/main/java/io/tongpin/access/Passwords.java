package io.tongpin.access;

import io.tongpin.kernel.Refusal;
import io.tongpin.platform.Tx;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Passwords (密码), kept as Argon2id hashes. Few are hashed at a time, or a flood of tries would eat the memory. */
public final class Passwords {

    private static final int SHORTEST = 8;
    private static final int LONGEST = 200;

    private final PasswordEncoder encoder;
    private final Semaphore atOnce;
    private final String nobodys;

    /** @param atOnce how many may be hashed at the same time; each takes 16 MB */
    public Passwords(PasswordEncoder encoder, int atOnce) {
        this.encoder = encoder;
        this.atOnce = new Semaphore(atOnce, true);
        this.nobodys = hash("nobody has this password");
    }

    /**
     * Why this cannot be a password, empty if it can.
     *
     * @param own what is known of the person, which nobody's password is made of: the login, names, the phone
     */
    public static List<Refusal> check(String password, Collection<String> own) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST || length > LONGEST) {
            return List.of(Refusal.input("access.password-length", "min", "" + SHORTEST, "max", "" + LONGEST));
        }
        boolean monotonous = password.codePoints().distinct().count() < 4;
        return monotonous || Guessable.is(password, own)
                ? List.of(Refusal.input("access.password-guessable"))
                : List.of();
    }

    public String hash(String password) {
        atOnce.acquireUninterruptibly();
        try {
            return String.valueOf(encoder.encode(password));
        } finally {
            atOnce.release();
        }
    }

    /** Takes as long for somebody unknown as for somebody known. */
    boolean matches(String password, Optional<String> hash) {
        if (password.length() > LONGEST * 2) {
            return false;
        }
        atOnce.acquireUninterruptibly();
        try {
            return encoder.matches(password, hash.orElse(nobodys)) && hash.isPresent();
        } finally {
            atOnce.release();
        }
    }

    /** @param startsUntil null for somebody's own password; for one to start with, until when it opens the door */
    static void write(Tx tx, UUID user, String hash, Instant now, @Nullable Instant startsUntil) {
        tx.sql("""
                insert into access.password (company_id, user_id, hash, changed_at, starts_until) values (?, ?, ?, ?, ?)
                on conflict (company_id, user_id)
                   do update set hash = excluded.hash, changed_at = excluded.changed_at, starts_until = excluded.starts_until
                """)
                .param(tx.company())
                .param(user)
                .param(hash)
                .param(now.atOffset(ZoneOffset.UTC))
                .param(startsUntil == null ? null : startsUntil.atOffset(ZoneOffset.UTC))
                .update();
    }

    static Optional<String> find(Tx tx, UUID user) {
        return tx.sql("select hash from access.password where company_id = ? and user_id = ?")
                .params(tx.company(), user)
                .query(String.class)
                .optional();
    }
}
