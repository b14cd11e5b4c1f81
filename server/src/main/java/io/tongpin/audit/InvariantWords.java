package io.tongpin.audit;

import io.tongpin.platform.Words;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What each invariant says (不变量文案), in every language: its name, what it means to a shop owner, what it means to an
 * accountant; and what facts are called.
 */
public final class InvariantWords {

    private static final String FACT = "fact.";

    private final Words words = Words.of("invariants");

    /** One line: what holds. */
    public String name(String invariant, Locale language) {
        return words.say(invariant, Map.of(), language);
    }

    /** What a fact of a finding is called. */
    public String fact(String fact, Locale language) {
        return knows(FACT + fact, language) ? words.say(FACT + fact, Map.of(), language) : fact;
    }

    public Map<String, String> names(String invariant) {
        return inEveryLanguage(invariant);
    }

    /** In the words of somebody who keeps a shop. */
    public Map<String, String> forTheShop(String invariant) {
        return inEveryLanguage(invariant + ".shop");
    }

    /** In the words of somebody who keeps books. */
    public Map<String, String> forTheBooks(String invariant) {
        return inEveryLanguage(invariant + ".books");
    }

    /** The names of all facts, by fact. */
    public Map<String, Map<String, String>> facts() {
        return words.codes(Locale.ENGLISH).stream()
                .filter(code -> code.startsWith(FACT))
                .collect(Collectors.toMap(
                        code -> code.substring(FACT.length()), this::inEveryLanguage, (a, b) -> a, TreeMap::new));
    }

    private Map<String, String> inEveryLanguage(String code) {
        Map<String, String> texts = new LinkedHashMap<>();
        Words.LANGUAGES.forEach(language -> texts.put(language.toLanguageTag(), words.say(code, Map.of(), language)));
        return texts;
    }

    private boolean knows(String code, Locale language) {
        Set<String> codes = words.codes(Words.nearest(language));
        return codes.contains(code);
    }
}
