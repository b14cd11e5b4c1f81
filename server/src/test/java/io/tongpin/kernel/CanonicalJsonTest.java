package io.tongpin.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** What is hashed and signed has one form only: that of RFC 8785. */
class CanonicalJsonTest {

    /** Section 3.2.2.2 of the RFC: what must be escaped, and how; all else stands as it is. */
    @Test
    void everyEscapeIsTheShortest() {
        assertThat(CanonicalJson.text(Map.of("a", "\b\t\n\f\r\"\\\u0000\u001f /\u007f\u2028€羊👗")))
                .isEqualTo("{\"a\":\"\\b\\t\\n\\f\\r\\\"\\\\\\u0000\\u001f /\u007f\u2028€羊👗\"}");
        assertThat(CanonicalJson.text(Map.of("a", ""))).isEqualTo("{\"a\":\"\"}");
    }

    /** Section 3.2.3: by UTF-16 units, so a pair of surrogates comes before U+FB33; the RFC's own example. */
    @Test
    void keysStandInTheOrderOfTheirUnits() {
        Map<String, Object> keys = new HashMap<>();
        for (String key : List.of("€", "\r", "\ufb33", "1", "\ud83d\ude00", "\u0080", "ö")) {
            keys.put(key, 1);
        }
        assertThat(CanonicalJson.text(keys))
                .isEqualTo("{\"\\r\":1,\"1\":1,\"\u0080\":1,\"ö\":1,\"€\":1,\"\ud83d\ude00\":1,\"\ufb33\":1}");
    }

    @Test
    void aMapThatIsSortedOtherwiseIsSortedAnew() {
        TreeMap<String, Object> backwards = new TreeMap<>(java.util.Comparator.reverseOrder());
        backwards.putAll(Map.of("a", 1, "b", 2));

        assertThat(CanonicalJson.text(backwards)).isEqualTo("{\"a\":1,\"b\":2}");
        assertThat(CanonicalJson.text(new TreeMap<>(backwards))).isEqualTo("{\"a\":1,\"b\":2}");
    }

    @Test
    void amountsAreTexts() {
        assertThat(CanonicalJson.text(Map.of(
                        "m", Money.of("19.90"), "n", new BigDecimal("1E+3"), "q", Quantity.of(2), "w", 7L, "z", true)))
                .isEqualTo("{\"m\":\"19.90\",\"n\":\"1000\",\"q\":\"2\",\"w\":7,\"z\":true}");
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12})
    void anotherReaderReadsTheSame(long seed) {
        SplittableRandom dice = new SplittableRandom(seed);
        JsonMapper reader = JsonMapper.shared();
        for (int round = 0; round < 500; round++) {
            Map<String, @Nullable Object> object = object(dice, 3);
            assertThat(reader.readValue(CanonicalJson.bytes(object), Map.class))
                    .as("seed %d, round %d", seed, round)
                    .isEqualTo(object);
        }
    }

    private static Map<String, @Nullable Object> object(SplittableRandom dice, int depth) {
        Map<String, @Nullable Object> object = dice.nextBoolean() ? new HashMap<>() : new TreeMap<>();
        for (int i = dice.nextInt(5); i > 0; i--) {
            object.put(text(dice), value(dice, depth));
        }
        return object;
    }

    private static @Nullable Object value(SplittableRandom dice, int depth) {
        return switch (dice.nextInt(depth == 0 ? 4 : 6)) {
            case 0 -> null;
            case 1 -> dice.nextInt();
            case 2 -> dice.nextBoolean();
            case 3 -> text(dice);
            case 4 -> object(dice, depth - 1);
            default -> new ArrayList<>(Arrays.asList(value(dice, depth - 1), value(dice, depth - 1)));
        };
    }

    /** Many that must be escaped, and some of two units. */
    private static String text(SplittableRandom dice) {
        StringBuilder text = new StringBuilder();
        for (int i = dice.nextInt(12); i > 0; i--) {
            int next = dice.nextInt(10);
            text.appendCodePoint(
                    next < 3
                            ? dice.nextInt(0x20)
                            : next < 5
                                    ? "\"\\".charAt(dice.nextInt(2))
                                    : next == 5 ? 0x1f457 : dice.nextInt(0x20, 0xd7ff));
        }
        return text.toString();
    }
}
