package io.tongpin.access;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody's device that holds a passkey (带通行密钥的设备), with the browser that asks it: real keys, and every lie that a test wants. */
final class PasskeyDevice {

    static final String HOST = "shop.example";
    static final String ORIGIN = "https://" + HOST;

    private static final int PRESENT = 0x01;
    private static final int VERIFIED = 0x04;
    private static final int MAY_SYNC = 0x08;
    private static final int SYNCED = 0x10;
    private static final int ATTESTED = 0x40;

    private final String algorithm;
    private final KeyPair keys;
    private final byte[] id = bytes(UUID.randomUUID());
    private String handle = "";

    String origin = ORIGIN;
    String rpId = HOST;
    boolean verified = true;
    boolean crossOrigin;
    boolean counts;
    boolean syncs;
    int counter;

    PasskeyDevice() {
        this("ES256");
    }

    /** @param algorithm ES256, EdDSA or RS256 */
    PasskeyDevice(String algorithm) {
        this.algorithm = algorithm;
        try {
            KeyPairGenerator making = KeyPairGenerator.getInstance(
                    Map.of("ES256", "EC", "EdDSA", "Ed25519", "RS256", "RSA").getOrDefault(algorithm, ""));
            if (!algorithm.equals("EdDSA")) {
                making.initialize(algorithm.equals("ES256") ? 256 : 2048);
            }
            this.keys = making.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    String id() {
        return text(id);
    }

    /** Somebody else's passkey says that it is this person's. */
    void says(String otherHandle) {
        handle = otherHandle;
    }

    String handle() {
        return handle;
    }

    /** Makes one, as it was asked; what the browser sends. */
    String made(JsonNode asked, String name) {
        handle = asked.at("/user/id").asString("");
        byte[] attestation = attestation(authenticatorData(ATTESTED, attested()));
        return JsonMapper.shared()
                .writeValueAsString(Map.of(
                        "name",
                        name,
                        "clientDataJSON",
                        text(clientData("webauthn.create", challenge(asked))),
                        "attestationObject",
                        text(attestation),
                        "transports",
                        new String[] {"internal", "hybrid"}));
    }

    /** Shows it, as it was asked; what the browser sends. */
    String shown(JsonNode asked) {
        return shown(challenge(asked));
    }

    String shown(String challenge) {
        if (counts) {
            counter++;
        }
        byte[] clientData = clientData("webauthn.get", challenge);
        byte[] said = authenticatorData(0, new byte[0]);
        return JsonMapper.shared()
                .writeValueAsString(Map.of(
                        "id", id(),
                        "clientDataJSON", text(clientData),
                        "authenticatorData", text(said),
                        "signature", text(signed(said, clientData)),
                        "userHandle", handle));
    }

    private static String challenge(JsonNode asked) {
        return asked.path("challenge").asString("");
    }

    private byte[] clientData(String type, String challenge) {
        return """
                {"type":"%s","challenge":"%s","origin":"%s","crossOrigin":%s}""".formatted(type, challenge, origin, crossOrigin).getBytes(StandardCharsets.UTF_8);
    }

    private byte[] authenticatorData(int more, byte[] attested) {
        int flags = PRESENT | more | (verified ? VERIFIED : 0) | (syncs ? MAY_SYNC | SYNCED : 0);
        return ByteBuffer.allocate(37 + attested.length)
                .put(Secrets.hash(rpId))
                .put((byte) flags)
                .putInt(counter)
                .put(attested)
                .array();
    }

    private byte[] attested() {
        byte[] key = publicKey();
        return ByteBuffer.allocate(18 + id.length + key.length)
                .put(new byte[16]) // of no make
                .putShort((short) id.length)
                .put(id)
                .put(key)
                .array();
    }

    /** As CBOR: {fmt: "none", attStmt: {}, authData: …}. */
    private static byte[] attestation(byte[] said) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {(byte) 0xa3, 0x63});
        out.writeBytes(ascii("fmt"));
        out.write(0x64);
        out.writeBytes(ascii("none"));
        out.write(0x67);
        out.writeBytes(ascii("attStmt"));
        out.writeBytes(new byte[] {(byte) 0xa0, 0x68});
        out.writeBytes(ascii("authData"));
        out.writeBytes(new byte[] {0x59, (byte) (said.length >> 8), (byte) said.length});
        out.writeBytes(said);
        return out.toByteArray();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** As COSE writes keys down. */
    private byte[] publicKey() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        switch (keys.getPublic()) {
            case ECPublicKey key -> {
                out.writeBytes(new byte[] {(byte) 0xa5, 1, 2, 3, 0x26, 0x20, 1, 0x21, 0x58, 32});
                out.writeBytes(unsigned(key.getW().getAffineX().toByteArray(), 32));
                out.writeBytes(new byte[] {0x22, 0x58, 32});
                out.writeBytes(unsigned(key.getW().getAffineY().toByteArray(), 32));
            }
            case RSAPublicKey key -> {
                out.writeBytes(new byte[] {(byte) 0xa4, 1, 3, 3, 0x39, 1, 0, 0x20, 0x59, 1, 0});
                out.writeBytes(unsigned(key.getModulus().toByteArray(), 256));
                out.writeBytes(new byte[] {0x21, 0x43, 1, 0, 1});
            }
            default -> {
                byte[] encoded = keys.getPublic().getEncoded();
                out.writeBytes(new byte[] {(byte) 0xa4, 1, 1, 3, 0x27, 0x20, 6, 0x21, 0x58, 32});
                out.write(encoded, encoded.length - 32, 32);
            }
        }
        return out.toByteArray();
    }

    private static byte[] unsigned(byte[] number, int length) {
        byte[] out = new byte[length];
        int from = Math.max(0, number.length - length);
        System.arraycopy(number, from, out, length - (number.length - from), number.length - from);
        return out;
    }

    private byte[] signed(byte[] said, byte[] clientData) {
        String how = Map.of("ES256", "SHA256withECDSA", "EdDSA", "Ed25519", "RS256", "SHA256withRSA")
                .getOrDefault(algorithm, "");
        try {
            PrivateKey key = keys.getPrivate();
            Signature signing = Signature.getInstance(how);
            signing.initSign(key);
            signing.update(said);
            signing.update(Secrets.hash(clientData));
            return signing.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static String text(byte @Nullable [] bytes) {
        return bytes == null ? "" : Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** A challenge that nobody has asked. */
    static String madeUp() {
        byte[] bytes = new byte[32];
        Arrays.fill(bytes, (byte) 7);
        return text(bytes);
    }
}
