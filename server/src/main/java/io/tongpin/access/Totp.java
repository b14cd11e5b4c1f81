package io.tongpin.access;

import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.util.encoders.Base32;

/**
 * Codes of six digits that change every thirty seconds (动态口令), by RFC 6238 with SHA-1: what every authenticator app
 * understands. A phone's clock may be one step off, either way.
 */
final class Totp {

    /** As long as the hash, as RFC 4226 wants it. */
    static final int SECRET_BYTES = 20;

    private static final int SECONDS = 30;
    private static final int DRIFT = 1;
    private static final int MODULUS = 1_000_000;

    private Totp() {}

    static long step(Instant now) {
        return Math.floorDiv(now.getEpochSecond(), SECONDS);
    }

    static String code(byte[] secret, long step) {
        return String.format(Locale.ROOT, "%06d", truncated(secret, step) % MODULUS);
    }

    /** The number whose last digits are the code. */
    static int truncated(byte[] secret, long step) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            byte[] hash =
                    mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            int offset = hash[hash.length - 1] & 0xf;
            return ByteBuffer.wrap(hash).getInt(offset) & 0x7fffffff;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA1", e);
        }
    }

    /** The step whose code this is, if it is one of those around now that come after the last one used. */
    static OptionalLong match(byte[] secret, String typed, Instant now, long lastUsed) {
        OptionalLong found = OptionalLong.empty();
        for (long step = step(now) - DRIFT; step <= step(now) + DRIFT; step++) {
            boolean same = MessageDigest.isEqual(bytes(code(secret, step)), bytes(typed));
            if (same && step > lastUsed && found.isEmpty()) {
                found = OptionalLong.of(step);
            }
        }
        return found;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** As it is typed into an app where no camera is at hand. */
    static String text(byte[] secret) {
        return Base32.toBase32String(secret);
    }

    /** As it is drawn for a camera. */
    static String uri(String issuer, String login, byte[] secret) {
        return "otpauth://totp/%s:%s?secret=%s&issuer=%s&algorithm=SHA1&digits=6&period=%d"
                .formatted(quoted(issuer), quoted(login), text(secret), quoted(issuer), SECONDS);
    }

    private static String quoted(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
