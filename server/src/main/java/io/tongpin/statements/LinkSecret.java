package io.tongpin.statements;

import io.tongpin.changes.ChainHash;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** What a link is known by (链接密钥): 256 random bits behind the company's number. Only its hash is kept. */
final class LinkSecret {

    private static final int BYTES = 32;
    private static final String FORM = "[1-9][0-9]{0,8}\\.[A-Za-z0-9_-]{43}";

    private LinkSecret() {}

    static String made(int company, RandomGenerator random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return company + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** The company it says it is of; empty if it is none of ours. */
    static Optional<Integer> company(String secret) {
        return secret.matches(FORM)
                ? Optional.of(Integer.valueOf(secret.substring(0, secret.indexOf('.'))))
                : Optional.empty();
    }

    static byte[] hash(String secret) {
        return ChainHash.sha256(secret.getBytes(StandardCharsets.UTF_8));
    }
}
