package io.tongpin.generalledger;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** The id under which the log knows what people know by a name: a month, an account (日志标识). The same name, the same id. */
final class EntityId {

    private EntityId() {}

    static UUID of(String entity, String name) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest((entity + ":" + name).getBytes(StandardCharsets.UTF_8));
            ByteBuffer hash = ByteBuffer.wrap(digest);
            // Version 8 of RFC 9562: made by the application's own rule.
            return new UUID(hash.getLong() & 0xffffffffffff0fffL | 0x8000L, hash.getLong() >>> 2 | 0x8000000000000000L);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
