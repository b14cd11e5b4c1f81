package io.tongpin.masters;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * How Chinese characters sound (拼音), without tones, for search only. The table is a resource, one syllable a line;
 * characters of two common readings stand in both lines, the usual one marked by being first in the file's own order.
 */
final class Pinyin {

    private static final int MOST_READINGS = 4;
    private static final Table TABLE = Table.load();

    private Pinyin() {}

    private record Table(Map<Integer, String> sounds, Map<Integer, Set<Character>> otherInitials) {

        static Table load() {
            Map<Integer, String> sounds = new HashMap<>(32_768);
            Map<Integer, Set<Character>> others = new HashMap<>();
            lines(
                    "pinyin.txt",
                    (syllable, characters) -> characters.codePoints().forEach(c -> sounds.putIfAbsent(c, syllable)));
            lines(
                    "pinyin-second.txt",
                    (syllable, characters) -> characters
                            .codePoints()
                            .forEach(c -> others.computeIfAbsent(c, k -> new LinkedHashSet<>())
                                    .add(syllable.charAt(0))));
            return new Table(sounds, others);
        }

        private interface Line {
            void take(String syllable, String characters);
        }

        private static void lines(String resource, Line line) {
            try (var in = new BufferedReader(new InputStreamReader(
                    Objects.requireNonNull(Pinyin.class.getResourceAsStream(resource), resource),
                    StandardCharsets.UTF_8))) {
                in.lines().filter(l -> !l.startsWith("#") && !l.isBlank()).forEach(l -> {
                    int space = l.indexOf(' ');
                    line.take(l.substring(0, space), l.substring(space + 1));
                });
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** The usual reading, "" for a character that has none. */
    static String of(int character) {
        return TABLE.sounds().getOrDefault(character, "");
    }

    /** Initials of Chinese characters, letters and digits as they are; several where a character is read in two ways. */
    static List<String> initials(String normalText) {
        Set<String> lines = new LinkedHashSet<>(Set.of(""));
        normalText.codePoints().forEach(c -> {
            if (SearchTerms.isHan(c)) {
                Set<String> longer = new LinkedHashSet<>();
                String sound = of(c);
                for (String line : lines) {
                    longer.add(sound.isEmpty() ? line : line + sound.charAt(0));
                }
                for (char other : TABLE.otherInitials().getOrDefault(c, Set.of())) {
                    for (String line : lines) {
                        if (longer.size() < MOST_READINGS) {
                            longer.add(line + other);
                        }
                    }
                }
                lines.clear();
                lines.addAll(longer);
            } else if (Character.isLetterOrDigit(c)) {
                List<String> before = List.copyOf(lines);
                lines.clear();
                before.forEach(line -> lines.add(line + Character.toString(c)));
            }
        });
        return lines.stream().filter(line -> !line.isEmpty()).toList();
    }
}
