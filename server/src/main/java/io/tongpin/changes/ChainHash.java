package io.tongpin.changes;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.UUID;

/**
 * The hash that chains a stream: SHA-256(0x00 ‖ previous ‖ node ‖ epoch ‖ lane ‖ seq ‖ header ‖ SHA-256(payload)). A
 * row that is changed, removed or put elsewhere breaks every hash after it.
 */
public final class ChainHash {

    private ChainHash() {}

    /** The hash before the first operation of a stream. */
    public static byte[] genesis(int company, int node, int epoch, char lane) {
        return sha256(("tongpin:" + company + ":" + node + ":" + epoch + ":" + lane).getBytes(StandardCharsets.UTF_8));
    }

    /** Position of an operation: which stream, and where in it. */
    public record Place(int node, int epoch, char lane, long seq) {}

    /** The parts of an operation that are hashed beside its payload. */
    public record Header(
            UUID op, UUID group, String kind, String entity, UUID entityId, int version, UUID actor, Instant wall) {}

    public static byte[] next(byte[] previous, Place place, Header header, byte[] payload) {
        MessageDigest digest = digest();
        digest.update((byte) 0);
        digest.update(previous);
        digest.update(ByteBuffer.allocate(18)
                .putInt(place.node())
                .putInt(place.epoch())
                .putChar(place.lane())
                .putLong(place.seq())
                .flip());
        digest.update(text(header).getBytes(StandardCharsets.UTF_8));
        digest.update(sha256(payload));
        return digest.digest();
    }

    public static byte[] sha256(byte[] bytes) {
        return digest().digest(bytes);
    }

    private static String text(Header h) {
        // Microseconds: what PostgreSQL keeps, so that a row read back hashes the same.
        long micros = h.wall().getEpochSecond() * 1_000_000 + h.wall().getNano() / 1_000;
        return String.join(
                "\n",
                h.op().toString(),
                h.group().toString(),
                h.kind(),
                h.entity(),
                h.entityId().toString(),
                Integer.toString(h.version()),
                h.actor().toString(),
                Long.toString(micros));
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
