package io.tongpin.exchange.reading;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.tongpin.kernel.Refusal;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

/** The words for a code in a language, with the facts filled in; what a user would read. */
final class Words {

    static final List<String> LANGUAGES = List.of("zh_CN", "zh_TW", "en");

    private Words() {}

    static Properties all(String language) {
        String name = "/messages/exchange/problems_" + language + ".properties";
        Properties words = new Properties();
        try (var in = new InputStreamReader(Objects.requireNonNull(Words.class.getResourceAsStream(name)), UTF_8)) {
            words.load(in);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return words;
    }

    static String of(Refusal why, String language) {
        return fill(all(language).getProperty(why.code(), "no words for " + why.code() + " {}"), why.facts());
    }

    static String fill(String template, Map<String, String> facts) {
        String text = template;
        for (var fact : facts.entrySet()) {
            text = text.replace("{" + fact.getKey() + "}", fact.getValue());
        }
        return text;
    }
}
