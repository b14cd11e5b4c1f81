package io.tongpin.platform;

import io.tongpin.kernel.Refusal;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The words for codes in the three languages (文案), from messages/&lt;module&gt;/problems_&lt;language&gt;.properties in UTF-8.
 * {@code {fact}} in a text is filled from the refusal. Chinese is the mother tongue; other languages fall back to English.
 */
public final class Words {

    /** zh_CN, zh_TW, en: the languages every text exists in. */
    public static final List<Locale> LANGUAGES =
            List.of(Locale.SIMPLIFIED_CHINESE, Locale.TRADITIONAL_CHINESE, Locale.ENGLISH);

    private final Map<Locale, Map<String, String>> texts;

    private Words(Map<Locale, Map<String, String>> texts) {
        this.texts = texts;
    }

    /** Reads every module's texts of the given family, such as {@code problems}. */
    public static Words of(String family) {
        Map<Locale, Map<String, String>> texts = new HashMap<>();
        for (Locale language : LANGUAGES) {
            texts.put(language, read("classpath*:messages/**/%s_%s.properties".formatted(family, language)));
        }
        return new Words(texts);
    }

    /** The language we have that serves a reader of the given one best. */
    public static Locale nearest(Locale wanted) {
        if (!"zh".equals(wanted.getLanguage())) {
            return Locale.ENGLISH;
        }
        boolean traditional = "Hant".equals(wanted.getScript())
                || List.of("TW", "HK", "MO").contains(wanted.getCountry()) && !"Hans".equals(wanted.getScript());
        return traditional ? Locale.TRADITIONAL_CHINESE : Locale.SIMPLIFIED_CHINESE;
    }

    /** The sentence for a refusal; the code itself if nobody has written one. */
    public String say(Refusal refusal, Locale language) {
        return say(refusal.code(), refusal.facts(), language);
    }

    public String say(String code, Map<String, String> facts, Locale language) {
        String text = texts.getOrDefault(nearest(language), Map.of()).getOrDefault(code, code);
        for (Map.Entry<String, String> fact : facts.entrySet()) {
            text = text.replace("{" + fact.getKey() + "}", fact.getValue());
        }
        return text;
    }

    /** Every code that has words in the language. */
    public java.util.Set<String> codes(Locale language) {
        return texts.getOrDefault(language, Map.of()).keySet();
    }

    private static Map<String, String> read(String pattern) {
        Map<String, String> words = new HashMap<>();
        try {
            for (Resource resource : new PathMatchingResourcePatternResolver().getResources(pattern)) {
                Properties properties = new Properties();
                try (Reader reader = new java.io.InputStreamReader(resource.getInputStream(), StandardCharsets.UTF_8)) {
                    properties.load(reader);
                }
                properties.forEach((code, text) -> words.put((String) code, (String) text));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }
}
