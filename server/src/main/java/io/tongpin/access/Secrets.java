package io.tongpin.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The secrets browsers and scripts hold (密钥): 256 random bits behind the company's number. Only their hash is kept. */
final class Secrets {

    private static final int BYTES = 32;
    private static final String API = "tp";

    /** Read out over the phone and typed by hand: nothing in it looks like something else. */
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int GROUPS = 3;
    private static final int GROUP = 4;

    private Secrets() {}

    static String session(int company, RandomGenerator random) {
        return company + "." + random(random);
    }

    static String api(int company, RandomGenerator random) {
        return API + company + "." + random(random);
    }

    /** A password to start with, such as {@code k7qm-x2vd-9hpt}: about 59 random bits. */
    static String start(RandomGenerator random) {
        return IntStream.range(0, GROUPS)
                .mapToObj(group -> random.ints(GROUP, 0, LETTERS.length())
                        .mapToObj(at -> LETTERS.substring(at, at + 1))
                        .collect(Collectors.joining()))
                .collect(Collectors.joining("-"));
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
        return hash(secret.getBytes(StandardCharsets.UTF_8));
    }

    static byte[] hash(byte[] secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
