package io.tongpin.platform;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** In which of our languages to speak to somebody (语言): what was asked for first, then what the browser prefers. */
public final class Language {

    private Language() {}

    /**
     * @param asked a language tag such as {@code zh-TW}, or null
     * @param accepted an Accept-Language header, or null
     */
    public static Locale of(@Nullable String asked, @Nullable String accepted) {
        if (asked != null && !asked.isBlank()) {
            return Words.nearest(Locale.forLanguageTag(asked.replace('_', '-')));
        }
        if (accepted == null || accepted.isBlank()) {
            return Locale.SIMPLIFIED_CHINESE;
        }
        try {
            List<Locale.LanguageRange> ranges = Locale.LanguageRange.parse(accepted);
            return ranges.getFirst().getRange().equals("*")
                    ? Locale.SIMPLIFIED_CHINESE
                    : Words.nearest(Locale.forLanguageTag(ranges.getFirst().getRange()));
        } catch (IllegalArgumentException e) {
            return Locale.SIMPLIFIED_CHINESE;
        }
    }

    /** The terminal's language, as the shell says it: LC_ALL, then LC_MESSAGES, then LANG. */
    public static Locale ofTerminal(java.util.Map<String, String> environment) {
        for (String name : List.of("LC_ALL", "LC_MESSAGES", "LANG")) {
            String value = environment.getOrDefault(name, "");
            if (!value.isBlank()) {
                return Words.nearest(
                        Locale.forLanguageTag(value.replaceFirst("[.@].*", "").replace('_', '-')));
            }
        }
        return Locale.ENGLISH;
    }
}
