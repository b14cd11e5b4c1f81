package io.tongpin.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** The secrets browsers and scripts hold (密钥): 256 random bits behind the company's number. Only their hash is kept. */
final class Secrets {

    private static final int BYTES = 32;
    private static final String API = "tp";

    private Secrets() {}

    static String session(int company, RandomGenerator random) {
        return company + "." + random(random);
    }

    static String api(int company, RandomGenerator random) {
        return API + company + "." + random(random);
    }

    private static String random(RandomGenerator random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** The company a secret says it is of; empty if it is none of ours. */
    static Optional<Integer> company(String secret) {
        int point = secret.indexOf('.');
        String number = point < 0 ? "" : secret.substring(secret.startsWith(API) ? API.length() : 0, point);
        return number.matches("[1-9][0-9]{0,8}") ? Optional.of(Integer.valueOf(number)) : Optional.empty();
    }

    static byte[] hash(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
