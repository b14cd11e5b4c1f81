package io.tongpin.access;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How soon a password would be guessed (易猜密码). It is read as few pieces as it can be: a word that everybody uses, a walk over the
 * keyboard, a date, digits in a row, something said of the person. Whoever guesses tries such pieces first, so each of them
 * counts as one character. See docs/decisions/0031.
 */
final class Guessable {

    /** So many pieces or fewer are guessed. */
    private static final int FEW = 4;

    private static final int SHORTEST_PIECE = 3;
    private static final int SHORTEST_OWN = 2;
    private static final int LONGEST_PIECE = 24;

    private static final Set<String> WORDS = words();

    private static final List<String> WALKS = List.of(
            "1234567890",
            "0987654321",
            "qwertyuiop",
            "asdfghjkl",
            "zxcvbnm",
            "abcdefghijklmnopqrstuvwxyz",
            "zyxwvutsrqponmlkjihgfedcba",
            "1qaz2wsx3edc4rfv5tgb6yhn7ujm",
            "qazwsxedcrfvtgbyhnujm",
            "1q2w3e4r5t6y7u8i9o0p",
            "q1w2e3r4t5y6u7i8o9p0",
            "a1b2c3d4e5f6g7h8",
            "1a2b3c4d5e6f7g8h",
            "147258369",
            "741852963",
            "159357",
            "789456123",
            "!@#$%^&*()");

    private static final Pattern DATE = Pattern.compile(
            "(?:19|20)?\\d\\d[-./]?(?:0[1-9]|1[0-2])[-./]?(?:0[1-9]|[12]\\d|3[01])|(?:19|20)\\d\\d|1[3-9]\\d{9}");

    private Guessable() {}

    /** @param own what is known of the person: the login, names, the company */
    static boolean is(String password, Collection<String> own) {
        String plain = password.toLowerCase(Locale.ROOT);
        Set<String> said = own.stream()
                .map(one -> one.toLowerCase(Locale.ROOT).strip())
                .filter(one -> one.length() >= SHORTEST_OWN)
                .collect(Collectors.toSet());
        return pieces(plain, said) <= FEW || pieces(unmasked(plain), said) <= FEW;
    }

    /** Into how few pieces it can be cut; what is none of them counts by the character. */
    private static int pieces(String text, Set<String> own) {
        int[] fewest = new int[text.length() + 1];
        for (int end = 1; end <= text.length(); end++) {
            fewest[end] = fewest[end - 1] + 1;
            for (int begin = Math.max(0, end - LONGEST_PIECE); begin <= end - SHORTEST_OWN; begin++) {
                if (fewest[begin] + 1 < fewest[end] && isPiece(text, begin, end, own)) {
                    fewest[end] = fewest[begin] + 1;
                }
            }
        }
        return fewest[text.length()];
    }

    private static boolean isPiece(String text, int begin, int end, Set<String> own) {
        String piece = text.substring(begin, end);
        if (own.contains(piece)) {
            return true;
        }
        return piece.length() >= SHORTEST_PIECE
                && (WORDS.contains(piece) || isWalk(piece) || repeats(text, begin, end) || isDate(piece));
    }

    private static boolean isWalk(String piece) {
        return WALKS.stream().anyMatch(walk -> walk.contains(piece));
    }

    private static boolean isDate(String piece) {
        Matcher date = DATE.matcher(piece);
        return date.matches();
    }

    /** The same again and again, or what stood just before it once more. */
    private static boolean repeats(String text, int begin, int end) {
        String piece = text.substring(begin, end);
        int length = piece.length();
        return piece.chars().distinct().count() == 1
                || begin >= length && text.startsWith(piece, begin - length)
                || length % 2 == 0 && piece.startsWith(piece.substring(length / 2));
    }

    /** What is written with signs that look like letters. */
    private static String unmasked(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            int sign = "@4301!$57".indexOf(text.charAt(i));
            plain.append(sign < 0 ? text.charAt(i) : "aaeoiisst".charAt(sign));
        }
        return plain.toString();
    }

    private static Set<String> words() {
        try (InputStream in = Objects.requireNonNull(Guessable.class.getResourceAsStream("/access/guessable.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> List.of(line.split("\\s+", -1)).stream())
                    .filter(word -> word.length() >= SHORTEST_PIECE)
                    .collect(Collectors.toCollection(HashSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
