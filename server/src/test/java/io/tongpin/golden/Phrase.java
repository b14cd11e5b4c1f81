package io.tongpin.golden;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of one line, read from left to right; "several words" in quotes are one. */
final class Phrase {

    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

    private final String line;
    private final List<String> words = new ArrayList<>();
    private int at;

    Phrase(String line) {
        this.line = line;
        Matcher matcher = WORD.matcher(line);
        while (matcher.find()) {
            words.add(matcher.group(1) != null ? matcher.group(1) : matcher.group(2));
        }
    }

    boolean more() {
        return at < words.size();
    }

    String next() {
        if (!more()) {
            throw new IllegalArgumentException("something is missing at the end of: " + line);
        }
        return words.get(at++);
    }

    /** Takes these words if they come next. */
    boolean take(String... expected) {
        if (at + expected.length > words.size()) {
            return false;
        }
        for (int i = 0; i < expected.length; i++) {
            if (!words.get(at + i).equals(expected[i])) {
                return false;
            }
        }
        at += expected.length;
        return true;
    }

    List<String> rest() {
        List<String> rest = List.copyOf(words.subList(at, words.size()));
        at = words.size();
        return rest;
    }

    IllegalArgumentException notUnderstood() {
        return new IllegalArgumentException("not understood: %s  (at '%s')".formatted(line, words.get(at)));
    }
}
