package io.tongpin.platform;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/**
 * The secret of one running node (节点令牌): whoever can read the data directory may command the node, with all rights.
 * Commands on the same machine send it as bearer token; it ends with the process.
 */
public record NodeToken(String value) {

    /** Compares in constant time. */
    public boolean is(String bearer) {
        return MessageDigest.isEqual(value.getBytes(StandardCharsets.UTF_8), bearer.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return "node token";
    }
}
