package io.tongpin.masters;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The terms a record is found by (检索词). For every place a person may begin to type at — a word, a Chinese character, its
 * pinyin, the initials from there on — one term is kept, so a prefix search on terms finds text in the middle of a name.
 * Terms begin with the company, because the index knows no other order.
 */
public final class SearchTerms {

    private static final int MOST_TERMS = 240;
    private static final int HAN = 8;
    private static final int INITIALS = 12;
    private static final int LATIN = 24;
    private static final int INITIALS_KEY = 32;
    private static final Pattern RUN = Pattern.compile("\\p{IsHan}+|[\\p{L}\\p{M}\\p{N}&&[^\\p{IsHan}]]+");
    private static final Pattern PART = Pattern.compile("\\p{N}+|[\\p{L}\\p{M}]+");

    private SearchTerms() {}

    /** How text is compared: full width is half width, case does not count. */
    public static String normal(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replace("\0", "");
    }

    /** Pinyin initials of a whole text, letters and digits as they are: the key for those who type from the front. */
    public static String initials(String text) {
        return Pinyin.initials(normal(text)).stream()
                .findFirst()
                .map(line -> cut(line, INITIALS_KEY))
                .orElse("");
    }

    static List<String> of(int company, List<String> texts) {
        Set<String> terms = new LinkedHashSet<>();
        for (String text : texts) {
            String plain = normal(text);
            words(plain, terms);
            initials(plain, terms);
        }
        String prefix = prefix(company);
        return terms.stream().limit(MOST_TERMS).map(term -> prefix + term).toList();
    }

    private static void words(String text, Set<String> terms) {
        Matcher runs = RUN.matcher(text);
        while (runs.find()) {
            String run = runs.group();
            if (isHan(run)) {
                han(run, terms);
            } else {
                Matcher parts = PART.matcher(run);
                while (parts.find()) {
                    terms.add(cut(run.substring(parts.start()), LATIN));
                }
            }
        }
    }

    private static void han(String run, Set<String> terms) {
        int[] characters = run.codePoints().toArray();
        for (int from = 0; from < characters.length; from++) {
            terms.add(new String(characters, from, Math.min(HAN, characters.length - from)));
            StringBuilder sounds = new StringBuilder();
            for (int i = from; i < characters.length && sounds.length() < LATIN; i++) {
                sounds.append(Pinyin.of(characters[i]));
            }
            if (!sounds.isEmpty()) {
                terms.add(cut(sounds.toString(), LATIN));
            }
        }
    }

    /** Initials go across the whole text: 白色T恤 is found by bstx, and from every character on. */
    private static void initials(String text, Set<String> terms) {
        if (text.codePoints().noneMatch(SearchTerms::isHan)) {
            return;
        }
        for (String line : Pinyin.initials(text)) {
            for (int from = 0; from < line.length(); from++) {
                terms.add(cut(line.substring(from), INITIALS));
            }
        }
    }

    /** The query for what a person typed: every word must be somewhere; null if there is no word in it. */
    public static @Nullable String query(int company, @Nullable String typed) {
        if (typed == null) {
            return null;
        }
        List<String> words = new ArrayList<>();
        Matcher runs = RUN.matcher(normal(typed));
        while (runs.find() && words.size() < 8) {
            String run = runs.group();
            words.add("'" + prefix(company) + (isHan(run) ? cut(run, HAN) : cut(run, LATIN)) + "':*");
        }
        return words.isEmpty() ? null : String.join(" & ", words);
    }

    /** Whether what was typed finds these texts alone. */
    public static boolean finds(String typed, List<String> texts) {
        List<String> terms = of(0, texts);
        Matcher runs = RUN.matcher(normal(typed));
        boolean any = false;
        for (int words = 0; words < 8 && runs.find(); words++) {
            String word = prefix(0) + (isHan(runs.group()) ? cut(runs.group(), HAN) : cut(runs.group(), LATIN));
            if (terms.stream().noneMatch(term -> term.startsWith(word))) {
                return false;
            }
            any = true;
        }
        return any || texts.contains(typed);
    }

    private static String prefix(int company) {
        return Integer.toString(company, 36) + ":";
    }

    private static boolean isHan(String run) {
        return isHan(run.codePointAt(0));
    }

    static boolean isHan(int character) {
        return Character.UnicodeScript.of(character) == Character.UnicodeScript.HAN;
    }

    private static String cut(String text, int most) {
        return text.codePointCount(0, text.length()) <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, most));
    }
}
