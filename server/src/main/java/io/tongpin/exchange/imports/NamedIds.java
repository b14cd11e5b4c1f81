package io.tongpin.exchange.imports;

import io.tongpin.kernel.CanonicalJson;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * Ids made from names (按名取号), so that the same file imported twice speaks of the same things. They have the shape of a
 * UUIDv7: the time of the document in front, for the index; a hash of the name behind it instead of chance.
 */
final class NamedIds {

    private NamedIds() {}

    static UUID of(int company, String sort, String name, Instant time) {
        byte[] hash = sha256(CanonicalJson.bytes(Map.of("company", company, "sort", sort, "name", name)));
        ByteBuffer bits = ByteBuffer.wrap(hash);
        long high = time.toEpochMilli() << 16 | 0x7000L | bits.getLong() & 0xfffL;
        long low = bits.getLong() >>> 2 | 0x8000000000000000L;
        return new UUID(high, low);
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
