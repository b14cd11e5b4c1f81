package io.tongpin.access;

import io.tongpin.kernel.Refusal;
import io.tongpin.platform.Tx;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Passwords (密码), kept as Argon2id hashes. Few are hashed at a time, or a flood of tries would eat the memory. */
public final class Passwords {

    private static final int SHORTEST = 8;
    private static final int LONGEST = 200;
    private static final Set<String> WORST = Set.of(
            "12345678",
            "123456789",
            "1234567890",
            "password",
            "password1",
            "11111111",
            "00000000",
            "88888888",
            "66666666",
            "qwertyui",
            "qwerty123",
            "abc12345",
            "1q2w3e4r",
            "1qaz2wsx",
            "admin123",
            "administrator",
            "iloveyou",
            "a1234567",
            "a12345678",
            "asdfghjkl",
            "woaini1314",
            "5201314520",
            "12341234",
            "123123123",
            "87654321",
            "147258369",
            "password123",
            "zxcvbnm123",
            "qazwsxedc",
            "boss1234",
            "tongpin123");

    private final PasswordEncoder encoder;
    private final Semaphore atOnce;
    private final String nobodys;

    /** @param atOnce how many may be hashed at the same time; each takes 16 MB */
    public Passwords(PasswordEncoder encoder, int atOnce) {
        this.encoder = encoder;
        this.atOnce = new Semaphore(atOnce, true);
        this.nobodys = hash("nobody has this password");
    }

    /** Why this cannot be a password, empty if it can. */
    public static List<Refusal> check(String password, String login) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST || length > LONGEST) {
            return List.of(Refusal.input("access.password-length", "min", "" + SHORTEST, "max", "" + LONGEST));
        }
        String plain = password.toLowerCase(Locale.ROOT);
        if (WORST.contains(plain)
                || plain.equals(login.toLowerCase(Locale.ROOT))
                || password.codePoints().distinct().count() < 4) {
            return List.of(Refusal.input("access.password-guessable"));
        }
        return List.of();
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
