package io.tongpin.access;

import java.util.Collection;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How rights are written and joined (权限). */
public final class Rights {

    private static final Pattern FORM = Pattern.compile("\\*|[a-z][a-z-]{1,39}\\.(\\*|[a-z][a-z-]{1,39})");

    private Rights() {}

    public static boolean isRight(String text) {
        return FORM.matcher(text).matches();
    }

    /** Whether these rights contain the one. */
    public static boolean covers(Set<String> rights, String right) {
        return rights.stream().anyMatch(wide -> contains(wide, right));
    }

    /** What remains of a person's rights in a token that was given only some. */
    static Set<String> atMost(Set<String> persons, Set<String> tokens) {
        if (tokens.isEmpty()) {
            return persons;
        }
        return tokens.stream()
                .flatMap(token -> persons.stream().map(person -> narrower(person, token)))
                .filter(right -> !right.isEmpty())
                .collect(Collectors.toSet());
    }

    /** The narrower of two rights if one contains the other, else none. */
    private static String narrower(String one, String other) {
        if (contains(one, other)) {
            return other;
        }
        return contains(other, one) ? one : "";
    }

    /** The first of some rights that contains one of those asked for, or null. */
    static @Nullable String granting(Collection<String> rights, Collection<String> asked) {
        return rights.stream()
                .filter(wide -> asked.stream().anyMatch(right -> contains(wide, right)))
                .findFirst()
                .orElse(null);
    }

    private static boolean contains(String wide, String narrow) {
        return wide.equals("*")
                || wide.equals(narrow)
                || wide.endsWith(".*") && narrow.startsWith(wide.substring(0, wide.length() - 1));
    }
}
