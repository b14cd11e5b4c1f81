package io.tongpin.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongpin.kernel.Refusal;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

    private static final Pattern FACT = Pattern.compile("\\{(\\w+)}");

    private final Words words = Words.of("problems");

    @Test
    void everyCodeHasWordsInEveryLanguageWithTheSameFacts() {
        for (Locale language : Words.LANGUAGES) {
            assertThat(words.codes(language)).isEqualTo(words.codes(Locale.ENGLISH));
            for (String code : words.codes(language)) {
                assertThat(facts(code, language)).as("%s in %s", code, language).isEqualTo(facts(code, Locale.ENGLISH));
            }
        }
    }

    @Test
    void factsAreFilledIn() {
        Refusal refusal = Refusal.rule("platform.port-taken", "port", "8080", "other", "8081");

        assertThat(words.say(refusal, Locale.ENGLISH))
                .contains("Port 8080 is taken")
                .contains("--port 8081");
        assertThat(words.say(refusal, Locale.SIMPLIFIED_CHINESE)).contains("端口 8080 已被占用");
    }

    @ParameterizedTest
    @CsvSource({
        "zh, zh-CN",
        "zh-CN, zh-CN",
        "zh-Hans-SG, zh-CN",
        "zh-TW, zh-TW",
        "zh-Hant, zh-TW",
        "zh-HK, zh-TW",
        "en-GB, en",
        "de, en"
    })
    void aReaderGetsTheNearestLanguage(String wanted, String served) {
        assertThat(Words.nearest(Locale.forLanguageTag(wanted))).isEqualTo(Locale.forLanguageTag(served));
    }

    private java.util.Set<String> facts(String code, Locale language) {
        return FACT.matcher(words.say(code, java.util.Map.of(), language))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }
}
