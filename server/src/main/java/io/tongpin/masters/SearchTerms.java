package io.tongpin.masters;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The terms a record is found by (检索词). For every place a person may begin to type at — a word, a Chinese character, its
 * pinyin, the initials from there on — one term is kept, so a prefix search on terms finds text in the middle of a name.
 * Terms begin with the company, because the index knows no other order.
 */
public final class SearchTerms {

    private static final int MOST_TERMS = 240;
    private static final int MOST_WORDS = 8;
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
        List<String> words = typed == null ? List.of() : words(typed);
        return words.isEmpty()
                ? null
                : words.stream().map(word -> beginning(company, word)).collect(Collectors.joining(" & "));
    }

    /** The words of what a person typed as terms know them, in the order they were typed; eight at most. */
    public static List<String> words(String typed) {
        List<String> words = new ArrayList<>();
        Matcher runs = RUN.matcher(normal(typed));
        while (runs.find() && words.size() < MOST_WORDS) {
            String run = runs.group();
            words.add(cut(run, isHan(run) ? HAN : LATIN));
        }
        return words;
    }

    /** The query for a word that somebody may not have typed to its end. */
    public static String beginning(int company, String word) {
        return "'" + prefix(company) + word + "':*";
    }

    /**
     * How a word may have been meant that is nowhere as it was typed (容错): what sounds the same, for characters are chosen
     * wrongly from a list of one sound, and what is one slip of a finger away from its letters. The likeliest first; nothing
     * for figures and codes, where another one is another thing.
     */
    public static List<String> near(String word) {
        if (!isHan(word)) {
            return Slips.of(word);
        }
        String sounds = cut(word.codePoints().mapToObj(Pinyin::of).collect(Collectors.joining()), LATIN);
        List<String> near = new ArrayList<>();
        if (word.codePointCount(0, word.length()) > 1 && !sounds.isEmpty()) {
            near.add(sounds);
            near.addAll(Slips.of(sounds));
        }
        return near;
    }

    /** Whether what was typed finds these texts alone. */
    public static boolean finds(String typed, List<String> texts) {
        List<String> terms = of(0, texts);
        List<String> words = words(typed);
        for (String typedWord : words) {
            String word = prefix(0) + typedWord;
            if (terms.stream().noneMatch(term -> term.startsWith(word))) {
                return false;
            }
        }
        return !words.isEmpty() || texts.contains(typed);
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
