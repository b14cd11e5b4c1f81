package io.tongpin.platform;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Optional;
import java.util.random.RandomGenerator;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The key of a data directory (节点密钥): what it seals can be kept in the database, and whoever has only the database cannot
 * read it. One is derived from it for sealing (AES-256-GCM) and one for signing (HMAC-SHA-256).
 */
public final class NodeKey {

    public static final int BYTES = 32;

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final SecretKeySpec sealing;
    private final SecretKeySpec signing;

    public NodeKey(byte[] key) {
        if (key.length != BYTES) {
            throw new IllegalArgumentException("a node's key has " + BYTES + " bytes");
        }
        SecretKeySpec whole = new SecretKeySpec(key, "HmacSHA256");
        this.sealing = new SecretKeySpec(mac(whole, bytes("tongpin seal")), "AES");
        this.signing = new SecretKeySpec(mac(whole, bytes("tongpin sign")), "HmacSHA256");
    }

    /**
     * Encrypts.
     *
     * @param what names the thing and whose it is; under another name it cannot be opened, so nobody moves it to another row
     */
    public byte[] seal(String what, byte[] plain, RandomGenerator random) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        try {
            byte[] secret = cipher(Cipher.ENCRYPT_MODE, nonce, what).doFinal(plain);
            return ByteBuffer.allocate(NONCE + secret.length)
                    .put(nonce)
                    .put(secret)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Decrypts; empty if another key sealed it, or under another name, or somebody changed it. */
    public Optional<byte[]> open(String what, byte[] sealed) {
        if (sealed.length < NONCE + TAG_BITS / Byte.SIZE) {
            return Optional.empty();
        }
        byte[] nonce = new byte[NONCE];
        System.arraycopy(sealed, 0, nonce, 0, NONCE);
        try {
            return Optional.of(cipher(Cipher.DECRYPT_MODE, nonce, what).doFinal(sealed, NONCE, sealed.length - NONCE));
        } catch (AEADBadTagException e) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A hash that only this key makes: short secrets cannot be guessed from it without the key. */
    public byte[] sign(String what, String text) {
        return mac(signing, bytes(what + '\0' + text));
    }

    private Cipher cipher(int mode, byte[] nonce, String what) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, sealing, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(bytes(what));
        return cipher;
    }

    private static byte[] mac(SecretKeySpec key, byte[] text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "node key"; // A key in a log is a key lost.
    }
}
