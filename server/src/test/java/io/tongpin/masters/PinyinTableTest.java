package io.tongpin.masters;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PinyinTableTest {

    private static final Transliterator READER = Transliterator.getInstance("Han-Latin");

    @Test
    void theTableSaysWhatUnicodeSays() {
        List<String> different = IntStream.rangeClosed(0x4E00, 0x9FFF)
                .filter(c -> !Pinyin.of(c).equals(byLibrary(c)))
                .mapToObj(c -> Character.toString(c) + " " + Pinyin.of(c) + " " + byLibrary(c))
                .toList();

        assertThat(different).isEmpty();
    }

    @Test
    void aCharacterOfTwoReadingsIsFoundByBoth() {
        assertThat(Pinyin.initials("重庆")).containsExactlyInAnyOrder("zq", "cq");
        assertThat(Pinyin.initials("银行")).containsExactlyInAnyOrder("yx", "yh");
    }

    private static String byLibrary(int character) {
        String sound = READER.transliterate(Character.toString(character)).strip();
        String plain = Normalizer.normalize(sound, Normalizer.Form.NFD)
                .replace("u\u0308", "v")
                .replaceAll("[\\u0300-\\u036f]", "");
        return plain.matches("[a-z]+") ? plain : "";
    }
}
